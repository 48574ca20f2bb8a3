#include <algorithm>

#include "dimpact/stages.hpp"
#include "supplier_cost.hpp"

namespace dimpact {
namespace {

void count_inhabitants(const State& state, Priced& priced) {
  const std::size_t cells = state.cells.size();
  priced.inhabitants.resize(cells);
  priced.reached.resize(cells);
  priced.begin.assign(state.products.size() + 1, 0);
  for (std::size_t i = 0; i < cells; ++i) {
    priced.inhabitants[i] = state.cells[i].inhabitants;
    priced.reached[i] = state.members[state.cells[i].member].inhabitants;
    ++priced.begin[state.cells[i].product + 1];
  }
  for (std::size_t p = 0; p < state.products.size(); ++p) priced.begin[p + 1] += priced.begin[p];
  for (const Participation& p : state.participations) {
    const std::size_t cell = place_of(state, p.product, state.members[p.billed].position);
    priced.inhabitants[cell] += state.members[p.participant].inhabitants;
    priced.reached[cell] += state.members[p.participant].inhabitants;
  }
}

constexpr double least_cost = 1e-6;

/// Hears nothing of a cost that is computed.
struct Unheard {
  void fixed(std::size_t /*item*/) const {}
  void option(const Item& /*item*/) const {}
  void beyond() const {}
};

template <class Rule>
void price_cells(const Rule& rule, const Terms& terms, const State& state, std::size_t begin,
                 std::size_t end, Priced& priced) {
  for (std::size_t i = begin; i < end; ++i) {
    const Cell& cell = state.cells[i];
    const double inhabitants = priced.inhabitants[i];
    const double by_rule = rule_cost(rule, terms.amounts, inhabitants);
    const double of_plan = plan_cost(terms, cell, by_rule, inhabitants, Unheard{});
    // What is no fraction of a cent divides nothing.
    const double exact = of_plan * terms.factor;
    const double cost = exact < least_cost ? 0 : exact;
    const Money supplier_cost = Money::from_euro(cost);
    const Money dropped = supplier_cost < terms.support247 ? supplier_cost : terms.support247;
    const Money bill = Money::from_euro(std::max(exact_bill(terms, cost, by_rule), 0.0));
    priced.cost[i] = cost;
    priced.supplier_cost[i] = supplier_cost;
    priced.billed[i] = supplier_cost - dropped;
    priced.bill[i] = bill - dropped;
  }
}

}  // namespace

Terms terms_of(const Dataset& dataset, const Scenario& scenario, const YearOutcome& year,
               ProductId product) {
  const State& state = year.state;
  const Product& definition =
      dimpact::definition(dataset, scenario, state.products[product].definition);
  const double* amounts = state.prices.data() + state.products[product].first_price;
  const double* items = amounts + component_count(definition.rule);
  double fixed = 0;
  for (std::size_t i = 0; i < definition.fixed_items.size(); ++i) fixed += items[i];
  const double factor = year.factors.supplier;
  const auto& shares = scenario.assumptions.supplier_share;
  const bool has_rule = !std::holds_alternative<NoRule>(definition.rule);
  const bool shared = product < shares.size() && shares[product];
  return {
      .definition = definition,
      .amounts = amounts,
      .fixed = fixed,
      .factor = factor,
      .billing = shared                                     ? Billing::share
                 : definition.bill_without_rule && has_rule ? Billing::without_rule
                                                            : Billing::as_cost,
      .share = shared ? *shares[product] : 1,
      .support247 = state.support247 ? Money{} : Money::from_euro(definition.support247 * factor),
  };
}

void price(const Dataset& dataset, const Scenario& scenario, YearOutcome& outcome) {
  const State& state = outcome.state;
  Priced& priced = outcome.priced;
  count_inhabitants(state, priced);
  const std::size_t cells = state.cells.size();
  priced.cost.resize(cells);
  priced.supplier_cost.resize(cells);
  priced.billed.resize(cells);
  priced.bill.resize(cells);
  for (ProductId p = 0; p < state.products.size(); ++p) {
    if (!state.products[p].active) continue;
    const Terms terms = terms_of(dataset, scenario, outcome, p);
    std::visit(
        [&](const auto& rule) {
          price_cells(rule, terms, state, priced.begin[p], priced.begin[p + 1], priced);
        },
        terms.definition.rule);
  }
}

}  // namespace dimpact
