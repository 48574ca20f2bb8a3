#include <algorithm>

#include "scene.hpp"

namespace dimpact::explaining {
namespace {

constexpr const char* cost_words = "leverancierskosten|supplier cost";

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

/// L in euro of the plan's year (model 1.1): rule, items and remainder. Returns what they come to.
double put_terms(const Scene& scene, const Cell& cell) {
  const Product& product = scene.product(cell.product);
  Account& account = scene.account;
  const At now = scene.now;
  tell_priced(scene, now, cell.product, cell.member);
  const double people = priced_inhabitants(now.state, cell);
  if (cell.inhabitants != now.state.members[cell.member].inhabitants) {
    account.note(product.rests_on_reason);
  }
  const double rule = rule_amount(scene, now, cell.product, people);
  price_rule(scene, now, cell.product, cell.member);
  double sum = rule;
  const std::size_t rule_components = component_count(product.rule);
  for (std::size_t i = 0; i < product.fixed_items.size(); ++i) {
    account.plus();
    put_price(scene, now, cell.product, rule_components + i);
    sum += account.step().inputs.back().value;
  }
  for (std::size_t i = 0; i < product.optional_items.size(); ++i) {
    if ((cell.optional_items >> i & 1U) == 0) continue;
    const Item& item = product.optional_items[i];
    account.plus();
    Input& its = account.put("%|%", item.amount, Unit::euro, &item.name);
    its.source = &item.source;
    its.event = event_of_option(scene, cell, item);
    sum += item.amount;
  }
  if (!add_remainder(scene, now, cell, rule)) return sum;
  if (!product.remainder_per_inhabitant) return sum + cell.remainder;
  account.say(" × ");
  put_priced(scene, now, cell.product, cell.member);
  return sum + cell.remainder * people;
}

/// L before users drop 24/7 support.
void before_support(const Scene& scene, std::size_t at) {
  Account& account = scene.account;
  const Priced& priced = scene.year.priced;
  const double exact = priced.cost[at];
  if (!(exact > 0)) {
    account.begin("notBelowZero", cost_words);
    account.note("De leverancierskosten zijn nooit minder dan 0.|Supplier cost is never below 0.");
  }
  account.begin("supplierCost", cost_words);
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
  account.begin("support247", "24/7-ondersteuning die vervalt|24/7 support that ends");
  Input& its = account.put("24/7-ondersteuning|24/7 support", product.support247, Unit::euro);
  its.source = &product.support247_source;
  its.event = last_event<Support247>(scene);
  index(scene, IndexKind::supplier);
  if (whole_cents(exact) == dropped) {
    account.round(dropped, exact);
  } else {
    account.step().formula = spoken(dropped.cents(), Unit::cents);
    account.note("Niet meer dan de leverancierskosten.|Not more than the supplier cost.");
    account.end(dropped);
  }
  account.end(left);
}

}  // namespace

void put_own_cost(const Scene& scene, std::size_t at) {
  const Cell& cell = scene.year.state.cells[at];
  Input& cost =
      scene.account.put("leverancierskosten, vóór afronding|supplier cost, before rounding",
                        scene.year.priced.cost[at], Unit::euro);
  cost.estimate = cell.estimated;
  scene.link(cost, Quantity::supplier_cost, cell.member, cell.product);
}

void supplier_cost(const Scene& scene, std::size_t at) {
  const bool less = dropped_support(scene, at) != Money{};
  if (less) scene.account.begin("support247", cost_words);
  before_support(scene, at);
  if (less) less_support(scene, at, scene.year.priced.billed[at]);
}

void supplier_bill(const Scene& scene, std::size_t at) {
  const Cell& cell = scene.year.state.cells[at];
  const Product& product = scene.product(cell.product);
  const Priced& priced = scene.year.priced;
  const double cost = priced.cost[at];
  const auto& shares = scene.scenario.assumptions.supplier_share;
  Account& account = scene.account;
  constexpr const char* words = "rekening van de leverancier|supplier's bill";
  const bool less = dropped_support(scene, at) != Money{};
  if (less) account.begin("support247", words);
  account.begin("supplierBill", words);
  if (cell.product < shares.size() && shares[cell.product]) {
    const double part = *shares[cell.product];
    account.put("deel dat de leverancier vraagt|share the supplier asks", part, Unit::factor)
        .assumption = true;
    account.say(" × ");
    put_own_cost(scene, at);
    account.round(whole_cents(part * cost), part * cost);
  } else if (product.bill_without_rule && !std::holds_alternative<NoRule>(product.rule)) {
    tell_priced(scene, scene.now, cell.product, cell.member);
    const double rule = rule_amount(scene, scene.now, cell.product, priced.inhabitants[at]);
    const double exact = cost - rule * scene.year.factors.supplier;
    put_own_cost(scene, at);
    account.say(" − ");
    price_rule(scene, scene.now, cell.product, cell.member);
    Input& stays = account.step().inputs.back();
    stays.assumption = true;
    stays.source = &product.bill_source;
    index(scene, IndexKind::supplier);
    account.note(product.bill_reason);
    if (exact < 0) {
      account.step().formula = spoken(0);
      account.note("De rekening is nooit minder dan 0.|The bill is never below 0.");
    }
    account.round(whole_cents(std::max(exact, 0.0)), std::max(exact, 0.0));
  } else {
    before_support(scene, at);
    account.note(bill_follows_cost);
    account.end(priced.supplier_cost[at]);
  }
  if (less) less_support(scene, at, priced.bill[at]);
}

}  // namespace dimpact::explaining
