#include "dimpact/events.hpp"

namespace dimpact {

void apply(const OneOff& one_off, Occasion& occasion) {
  occasion.state.one_off += Money::from_euro(one_off.amount);
}

}  // namespace dimpact
