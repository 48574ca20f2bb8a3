#pragma once
#include "dimpact/events.hpp"
#include "dimpact/statutes.hpp"

namespace dimpact {

/// Hears nothing of a year that begins and the turns that are taken in it.
struct Unwatched {
  void begun(int /*year*/, const State& /*state*/) const {}
  void before(std::uint32_t /*turn*/, const State& /*state*/) const {}
  void after(std::uint32_t /*turn*/, const State& /*state*/) const {}
};

/// Applies the events of one year, in their order, to the state of the year before, and settles the
/// notices that end with it. `told` hears of its beginning and of each turn.
template <class Told = Unwatched>
void advance(const Dataset& dataset, const Scenario& scenario, int year, State& state,
             Findings& findings, Told&& told = {}) {
  state.joined = 0;
  state.one_off = Money{};
  end_memberships(year, state);
  told.begun(year, state);
  std::uint32_t number = 0;
  for (const Scenario::Turn& turn : scenario.schedule) {
    const std::uint32_t its = number++;
    // Notices given before the first year come before everything.
    if (turn.year != year && !(year == scenario.year && turn.year < year)) continue;
    told.before(its, state);
    take_turn(dataset, scenario, turn, state, findings);
    told.after(its, state);
  }
  settle_notices(year, scenario, state, findings);
}

}  // namespace dimpact
