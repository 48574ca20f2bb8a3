#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "dimpact/problem.hpp"
#include "dimpact/scenario.hpp"
#include "dimpact/state.hpp"
#include "node.hpp"

namespace dimpact::json {

/// A scenario as read: what could be understood, and what is wrong with the rest.
struct ReadScenario {
  Scenario scenario;
  /// False where year or horizon (or all of the text) is unusable: then nothing is applied.
  bool applicable = false;
  std::vector<Error> errors;
  Node root;
  std::string path;  ///< where the scenario stands in the text, "" for the whole
  /// What events that were left out for their shape would have made.
  std::vector<MemberId> unmade_members;
  std::vector<ProductId> unmade_products;
};

/// Reads a scenario from a parsed value, which it takes over.
ReadScenario read_scenario(const Dataset& dataset, Node root, std::string path = "");
ReadScenario read_scenario(const Dataset& dataset, std::string_view text);

/// The order in which events are applied: by year, then as given.
void schedule(Scenario& scenario);

/// A problem of a scenario that was right as it was read, for where its text is no longer at hand.
Error error_of(const Problem& problem, const Scenario& scenario);

/// Adds what the simulation found wrong with the events, and puts all errors in document order.
/// `last` is the state after the last year.
void judge(const State& last, const std::vector<Problem>& problems, ReadScenario& read);

}  // namespace dimpact::json
