#pragma once
#include <cstdint>
#include <vector>

#include "dimpact/scenario.hpp"
#include "dimpact/simulate.hpp"
#include "dimpact/state.hpp"

namespace dimpact::explaining {

/// A place in the scenario's schedule: everything before it has happened.
using Turn = std::uint32_t;

/// What events did to inhabitants, one after another: a state only knows what they came to.
struct Changes {
  std::vector<Turn> turns;
  std::vector<std::uint32_t> subjects;  ///< see Whose
  std::vector<double> values;           ///< from that turn on

  void add(Turn turn, std::uint32_t subject, double value);
  /// The last one of a subject before a turn, -1 for none.
  [[nodiscard]] int last(std::uint32_t subject, Turn until) const;
};

/// Whose inhabitants: a member's, or those that its price of a product rests on (model 1.1).
struct Whose {
  MemberId member;
  ProductId product = no_id;

  [[nodiscard]] std::uint32_t subject(const State& state) const {
    const auto members = static_cast<std::uint32_t>(state.members.size());
    return product == no_id ? member : members * (1 + product) + member;
  }
};

/// The state at a turn, as simulate() has it; changes of
/// inhabitants on the way are noted where asked for.
State replay(const Dataset& dataset, const Scenario& scenario, const Baseline& baseline, Turn until,
             Changes* inhabitants = nullptr);

/// The turn after the last one of a year.
Turn end_of(const Scenario& scenario, int year);

}  // namespace dimpact::explaining
