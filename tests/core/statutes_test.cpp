#include "dimpact/statutes.hpp"

#include <boost/test/unit_test.hpp>
#include <vector>

#include "dimpact/simulate.hpp"
#include "worlds.hpp"

using namespace dimpact;

namespace {

/// So many members of the same size.
State members(std::size_t count, double inhabitants = 1000) {
  State state;
  for (MemberId member = 0; member < count; ++member) {
    state.order.push_back(member);
    state.owner.push_back(member);
    state.members.push_back(
        {.inhabitants = inhabitants, .position = member, .parts = 1, .standing = Standing::member});
  }
  return state;
}

struct Settled {
  State state;
  Findings findings;

  [[nodiscard]] std::vector<Withdrawal> outcomes() const {
    std::vector<Withdrawal> out;
    for (const Notice& notice : state.notices) out.push_back(notice.outcome);
    return out;
  }
};

/// Notices for the end of 2026 by members 0, 1, …, given in these years.
Settled settled(State state, const std::vector<int>& notice_years,
                std::vector<MemberId> winners = {}, bool waiver = false) {
  Scenario scenario = empty_scenario(tests::plan());
  scenario.assumptions.lottery_winners = std::move(winners);
  scenario.assumptions.waiver = waiver;
  for (std::size_t i = 0; i < notice_years.size(); ++i) {
    state.notices.push_back({.event = static_cast<int>(i),
                             .member = static_cast<MemberId>(i),
                             .notice_year = notice_years[i],
                             .end_year = 2026,
                             .immediate = false});
  }
  Settled out{std::move(state), {}};
  settle_notices(2026, scenario, out.state, out.findings);
  return out;
}

using W = Withdrawal;
using Outcomes = std::vector<Withdrawal>;

}  // namespace

BOOST_AUTO_TEST_SUITE(places)

BOOST_AUTO_TEST_CASE(are_a_tenth_of_the_members_rounded_down) {
  BOOST_TEST(leaving_places(members(41), 0).count == 4);
  BOOST_TEST(leaving_places(members(40), 0).count == 4);
  BOOST_TEST(leaving_places(members(39), 0).count == 3);
  BOOST_TEST(leaving_places(members(9), 0).count == 0);
  BOOST_TEST(leaving_places(members(0), 0).count == 0);
}

BOOST_AUTO_TEST_CASE(are_two_where_more_than_a_tenth_of_the_inhabitants_gives_notice) {
  BOOST_TEST(leaving_places(members(40), 4000).count == 4);
  BOOST_TEST(leaving_places(members(40), 4001).count == 2);
  // The article says so of a small association, too.
  BOOST_TEST(leaving_places(members(9), 901).count == 2);
}

BOOST_AUTO_TEST_CASE(say_what_limits_them) {
  BOOST_TEST((leaving_places(members(40), 4000).limit == LeavingLimit::members));
  BOOST_TEST((leaving_places(members(40), 4001).limit == LeavingLimit::inhabitants));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(notices)

BOOST_AUTO_TEST_CASE(that_fit_are_accepted) {
  BOOST_TEST(
      (settled(members(40), {2025, 2025, 2025, 2025}).outcomes() == Outcomes(4, W::accepted)));
}

BOOST_AUTO_TEST_CASE(that_do_not_fit_draw_lots) {
  // Five of forty are more than a tenth of the inhabitants: two places.
  const Settled five = settled(members(40), {2025, 2025, 2025, 2025, 2025});
  BOOST_TEST((five.outcomes() == Outcomes(5, W::lottery)));
  BOOST_TEST(five.state.notices[0].places == 2);
  BOOST_TEST(five.state.notices[4].candidates == 5);
}

BOOST_AUTO_TEST_CASE(of_an_earlier_year_go_first) {
  const Settled mixed = settled(members(50), {2025, 2024, 2025, 2024, 2025, 2025});
  BOOST_TEST((mixed.outcomes() ==
              Outcomes{W::refused, W::accepted, W::refused, W::accepted, W::refused, W::refused}));
  // A year before the end year begins is early; within that year is not.
  BOOST_TEST((settled(members(40), {2024, 2024, 2024, 2025, 2025}).outcomes() ==
              Outcomes{W::lottery, W::lottery, W::lottery, W::refused, W::refused}));
}

BOOST_AUTO_TEST_CASE(have_winners_and_losers_once_lots_are_drawn) {
  const Settled one = settled(members(40), {2025, 2025, 2025, 2025, 2025}, {3});
  BOOST_TEST(
      (one.outcomes() == Outcomes{W::lottery, W::lottery, W::lottery, W::accepted, W::lottery}));
  BOOST_TEST(one.state.notices[0].places == 2);
  const Settled both = settled(members(40), {2025, 2025, 2025, 2025, 2025}, {3, 0, 17});
  BOOST_TEST(
      (both.outcomes() == Outcomes{W::accepted, W::refused, W::refused, W::accepted, W::refused}));
  BOOST_TEST(both.findings.problems.empty());
  const Settled three = settled(members(40), {2025, 2025, 2025, 2025, 2025}, {3, 0, 1});
  BOOST_REQUIRE(three.findings.problems.size() == 1);
  BOOST_TEST((three.findings.problems[0].code == ProblemCode::too_many_winners));
}

BOOST_AUTO_TEST_CASE(all_succeed_with_a_waiver) {
  BOOST_TEST((settled(members(12), std::vector<int>(12, 2025), {1}, true).outcomes() ==
              Outcomes(12, W::accepted)));
}

BOOST_AUTO_TEST_CASE(of_a_small_association_are_refused) {
  // One of nine members, small: no places at all.
  State nine = members(9);
  nine.members[0].inhabitants = 1;
  BOOST_TEST((settled(nine, {2025}).outcomes() == Outcomes{W::refused}));
}

BOOST_AUTO_TEST_CASE(end_memberships_from_the_year_after) {
  Settled two = settled(members(40), {2025, 2025});
  end_memberships(2026, two.state);
  BOOST_TEST(two.state.order.size() == 40);
  end_memberships(2027, two.state);
  BOOST_TEST(two.state.order.size() == 38);
  BOOST_TEST((two.state.members[0].standing == Standing::left));
}

BOOST_AUTO_TEST_SUITE_END()
