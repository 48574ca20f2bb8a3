#include <algorithm>

#include "scene.hpp"

namespace dimpact::explaining {
namespace {

/// Tells L in euro of the plan's year while it is computed.
struct Telling {
  const Scene& scene;
  const Cell& cell;
  double rule;  ///< the amount by the rule

  void fixed(std::size_t item) const {
    const std::size_t first = component_count(scene.product(cell.product).rule);
    put_price(scene.plus(), scene.now, cell.product, first + item);
  }
  void option(const Item& item) const {
    Input& its = scene.plus().put("%|%", item.amount, Unit::euro, &item.name);
    its.source = &item.source;
    scene.each<OptionChange>([&](const Event& by, const OptionChange& change) {
      if (change.enabled && change.item == item.id && change.product == cell.product &&
          scene.now.state.owner[change.member] == cell.member) {
        its.event = by.index;
      }
    });
  }
  void beyond() const { add_remainder(scene, scene.now, cell, rule); }
};

/// L before users drop 24/7 support.
void before_support(const Scene& scene, std::size_t at) {
  const Cell& cell = scene.year.state.cells[at];
  const Inhabitants people = priced(scene, scene.now, cell);
  const double rule = rule_amount(scene, scene.now, cell);
  scene.begin("supplierCost", prose::supplier_cost);
  const bool indexed = scene.years_after_plan() > 0;
  if (indexed) scene.say("(");
  people.tell();
  if (people.whose.product != no_id) scene.note(scene.product(cell.product).rests_on_reason);
  price_rule(scene, scene.now, cell);
  const double sum = plan_cost(terms_of(scene.dataset, scene.scenario, scene.year, cell.product),
                               cell, rule, people.count(), Telling{scene, cell, rule});
  if (indexed) scene.say(scene.step().inputs.empty() ? "0)" : ")");
  index(scene, IndexKind::supplier);
  const double exact = scene.year.priced.cost[at];
  if (exact > 0) {
    scene.round(scene.year.priced.supplier_cost[at], exact);
  } else {
    scene.end_at_zero(sum * scene.year.factors.supplier, Unit::euro,
                      prose::supplier_cost_is_never_below_0);
  }
}

/// What the supplier asks before 24/7 support is taken off.
void whole_bill(const Scene& scene, std::size_t at) {
  scene.begin("supplierBill", prose::supplier_bill);
  const Cell& cell = scene.year.state.cells[at];
  const Priced& its = scene.year.priced;
  const Terms terms = terms_of(scene.dataset, scene.scenario, scene.year, cell.product);
  const double exact = exact_bill(terms, its.cost[at], rule_amount(scene, scene.now, cell));
  switch (terms.billing) {
    case Billing::as_cost:
      before_support(scene, at);
      scene.note(prose::bill_follows_cost);
      return scene.end(its.supplier_cost[at]);
    case Billing::share:
      scene.put(prose::share_the_supplier_asks, terms.share, Unit::factor).assumption = true;
      put_own_cost(scene.times(), at);
      break;
    case Billing::without_rule:
      priced(scene, scene.now, cell).tell();
      put_own_cost(scene, at);
      price_rule(scene.minus(), scene.now, cell);
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

/// Takes off what users that drop 24/7 support no longer pay (chapter 9 of the plan), at most all
/// of L.
void less_support(const Scene& scene, std::size_t at, const char* words, Money left,
                  void (*whole)(const Scene& scene, std::size_t at)) {
  const Money dropped = scene.year.priced.supplier_cost[at] - scene.year.priced.billed[at];
  if (dropped == Money{}) return whole(scene, at);
  scene.begin("support247", words);
  whole(scene, at);
  const Product& product = scene.product(scene.year.state.cells[at].product);
  const double exact = product.support247 * scene.year.factors.supplier;
  scene.minus().begin("support247", prose::support247_that_ends);
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
  less_support(scene, at, prose::supplier_cost, scene.year.priced.billed[at], before_support);
}

void supplier_bill(const Scene& scene, std::size_t at) {
  less_support(scene, at, prose::supplier_bill, scene.year.priced.bill[at], whole_bill);
}

}  // namespace dimpact::explaining
