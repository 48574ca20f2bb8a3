#pragma once
#include "dimpact/events.hpp"
#include "dimpact/statutes.hpp"

namespace dimpact {

/// Goes through a scenario's events in the order of application, without pricing anything: `told`
/// hears the state at the beginning of each year, with no turn, and after each turn.
template <class Told>
State follow(const Dataset& dataset, const Scenario& scenario, Findings& findings, Told told) {
  State state = initial_state(dataset, scenario);
  for (int year = scenario.year; year <= scenario.last_year(); ++year) {
    begin_year(year, state);
    told(year, nullptr, state);
    for (const Scenario::Turn& turn : scenario.schedule) {
      if (!is_due(scenario, turn, year)) continue;
      take_turn(dataset, scenario, turn, state, findings);
      told(year, &turn, state);
    }
    settle_notices(year, scenario, state, findings);
  }
  settle_later_notices(scenario, state, findings);
  return state;
}

}  // namespace dimpact
