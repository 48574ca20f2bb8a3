#pragma once
#include <functional>

#include "dimpact/problem.hpp"
#include "dimpact/scenario.hpp"
#include "dimpact/state.hpp"

namespace dimpact {

/// Hears the state at the beginning of a year, with no turn, and after a turn.
using Following = std::function<void(int year, const Scenario::Turn* turn, const State& state)>;

/// Takes a scenario's turns, year by year, without pricing anything; gives the state at the end.
State follow(const Dataset& dataset, const Scenario& scenario, Findings& findings,
             const Following& told);

}  // namespace dimpact
