#include "dimpact/prepared.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "dimpact/limits.hpp"

namespace dimpact {
namespace {

bool within(double value, double low, double high) { return value >= low && value <= high; }

/// Gives an event's number another value, where it has one and may have that.
struct SetNumber {
  double value;

  bool inhabitants(double& number) const {
    return within(value, 1, max_inhabitants) && value == std::floor(value) && assign(number);
  }
  bool amount(double& number) const { return within(value, 0, max_amount) && assign(number); }
  bool percent(double& number) const {
    return within(value, min_percent, max_percent) && assign(number);
  }

  bool operator()(Join& join) const { return inhabitants(join.inhabitants); }
  bool operator()(Population& population) const { return inhabitants(population.inhabitants); }
  bool operator()(PopulationGrowth& growth) const { return percent(growth.percent); }
  bool operator()(PriceChange& price) const { return amount(price.value); }
  bool operator()(ContributionChange& contribution) const { return amount(contribution.amount); }
  bool operator()(BudgetChange& budget) const {
    return budget.amount ? amount(*budget.amount) : percent(budget.percent);
  }
  bool operator()(Adopt& adopt) const {
    return adopt.use.supplier_cost && amount(*adopt.use.supplier_cost);
  }
  bool operator()(OneOff& one_off) const {
    return within(value, -max_amount, max_amount) && assign(one_off.amount);
  }
  bool operator()(OptionChange&) const { return false; }
  bool operator()(Leave&) const { return false; }
  bool operator()(Drop&) const { return false; }
  bool operator()(Merge&) const { return false; }
  bool operator()(Support247&) const { return false; }
  bool operator()(NewProduct&) const { return false; }

 private:
  bool assign(double& number) const {
    number = value;
    return true;
  }
};

}  // namespace

Prepared::Prepared(const Dataset& dataset, Scenario scenario)
    : dataset_{dataset},
      scenario_{std::move(scenario)},
      baseline_{make_baseline(dataset_, scenario_)} {
  const auto years = static_cast<std::size_t>(scenario_.horizon);
  totals_.resize(years * scenario_.member_ids.size());
  products_.resize(years * scenario_.product_ids.size() * product_figures);
  association_.resize(years * association_figures);
}

bool Prepared::enable(std::size_t event, bool on) {
  if (event >= scenario_.events.size()) return false;
  scenario_.events[event].enabled = on;
  return true;
}

bool Prepared::set(std::size_t event, double value) {
  return event < scenario_.events.size() &&
         std::visit(SetNumber{value}, scenario_.events[event].change);
}

bool Prepared::set_rate(Rate rate, double value) {
  if (!within(value, min_rate, max_rate)) return false;
  Assumptions& assumptions = scenario_.assumptions;
  const auto becomes = [&](double& its) {
    its = value;
    rates_changed_ = true;
    return true;
  };
  switch (rate) {
    case Rate::supplier:
      return becomes(assumptions.indexation.supplier);
    case Rate::wages:
      return becomes(assumptions.indexation.wages);
    case Rate::operating:
      return becomes(assumptions.indexation.operating);
    case Rate::contribution:
      return becomes(assumptions.contribution_rate);
  }
  return false;  // a number that is no rate
}

bool Prepared::evaluate() {
  if (std::exchange(rates_changed_, false)) evaluate_baseline(dataset_, scenario_, baseline_);
  simulate(dataset_, scenario_, baseline_, run_);

  std::fill(totals_.begin(), totals_.end(), 0);
  std::fill(products_.begin(), products_.end(), 0);
  double* totals = totals_.data();
  double* products = products_.data();
  double* association = association_.data();
  for (const YearOutcome& year : run_.years) {
    const State& state = year.state;
    for (std::size_t i = 0; i < state.order.size(); ++i) {
      totals[state.order[i]] = year.total[i].cents();
    }
    for (std::size_t i = 0; i < state.cells.size(); ++i) {
      double* figures = products + state.cells[i].product * product_figures;
      figures[0] += year.priced.billed[i].cents();
      figures[1] += year.carried.hours[i].cents();
      figures[2] += year.carried.overhead[i].cents();
    }
    for (Money amount :
         {year.totals.overhead_total, year.totals.overhead, year.totals.contributions, year.result,
          year.equity_start, year.equity_end}) {
      *association++ = amount.cents();
    }
    totals += scenario_.member_ids.size();
    products += scenario_.product_ids.size() * product_figures;
  }
  return run_.findings.problems.empty() && !overflows();
}

}  // namespace dimpact
