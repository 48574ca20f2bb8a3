#include "dimpact/statutes.hpp"

#include <algorithm>

namespace dimpact {

void end_memberships(int year, State& state) {
  for (const Notice& notice : state.notices) {
    if (notice.outcome == Withdrawal::accepted && notice.end_year < year &&
        state.members[notice.member].standing == Standing::member) {
      remove_member(state, notice.member, Standing::left);
    }
  }
}

Places leaving_places(const State& state, double inhabitants_giving_notice) {
  double inhabitants = 0;
  for (MemberId member : state.order) inhabitants += state.members[member].inhabitants;
  if (inhabitants_giving_notice * 100 > inhabitants * leavers_per_cent) {
    return {leavers_of_large_members, LeavingLimit::inhabitants};
  }
  return {static_cast<int>(state.order.size()) * leavers_per_cent / 100, LeavingLimit::members};
}

namespace {

struct Draw {
  int end_year;
  const Scenario& scenario;
  State& state;

  [[nodiscard]] bool in_group(const Notice& notice, bool early) const {
    return notice.outcome == Withdrawal::pending && notice.end_year == end_year &&
           (notice.notice_year < end_year - 1) == early;
  }

  [[nodiscard]] bool wins(const Notice& notice) const {
    const auto& winners = scenario.assumptions.lottery_winners;
    return std::find(winners.begin(), winners.end(), notice.member) != winners.end();
  }

  /// Gives a group its places; returns how many are left.
  int settle(bool early, int places, Findings& findings) {
    int candidates = 0;
    int winners = 0;
    for (const Notice& notice : state.notices) {
      if (!in_group(notice, early)) continue;
      ++candidates;
      if (wins(notice)) ++winners;
    }
    const bool drawn = candidates > places && places > 0;
    if (drawn && winners > places) {
      findings.add({ProblemCode::too_many_winners, -1, "lotteryWinners"});
    }
    for (Notice& notice : state.notices) {
      if (!in_group(notice, early)) continue;
      if (candidates <= places || (drawn && wins(notice))) {
        notice.outcome = Withdrawal::accepted;
      } else if (drawn && winners < places) {
        notice.outcome = Withdrawal::lottery;
        notice.places = places;
        notice.candidates = candidates;
      } else {
        notice.outcome = Withdrawal::refused;
      }
    }
    if (candidates <= places) return places - candidates;
    return 0;
  }
};

}  // namespace

void settle_notices(int end_year, const Scenario& scenario, State& state, Findings& findings) {
  double inhabitants = 0;
  int notices = 0;
  for (const Notice& notice : state.notices) {
    if (notice.outcome != Withdrawal::pending || notice.end_year != end_year) continue;
    inhabitants += state.members[notice.member].inhabitants;
    ++notices;
  }
  if (notices == 0) return;
  const Places all = scenario.assumptions.waiver ? Places{notices, LeavingLimit::none}
                                                 : leaving_places(state, inhabitants);
  for (Notice& notice : state.notices) {
    const bool settled = notice.outcome == Withdrawal::pending && notice.end_year == end_year;
    if (settled) notice.limit = all.limit;
  }
  Draw draw{end_year, scenario, state};
  const int left = draw.settle(true, all.count, findings);
  draw.settle(false, left, findings);
}

void settle_later_notices(const Scenario& scenario, State& state, Findings& findings) {
  for (const Notice& notice : state.notices) {
    if (notice.outcome == Withdrawal::pending) {
      settle_notices(notice.end_year, scenario, state, findings);
    }
  }
}

}  // namespace dimpact
