#include <boost/test/unit_test.hpp>
#include <limits>
#include <string>
#include <vector>

#include "dimpact/json/engine.hpp"
#include "node.hpp"
#include "reader.hpp"
#include "worlds.hpp"
#include "writer.hpp"

using namespace dimpact::json;

namespace {

/// "path code" of what is wrong with a text, in order.
std::vector<std::string> wrong(const std::string& text, std::size_t limit = max_bytes) {
  Node root;
  std::vector<Error> errors;
  parse(text, limit, root, errors);
  std::vector<std::string> out;
  for (const Error& error : errors) out.push_back(error.path + " " + error.code);
  return out;
}

using List = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(pointers)

BOOST_AUTO_TEST_CASE(escape_tilde_and_slash) {
  BOOST_TEST(pointer("", "a") == "/a");
  BOOST_TEST(pointer("/x", "a/b") == "/x/a~1b");
  BOOST_TEST(pointer("/x", "m~n") == "/x/m~0n");
  BOOST_TEST(pointer("/x", "~1") == "/x/~01");
  BOOST_TEST(pointer("/x", "") == "/x/");
  BOOST_TEST(pointer("/x", std::size_t{12}) == "/x/12");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(parsing)

BOOST_AUTO_TEST_CASE(keeps_keys_in_order_and_the_first_of_two) {
  Node root;
  std::vector<Error> errors;
  BOOST_TEST(parse(R"({"b": 1, "a": [true, null, "x"], "b": 2})", max_bytes, root, errors));
  BOOST_TEST(root.keys == (List{"b", "a", "b"}), boost::test_tools::per_element());
  BOOST_REQUIRE(root.find("b") != nullptr);
  BOOST_TEST(root.find("b")->number == 1);
  BOOST_TEST(root.find("c") == nullptr);
  BOOST_TEST(root.find("a")->items.size() == 3);
  BOOST_TEST((root.find("a")->items[1].kind == Node::Kind::null));
  BOOST_REQUIRE(errors.size() == 1);
  BOOST_TEST(errors[0].path == "/b");
}

BOOST_AUTO_TEST_CASE(finds_a_key_given_twice_among_many) {
  std::string text = "{";
  for (int i = 0; i < 200; ++i) text += "\"k" + std::to_string(i) + "\":{\"k1\":0},";
  BOOST_TEST(wrong(text + "\"x\":1}").empty());
  BOOST_TEST(wrong(text + "\"k0\":1}") == (List{"/k0 duplicate-key"}),
             boost::test_tools::per_element());
  BOOST_TEST(wrong(text + "\"k199\":{\"a\":1,\"a\":2},\"k32\":1}") ==
                 (List{"/k199 duplicate-key", "/k199/a duplicate-key", "/k32 duplicate-key"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(limits_size_and_depth) {
  BOOST_TEST(wrong("[1]", 3).empty());
  BOOST_TEST(wrong("[1]", 2) == (List{" too-large"}), boost::test_tools::per_element());
  const std::string open(max_depth, '[');
  const std::string close(max_depth, ']');
  BOOST_TEST(wrong(open + close).empty());
  BOOST_TEST(wrong("[" + open + close + "]") == (List{" too-deep"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(says_where_text_is_no_json) {
  Node root;
  std::vector<Error> errors;
  BOOST_TEST(!parse("{\n \"a\": 1,\n \"é\": nul\n}", max_bytes, root, errors));
  BOOST_REQUIRE(errors.size() == 1);
  BOOST_TEST(errors[0].line == 3);
  BOOST_TEST(errors[0].column >= 8);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(slugs)

BOOST_AUTO_TEST_CASE(are_lower_case_words_with_single_hyphens) {
  for (const char* good : {"a", "0", "oost-gelre", "a-1-b", "x9"}) BOOST_TEST(is_slug(good), good);
  for (const char* bad : {"", "-", "a-", "-a", "a--b", "A", "a_b", "a b", "é", "a.b"})
    BOOST_TEST(!is_slug(bad), bad);
  BOOST_TEST(is_slug(std::string(64, 'a')));
  BOOST_TEST(!is_slug(std::string(65, 'a')));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(writing)

BOOST_AUTO_TEST_CASE(numbers_read_back_the_same) {
  const auto text = [](double value) {
    Writer out;
    return out.number(value).take();
  };
  BOOST_TEST(text(0) == "0");
  BOOST_TEST(text(-3) == "-3");
  BOOST_TEST(text(0.1) == "0.1");
  BOOST_TEST(text(1234567.25) == "1234567.25");
  for (double value : {1.0 / 3, 0.32925886937518495, 1e-7, 123456789.123, 1e22, 9e15, 5e-324}) {
    Node root;
    std::vector<Error> errors;
    BOOST_TEST(parse(text(value), max_bytes, root, errors));
    BOOST_TEST(root.number == value);
  }
}

BOOST_AUTO_TEST_CASE(texts_read_back_the_same) {
  const std::string odd = std::string{"a\"b\\c/\n\r\t\x01\x1f\x7f é🌍 </script>"} + '\0';
  Writer out;
  const std::string text = out.text(odd).take();
  for (char c : text) BOOST_TEST(static_cast<unsigned char>(c) >= 0x20);
  Node root;
  std::vector<Error> errors;
  BOOST_REQUIRE(parse(text, max_bytes, root, errors));
  BOOST_TEST(root.text == odd);
}

BOOST_AUTO_TEST_CASE(nesting_and_commas) {
  Writer out;
  out.object()
      .whole("a", 1)
      .key("b")
      .array()
      .whole(1)
      .whole(2)
      .object()
      .end_object()
      .end_array()
      .boolean("c", true);
  BOOST_TEST(out.end_object().take() == R"({"a":1,"b":[1,2,{}],"c":true})");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(datasets)

BOOST_AUTO_TEST_CASE(of_the_plan_and_another_are_read) {
  BOOST_TEST(dimpact::tests::plan().members.size() == 41);
  BOOST_TEST(dimpact::tests::plan().products.size() == 6);
  BOOST_TEST(dimpact::tests::other().members.size() == 3);
  BOOST_TEST(dimpact::tests::other().year == 2027);
}

BOOST_AUTO_TEST_CASE(without_this_or_that_are_refused) {
  const std::string text{dimpact::tests::other_dataset_text()};
  // Every name of a field, misspelled once: it is unknown, and often another is missing.
  for (std::size_t at = text.find("\":"); at != std::string::npos; at = text.find("\":", at + 1)) {
    std::string changed = text;
    changed.insert(at, "x");
    Engine engine;
    BOOST_TEST(!engine.load(changed).good, changed.substr(at > 20 ? at - 20 : 0, 24));
  }
}

BOOST_AUTO_TEST_SUITE_END()
