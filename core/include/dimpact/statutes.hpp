#pragma once
#include "dimpact/problem.hpp"
#include "dimpact/scenario.hpp"
#include "dimpact/state.hpp"

namespace dimpact {

// The articles of association (draft of 7 March 2023) on leaving and deciding.

/// Art. 6.3: of the members, at most this part may leave per end year, rounded down …
inline constexpr int leavers_per_cent = 10;
/// … and where those giving notice hold more than that part of all inhabitants, this many.
inline constexpr int leavers_of_large_members = 2;

/// Ends the memberships whose last year is over.
void end_memberships(int year, State& state);

/// Art. 6.3: who may leave at the end of `end_year`, settled on the state of that year.
void settle_notices(int end_year, const Scenario& scenario, State& state, Findings& findings);

/// Likewise for end years past the last year looked at, on that year's state.
void settle_later_notices(const Scenario& scenario, State& state, Findings& findings);

/// The places at the end of a year for notices that take one, and what limits them.
struct Places {
  int count;
  LeavingLimit limit;
};
Places leaving_places(const State& state, double inhabitants_giving_notice);

}  // namespace dimpact
