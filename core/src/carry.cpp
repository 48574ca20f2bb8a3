#include <algorithm>

#include "dimpact/stages.hpp"

namespace dimpact {
namespace {

double factor_of(IndexKind kind, const Factors& factors) {
  switch (kind) {
    case IndexKind::supplier:
      return factors.supplier;
    case IndexKind::wages:
      return factors.wages;
    case IndexKind::operating:
      return factors.operating;
    case IndexKind::none:
      break;
  }
  return 1;
}

bool is_new(const Dataset& dataset, const ProductState& product) {
  return product.definition >= dataset.products.size();
}

/// Within the year a cell whose L is the baseline's keeps its hours and overhead.
bool keeps_tariff(const YearOutcome& outcome, const YearOutcome& baseline, std::size_t cell) {
  const std::uint32_t origin = outcome.state.cells[cell].origin;
  return origin != no_id &&
         outcome.priced.supplier_cost[cell] == baseline.priced.supplier_cost[origin];
}

Money at_rate(double rate, double cents) { return Money::from_euro(rate * cents / 100); }

}  // namespace

void carry_hours(const Dataset& dataset, const Scenario& scenario, const YearOutcome* baseline,
                 YearOutcome& outcome) {
  const State& state = outcome.state;
  const Priced& priced = outcome.priced;
  Carried& carried = outcome.carried;
  carried.hours.resize(state.cells.size());
  carried.hours_pool.assign(state.products.size(), Money{});
  carried.product_cost.assign(state.products.size(), 0);
  carried.hours_rate.assign(state.products.size(), 0);
  carried.weight.resize(state.cells.size());
  carried.total_weight = 0;
  for (ProductId p = 0; p < state.products.size(); ++p) {
    const ProductState& product = state.products[p];
    if (!product.active) continue;
    const Product& definition = dimpact::definition(dataset, scenario, product.definition);
    const Money pool = Money::from_euro(definition.hours * outcome.factors.wages);
    carried.hours_pool[p] = pool;
    const std::size_t begin = priced.begin[p];
    const std::size_t end = priced.begin[p + 1];
    double cost = 0;
    for (std::size_t i = begin; i < end; ++i) cost += priced.cost[i];
    carried.product_cost[p] = cost;
    if (outcome.reallocated || is_new(dataset, product)) {
      carried.hours_rate[p] = cost > 0 ? pool.cents() / 100 / cost : 0;
      divide(pool, priced.cost.data() + begin, end - begin, carried.hours.data() + begin);
    } else {
      carried.hours_rate[p] = baseline->carried.hours_rate[p];
      for (std::size_t i = begin; i < end; ++i) {
        carried.hours[i] = keeps_tariff(outcome, *baseline, i)
                               ? baseline->carried.hours[state.cells[i].origin]
                               : Money::from_euro(carried.hours_rate[p] * priced.cost[i]);
      }
    }
    const double f = definition.overhead_factor;
    for (std::size_t i = begin; i < end; ++i) {
      const double weight = priced.supplier_cost[i].cents() * f + carried.hours[i].cents();
      carried.weight[i] = weight;
      carried.total_weight += weight;
    }
  }
}

void pool_overhead(const Dataset& dataset, const Scenario& scenario, YearOutcome& outcome) {
  const State& state = outcome.state;
  Totals& totals = outcome.totals;
  totals = Totals{};

  // A member without any use, not under another's contract either, owes the contribution.
  const Money contribution = Money::from_euro(state.contribution * outcome.factors.contribution);
  outcome.contribution.assign(state.order.size(), contribution);
  for (const Cell& cell : state.cells) {
    outcome.contribution[state.members[cell.member].position] = Money{};
  }
  for (const Participation& p : state.participations) {
    outcome.contribution[state.members[p.participant].position] = Money{};
  }
  for (Money amount : outcome.contribution) totals.contributions += amount;
  const Money fee = Money::from_euro(scenario.assumptions.entry_fee);
  for (int i = 0; i < state.joined; ++i) totals.entry_fees += fee;

  const auto indexed = [&](LineId line) {
    return state.overhead_lines[line] * factor_of(dataset.line(line).index, outcome.factors);
  };
  double overhead = 0;
  for (LineId line = 0; line < dataset.projects_line(); ++line) overhead += indexed(line);
  totals.overhead_total = Money::from_euro(overhead);
  totals.from_projects = Money::from_euro(indexed(dataset.projects_line()));
  totals.one_off = state.one_off;
  totals.overhead_pool =
      std::max(totals.overhead_total - totals.from_projects - totals.contributions, Money{});

  for (std::size_t i = 0; i < state.cells.size(); ++i) {
    totals.billed += outcome.priced.billed[i];
    totals.bills += outcome.priced.bill[i];
    totals.hours += outcome.carried.hours[i];
  }
  for (Money pool : outcome.carried.hours_pool) totals.hours_pools += pool;
}

void shift_shortfall(const YearOutcome& baseline, YearOutcome& outcome) {
  Totals expected = outcome.totals;
  if (outcome.carried.total_weight > 0) expected.overhead = expected.overhead_pool;
  const Money change = expected.margin() - baseline.totals.margin();
  outcome.totals.overhead_pool = std::max(outcome.totals.overhead_pool - change, Money{});
}

void carry_overhead(const Dataset& dataset, const Scenario& scenario, const YearOutcome* baseline,
                    YearOutcome& outcome) {
  const State& state = outcome.state;
  const Priced& priced = outcome.priced;
  Carried& carried = outcome.carried;
  carried.overhead.resize(state.cells.size());
  if (outcome.reallocated) {
    const double pool = outcome.totals.overhead_pool.cents();
    carried.overhead_rate = carried.total_weight > 0 ? pool / carried.total_weight : 0;
    divide(outcome.totals.overhead_pool, carried.weight.data(), state.cells.size(),
           carried.overhead.data());
  } else {
    carried.overhead_rate = baseline->carried.overhead_rate;
    for (std::size_t i = 0; i < state.cells.size(); ++i) {
      const Cell& cell = state.cells[i];
      const ProductState& product = state.products[cell.product];
      const Product& definition = dimpact::definition(dataset, scenario, product.definition);
      if (keeps_tariff(outcome, *baseline, i)) {
        carried.overhead[i] = baseline->carried.overhead[cell.origin];
      } else if (is_new(dataset, product)) {
        const Money cost = priced.supplier_cost[i] + carried.hours[i];
        carried.overhead[i] = at_rate(dataset.new_product_overhead_rate, cost.cents());
      } else if (cell.fresh && definition.overhead_per_inhabitant) {
        carried.overhead[i] =
            Money::from_euro(*definition.overhead_per_inhabitant * priced.reached[i]);
      } else {
        carried.overhead[i] = at_rate(carried.overhead_rate, carried.weight[i]);
      }
    }
  }
  for (Money amount : carried.overhead) outcome.totals.overhead += amount;
}

}  // namespace dimpact
