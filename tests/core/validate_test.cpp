// Datasets that would have the model count wrongly, or past its arrays: each is refused at the
// place that is wrong.
#include <boost/test/unit_test.hpp>

#include "dimpact/json/engine.hpp"
#include "texts.hpp"
#include "worlds.hpp"

using namespace dimpact;
using namespace dimpact::tests;

namespace {

/// The invented dataset with one piece of its text replaced.
std::string with(const std::string& piece, const std::string& other) {
  std::string text{other_dataset_text()};
  const std::size_t at = text.find(piece);
  BOOST_REQUIRE_MESSAGE(at != std::string::npos, piece);
  return text.replace(at, piece.size(), other);
}

/// "path code" of what is wrong, in order.
std::vector<std::string> wrong(const std::string& dataset) {
  json::Engine engine;
  const auto answer = engine.load(dataset);
  std::vector<std::string> out;
  if (answer.good) return out;
  for (const Wrong& error : errors_of(answer.text)) {
    BOOST_TEST(error.nl != error.en);
    out.push_back(error.path + " " + error.code);
  }
  return out;
}

void refused(const std::string& dataset, const std::vector<std::string>& expected) {
  BOOST_TEST(wrong(dataset) == expected, boost::test_tools::per_element());
}

/// Webplein, which only Meerbeek has a cell of, with shared contracts.
std::string webplein_with(const std::string& contracts) {
  return with(R"("sharedContracts": [],
      "cells": [{ "member": "meerbeek")",
              R"("sharedContracts": [)" + contracts + R"(], "cells": [{ "member": "meerbeek")");
}

std::string hash_of(const std::string& dataset) {
  json::Engine engine;
  BOOST_REQUIRE(engine.load(dataset).good);
  return engine.dataset().hash;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(validation)

BOOST_AUTO_TEST_CASE(a_contract_is_billed_to_a_user_and_shared_by_others) {
  refused(webplein_with(R"({"billed":"meerbeek","participants":["zandhuizen"]})"), {});
  refused(webplein_with(R"({"billed":"zandhuizen","participants":["lindewaard"]})"),
          {"/products/1/sharedContracts/0/billed not-in-use"});
  refused(webplein_with(
              R"({"billed":"meerbeek","participants":["lindewaard","lindewaard","lindewaard"]})"),
          {"/products/1/sharedContracts/0/participants/1 already-uses",
           "/products/1/sharedContracts/0/participants/2 already-uses"});
  refused(webplein_with(R"({"billed":"meerbeek","participants":["meerbeek"]})"),
          {"/products/1/sharedContracts/0/participants/0 already-uses"});
  refused(webplein_with(R"({"billed":"meerbeek","participants":["zandhuizen"]},
                           {"billed":"meerbeek","participants":["zandhuizen"]})"),
          {"/products/1/sharedContracts/1/participants/0 already-uses"});
  refused(with(R"("sharedContracts": [])",
               R"("sharedContracts": [{"billed":"meerbeek","participants":["lindewaard"]}])"),
          {"/products/0/sharedContracts/0/participants/0 already-uses"});
}

BOOST_AUTO_TEST_CASE(bands_start_at_0_and_tiers_may_start_above_it) {
  refused(with("\"from\": [0, 30000]", "\"from\": [1, 30000]"),
          {"/products/0/rule/from/0 out-of-range"});
  refused(with("\"from\": [0, 25000]", "\"from\": [100, 25000]"), {});
  refused(with("\"from\": [0, 30000]", "\"from\": [0, 0]"),
          {"/products/0/rule/from/1 out-of-range"});
}

BOOST_AUTO_TEST_CASE(every_limit_has_an_amount) {
  refused(with("\"rates\": [2, 1.5]", "\"rates\": [2]"), {"/products/0/rule/rates out-of-range"});
  refused(with("\"amounts\": [5000, 8000]", "\"amounts\": [5000, 8000, 9000]"),
          {"/products/1/rule/amounts out-of-range"});
}

BOOST_AUTO_TEST_CASE(overhead_is_divided_by_what_is_a_number) {
  const auto base = [](const std::string& amount) {
    return with(R"("hours": { "amount": 3000, "source": "Tabel 4" })",
                R"("hours": {"amount": 0}, "overheadBase": {"amount": )" + amount + "}");
  };
  refused(base("1e-315"), {"/products/1/overheadBase/amount out-of-range"});
  refused(base("0.001"), {"/products/1/overheadBase/amount out-of-range"});
  refused(base("9e9"), {"/products/1/overheadBase/amount out-of-range"});
  refused(base("8000"), {});
  refused(base("0"), {});
}

BOOST_AUTO_TEST_CASE(amounts_are_not_lost_beside_others) {
  // 30.000 inhabitants of 10 milliard euro each: doubles of that size lie six cents apart.
  refused(with("\"rates\": [2, 1.5]", "\"rates\": [1e10, 1.5]"),
          {"/products/0/cells/1/supplierCost out-of-range"});
}

BOOST_AUTO_TEST_CASE(totals_stay_under_two_to_the_power_53) {
  std::string lines = R"("lines": [)";
  for (int i = 0; i < 9100; ++i) {
    const std::string id = "regel-" + std::to_string(i);
    lines += R"({"id":")" + id + R"(","name":"","amount":1e10,"index":"none"},)";
  }
  refused(with("\"lines\": [", lines), {" out-of-range"});
}

BOOST_AUTO_TEST_CASE(ids_stand_in_a_list_once) {
  refused(with(R"("optionalItems": ["archief"])", R"("optionalItems": ["archief", "archief"])"),
          {"/products/0/cells/0/optionalItems/1 duplicate-id"});
  refused(with(R"("id": "kantoor")", R"("id": "personeel")"),
          {"/overhead/lines/1/id duplicate-id"});
  refused(with(R"("id": "door-projecten")", R"("id": "personeel")"),
          {"/overhead/fromProjects/id duplicate-id"});
}

BOOST_AUTO_TEST_CASE(there_are_members) {
  json::Node root = parsed(other_dataset_text());
  for (std::size_t i = 0; i < root.keys.size(); ++i) {
    if (root.keys[i] == "members" || root.keys[i] == "products") root.items[i].items.clear();
  }
  refused(written(root), {"/members out-of-range"});
}

BOOST_AUTO_TEST_CASE(the_hash_is_of_the_content) {
  const auto tables = [](const std::string& object) {
    return with("\"schemaVersion\": 1,", "\"schemaVersion\": 1, \"tables\": " + object + ",");
  };
  const std::string two = hash_of(tables(R"({"a": 1, "b": 2})"));
  BOOST_TEST(hash_of(tables(R"({"b": 2.0, "a": 1})")) == two);
  // One key, that looks like two where it is not escaped.
  BOOST_TEST(hash_of(tables(R"({"a\":1,\"b": 2})")) != two);
  BOOST_TEST(hash_of(tables(R"({"a": 1, "b": 3})")) != two);
}

BOOST_AUTO_TEST_CASE(a_product_without_rule_or_items_can_be_explained) {
  json::Engine engine;
  const std::string bare = R"("rule": {"type":"none"}, "fixedItems": [])";
  std::string text = with(
      R"("rule": { "type": "tiers", "from": [0, 25000], "amounts": [5000, 8000], "source": "Tabel 4" },
      "fixedItems": [])",
      bare);
  const std::size_t at = text.find(R"("rule": { "type": "bands")");
  const std::size_t end = text.find("\"optionalItems\"", at);
  text.replace(at, end - at, bare + ", ");
  BOOST_REQUIRE(engine.load(text).good);
  const auto answer = engine.explain(
      R"({"scenario":{"schemaVersion":1},"member":"meerbeek","product":"webplein","part":"supplierCost"})");
  BOOST_TEST(answer.good, answer.text);
}

BOOST_AUTO_TEST_SUITE_END()
