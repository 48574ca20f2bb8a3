#pragma once
#include <cstdint>
#include <vector>

#include "dimpact/scenario.hpp"
#include "dimpact/simulate.hpp"
#include "dimpact/state.hpp"

namespace dimpact::explaining {

/// A place in the scenario's schedule: everything before it has happened.
using Turn = std::uint32_t;

/// What the events did, one by one: a year's outcome only knows what they came to together.
struct History {
  struct Number {
    Turn turn;
    std::uint32_t subject;  ///< a member, or a place in State::prices
    double value;           ///< from this turn on
  };
  struct Moment {
    Turn turn;
    State before, after;
  };
  std::vector<Number> inhabitants;
  std::vector<Number> prices;
  std::vector<Moment> moments;  ///< when uses of products began, or members merged

  /// The last change of a number before a turn, or null.
  [[nodiscard]] static const Number* last(const std::vector<Number>& numbers, std::uint32_t subject,
                                          Turn until);
  [[nodiscard]] const Moment& moment(Turn turn) const;
};

History tell(const Dataset& dataset, const Scenario& scenario, const Baseline& baseline, int until);

/// The turn after the last one of a year.
Turn end_of(const Scenario& scenario, int year);

}  // namespace dimpact::explaining
