#include "scene.hpp"

namespace dimpact::explaining {
namespace {

void put_all_cost(const Scene& scene, ProductId product) {
  scene.link(scene.put(prose::supplier_cost_of_all_users_before_rounding,
                       scene.year.carried.product_cost[product], Unit::euro),
             Quantity::supplier_cost, no_id, product);
}

void divide_hours(const Scene& scene, std::size_t at, bool budgeted) {
  const ProductId product = scene.year.state.cells[at].product;
  const Carried& carried = scene.year.carried;
  scene.begin("share", prose::product_hours);
  if (budgeted) scene.note(prose::as_budgeted);
  if (!(carried.product_cost[product] > 0)) {
    scene.note(prose::nobody_can_carry_the_hours);
    return scene.end(carried.hours[at]);
  }
  hours_pool(scene, product);
  put_own_cost(scene.times(), at);
  put_all_cost(scene.over(), product);
  const Priced& priced = scene.year.priced;
  const std::size_t begin = priced.begin[product];
  scene.share(carried.hours[at], carried.hours_pool[product], &priced.cost[begin],
              priced.begin[product + 1] - begin, at - begin);
}

/// At the rate of the adopted budget.
void hours_at_rate(const Scene& scene, std::size_t at) {
  const ProductId product = scene.year.state.cells[at].product;
  const double rate = scene.year.carried.hours_rate[product];
  const Scene plan = scene.without_events();
  scene.begin("atRate", prose::product_hours);
  scene.begin("rate", prose::product_hours_per_euro_of_supplier_cost);
  if (plan.year.carried.product_cost[product] > 0) {
    hours_pool(plan, product);
    put_all_cost(plan.over(), product);
  }
  scene.end(rate, Unit::factor);
  put_own_cost(scene.times(), at);
  scene.note(scene.year.state.cells[at].fresh ? prose::new_user_pays_the_budgets_rate
                                              : prose::the_budgets_rate);
  scene.round(scene.year.carried.hours[at], rate * scene.year.priced.cost[at]);
}

/// Weight is supplier cost and hours, the cost as the plan's budget has it (f of model 1.3).
void put_weight(const Scene& scene, ProductId product, MemberId member, Money cost, Money hours,
                bool estimate) {
  const Product& its = scene.product(product);
  const bool whole = scene.year.state.support247 || its.support247 == 0;
  const char* words = whole ? prose::supplier_cost : prose::supplier_cost_before_support247;
  scene.put(words, cost, Quantity::supplier_cost, member, product).estimate = estimate;
  if (its.overhead_factor != 1) {
    double amounts = 0;
    for (const PlanCell& planned : its.cells) amounts += planned.supplier_cost;
    scene.times()
        .put(prose::supplier_cost_of_the_product_in_the_budget, *its.overhead_base, Unit::euro)
        .source = &its.overhead_base_source;
    scene.over().put(prose::the_same_cost_by_the_members_tariffs, amounts, Unit::euro).source =
        &its.source;
  }
  scene.plus().put(prose::product_hours, hours, Quantity::product_hours, member, product);
}

void put_cost_and_hours(const Scene& scene, std::size_t at) {
  const Cell& cell = scene.year.state.cells[at];
  put_weight(scene, cell.product, cell.member, scene.year.priced.supplier_cost[at],
             scene.year.carried.hours[at], cell.estimated);
}

/// What a use counts for when the overhead is divided.
void weight(const Scene& scene, std::size_t at) {
  scene.begin("weight", prose::weight);
  put_cost_and_hours(scene, at);
  scene.end(scene.year.carried.weight[at] / 100, Unit::euro);
}

void put_all_weight(const Scene& scene) {
  const double all = scene.year.carried.total_weight / 100;
  scene.link(scene.put(prose::weight_of_all_users_of_all_products, all, Unit::euro),
             Quantity::overhead_weight);
}

void put_pool(const Scene& scene) {
  scene.put(prose::overhead_for_all_products, scene.year.totals.overhead_pool,
            Quantity::overhead_pool);
}

void divide_overhead(const Scene& scene, std::size_t at, bool budgeted) {
  const Carried& carried = scene.year.carried;
  scene.begin("share", prose::overhead);
  if (budgeted) scene.note(prose::as_budgeted);
  if (!(carried.total_weight > 0)) {
    scene.note(prose::nobody_can_carry_the_overhead);
    return scene.end(carried.overhead[at]);
  }
  put_pool(scene);
  weight(scene.times(), at);
  put_all_weight(scene.over());
  scene.share(carried.overhead[at], scene.year.totals.overhead_pool, carried.weight.data(),
              carried.weight.size(), at);
}

/// Of a product that the scenario makes (chapter 8 of the plan, new products).
void of_new_product(const Scene& scene, std::size_t at) {
  const Money cost = scene.year.priced.supplier_cost[at] + scene.year.carried.hours[at];
  const double rate = scene.dataset.new_product_overhead_rate;
  scene.begin("newProduct", prose::overhead);
  scene.put(prose::overhead_per_euro_of_a_new_product, rate, Unit::factor).source =
      &scene.dataset.new_product_source;
  scene.say(" × (");
  put_cost_and_hours(scene, at);
  scene.say(")");
  scene.round(scene.year.carried.overhead[at], rate * cost.cents() / 100);
}

/// Of a use that began within the year: the amount per inhabitant that the plan publishes.
void per_inhabitant(const Scene& scene, std::size_t at) {
  const Cell& cell = scene.year.state.cells[at];
  const double rate = *scene.product(cell.product).overhead_per_inhabitant;
  scene.begin("overheadPerInhabitant", prose::overhead);
  const Inhabitants people = reached(scene, at);
  people.tell();
  scene.put(prose::overhead_per_inhabitant_for_a_new_user, rate, Unit::euro_per_inhabitant).source =
      &scene.product(cell.product).overhead_per_inhabitant_source;
  scene.say(" × ");
  people.put();
  scene.round(scene.year.carried.overhead[at], rate * scene.year.priced.reached[at]);
}

void overhead_at_rate(const Scene& scene, std::size_t at) {
  const Carried& carried = scene.year.carried;
  scene.begin("atRate", prose::overhead);
  overhead_rate(scene);
  weight(scene.times(), at);
  scene.round(carried.overhead[at], carried.overhead_rate * carried.weight[at] / 100);
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
      return divide_hours(scene, at, false);
    case Carry::as_budgeted:
      return divide_hours(scene.without_events(), cell.origin, true);
    case Carry::per_inhabitant:
    case Carry::at_rate:
      return hours_at_rate(scene, at);
  }
}

void overhead_rate(const Scene& scene) {
  const Scene its = scene.year.reallocated ? scene : scene.without_events();
  scene.begin("rate", prose::overhead_per_euro_of_weight);
  if (!scene.year.reallocated) scene.note(prose::the_budgets_rate);
  if (its.year.carried.total_weight > 0) {
    put_pool(its);
    put_all_weight(its.over());
  }
  scene.end(scene.year.carried.overhead_rate, Unit::factor);
}

void overhead_weight(const Scene& scene) {
  const State& state = scene.year.state;
  scene.begin("sum", prose::weight_of_all_users_of_all_products);
  for (ProductId p = 0; p < state.products.size(); ++p) {
    if (!state.products[p].active) continue;
    double its = 0;
    Money cost;
    Money hours;
    for (std::size_t i = scene.year.priced.begin[p]; i < scene.year.priced.begin[p + 1]; ++i) {
      its += scene.year.carried.weight[i];
      cost += scene.year.priced.supplier_cost[i];
      hours += scene.year.carried.hours[i];
    }
    scene.plus().begin("weight", "%|%", &scene.product(p).name);
    put_weight(scene, p, no_id, cost, hours, false);
    scene.end(its / 100, Unit::euro);
  }
  scene.end(scene.year.carried.total_weight / 100, Unit::euro);
}

void overhead(const Scene& scene, std::size_t at) {
  const Cell& cell = scene.year.state.cells[at];
  switch (scene.year.carried.how[at]) {
    case Carry::divided:
      return divide_overhead(scene, at, false);
    case Carry::as_budgeted:
      return divide_overhead(scene.without_events(), cell.origin, true);
    case Carry::of_new_product:
      return of_new_product(scene, at);
    case Carry::per_inhabitant:
      return per_inhabitant(scene, at);
    case Carry::at_rate:
      return overhead_at_rate(scene, at);
  }
}

}  // namespace dimpact::explaining
