#include "dimpact/events.hpp"

namespace dimpact {
namespace {

/// Where a definition's amounts stand in State::prices: they follow one another by number.
std::uint32_t first_price(const Occasion& occasion, std::uint32_t number) {
  std::size_t at = 0;
  for (std::uint32_t i = 0; i < number; ++i) {
    const Product& product = definition(occasion.dataset, occasion.scenario, i);
    at += product.rule_amounts.size() + product.fixed_items.size();
  }
  return static_cast<std::uint32_t>(at);
}

}  // namespace

void apply(const NewProduct& product, Occasion& occasion) {
  State& state = occasion.state;
  Names names{occasion};
  const bool existed = state.products[product.product].active;
  if (existed) occasion.problem(ProblemCode::duplicate_id, "id", -1, product.product);
  for (std::size_t i = 0; i < product.members.size(); ++i) {
    names.member(product.members[i], "members", static_cast<int>(i));
  }
  if (!names.all_there() || existed) return;

  state.products[product.product] = {.definition = product.definition,
                                     .first_price = first_price(occasion, product.definition),
                                     .made = occasion.turn,
                                     .active = true};
  for (MemberId member : product.members) {
    insert_cell(state, new_cell(occasion, {product.product, {}}, member));
  }
}

}  // namespace dimpact
