// Damaged and random input: whatever comes in, JSON goes out.
#include <string>
#include <string_view>

#include "dimpact/json/engine.hpp"
#include "laws.hpp"
#include "node.hpp"

using namespace dimpact;
using namespace dimpact::tests;

namespace {

constexpr std::string_view words[] = {
    "null",    "true", "-1",   "1e308",    "1e400",       "0.5",       "\"\"", "[]",
    "{}",      "[",    "}",    ",",        ":",           "\"",        "\\",   "\xff",
    "\\ud800", "2024", "9999", "20000001", "\"e-suite\"", "\"assen\"", "-0",   "\"2024-02-30\"",
    "\0"};

std::string damaged(std::string text, Random& random) {
  for (std::size_t times = 1 + random.below(4); times > 0; --times) {
    const std::size_t at = random.below(text.size() + 1);
    switch (random.below(6)) {
      case 0:
        text.erase(at, 1 + random.below(8));
        break;
      case 1:
        text.insert(
            at, random.one_of(std::vector<std::string_view>(std::begin(words), std::end(words))));
        break;
      case 2:
        text.insert(at, 1, static_cast<char>(random.below(256)));
        break;
      case 3: {
        const std::string piece = text.substr(at, random.below(40));
        text.insert(random.below(text.size() + 1), piece);
        break;
      }
      case 4: {
        // A value for another: the shape stays.
        const std::size_t from = text.find(':', at);
        if (from == std::string::npos) break;
        const std::size_t until = text.find_first_of(",}]", from);
        if (until == std::string::npos) break;
        const auto& word = words[random.below(std::size(words))];
        text.replace(from + 1, until - from - 1, word);
        break;
      }
      default:
        if (at < text.size()) text[at] = static_cast<char>(random.below(128));
    }
  }
  return text;
}

/// That the answer is one line of JSON, a good one or errors.
bool sound(const json::Answer& answer) {
  json::Node root;
  std::vector<json::Error> errors;
  if (!json::parse(answer.text, 1U << 26U, root, errors) || !errors.empty()) return false;
  if (answer.text.find('\n') != std::string::npos) return false;
  if (answer.good) return true;
  const json::Node* list = root.find("errors");
  if (list == nullptr || list->items.empty()) return false;
  for (const json::Node& error : list->items) {
    for (const char* field : {"path", "code", "message"}) {
      if (error.find(field) == nullptr) return false;
    }
  }
  return true;
}

constexpr int rounds = DIMPACT_ROUNDS * 5;

}  // namespace

BOOST_AUTO_TEST_SUITE(fuzzing)

BOOST_AUTO_TEST_CASE(damaged_scenarios) {
  json::Engine engine;
  BOOST_REQUIRE(engine.load(json::builtin_dataset()).good);
  int good = 0;
  std::string text;
  for (int round = 0; round < rounds; ++round) {
    Random random{50'000'000 + static_cast<std::uint64_t>(round)};
    if (round % 20 == 0) text = random_draft(plan(), random).text();
    const std::string input = damaged(text, random);
    const auto answer = engine.evaluate(input);
    good += answer.good ? 1 : 0;
    BOOST_REQUIRE_MESSAGE(sound(answer), "round " << round << ": " << input << " gave "
                                                  << answer.text.substr(0, 500));
  }
  // Neither all nor nothing gets through.
  BOOST_TEST(good > 0);
  BOOST_TEST(good < rounds / 2);
}

BOOST_AUTO_TEST_CASE(damaged_requests) {
  json::Engine engine;
  BOOST_REQUIRE(engine.load(json::builtin_dataset()).good);
  for (int round = 0; round < rounds / 5; ++round) {
    Random random{51'000'000 + static_cast<std::uint64_t>(round)};
    Draft draft;
    draft.year = 2024;
    draft.events = {event("drop", 2024, R"("member":"assen","product":"e-suite")")};
    const std::string withdrawal =
        R"({"member":"assen","noticeDate":"2024-03-01","scenario":)" + draft.text() + "}";
    const std::string explain =
        R"({"member":"assen","product":"burgerzaken","year":2024,"scenario":)" + draft.text() + "}";
    BOOST_REQUIRE(round > 0 || engine.withdrawal(withdrawal).good);
    BOOST_REQUIRE(round > 0 || engine.explain(explain).good);
    for (const auto& answer :
         {engine.withdrawal(damaged(withdrawal, random)), engine.explain(damaged(explain, random)),
          engine.attribute(
              damaged("{\"scenario\":" + draft.text() + ",\"method\":\"inOrder\"}", random)),
          engine.compare(damaged("{\"scenarios\":[" + draft.text() + "]}", random))}) {
      BOOST_REQUIRE_MESSAGE(sound(answer), "round " << round << ": " << answer.text.substr(0, 500));
    }
  }
}

BOOST_AUTO_TEST_CASE(damaged_datasets) {
  const std::string text{other_dataset_text()};
  for (int round = 0; round < rounds / 5; ++round) {
    Random random{52'000'000 + static_cast<std::uint64_t>(round)};
    json::Engine engine;
    const std::string input = damaged(text, random);
    const auto answer = engine.load(input);
    BOOST_REQUIRE_MESSAGE(sound(answer), "round " << round << ": " << answer.text.substr(0, 500));
    // One that is accepted is one to count with.
    if (answer.good)
      BOOST_REQUIRE_MESSAGE(sound(engine.evaluate("{\"schemaVersion\":1,\"horizon\":3}")), input);
  }
}

BOOST_AUTO_TEST_CASE(random_bytes) {
  json::Engine engine;
  BOOST_REQUIRE(engine.load(json::builtin_dataset()).good);
  for (int round = 0; round < rounds; ++round) {
    Random random{53'000'000 + static_cast<std::uint64_t>(round)};
    std::string input;
    for (std::size_t length = random.below(60); length > 0; --length) {
      input += random.chance(50) ? std::string{words[random.below(std::size(words))]}
                                 : std::string(1, static_cast<char>(random.below(256)));
    }
    const auto answer = engine.evaluate(input);
    BOOST_REQUIRE(!answer.good);
    BOOST_REQUIRE_MESSAGE(sound(answer), "round " << round << ": " << answer.text);
  }
}

BOOST_AUTO_TEST_SUITE_END()
