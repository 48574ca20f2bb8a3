#include "dimpact/events.hpp"

namespace dimpact {

void apply(const Population& population, Occasion& occasion) {
  Names names{occasion};
  names.member(population.member, "member");
  if (!names.all_there()) return;
  settle_inhabitants(occasion.state, population.member, population.inhabitants);
}

}  // namespace dimpact
