#pragma once
#include <vector>

#include "dimpact/simulate.hpp"

namespace dimpact {

/// A decision without which a year cannot be as the scenario has it.
struct Decision {
  const DecisionRule* rule;  ///< who takes it, and how; lives in the dataset
  // Of a body of members, else 0: one vote each (art. 8.6).
  int members = 0;
  int quorum = 0;  ///< members that must be present or represented, where there is a quorum
  int votes = 0;   ///< needed when all vote, where a majority is named
};

/// What has to be decided for the `nth` year of a run, in the dataset's order (model section 6).
std::vector<Decision> decisions_needed(const Dataset& dataset, const Scenario& scenario,
                                       const Baseline& baseline, const Run& run, std::size_t nth);

}  // namespace dimpact
