#include <algorithm>

#include "scene.hpp"

namespace dimpact::explaining {
namespace {

/// The event that made a user take an optional item, -1 for none.
int event_of_option(const Scene& scene, const Cell& cell, const Item& item) {
  for (Turn turn = scene.now.until; turn-- > 0;) {
    const Event& event = scene.event(turn);
    const auto* option = std::get_if<OptionChange>(&event.change);
    if (option != nullptr && event.enabled && option->enabled && option->item == item.id &&
        option->product == cell.product && scene.now.state.owner[option->member] == cell.member) {
      return event.index;
    }
  }
  return -1;
}

/// Tells L in euro of the plan's year while it is computed.
struct Telling {
  const Scene& scene;
  const Cell& cell;
  double rule;  ///< the amount by the rule
  Account& account = scene.account;

  void fixed(std::size_t item) const {
    account.plus();
    const std::size_t rule_components = component_count(scene.product(cell.product).rule);
    put_price(scene, scene.now, cell.product, rule_components + item);
  }
  void option(const Item& item) const {
    account.plus();
    Input& its = account.put("%|%", item.amount, Unit::euro, &item.name);
    its.source = &item.source;
    its.event = event_of_option(scene, cell, item);
  }
  void beyond(bool scales) const {
    if (!add_remainder(scene, cell, rule) || !scales) return;
    account.say(" × ");
    put_priced(scene, scene.now, cell.product, cell.member);
  }
};

double put_terms(const Scene& scene, const Cell& cell) {
  const At& now = scene.now;
  tell_priced(scene, now, cell.product, cell.member);
  const double people = priced_inhabitants(now.state, cell);
  if (cell.inhabitants != now.state.members[cell.member].inhabitants) {
    scene.account.note(scene.product(cell.product).rests_on_reason);
  }
  const double rule = rule_amount(scene, now, cell.product, people);
  price_rule(scene, now, cell.product, cell.member);
  return plan_cost(scene.terms(cell.product), cell, rule, people, Telling{scene, cell, rule});
}

/// L before users drop 24/7 support.
void before_support(const Scene& scene, std::size_t at) {
  Account& account = scene.account;
  const Priced& priced = scene.year.priced;
  const double exact = priced.cost[at];
  if (!(exact > 0)) {
    account.begin("notBelowZero", prose::supplier_cost);
    account.note(prose::supplier_cost_is_never_below_0);
  }
  account.begin("supplierCost", prose::supplier_cost);
  const bool indexed = scene.years_after_plan() > 0;
  if (indexed) account.say("(");
  const double sum = put_terms(scene, scene.year.state.cells[at]);
  if (indexed) account.say(account.step().inputs.empty() ? "0)" : ")");
  index(scene, IndexKind::supplier);
  if (exact > 0) {
    account.round(priced.supplier_cost[at], exact);
  } else {
    account.end_as_input(sum * scene.year.factors.supplier, Unit::euro);
    account.end(priced.supplier_cost[at]);
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
  Account& account = scene.account;
  account.say(" − ");
  account.begin("support247", prose::support247_that_ends);
  Input& its = account.put(prose::support247, product.support247, Unit::euro);
  its.source = &product.support247_source;
  its.event = scene.event_of(scene.now.state.support_set);
  index(scene, IndexKind::supplier);
  if (whole_cents(exact) == dropped) {
    account.round(dropped, exact);
  } else {
    account.step().formula = spoken(dropped.cents(), Unit::cents);
    account.note(prose::not_more_than_the_supplier_cost);
    account.end(dropped);
  }
  account.end(left);
}

}  // namespace

void put_own_cost(const Scene& scene, std::size_t at) {
  const Cell& cell = scene.year.state.cells[at];
  Input& cost = scene.account.put(prose::supplier_cost_before_rounding, scene.year.priced.cost[at],
                                  Unit::euro);
  cost.estimate = cell.estimated;
  scene.link(cost, Quantity::supplier_cost, cell.member, cell.product);
}

void supplier_cost(const Scene& scene, std::size_t at) {
  const bool less = dropped_support(scene, at) != Money{};
  if (less) scene.account.begin("support247", prose::supplier_cost);
  before_support(scene, at);
  if (less) less_support(scene, at, scene.year.priced.billed[at]);
}

namespace {

/// What the supplier asks before 24/7 support is taken off.
void whole_bill(const Scene& scene, std::size_t at) {
  const Cell& cell = scene.year.state.cells[at];
  const Priced& priced = scene.year.priced;
  const Terms terms = scene.terms(cell.product);
  const double rule = rule_amount(scene, scene.now, cell.product, priced.inhabitants[at]);
  const double exact = exact_bill(terms, priced.cost[at], rule);
  Account& account = scene.account;
  switch (terms.billing) {
    case Billing::as_cost:
      before_support(scene, at);
      account.note(prose::bill_follows_cost);
      account.end(priced.supplier_cost[at]);
      return;
    case Billing::share:
      account.put(prose::share_the_supplier_asks, terms.share, Unit::factor).assumption = true;
      account.say(" × ");
      put_own_cost(scene, at);
      break;
    case Billing::without_rule:
      tell_priced(scene, scene.now, cell.product, cell.member);
      put_own_cost(scene, at);
      account.say(" − ");
      price_rule(scene, scene.now, cell.product, cell.member);
      Input& stays = account.step().inputs.back();
      stays.assumption = true;
      stays.source = &terms.definition.bill_source;
      index(scene, IndexKind::supplier);
      account.note(terms.definition.bill_reason);
      break;
  }
  const double bill = std::max(exact, 0.0);
  if (bill != exact) {
    account.step().formula = spoken(0);
    account.note(prose::the_bill_is_never_below_0);
  }
  account.round(whole_cents(bill), bill);
}

}  // namespace

void supplier_bill(const Scene& scene, std::size_t at) {
  Account& account = scene.account;
  const bool less = dropped_support(scene, at) != Money{};
  if (less) account.begin("support247", prose::supplier_bill);
  account.begin("supplierBill", prose::supplier_bill);
  whole_bill(scene, at);
  if (less) less_support(scene, at, scene.year.priced.bill[at]);
}

}  // namespace dimpact::explaining
