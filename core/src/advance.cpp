#include <variant>

#include "dimpact/events.hpp"

namespace dimpact {

void Names::member(MemberId member, const char* field, int element) {
  const Standing standing = occasion_.state.members[member].standing;
  if (standing == Standing::member) return;
  if (standing == Standing::left) {
    left_ = member;
    return;
  }
  unknown_ = true;
  occasion_.problem(ProblemCode::unknown_member, field, element, member);
}

void Names::product(ProductId product, const char* field, int element) {
  if (occasion_.state.products[product].active) return;
  unknown_ = true;
  occasion_.problem(ProblemCode::unknown_product, field, element, product);
}

bool Names::all_there() {
  if (unknown_) return false;
  if (left_ == no_id) return true;
  const int event = occasion_.event.index;
  if (!occasion_.findings.skips(event)) {
    occasion_.findings.warnings.push_back(
        {.code = WarningCode::member_left, .event = event, .member = left_});
  }
  return false;
}

Cell new_cell(const Occasion& occasion, const NewUse& use, MemberId member) {
  const ProductState& product = occasion.state.products[use.product];
  const Product& definition =
      dimpact::definition(occasion.dataset, occasion.scenario, product.definition);
  const double* amounts = occasion.state.prices.data() + product.first_price;
  const double inhabitants = occasion.state.members[member].inhabitants;
  const double rule = cost_by(definition.rule, amounts, inhabitants);
  double remainder = 0;
  if (use.supplier_cost) {
    remainder = *use.supplier_cost - rule;
    const double* fixed = amounts + component_count(definition.rule);
    for (std::size_t i = 0; i < definition.fixed_items.size(); ++i) remainder -= fixed[i];
  } else {
    remainder = estimated_remainder(definition.estimate, inhabitants, rule);
  }
  return {
      .product = use.product,
      .member = member,
      .inhabitants = inhabitants,
      .remainder = definition.remainder_per_inhabitant ? remainder / inhabitants : remainder,
      .optional_items = 0,
      .origin = no_id,
      .made = occasion.turn,
      .fresh = true,
      .estimated = !use.supplier_cost && !std::holds_alternative<NoEstimate>(definition.estimate)};
}

void take_turn(const Dataset& dataset, const Scenario& scenario, const Scenario::Turn& turn,
               State& state, Findings& findings) {
  const Event& event = scenario.events[turn.event];
  if (!event.enabled) return;
  const auto number = static_cast<std::uint32_t>(&turn - scenario.schedule.data());
  Occasion occasion{dataset, scenario, event, turn.year, number, state, findings};
  std::visit([&](const auto& change) { apply(change, occasion); }, event.change);
}

}  // namespace dimpact
