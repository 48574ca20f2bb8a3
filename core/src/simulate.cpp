#include "dimpact/simulate.hpp"

#include <algorithm>

#include "dimpact/advance.hpp"
#include "dimpact/insertion_sort.hpp"
#include "dimpact/stages.hpp"
#include "dimpact/statutes.hpp"

namespace dimpact {
namespace {

/// One year, as model.md tells it: price, carry, settle.
void evaluate_year(const Dataset& dataset, const Scenario& scenario, const YearOutcome* baseline,
                   Money equity_start, YearOutcome& outcome) {
  price(dataset, scenario, outcome);
  carry_hours(dataset, scenario, baseline, outcome);
  pool_overhead(dataset, scenario, outcome);
  if (shortfall_in_tariffs(scenario, outcome, baseline)) {
    shift_shortfall(*baseline, outcome);
  }
  carry_overhead(dataset, scenario, baseline, outcome);
  settle(dataset, baseline, equity_start, outcome);
}

bool any_overflows(const std::vector<YearOutcome>& years) {
  return std::any_of(years.begin(), years.end(),
                     [](const YearOutcome& year) { return year.overflows(); });
}

}  // namespace

bool YearOutcome::overflows() const {
  for (Money amount : {totals.revenue(), totals.cost(), totals.billed, totals.bills,
                       totals.hours_pools, totals.overhead_total, totals.from_projects,
                       totals.one_off, totals.overhead_pool, result, equity_end}) {
    if (amount.out_of_range()) return true;
  }
  return false;
}

bool Baseline::overflows() const { return any_overflows(years); }

bool Run::overflows() const { return any_overflows(years); }

Scenario empty_scenario(const Dataset& dataset) {
  Scenario scenario;
  scenario.year = dataset.year;
  scenario.horizon = 1;
  scenario.assumptions = {.indexation = dataset.indexation,
                          .contribution_rate = dataset.indexation.supplier,
                          .equity_norm = dataset.equity_norm,
                          .supplier_share = {},
                          .lottery_winners = {}};
  for (const Member& member : dataset.members) {
    scenario.member_ids.push_back(member.id);
    scenario.names.push_back(member.name);
  }
  for (const Product& product : dataset.products) scenario.product_ids.push_back(product.id);
  return scenario;
}

Factors factors_of(const Dataset& dataset, const Assumptions& assumptions, int year) {
  // Multiplied year by year: pow differs in the last bit from machine to machine.
  Factors factors;
  for (int y = dataset.year; y < year; ++y) {
    factors.supplier *= 1 + assumptions.indexation.supplier;
    factors.wages *= 1 + assumptions.indexation.wages;
    factors.operating *= 1 + assumptions.indexation.operating;
    factors.contribution *= 1 + assumptions.contribution_rate;
  }
  return factors;
}

Baseline make_baseline(const Dataset& dataset, const Scenario& scenario) {
  Baseline baseline;
  const int years = scenario.last_year() - dataset.year + 1;
  baseline.years.resize(static_cast<std::size_t>(years));
  int year = dataset.year;
  const State state = initial_state(dataset, scenario);
  for (YearOutcome& outcome : baseline.years) {
    outcome.year = year++;
    outcome.state = state;
  }
  evaluate_baseline(dataset, scenario, baseline);
  return baseline;
}

void evaluate_baseline(const Dataset& dataset, const Scenario& scenario, Baseline& baseline) {
  Money equity = Money::from_euro(dataset.equity_start);
  for (YearOutcome& year : baseline.years) {
    year.factors = factors_of(dataset, scenario.assumptions, year.year);
    evaluate_year(dataset, scenario, nullptr, equity, year);
    equity = year.equity_end;
  }
}

void simulate(const Dataset& dataset, const Scenario& scenario, const Baseline& baseline,
              Run& run) {
  run.findings.clear();
  run.years.resize(static_cast<std::size_t>(scenario.horizon));
  const std::size_t skipped = static_cast<std::size_t>(scenario.year - dataset.year);
  const State* before = &baseline.years.front().state;
  Money equity = baseline.years[skipped].equity_start;
  for (std::size_t i = 0; i < run.years.size(); ++i) {
    const YearOutcome& base = baseline.years[skipped + i];
    YearOutcome& year = run.years[i];
    year.year = base.year;
    year.factors = base.factors;
    year.reallocated = scenario.reallocated || year.year != dataset.year;
    year.state = *before;
    advance(dataset, scenario, year.year, year.state, run.findings);
    if (i + 1 == run.years.size()) settle_later_notices(scenario, year.state, run.findings);
    evaluate_year(dataset, scenario, &base, equity, year);
    warn(dataset, scenario, year, run.findings);
    before = &year.state;
    equity = year.equity_end;
  }
  run.withdrawals = run.years.back().state.notices;
  insertion_sort(run.withdrawals.begin(), run.withdrawals.end(),
                 [](const Notice& a, const Notice& b) { return a.event < b.event; });
  // Warnings of events first, in the order of the events; those of years are in order already.
  insertion_sort(run.findings.warnings.begin(), run.findings.warnings.end(),
                 [](const Warning& a, const Warning& b) {
                   return a.event >= 0 && (b.event < 0 || a.event < b.event);
                 });
}

}  // namespace dimpact
