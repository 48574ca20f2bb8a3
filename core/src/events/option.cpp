#include <algorithm>

#include "dimpact/events.hpp"

namespace dimpact {

// Items are said to be unknown also where the member is, but not of a product that is unknown.
void apply(const OptionChange& option, Occasion& occasion) {
  State& state = occasion.state;
  Names names{occasion};
  names.member(option.member, "member");
  names.product(option.product, "product");
  const ProductState& product = state.products[option.product];
  std::uint32_t item = 0;
  if (product.active) {
    const auto& items =
        definition(occasion.dataset, occasion.scenario, product.definition).optional_items;
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const Item& its) { return its.id == option.item; });
    if (found == items.end()) {
      occasion.problem(ProblemCode::unknown_item, "item", -1, option.product);
    } else {
      item = 1U << static_cast<unsigned>(found - items.begin());
    }
  }
  if (!names.all_there() || item == 0) return;
  Cell* cell = find_cell(state, option.product, option.member);
  const bool has = cell != nullptr && (cell->optional_items & item) != 0;
  if (cell == nullptr || (!option.enabled && !has)) {
    occasion.problem(ProblemCode::not_in_use, "", -1, option.member);
  } else if (option.enabled && has) {
    occasion.problem(ProblemCode::already_uses, "", -1, option.member);
  } else {
    cell->optional_items ^= item;
  }
}

}  // namespace dimpact
