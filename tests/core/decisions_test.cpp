// Who has to decide, worked out by hand from the articles of association: 41 members, so half of
// them are 21, more than half of the votes 21, two thirds 28.
#include "dimpact/decisions.hpp"

#include <boost/test/unit_test.hpp>

#include "random_scenario.hpp"
#include "words.hpp"
#include "worlds.hpp"

using namespace dimpact;
using namespace dimpact::tests;

namespace {

/// "subject body members/quorum/votes" of every decision of a year, in order.
std::string decisions(const std::string& rest, std::size_t nth = 0) {
  const auto its = evaluated(plan(), "{\"schemaVersion\":1," + rest + "}");
  BOOST_REQUIRE(its.good());
  std::string out;
  for (const Decision& decision :
       decisions_needed(plan(), its.read.scenario, its.baseline, its.run, nth)) {
    (out += out.empty() ? "" : "; ") += json::word_of(decision.rule->subject);
    (out += ' ') += json::word_of(decision.rule->body);
    if (decision.members == 0) continue;
    out += ' ' + std::to_string(decision.members) + '/' + std::to_string(decision.quorum) + '/' +
           std::to_string(decision.votes);
  }
  return out;
}

std::string events(const std::string& list) { return "\"events\":[" + list + "]"; }

std::string leave(const char* member) {
  return "{\"type\":\"leave\",\"member\":\"" + std::string{member} +
         "\",\"noticeDate\":\"2024-03-01\"}";
}

const std::string join =
    R"({"type":"join","member":{"id":"nieuw","name":"Nieuw","inhabitants":30000}})";

}  // namespace

BOOST_AUTO_TEST_SUITE(decisions_needed_)

BOOST_AUTO_TEST_CASE(none_for_the_plan_itself) { BOOST_TEST(decisions(events("")) == ""); }

BOOST_AUTO_TEST_CASE(a_later_year_has_a_plan_and_an_indexed_contribution) {
  BOOST_TEST(decisions("\"horizon\":2", 1) == "plan alv 41/21/21; contribution alv 41/21/28");
  BOOST_TEST(decisions("\"year\":2026") == "plan alv 41/21/21; contribution alv 41/21/28");
  const std::string flat = R"("horizon":2,"assumptions":{"indexation":{"contribution":0}})";
  BOOST_TEST(decisions(flat, 1) == "plan alv 41/21/21");
}

BOOST_AUTO_TEST_CASE(another_contribution_needs_two_thirds) {
  BOOST_TEST(decisions(events(R"({"type":"contribution","amount":7000})")) ==
             "contribution alv 41/21/28");
  BOOST_TEST(decisions(events(R"({"type":"contribution","amount":6480})")) == "");
}

// 29 contracts for Open Online, and Westervoort and Zevenaar under that of Duiven.
BOOST_AUTO_TEST_CASE(support_is_for_its_users) {
  BOOST_TEST(decisions(events(R"({"type":"support247","enabled":false})")) ==
             "support247 users 31/0/0");
}

BOOST_AUTO_TEST_CASE(admission_is_for_the_board_and_an_entry_fee_for_the_members) {
  BOOST_TEST(decisions(events(join)) == "admission board");
  BOOST_TEST(decisions("\"assumptions\":{\"entryFee\":5000}") == "");
  BOOST_TEST(decisions("\"assumptions\":{\"entryFee\":5000}," + events(join)) ==
             "entryFee alv 42/21/28; admission board");
}

BOOST_AUTO_TEST_CASE(an_agreement_with_a_single_member_is_for_the_board_with_approval) {
  for (
      const char* change :
      {R"({"type":"drop","member":"oldenzaal","product":"e-suite"})",
       R"({"type":"adopt","member":"losser","product":"burgerzaken"})",
       R"({"type":"option","member":"kampen","product":"burgerzaken","item":"e-herkenning","enabled":false})"}) {
    BOOST_TEST(decisions(events(change)) == "agreement boardWithRvc");
  }
}

BOOST_AUTO_TEST_CASE(posts_beyond_the_budget_are_so_within_the_year_alone) {
  const auto budget = [](const char* line, int percent) {
    return events("{\"type\":\"budget\",\"line\":\"" + std::string{line} +
                  "\",\"percent\":" + std::to_string(percent) + "}");
  };
  BOOST_TEST(decisions(budget("formatieplaatsen", 5)) == "staff boardWithRvc");
  BOOST_TEST(decisions(budget("formatieplaatsen", -5)) == "");
  BOOST_TEST(decisions(budget("overige-personeelskosten", 5)) == "");
  BOOST_TEST(decisions("\"overhead\":\"reallocated\"," + budget("formatieplaatsen", 5)) ==
             "plan alv 41/21/21; tariffs alv 41/21/21");
}

BOOST_AUTO_TEST_CASE(tariffs_and_products_are_for_the_members) {
  BOOST_TEST(
      decisions(events(R"({"type":"price","product":"e-suite","component":"band:1","value":2})")) ==
      "tariffs alv 41/21/21");
  BOOST_TEST(
      decisions(events(
          R"({"type":"newProduct","id":"x","name":"X","supplierCost":{"perMember":1},"members":[]})")) ==
      "services alv 41/21/21");
}

// Four places for 41 members: the fifth needs the waiver.
BOOST_AUTO_TEST_CASE(a_waiver_is_needed_where_more_leave_than_may) {
  const std::string four =
      leave("landsmeer") + "," + leave("losser") + "," + leave("olst-wijhe") + "," + leave("borne");
  const std::string waiver = "\"horizon\":2,\"assumptions\":{\"waiver\":true},";
  BOOST_TEST(decisions(waiver + events(four), 1).find("waiver") == std::string::npos);
  BOOST_TEST(
      decisions(waiver + events(four + "," + leave("twenterand")), 1).find("waiver alv 41/21/28") !=
      std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_skipped_needs_no_decision) {
  const std::string after =
      R"({"type":"drop","year":2026,"member":"olst-wijhe","product":"e-suite"})";
  BOOST_TEST(decisions("\"horizon\":3," + events(after), 2).find("agreement") != std::string::npos);
  BOOST_TEST(decisions("\"horizon\":3," + events(leave("olst-wijhe") + "," + after), 2)
                 .find("agreement") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
