#include "dimpact/events.hpp"

namespace dimpact {

void apply(const Support247& support, Occasion& occasion) {
  occasion.state.support247 = support.enabled;
  occasion.state.support_set = occasion.turn;
}

}  // namespace dimpact
