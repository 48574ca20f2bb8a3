#include "dimpact/events.hpp"

namespace dimpact {

void apply(const ContributionChange& contribution, Occasion& occasion) {
  occasion.state.contribution = contribution.amount;
}

}  // namespace dimpact
