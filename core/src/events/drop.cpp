#include "dimpact/events.hpp"

namespace dimpact {

// Only the member that is billed can end a contract; it then ends for all who share it.
void apply(const Drop& drop, Occasion& occasion) {
  State& state = occasion.state;
  Names names{occasion};
  names.member(drop.member, "member");
  names.product(drop.product, "product");
  if (!names.all_there()) return;
  if (find_cell(state, drop.product, drop.member) == nullptr) {
    occasion.problem(ProblemCode::not_in_use, "", -1, drop.member);
    return;
  }
  remove_cell(state, drop.product, drop.member);
}

}  // namespace dimpact
