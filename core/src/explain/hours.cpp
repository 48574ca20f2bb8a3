#include "scene.hpp"

namespace dimpact::explaining {
namespace {

void put_all_cost(const Scene& scene, ProductId product) {
  Input& cost = scene.put(prose::supplier_cost_of_all_users_before_rounding,
                          scene.year.carried.product_cost[product], Unit::euro);
  scene.link(cost, Quantity::supplier_cost, no_id, product);
}

void divided(const Scene& scene, std::size_t at, bool budgeted) {
  const ProductId product = scene.year.state.cells[at].product;
  const Carried& carried = scene.year.carried;
  scene.begin("share", prose::product_hours);
  if (budgeted) scene.note(prose::as_budgeted);
  if (!(carried.product_cost[product] > 0)) {
    scene.note(prose::nobody_can_carry_the_hours);
    scene.end(carried.hours[at]);
    return;
  }
  hours_pool(scene, product);
  scene.say(" × ");
  put_own_cost(scene, at);
  scene.say(" ÷ ");
  put_all_cost(scene, product);
  const Priced& priced = scene.year.priced;
  const std::size_t begin = priced.begin[product];
  scene.share(carried.hours[at], carried.hours_pool[product], &priced.cost[begin],
              priced.begin[product + 1] - begin, at - begin);
}

/// At the rate of the adopted budget.
void at_rate(const Scene& scene, std::size_t at) {
  const ProductId product = scene.year.state.cells[at].product;
  const double rate = scene.year.carried.hours_rate[product];
  const Scene plan = scene.without_events();
  scene.begin("atRate", prose::product_hours);
  scene.begin("rate", prose::product_hours_per_euro_of_supplier_cost);
  if (plan.year.carried.product_cost[product] > 0) {
    hours_pool(plan, product);
    scene.say(" ÷ ");
    put_all_cost(plan, product);
  }
  scene.end(rate, Unit::factor);
  scene.say(" × ");
  put_own_cost(scene, at);
  scene.note(scene.year.state.cells[at].fresh ? prose::new_user_pays_the_budgets_rate
                                              : prose::the_budgets_rate);
  scene.round(scene.year.carried.hours[at], rate * scene.year.priced.cost[at]);
}

}  // namespace

void hours_pool(const Scene& scene, ProductId product) {
  const Product& definition = scene.product(product);
  scene.begin("hoursPool", prose::product_hours_of_all_users_together);
  Input& hours =
      scene.put(prose::hours_of_a_product, definition.hours, Unit::euro, &definition.name);
  hours.source = &definition.hours_source;
  hours.event = scene.event_of(scene.year.state.products[product].made);
  hours.inferred = !definition.hours_basis.nl.empty();
  index(scene, IndexKind::wages);
  scene.note(definition.hours_basis);
  scene.round(scene.year.carried.hours_pool[product], definition.hours * scene.year.factors.wages);
}

void product_hours(const Scene& scene, std::size_t at) {
  const Cell& cell = scene.year.state.cells[at];
  switch (scene.year.carried.how[at]) {
    case Carry::divided:
    case Carry::of_new_product:
      return divided(scene, at, false);
    case Carry::as_budgeted:
      return divided(scene.without_events(), cell.origin, true);
    case Carry::per_inhabitant:
    case Carry::at_rate:
      return at_rate(scene, at);
  }
}

}  // namespace dimpact::explaining
