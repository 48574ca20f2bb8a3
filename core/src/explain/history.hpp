#pragma once
#include <cstdint>
#include <vector>

#include "dimpact/scenario.hpp"
#include "dimpact/simulate.hpp"
#include "dimpact/state.hpp"

namespace dimpact::explaining {

/// A place in the scenario's schedule: everything before it has happened.
using Turn = std::uint32_t;

/// What the events did one by one: a year's outcome only knows what they came to together.
struct History {
  struct Number {
    Turn turn;
    std::uint32_t subject;  ///< a member, or a place in State::prices
    double value;           ///< from this turn on
  };
  std::vector<Number> inhabitants;
  std::vector<Number> prices;

  /// The last change of a number before a turn, or null.
  [[nodiscard]] static const Number* last(const std::vector<Number>& numbers, std::uint32_t subject,
                                          Turn until);
};

/// The state at a turn, as simulate() has it; the changes on the way are noted where asked for.
State replay(const Dataset& dataset, const Scenario& scenario, const Baseline& baseline, Turn until,
             History* history = nullptr);

/// The turn after the last one of a year.
Turn end_of(const Scenario& scenario, int year);

}  // namespace dimpact::explaining
