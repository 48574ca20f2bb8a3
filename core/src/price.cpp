#include <algorithm>

#include "dimpact/stages.hpp"

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

/// One product's terms in a year, looked up once for all its cells.
struct Terms {
  const Product& definition;
  const double* amounts;  ///< of the price rule
  double fixed;           ///< mandatory items together
  double factor;          ///< index of supplier cost
  double share;           ///< of L that the supplier asks, negative where the scenario sets none
  Money support247;       ///< dropped per contract, 0 while support is on
};

double optional_items(const Product& definition, std::uint32_t chosen) {
  double amount = 0;
  for (std::size_t i = 0; chosen != 0; ++i, chosen >>= 1U) {
    if ((chosen & 1U) != 0) amount += definition.optional_items[i].amount;
  }
  return amount;
}

template <class Rule>
void price_cells(const Rule& rule, const Terms& terms, const State& state, std::size_t begin,
                 std::size_t end, Priced& priced) {
  const bool per_inhabitant = terms.definition.remainder_per_inhabitant;
  for (std::size_t i = begin; i < end; ++i) {
    const Cell& cell = state.cells[i];
    const double inhabitants = priced.inhabitants[i];
    const double by_rule = rule_cost(rule, terms.amounts, inhabitants);
    const double beyond = per_inhabitant ? cell.remainder * inhabitants : cell.remainder;
    double cost = by_rule + terms.fixed + beyond;
    if (cell.optional_items != 0) cost += optional_items(terms.definition, cell.optional_items);
    cost *= terms.factor;
    // What is no fraction of a cent divides nothing.
    cost = cost < least_cost ? 0 : cost;
    const Money supplier_cost = Money::from_euro(cost);
    const Money dropped = supplier_cost < terms.support247 ? supplier_cost : terms.support247;
    Money bill = supplier_cost;
    if (terms.share >= 0) {
      bill = Money::from_euro(terms.share * cost);
    } else if (terms.definition.bill_without_rule) {
      bill = Money::from_euro(std::max(cost - by_rule * terms.factor, 0.0));
    }
    priced.cost[i] = cost;
    priced.supplier_cost[i] = supplier_cost;
    priced.billed[i] = supplier_cost - dropped;
    priced.bill[i] = bill - dropped;
  }
}

}  // namespace

void price(const Dataset& dataset, const Scenario& scenario, YearOutcome& outcome) {
  const State& state = outcome.state;
  Priced& priced = outcome.priced;
  count_inhabitants(state, priced);
  const std::size_t cells = state.cells.size();
  priced.cost.resize(cells);
  priced.supplier_cost.resize(cells);
  priced.billed.resize(cells);
  priced.bill.resize(cells);
  const auto& shares = scenario.assumptions.supplier_share;
  for (ProductId p = 0; p < state.products.size(); ++p) {
    const ProductState& product = state.products[p];
    if (!product.active) continue;
    const Product& definition = dimpact::definition(dataset, scenario, product.definition);
    const double* amounts = state.prices.data() + product.first_price;
    const double* items = amounts + component_count(definition.rule);
    double fixed = 0;
    for (std::size_t i = 0; i < definition.fixed_items.size(); ++i) fixed += items[i];
    const double factor = outcome.factors.supplier;
    const Terms terms{
        .definition = definition,
        .amounts = amounts,
        .fixed = fixed,
        .factor = factor,
        .share = p < shares.size() ? shares[p].value_or(-1) : -1,
        .support247 = state.support247 ? Money{} : Money::from_euro(definition.support247 * factor),
    };
    std::visit(
        [&](const auto& rule) {
          price_cells(rule, terms, state, priced.begin[p], priced.begin[p + 1], priced);
        },
        definition.rule);
  }
}

}  // namespace dimpact
