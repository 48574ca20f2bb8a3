#include "dimpact/stages.hpp"

namespace dimpact {

Money budgeted_result(const Dataset& dataset, int year) {
  return Money::from_euro(year == dataset.year ? dataset.budgeted_result : 0);
}

void settle(const Dataset& dataset, const YearOutcome* baseline, Money equity_start,
            YearOutcome& outcome) {
  const State& state = outcome.state;
  outcome.total = outcome.contribution;
  for (std::size_t i = 0; i < state.cells.size(); ++i) {
    outcome.total[state.members[state.cells[i].member].position] += outcome.tariff(i);
  }

  outcome.baseline.assign(state.order.size(), Money{});
  if (baseline == nullptr) {
    outcome.baseline = outcome.total;
  } else {
    for (std::size_t i = 0; i < baseline->total.size(); ++i) {
      if (state.owner[i] == no_id) continue;
      outcome.baseline[state.members[state.owner[i]].position] += baseline->total[i];
    }
  }
  outcome.better = outcome.worse = outcome.unchanged = 0;
  for (std::size_t i = 0; i < state.order.size(); ++i) {
    if (state.members[state.order[i]].parts == 0) continue;
    const auto change = outcome.total[i] <=> outcome.baseline[i];
    ++(change < 0 ? outcome.better : (change > 0 ? outcome.worse : outcome.unchanged));
  }

  outcome.result = budgeted_result(dataset, outcome.year);
  if (baseline != nullptr) outcome.result += outcome.totals.margin() - baseline->totals.margin();
  outcome.equity_start = equity_start;
  outcome.equity_end = equity_start + outcome.result;
}

void warn(const Dataset& dataset, const Scenario& scenario, const YearOutcome& outcome,
          Findings& findings) {
  const State& state = outcome.state;
  const auto uncovered = [&](ProductId product) {
    findings.warnings.push_back(
        {.code = WarningCode::uncovered, .year = outcome.year, .product = product});
  };
  for (ProductId p = 0; p < state.products.size(); ++p) {
    const ProductState& product = state.products[p];
    if (!product.active) continue;
    const bool carried = outcome.carried.product_cost[p] > 0;
    if (outcome.carried.hours_pool[p] > Money{} && !carried) uncovered(p);
    const Product& definition = dimpact::definition(dataset, scenario, product.definition);
    const bool used = outcome.priced.begin[p] < outcome.priced.begin[p + 1];
    if (definition.tariff_path_ends == 0 || outcome.year < definition.tariff_path_ends || !used) {
      continue;
    }
    bool said = false;
    for (const Warning& warning : findings.warnings) {
      said = said || (warning.code == WarningCode::tariff_path_ends && warning.product == p);
    }
    if (!said) {
      findings.warnings.push_back(
          {.code = WarningCode::tariff_path_ends, .year = outcome.year, .product = p});
    }
  }
  if (outcome.totals.overhead_pool > Money{} && !(outcome.carried.total_weight > 0)) {
    uncovered(no_id);
  }
}

}  // namespace dimpact
