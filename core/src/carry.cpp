#include <algorithm>

#include "dimpact/stages.hpp"

namespace dimpact {
namespace {

bool is_new(const Dataset& dataset, const ProductState& product) {
  return product.definition >= dataset.products.size();
}

Carry carry_of(const Dataset& dataset, const YearOutcome* baseline, const YearOutcome& outcome,
               std::size_t at) {
  if (outcome.reallocated) return Carry::divided;
  const Cell& cell = outcome.state.cells[at];
  if (cell.origin != no_id &&
      outcome.priced.supplier_cost[at] == baseline->priced.supplier_cost[cell.origin]) {
    return Carry::as_budgeted;
  }
  const ProductState& product = outcome.state.products[cell.product];
  if (is_new(dataset, product)) return Carry::of_new_product;
  const bool by_size = dataset.products[product.definition].overhead_per_inhabitant.has_value();
  return cell.fresh && by_size ? Carry::per_inhabitant : Carry::at_rate;
}

/// The hours of one product's users, and what they are per euro of L.
void carry_hours_of(ProductId product, const YearOutcome* baseline, YearOutcome& outcome) {
  const Priced& priced = outcome.priced;
  Carried& carried = outcome.carried;
  const std::size_t begin = priced.begin[product];
  const std::size_t end = priced.begin[product + 1];
  const Money pool = carried.hours_pool[product];
  const double cost = carried.product_cost[product];
  if (baseline != nullptr) carried.hours_rate[product] = baseline->carried.hours_rate[product];
  for (std::size_t i = begin; i < end; ++i) {
    switch (carried.how[i]) {
      case Carry::divided:
      case Carry::of_new_product:  // so are all others of the product
        divide(pool, priced.cost.data() + begin, end - begin, carried.hours.data() + begin);
        carried.hours_rate[product] = cost > 0 ? pool.cents() / 100 / cost : 0;
        return;
      case Carry::as_budgeted:
        carried.hours[i] = baseline->carried.hours[outcome.state.cells[i].origin];
        break;
      case Carry::per_inhabitant:
      case Carry::at_rate:
        carried.hours[i] = Money::from_euro(carried.hours_rate[product] * priced.cost[i]);
        break;
    }
  }
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
  carried.how.resize(state.cells.size());
  for (std::size_t i = 0; i < state.cells.size(); ++i) {
    carried.how[i] = carry_of(dataset, baseline, outcome, i);
  }
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
    carry_hours_of(p, baseline, outcome);
    const double f = definition.overhead_factor;
    for (std::size_t i = begin; i < end; ++i) {
      const double weight = priced.supplier_cost[i].cents() * f + carried.hours[i].cents();
      carried.weight[i] = weight;
      carried.total_weight += weight;
    }
  }
}

double line_amount(const Dataset& dataset, const YearOutcome& year, LineId line) {
  return year.state.overhead_lines[line] * year.factors.of(dataset.line(line).index);
}

void pool_overhead(const Dataset& dataset, const Scenario& scenario, YearOutcome& outcome) {
  const State& state = outcome.state;
  Totals& totals = outcome.totals;
  totals = Totals{};

  outcome.dues.assign(state.order.size(), Dues::contribution);
  for (const Participation& p : state.participations) {
    outcome.dues[state.members[p.participant].position] = Dues::shared_contract;
  }
  for (const Cell& cell : state.cells) {
    outcome.dues[state.members[cell.member].position] = Dues::own_contract;
  }
  const Money contribution = Money::from_euro(state.contribution * outcome.factors.contribution);
  outcome.contribution.resize(state.order.size());
  for (std::size_t i = 0; i < outcome.dues.size(); ++i) {
    outcome.contribution[i] = outcome.dues[i] == Dues::contribution ? contribution : Money{};
  }
  for (Money amount : outcome.contribution) totals.contributions += amount;
  const Money fee = Money::from_euro(scenario.assumptions.entry_fee);
  for (int i = 0; i < state.joined; ++i) totals.entry_fees += fee;

  double overhead = 0;
  for (LineId line = 0; line < dataset.projects_line(); ++line) {
    overhead += line_amount(dataset, outcome, line);
  }
  totals.overhead_total = Money::from_euro(overhead);
  totals.from_projects = Money::from_euro(line_amount(dataset, outcome, dataset.projects_line()));
  totals.one_off = state.one_off;
  totals.overhead_pool = std::max(totals.left_for_products(), Money{});

  for (std::size_t i = 0; i < state.cells.size(); ++i) {
    totals.billed += outcome.priced.billed[i];
    totals.bills += outcome.priced.bill[i];
    totals.hours += outcome.carried.hours[i];
  }
  for (Money pool : outcome.carried.hours_pool) totals.hours_pools += pool;
}

bool shortfall_in_tariffs(const Scenario& scenario, const YearOutcome& year,
                          const YearOutcome* baseline) {
  return baseline != nullptr && year.reallocated && scenario.shortfall_in_tariffs;
}

Totals expected_totals(const YearOutcome& year) {
  Totals expected = year.totals;
  const bool carried = year.carried.total_weight > 0;
  expected.overhead = carried ? std::max(expected.left_for_products(), Money{}) : Money{};
  return expected;
}

void shift_shortfall(const YearOutcome& baseline, YearOutcome& outcome) {
  const Money change = expected_totals(outcome).margin() - baseline.totals.margin();
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
      const auto rate = [&] {
        const ProductState& product = state.products[cell.product];
        const auto& its = definition(dataset, scenario, product.definition);
        return its.overhead_per_inhabitant.value_or(0);
      };
      switch (carried.how[i]) {
        case Carry::divided:  // in no year that is not reallocated
          break;
        case Carry::as_budgeted:
          carried.overhead[i] = baseline->carried.overhead[cell.origin];
          break;
        case Carry::of_new_product: {
          const Money cost = priced.supplier_cost[i] + carried.hours[i];
          carried.overhead[i] = at_rate(dataset.new_product_overhead_rate, cost.cents());
          break;
        }
        case Carry::per_inhabitant:
          carried.overhead[i] = Money::from_euro(rate() * priced.reached[i]);
          break;
        case Carry::at_rate:
          carried.overhead[i] = at_rate(carried.overhead_rate, carried.weight[i]);
          break;
      }
    }
  }
  for (Money amount : carried.overhead) outcome.totals.overhead += amount;
}

}  // namespace dimpact
