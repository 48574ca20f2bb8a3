// What a prepared scenario refuses, and what it tells.
#include <boost/test/unit_test.hpp>

#include "dimpact/json/engine.hpp"
#include "dimpact/prepared.hpp"
#include "random_scenario.hpp"
#include "texts.hpp"
#include "worlds.hpp"

using namespace dimpact;
using namespace dimpact::tests;

namespace {

/// Each kind of event once, in the invented dataset of 2027.
Prepared prepared() {
  Draft draft;
  draft.year = 2027;
  draft.events = {
      event("join", 2027, R"("member":{"id":"nieuw","name":"Nieuw","inhabitants":30000})"),
      event("population", 2027, R"("member":"nieuw","inhabitants":31000)"),
      event("adopt", 2027, R"("member":"nieuw","product":"webplein")"),
      R"({"type":"leave","member":"zandhuizen","noticeDate":"2027-03-01"})",
      event("drop", 2027, R"("member":"meerbeek","product":"webplein")"),
      event("price", 2027, R"("product":"webplein","component":"tier:1","value":5000)"),
      event("support247", 2027, R"("enabled":false)"),
      event("newProduct", 2027,
            R"("id":"app","name":"App","supplierCost":{"perMember":1},"members":["nieuw"])"),
      event("merge", 2027,
            R"("members":["lindewaard","zandhuizen"],"into":{"id":"samen","name":"Samen"})"),
  };
  auto read = evaluated(other(), draft.text());
  BOOST_REQUIRE(read.good());
  return {other(), std::move(read.read.scenario)};
}

std::vector<std::string> wrong(const Prepared& prepared) {
  std::vector<std::string> out;
  for (const Wrong& error : errors_of(json::Engine::problems(prepared))) {
    out.push_back(error.path + " " + error.code);
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(prepared_scenarios)

BOOST_AUTO_TEST_CASE(set_only_numbers_that_events_have) {
  Prepared scenario = prepared();
  const std::vector<std::pair<std::size_t, bool>> has_a_number{{0, true},  {1, true},  {2, false},
                                                               {3, false}, {4, false}, {5, true},
                                                               {6, false}, {7, false}, {8, false}};
  for (const auto& [place, has] : has_a_number) {
    BOOST_TEST(scenario.set(place, 6000) == has, "event " << place);
  }
}

BOOST_AUTO_TEST_CASE(know_their_bounds) {
  Prepared scenario = prepared();
  for (const std::size_t place : {std::size_t{9}, std::size_t{99}, static_cast<std::size_t>(-1)}) {
    BOOST_TEST(!scenario.set(place, 5));
    BOOST_TEST(!scenario.enable(place, false));
  }
  BOOST_TEST(scenario.enable(8, false));
  BOOST_TEST(!scenario.set_rate(static_cast<Rate>(4), 0));
  BOOST_TEST(scenario.evaluate());
}

BOOST_AUTO_TEST_CASE(tell_which_events_are_left_out_and_totals_out_of_range) {
  Prepared scenario = prepared();
  BOOST_TEST(scenario.evaluate());
  BOOST_TEST(wrong(scenario).empty());
  scenario.enable(0, false);
  BOOST_TEST(!scenario.evaluate());
  const std::vector<std::string> without_the_joiner{"/events/1/member unknown-member",
                                                    "/events/2/member unknown-member",
                                                    "/events/7/members/0 unknown-member"};
  BOOST_TEST(wrong(scenario) == without_the_joiner, boost::test_tools::per_element());
  scenario.enable(0, true);
  BOOST_TEST(scenario.evaluate());
  BOOST_TEST(wrong(scenario).empty());
}

BOOST_AUTO_TEST_CASE(tell_totals_that_are_out_of_range) {
  Draft draft;
  draft.year = 2027;
  draft.events = {
      event("population", 2027, R"("member":"meerbeek","inhabitants":45000)"),
      event(
          "newProduct", 2027,
          R"("id":"app","name":"App","supplierCost":{"perInhabitant":9e9},"members":["zandhuizen"])"),
      event("population", 2027, R"("member":"zandhuizen","inhabitants":1)")};
  auto read = evaluated(other(), draft.text());
  BOOST_REQUIRE(read.good());
  Prepared scenario{other(), std::move(read.read.scenario)};
  BOOST_TEST(scenario.evaluate());
  // 20 million inhabitants of 9 milliard euro each.
  BOOST_TEST(scenario.set(2, 20e6));
  BOOST_TEST(!scenario.evaluate());
  BOOST_TEST(wrong(scenario) == std::vector<std::string>{" out-of-range"},
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
