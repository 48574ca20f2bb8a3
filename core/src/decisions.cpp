#include "dimpact/decisions.hpp"

#include <algorithm>
#include <optional>
#include <variant>

#include "dimpact/statutes.hpp"

namespace dimpact {
namespace {

/// The contribution of a member without products.
Money contribution_in(const YearOutcome& year) {
  return Money::from_euro(year.state.contribution * year.factors.contribution);
}

/// What an event by itself asks to be decided, where it does.
struct AskedBy {
  using Subject = std::optional<DecisionSubject>;

  Subject operator()(const Adopt&) const { return DecisionSubject::agreement; }
  Subject operator()(const Drop&) const { return DecisionSubject::agreement; }
  Subject operator()(const OptionChange&) const { return DecisionSubject::agreement; }
  Subject operator()(const Support247&) const { return DecisionSubject::support247; }
  Subject operator()(const PriceChange&) const { return DecisionSubject::tariffs; }
  Subject operator()(const NewProduct&) const { return DecisionSubject::services; }
  // What these ask is seen in the year they lead to, or is nobody's to decide.
  Subject operator()(const Join&) const { return {}; }
  Subject operator()(const Leave&) const { return {}; }
  Subject operator()(const Population&) const { return {}; }
  Subject operator()(const PopulationGrowth&) const { return {}; }
  Subject operator()(const Merge&) const { return {}; }
  Subject operator()(const BudgetChange&) const { return {}; }
  Subject operator()(const OneOff&) const { return {}; }
  Subject operator()(const ContributionChange&) const { return {}; }
};

/// Whether a year of a run needs a decision.
struct Needed {
  const Dataset& dataset;
  const Scenario& scenario;
  const Run& run;
  const YearOutcome& year;
  Money contribution_before;  ///< the year before

  bool operator()(DecisionSubject subject) const {
    switch (subject) {
      case DecisionSubject::plan:
        return year.reallocated;
      case DecisionSubject::tariffs:
        // Within the year only a price that is changed changes what others pay.
        return year.reallocated ? year.better + year.worse > 0 : asked(subject);
      case DecisionSubject::contribution:
        return contribution_in(year) != contribution_before;
      case DecisionSubject::entry_fee:
        return scenario.assumptions.entry_fee > 0 && year.state.joined > 0;
      case DecisionSubject::waiver:
        return more_leave_than_may();
      case DecisionSubject::admission:
        return year.state.joined > 0;
      case DecisionSubject::services:
      case DecisionSubject::support247:
      case DecisionSubject::agreement:
        return asked(subject);
      case DecisionSubject::staff:
        return !year.reallocated && posts_added();
    }
    return false;
  }

 private:
  [[nodiscard]] bool asked(DecisionSubject subject) const {
    return std::any_of(scenario.events.begin(), scenario.events.end(), [&](const Event& event) {
      return event.enabled && event.year == year.year &&
             std::visit(AskedBy{}, event.change) == subject && !run.findings.skips(event.index);
    });
  }

  [[nodiscard]] bool more_leave_than_may() const {
    double inhabitants = 0;
    int leavers = 0;
    for (const Notice& notice : year.state.notices) {
      if (notice.end_year != year.year || notice.immediate ||
          notice.outcome != Withdrawal::accepted) {
        continue;
      }
      inhabitants += year.state.members[notice.member].inhabitants;
      ++leavers;
    }
    return leavers > 0 && leavers > leaving_places(year.state, inhabitants).count;
  }

  [[nodiscard]] bool posts_added() const {
    for (LineId line = 0; line < dataset.projects_line(); ++line) {
      const OverheadLine& its = dataset.line(line);
      if (its.staff && year.state.overhead_lines[line] > its.amount) return true;
    }
    return false;
  }
};

/// Users of the products with 24/7 support, under contracts of their own or another's.
int support_users(const Dataset& dataset, const Scenario& scenario, const State& state) {
  std::vector<char> uses(state.members.size());
  const auto note = [&](ProductId product, MemberId member) {
    const Product& its = definition(dataset, scenario, state.products[product].definition);
    if (its.support247 > 0) uses[member] = 1;
  };
  for (const Cell& cell : state.cells) note(cell.product, cell.member);
  for (const Participation& p : state.participations) note(p.product, p.participant);
  return static_cast<int>(std::count(uses.begin(), uses.end(), 1));
}

int votes_needed(Majority majority, int members) {
  switch (majority) {
    case Majority::none:
      break;
    case Majority::absolute:
      return members / 2 + 1;
    case Majority::two_thirds:
      return (2 * members + 2) / 3;
  }
  return 0;
}

Money contribution_before(const Dataset& dataset, const Baseline& baseline, const Run& run,
                          std::size_t nth) {
  if (nth > 0) return contribution_in(run.years[nth - 1]);
  const int before = run.years[nth].year - dataset.year - 1;
  if (before < 0) return Money::from_euro(dataset.contribution);
  return contribution_in(baseline.years[static_cast<std::size_t>(before)]);
}

}  // namespace

std::vector<Decision> decisions_needed(const Dataset& dataset, const Scenario& scenario,
                                       const Baseline& baseline, const Run& run, std::size_t nth) {
  const YearOutcome& year = run.years[nth];
  const Needed needed{dataset, scenario, run, year,
                      contribution_before(dataset, baseline, run, nth)};
  std::vector<Decision> decisions;
  for (const DecisionRule& rule : dataset.decisions) {
    if (!needed(rule.subject)) continue;
    Decision decision{&rule};
    if (rule.body == DecisionBody::alv) {
      decision.members = static_cast<int>(year.state.order.size());
    } else if (rule.body == DecisionBody::users) {
      decision.members = support_users(dataset, scenario, year.state);
    }
    const bool counted = rule.body == DecisionBody::alv || rule.body == DecisionBody::users;
    if (counted && decision.members == 0) continue;
    if (rule.half_present) decision.quorum = (decision.members + 1) / 2;
    decision.votes = votes_needed(rule.majority, decision.members);
    decisions.push_back(decision);
  }
  return decisions;
}

}  // namespace dimpact
