#include "dimpact/events.hpp"
#include "dimpact/insertion_sort.hpp"

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

  // Kept, so that joining allocates nothing.
  static thread_local std::vector<const NewUse*> sorted;
  static thread_local std::vector<Cell> cells;
  sorted.clear();
  for (const NewUse& use : join.products) sorted.push_back(&use);
  insertion_sort(sorted.begin(), sorted.end(),
                 [](const NewUse* a, const NewUse* b) { return a->product < b->product; });
  cells.clear();
  for (const NewUse* use : sorted) cells.push_back(new_cell(occasion, *use, join.member));
  insert_cells(state, cells);
  for (const NewUse& use : join.products) {
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
