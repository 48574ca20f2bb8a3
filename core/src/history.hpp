#pragma once
#include <compare>
#include <cstdint>
#include <map>
#include <vector>

#include "dimpact/scenario.hpp"
#include "dimpact/simulate.hpp"
#include "dimpact/state.hpp"

namespace dimpact {

/// A place in the scenario's schedule: everything before it has happened.
using Turn = std::uint32_t;

/// Whose inhabitants: a member's, or those that its price of a product rests on (model 1.1).
struct Whose {
  MemberId member;
  ProductId product = no_id;

  auto operator<=>(const Whose&) const = default;
};

/// A number of inhabitants as it once became: a state only knows the last.
struct Headcount {
  Turn from;           ///< the turn after the event that made it, 0 for the dataset's
  std::uint32_t name;  ///< of the member, in Scenario::names
  double value;
};

/// In the order of turns: a scenario of thousands of changes has millions of these.
using Headcounts = std::map<Whose, std::vector<Headcount>>;

/// What the events did one after another, or the states around one of them.
struct History {
  Headcounts headcounts;
  State before, after;
};
History history(const Dataset& dataset, const Scenario& scenario, const Baseline& baseline,
                Turn around = no_turn);

}  // namespace dimpact
