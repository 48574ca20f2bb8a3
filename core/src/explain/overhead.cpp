#include "scene.hpp"

namespace dimpact::explaining {
namespace {

constexpr Words overhead_words{"verenigingskosten", "overhead"};

/// What a use counts for when the overhead is divided (model 1.3).
Step weight(const Scene& scene, std::size_t at) {
  const Cell& cell = scene.year.state.cells[at];
  const Product& product = scene.product(cell.product);
  Line line{"weight", Words{"gewicht", "weight"}};
  Input cost = told(scene, {"leverancierskosten", "supplier cost"},
                    scene.year.priced.supplier_cost[at], Quantity::supplier_cost, cell.member,
                    cell.product);
  cost.estimate = cell.estimated;
  line.put(std::move(cost));
  if (product.overhead_factor != 1) {
    double amounts = 0;
    for (const PlanCell& planned : product.cells) amounts += planned.supplier_cost;
    line.say(" × ").put(input(Words{"leverancierskosten van het product in de begroting",
                                    "supplier cost of the product in the budget"},
                              *product.overhead_base, Unit::euro, product.overhead_base_source));
    line.say(" ÷ ").put(input(Words{"dezelfde kosten volgens de tarieven van de leden",
                                    "the same cost by the members' tariffs"},
                              amounts, Unit::euro, product.source));
  }
  line.add(told(scene, {"producturen", "product hours"}, scene.year.carried.hours[at],
                Quantity::product_hours, cell.member, cell.product));
  return line.is(scene.year.carried.weight[at] / 100, Unit::euro);
}

Input all_weight(const Scene& scene) {
  Input weight = input(Words{"gewicht van alle gebruikers van alle producten",
                             "weight of all users of all products"},
                       scene.year.carried.total_weight / 100, Unit::euro);
  weight.subject = scene.subject(Quantity::overhead_weight);
  return weight;
}

Input pool(const Scene& scene) {
  return told(scene, {"verenigingskosten voor alle producten", "overhead for all products"},
              scene.year.totals.overhead_pool, Quantity::overhead_pool);
}

Step divided(const Scene& scene, std::size_t at) {
  const Carried& carried = scene.year.carried;
  Line line{"share", overhead_words};
  if (!(carried.total_weight > 0)) {
    line.note(Words{"Zonder leverancierskosten en producturen kan niemand de verenigingskosten dragen.",
               "Without supplier cost and product hours nobody can carry the overhead."});
    return line.is(carried.overhead[at]);
  }
  line.put(pool(scene)).say(" × ").put(weight(scene, at)).say(" ÷ ").put(all_weight(scene));
  return line.shared(carried.overhead[at], scene.year.totals.overhead_pool, carried.weight.data(),
                     carried.weight.size(), at);
}

/// Of a product that the scenario makes (chapter 8 of the plan, new products).
Step of_new_product(const Scene& scene, std::size_t at) {
  const Cell& cell = scene.year.state.cells[at];
  const Money cost = scene.year.priced.supplier_cost[at];
  const Money hours = scene.year.carried.hours[at];
  const double rate = scene.dataset.new_product_overhead_rate;
  Line line{"newProduct", overhead_words};
  line.put(input(Words{"verenigingskosten per euro van een nieuw product",
                       "overhead per euro of a new product"},
                 rate, Unit::factor, scene.dataset.new_product_source));
  line.say(" × (").put(told(scene, {"leverancierskosten", "supplier cost"}, cost,
                            Quantity::supplier_cost, cell.member, cell.product));
  line.add(told(scene, {"producturen", "product hours"}, hours, Quantity::product_hours,
                cell.member, cell.product));
  return line.say(")").rounded(scene.year.carried.overhead[at],
                               rate * (cost + hours).cents() / 100);
}

/// Of a use that began within the year: the amount per inhabitant that the plan publishes.
Step per_inhabitant(const Scene& scene, std::size_t at) {
  const Cell& cell = scene.year.state.cells[at];
  const Product& product = scene.product(cell.product);
  const double rate = *product.overhead_per_inhabitant;
  Line line{"overheadPerInhabitant", overhead_words};
  line.put(input(Words{"verenigingskosten per inwoner voor een nieuwe gebruiker",
                       "overhead per inhabitant for a new user"},
                 rate, Unit::euro_per_inhabitant, product.overhead_per_inhabitant_source));
  line.say(" × ").put(priced_inhabitants(scene, scene.now(), cell.product, cell.member));
  return line.rounded(scene.year.carried.overhead[at], rate * scene.year.priced.inhabitants[at]);
}

Step at_rate(const Scene& scene, std::size_t at) {
  const Carried& carried = scene.year.carried;
  Line line{"atRate", overhead_words};
  line.put(overhead_rate(scene)).say(" × ").put(weight(scene, at));
  return line.rounded(carried.overhead[at], carried.overhead_rate * carried.weight[at] / 100);
}

}  // namespace

Step overhead_rate(const Scene& scene) {
  if (!scene.year.reallocated) {
    Step rate = overhead_rate(scene.without_events());
    rate.note = text(budget_rate);
    return rate;
  }
  Line line{"rate", Words{"verenigingskosten per euro gewicht", "overhead per euro of weight"}};
  if (scene.year.carried.total_weight > 0) {
    line.put(pool(scene)).say(" ÷ ").put(all_weight(scene));
  }
  return line.is(scene.year.carried.overhead_rate, Unit::factor);
}

Step overhead_weight(const Scene& scene) {
  const State& state = scene.year.state;
  Line line{"sum", Words{"gewicht van alle gebruikers van alle producten",
                         "weight of all users of all products"}};
  for (ProductId p = 0; p < state.products.size(); ++p) {
    if (!state.products[p].active) continue;
    double of_product = 0;
    Line users{"sum", text(Words{"gewicht %", "weight %"}, scene.product(p).name)};
    for (std::size_t i = scene.year.priced.begin[p]; i < scene.year.priced.begin[p + 1]; ++i) {
      of_product += scene.year.carried.weight[i];
      Step its = weight(scene, i);
      its.label = text(named, scene.name(state, state.cells[i].member));
      users.add(std::move(its));
    }
    line.add(users.is(of_product / 100, Unit::euro));
  }
  return line.is(scene.year.carried.total_weight / 100, Unit::euro);
}

Step overhead(const Scene& scene, std::size_t at) {
  if (scene.year.reallocated) return divided(scene, at);
  const Cell& cell = scene.year.state.cells[at];
  if (scene.keeps_tariff(at)) return kept(overhead(scene.without_events(), cell.origin));
  if (scene.is_new(cell.product)) return of_new_product(scene, at);
  if (cell.fresh && scene.product(cell.product).overhead_per_inhabitant) {
    return per_inhabitant(scene, at);
  }
  return at_rate(scene, at);
}

}  // namespace dimpact::explaining
