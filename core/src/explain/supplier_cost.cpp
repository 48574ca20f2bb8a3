#include <algorithm>

#include "scene.hpp"

namespace dimpact::explaining {
namespace {

constexpr Words supplier_cost_words{"leverancierskosten", "supplier cost"};

/// The items that a use has, mandatory and optional.
std::vector<Input> items(const Scene& scene, const Cell& cell) {
  const Product& product = scene.product(cell.product);
  const std::size_t rule_components = component_count(product.rule);
  std::vector<Input> items;
  for (std::size_t i = 0; i < product.fixed_items.size(); ++i) {
    items.push_back(price(scene, scene.now(), cell.product, rule_components + i));
  }
  for (std::size_t i = 0; i < product.optional_items.size(); ++i) {
    const Item& item = product.optional_items[i];
    if ((cell.optional_items >> i & 1U) == 0) continue;
    items.push_back(input(text(named, item.name), item.amount, Unit::euro, item.source));
  }
  return items;
}

/// L in euro of the plan's year (model 1.1): rule, items and remainder. Returns what they come to.
double put_terms(Line& line, const Scene& scene, const Cell& cell) {
  const Product& product = scene.product(cell.product);
  Fact people = priced_inhabitants(scene, scene.now(), cell.product, cell.member);
  line.after(std::move(people.steps));
  Step rule = price_rule(scene, scene.now(), cell.product, people.input);
  std::optional<Fact> beyond = remainder(scene, scene.now(), cell, rule);
  double sum = rule.amount;
  if (!std::holds_alternative<NoRule>(product.rule)) line.put(std::move(rule));
  for (Input& item : items(scene, cell)) {
    sum += item.value;
    line.add(std::move(item));
  }
  if (!beyond) return sum;
  const double amount = beyond->input.value;
  line.add(std::move(*beyond));
  if (!product.remainder_per_inhabitant) return sum + amount;
  sum += amount * people.input.value;
  line.say(" × ").put(std::move(people.input));
  return sum;
}

/// L before users drop 24/7 support.
Step before_support(const Scene& scene, std::size_t at) {
  const Cell& cell = scene.year.state.cells[at];
  const Money amount = scene.year.priced.supplier_cost[at];
  const bool indexed = scene.year.year != scene.dataset.year;
  Line line{"supplierCost", supplier_cost_words};
  if (indexed) line.say("(");
  const double sum = put_terms(line, scene, cell);
  if (indexed) line.say(")");
  index(line, scene, IndexKind::supplier);
  if (sum >= 0) return line.rounded(amount, scene.year.priced.cost[at]);
  Step terms = line.is(sum * scene.year.factors.supplier, Unit::euro);
  Line nothing{"notBelowZero", supplier_cost_words};
  nothing.note(Words{"De leverancierskosten zijn nooit minder dan 0.", "Supplier cost is never below 0."});
  Fact below = fact(std::move(terms));
  nothing.after(std::move(below.steps)).with(std::move(below.input));
  return nothing.is(amount);
}

/// What users that drop 24/7 support no longer pay (chapter 9 of the plan), at most all of L.
Step dropped_support(const Scene& scene, std::size_t at) {
  const Product& product = scene.product(scene.year.state.cells[at].product);
  const Money dropped = scene.year.priced.supplier_cost[at] - scene.year.priced.billed[at];
  const double exact = product.support247 * scene.year.factors.supplier;
  Line line{"support247", Words{"24/7-ondersteuning die vervalt", "24/7 support that ends"}};
  Input its = input(Words{"24/7-ondersteuning", "24/7 support"}, product.support247, Unit::euro,
                    product.support247_source);
  its.event = last_event<Support247>(scene);
  if (Money::from_euro(exact) == dropped) {
    line.put(std::move(its));
    index(line, scene, IndexKind::supplier);
    return line.rounded(dropped, exact);
  }
  line.note(Words{"Niet meer dan de leverancierskosten.", "Not more than the supplier cost."});
  return line.with(std::move(its)).say(dropped.cents(), Unit::cents).is(dropped);
}

Step less_support(const Scene& scene, std::size_t at, Step before, Money amount) {
  const Priced& priced = scene.year.priced;
  if (priced.supplier_cost[at] == priced.billed[at]) return before;
  Line line{"support247", before.label};
  return line.put(std::move(before)).minus().put(dropped_support(scene, at)).is(amount);
}

}  // namespace

Input own_cost(const Scene& scene, std::size_t at) {
  const Cell& cell = scene.year.state.cells[at];
  Input cost = input(Words{"leverancierskosten, vóór afronding", "supplier cost, before rounding"},
                     scene.year.priced.cost[at], Unit::euro);
  cost.estimate = cell.estimated;
  cost.subject = scene.subject(Quantity::supplier_cost, cell.member, cell.product);
  return cost;
}

Step supplier_cost(const Scene& scene, std::size_t at) {
  return less_support(scene, at, before_support(scene, at), scene.year.priced.billed[at]);
}

Step supplier_bill(const Scene& scene, std::size_t at) {
  const Cell& cell = scene.year.state.cells[at];
  const Product& product = scene.product(cell.product);
  const Priced& priced = scene.year.priced;
  const double cost = priced.cost[at];
  const auto& shares = scene.scenario.assumptions.supplier_share;
  const bool share = cell.product < shares.size() && shares[cell.product];
  Line line{"supplierBill", Words{"rekening van de leverancier", "supplier's bill"}};
  Step bill;
  if (share) {
    const double part = *shares[cell.product];
    Input its = input(Words{"deel dat de leverancier vraagt", "share the supplier asks"}, part,
                      Unit::factor);
    its.assumption = true;
    bill = line.put(std::move(its)).say(" × ").put(own_cost(scene, at))
               .rounded(Money::from_euro(part * cost), part * cost);
  } else if (product.bill_without_rule) {
    Fact people = priced_inhabitants(scene, scene.now(), cell.product, cell.member);
    Step rule = price_rule(scene, scene.now(), cell.product, people.input);
    const double stays = rule.amount * scene.year.factors.supplier;
    rule.steps = std::move(people.steps);
    Fact by_rule = fact(std::move(rule));
    by_rule.input.assumption = true;
    by_rule.input.source = product.bill_source;
    if (cost >= stays) {
      line.put(own_cost(scene, at)).minus().put(std::move(by_rule));
      index(line, scene, IndexKind::supplier);
    } else {
      line.after(std::move(by_rule.steps)).with(own_cost(scene, at)).with(std::move(by_rule.input));
      line.note(Words{"De rekening is nooit minder dan 0.", "The bill is never below 0."});
    }
    line.note(product.bill_reason);
    const double exact = std::max(cost - stays, 0.0);
    bill = line.rounded(Money::from_euro(exact), exact);
  } else {
    bill = line.put(before_support(scene, at)).is(priced.supplier_cost[at]);
  }
  return less_support(scene, at, std::move(bill), priced.bill[at]);
}

}  // namespace dimpact::explaining
