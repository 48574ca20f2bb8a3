#include "dimpact/events.hpp"

namespace dimpact {

void apply(const Adopt& adopt, Occasion& occasion) {
  State& state = occasion.state;
  Names names{occasion};
  names.member(adopt.member, "member");
  names.product(adopt.use.product, "product");
  if (!names.all_there()) return;
  if (uses(state, adopt.use.product, adopt.member)) {
    occasion.problem(ProblemCode::already_uses, "", -1, adopt.member);
    return;
  }
  insert_cell(state, new_cell(occasion, adopt.use, adopt.member));
}

}  // namespace dimpact
