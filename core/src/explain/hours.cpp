#include "scene.hpp"

namespace dimpact::explaining {
namespace {

constexpr Words hours_words{"producturen", "product hours"};

Input all_cost(const Scene& scene, ProductId product) {
  Input cost = input(Words{"leverancierskosten van alle gebruikers, vóór afronding",
                           "supplier cost of all users, before rounding"},
                     scene.year.carried.product_cost[product], Unit::euro);
  cost.subject = scene.subject(Quantity::supplier_cost, no_id, product);
  return cost;
}

Step divided(const Scene& scene, std::size_t at) {
  const ProductId product = scene.year.state.cells[at].product;
  const Carried& carried = scene.year.carried;
  Line line{"share", hours_words};
  if (!(carried.product_cost[product] > 0)) {
    line.note(Words{"Zonder leverancierskosten kan niemand de producturen dragen.",
               "Without supplier cost nobody can carry the product hours."});
    return line.is(carried.hours[at]);
  }
  line.put(hours_pool(scene, product)).say(" × ").put(own_cost(scene, at)).say(" ÷ ");
  line.put(all_cost(scene, product));
  const Priced& priced = scene.year.priced;
  const std::size_t begin = priced.begin[product];
  return line.shared(carried.hours[at], carried.hours_pool[product], &priced.cost[begin],
                     priced.begin[product + 1] - begin, at - begin);
}

/// At the rate of the adopted budget.
Step at_rate(const Scene& scene, std::size_t at) {
  const ProductId product = scene.year.state.cells[at].product;
  const Scene plan = scene.without_events();
  Line rate{"rate", Words{"producturen per euro leverancierskosten in de begroting",
                          "product hours per euro of supplier cost in the budget"}};
  if (plan.year.carried.product_cost[product] > 0) {
    rate.put(hours_pool(plan, product)).say(" ÷ ").put(all_cost(plan, product));
  }
  const double euro_per_euro = scene.year.carried.hours_rate[product];
  Line line{"atRate", hours_words};
  line.put(rate.is(euro_per_euro, Unit::factor)).say(" × ").put(own_cost(scene, at));
  line.note(budget_rate);
  return line.rounded(scene.year.carried.hours[at], euro_per_euro * scene.year.priced.cost[at]);
}

}  // namespace

Step hours_pool(const Scene& scene, ProductId product) {
  const Product& definition = scene.product(product);
  Line line{"hoursPool", Words{"producturen van alle gebruikers samen", "product hours of all users together"}};
  Input hours = input(text(Words{"producturen van %", "product hours of %"}, definition.name),
                      definition.hours, Unit::euro, definition.hours_source);
  hours.event = event_of_product(scene, product);
  hours.inferred = !definition.hours_basis.nl.empty();
  line.put(std::move(hours));
  index(line, scene, IndexKind::wages);
  line.note(definition.hours_basis);
  return line.rounded(scene.year.carried.hours_pool[product],
                      definition.hours * scene.year.factors.wages);
}

Step product_hours(const Scene& scene, std::size_t at) {
  const ProductId product = scene.year.state.cells[at].product;
  if (scene.year.reallocated || scene.is_new(product)) return divided(scene, at);
  if (!scene.keeps_tariff(at)) return at_rate(scene, at);
  return kept(product_hours(scene.without_events(), scene.year.state.cells[at].origin));
}

}  // namespace dimpact::explaining
