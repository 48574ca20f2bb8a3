#include "dimpact/events.hpp"

namespace dimpact {

void apply(const Join& join, Occasion& occasion) {
  State& state = occasion.state;
  Names names{occasion};
  const bool existed = state.members[join.member].standing != Standing::never;
  if (existed) occasion.problem(ProblemCode::duplicate_id, "member/id", -1, join.member);
  for (std::size_t i = 0; i < join.products.size(); ++i) {
    names.product(join.products[i].product, "products", static_cast<int>(i));
  }
  if (!names.all_there() || existed) return;

  state.members[join.member] = {.inhabitants = join.inhabitants,
                                .name = join.name,
                                .position = static_cast<std::uint32_t>(state.order.size()),
                                .parts = 0,
                                .standing = Standing::member};
  state.owner[join.member] = join.member;
  state.order.push_back(join.member);
  ++state.joined;
  for (const NewUse& use : join.products) {
    insert_cell(state, new_cell(occasion, use, join.member));
    const std::uint32_t number = state.products[use.product].definition;
    if (definition(occasion.dataset, occasion.scenario, number).closed_to_new_members) {
      occasion.findings.warnings.push_back({.code = WarningCode::closed_to_new_members,
                                            .event = occasion.event.index,
                                            .product = use.product,
                                            .member = join.member});
    }
  }
}

}  // namespace dimpact
