#include <algorithm>

#include "scene.hpp"

namespace dimpact::explaining {
namespace {

/// The event that made a user take an optional item, -1 for none.
int event_of_option(const Scene& scene, const Cell& cell, const Item& item) {
  int event = -1;
  scene.each<OptionChange>([&](Turn turn, const OptionChange& option) {
    if (option.enabled && option.item == item.id && option.product == cell.product &&
        scene.now.state.owner[option.member] == cell.member) {
      event = scene.event(turn).index;
    }
  });
  return event;
}

/// Tells L in euro of the plan's year while it is computed.
struct Telling {
  const Scene& scene;
  const Cell& cell;
  double rule;  ///< the amount by the rule

  void fixed(std::size_t item) const {
    scene.plus();
    const std::size_t rule_components = component_count(scene.product(cell.product).rule);
    put_price(scene, scene.now, cell.product, rule_components + item);
  }
  void option(const Item& item) const {
    scene.plus();
    Input& its = scene.put("%|%", item.amount, Unit::euro, &item.name);
    its.source = &item.source;
    its.event = event_of_option(scene, cell, item);
  }
  void beyond(bool scales) const {
    if (!add_remainder(scene, cell, rule) || !scales) return;
    scene.say(" × ");
    priced(scene, scene.now, cell).put();
  }
};

double put_terms(const Scene& scene, const Cell& cell) {
  const Inhabitants people = priced(scene, scene.now, cell);
  people.tell();
  if (people.whose.product != no_id) scene.note(scene.product(cell.product).rests_on_reason);
  const double rule = rule_amount(scene, scene.now, cell);
  price_rule(scene, scene.now, cell);
  return plan_cost(scene.terms(cell.product), cell, rule, people.count(),
                   Telling{scene, cell, rule});
}

/// L before users drop 24/7 support.
void before_support(const Scene& scene, std::size_t at) {
  const Priced& priced = scene.year.priced;
  const double exact = priced.cost[at];
  if (!(exact > 0)) {
    scene.begin("notBelowZero", prose::supplier_cost);
    scene.note(prose::supplier_cost_is_never_below_0);
  }
  scene.begin("supplierCost", prose::supplier_cost);
  const bool indexed = scene.years_after_plan() > 0;
  if (indexed) scene.say("(");
  const double sum = put_terms(scene, scene.year.state.cells[at]);
  if (indexed) scene.say(scene.step().inputs.empty() ? "0)" : ")");
  index(scene, IndexKind::supplier);
  if (exact > 0) {
    scene.round(priced.supplier_cost[at], exact);
  } else {
    scene.end_as_input(sum * scene.year.factors.supplier, Unit::euro);
    scene.end(priced.supplier_cost[at]);
  }
}

Money dropped_support(const Scene& scene, std::size_t at) {
  return scene.year.priced.supplier_cost[at] - scene.year.priced.billed[at];
}

/// Takes off what users that drop 24/7 support no longer pay (chapter 9 of the plan), at most all
/// of L.
void less_support(const Scene& scene, std::size_t at, Money left) {
  const Product& product = scene.product(scene.year.state.cells[at].product);
  const Money dropped = dropped_support(scene, at);
  const double exact = product.support247 * scene.year.factors.supplier;
  scene.say(" − ");
  scene.begin("support247", prose::support247_that_ends);
  Input& its = scene.put(prose::support247, product.support247, Unit::euro);
  its.source = &product.support247_source;
  its.event = scene.event_of(scene.now.state.support_set);
  index(scene, IndexKind::supplier);
  if (whole_cents(exact) == dropped) {
    scene.round(dropped, exact);
  } else {
    scene.step().formula = spoken(dropped.cents(), Unit::cents);
    scene.note(prose::not_more_than_the_supplier_cost);
    scene.end(dropped);
  }
  scene.end(left);
}

}  // namespace

void put_own_cost(const Scene& scene, std::size_t at) {
  const Cell& cell = scene.year.state.cells[at];
  Input& cost =
      scene.put(prose::supplier_cost_before_rounding, scene.year.priced.cost[at], Unit::euro);
  cost.estimate = cell.estimated;
  scene.link(cost, Quantity::supplier_cost, cell.member, cell.product);
}

void supplier_cost(const Scene& scene, std::size_t at) {
  const bool less = dropped_support(scene, at) != Money{};
  if (less) scene.begin("support247", prose::supplier_cost);
  before_support(scene, at);
  if (less) less_support(scene, at, scene.year.priced.billed[at]);
}

namespace {

/// What the supplier asks before 24/7 support is taken off.
void whole_bill(const Scene& scene, std::size_t at) {
  const Cell& cell = scene.year.state.cells[at];
  const Priced& its = scene.year.priced;
  const Terms terms = scene.terms(cell.product);
  const double rule = rule_amount(scene, scene.now, cell);
  const double exact = exact_bill(terms, its.cost[at], rule);
  switch (terms.billing) {
    case Billing::as_cost:
      before_support(scene, at);
      scene.note(prose::bill_follows_cost);
      scene.end(its.supplier_cost[at]);
      return;
    case Billing::share:
      scene.put(prose::share_the_supplier_asks, terms.share, Unit::factor).assumption = true;
      scene.say(" × ");
      put_own_cost(scene, at);
      break;
    case Billing::without_rule:
      priced(scene, scene.now, cell).tell();
      put_own_cost(scene, at);
      scene.say(" − ");
      price_rule(scene, scene.now, cell);
      Input& stays = scene.step().inputs.back();
      stays.assumption = true;
      stays.source = &terms.definition.bill_source;
      index(scene, IndexKind::supplier);
      scene.note(terms.definition.bill_reason);
      break;
  }
  const double bill = std::max(exact, 0.0);
  if (bill != exact) {
    scene.step().formula = spoken(0);
    scene.note(prose::the_bill_is_never_below_0);
  }
  scene.round(whole_cents(bill), bill);
}

}  // namespace

void supplier_bill(const Scene& scene, std::size_t at) {
  const bool less = dropped_support(scene, at) != Money{};
  if (less) scene.begin("support247", prose::supplier_bill);
  scene.begin("supplierBill", prose::supplier_bill);
  whole_bill(scene, at);
  if (less) less_support(scene, at, scene.year.priced.bill[at]);
}

}  // namespace dimpact::explaining
