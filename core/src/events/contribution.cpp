#include "dimpact/events.hpp"

namespace dimpact {

void apply(const ContributionChange& contribution, Occasion& occasion) {
  occasion.state.contribution = contribution.amount;
  occasion.state.contribution_set = occasion.turn;
}

}  // namespace dimpact
