#pragma once
#include "dimpact/advance.hpp"

namespace dimpact {

/// Goes through a scenario's events in the order of application, without pricing anything: `told`
/// hears the state at the beginning of each year, with no turn, and after each turn.
template <class Told>
State follow(const Dataset& dataset, const Scenario& scenario, Findings& findings, Told told) {
  struct Watching {
    Told& told;
    const Scenario& scenario;
    int now = 0;

    void begun(int year, const State& state) {
      now = year;
      told(year, nullptr, state);
    }
    void before(std::uint32_t /*turn*/, const State& /*state*/) const {}
    void after(std::uint32_t turn, const State& state) {
      told(now, &scenario.schedule[turn], state);
    }
  };
  State state = initial_state(dataset, scenario);
  Watching watching{told, scenario};
  for (int year = scenario.year; year <= scenario.last_year(); ++year) {
    advance(dataset, scenario, year, state, findings, watching);
  }
  settle_later_notices(scenario, state, findings);
  return state;
}

}  // namespace dimpact
