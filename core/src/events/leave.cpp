#include "dimpact/events.hpp"

namespace dimpact {

// Art. 6.3 and 6.4: when membership can end, and on what ground. Who gets a place is settled at the
// end of the end year (statutes.cpp).
void apply(const Leave& leave, Occasion& occasion) {
  State& state = occasion.state;
  Names names{occasion};
  names.member(leave.member, "member");
  if (!names.all_there()) return;
  if (state.members[leave.member].gave_notice) {
    occasion.problem(ProblemCode::second_notice, "", -1, leave.member);
    return;
  }

  Withdrawal outcome = Withdrawal::pending;
  if (leave.immediate) {
    outcome = Withdrawal::accepted;
  } else if (leave.end_year <= leave.notice_year) {
    outcome = Withdrawal::too_late;
  } else if (leave.ground == Ground::tariff_change) {
    outcome = Withdrawal::ground_not_allowed;
  }
  state.members[leave.member].gave_notice = true;
  state.notices.push_back({.event = occasion.event.index,
                           .member = leave.member,
                           .notice_year = leave.notice_year,
                           .end_year = leave.end_year,
                           .immediate = leave.immediate,
                           .outcome = outcome});
}

}  // namespace dimpact
