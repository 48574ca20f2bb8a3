#pragma once
#include <cstdint>
#include <vector>

#include "dimpact/outcome.hpp"
#include "dimpact/scenario.hpp"

namespace dimpact {

/// What the general meeting (ALV) must decide before a year can be as the scenario has it.
enum class DecisionSubject : std::uint8_t {
  tariffs,       ///< art. 14.6a: tariffs that change other than for inflation
  services,      ///< art. 14.6c: the products on offer
  contribution,  ///< art. 4.6
  entry_fee,     ///< art. 4.6
  waiver,        ///< art. 6.3: letting more members leave
};

struct Decision {
  DecisionSubject subject;
  bool two_thirds;  ///< of the votes cast (art. 4.6, 6.3), else more than half of them (art. 17.2)
  int members;      ///< one vote each (art. 8.6)
  int quorum;       ///< members that must be present or represented: half of them (art. 17.4)
  int votes;        ///< needed when all vote
};

std::vector<Decision> decisions_needed(const Scenario& scenario, const YearOutcome& year);

}  // namespace dimpact
