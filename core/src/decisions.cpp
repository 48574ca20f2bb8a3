#include "dimpact/decisions.hpp"

#include <algorithm>

namespace dimpact {
namespace {

template <class Kind>
bool happens(const Scenario& scenario, int from, int until) {
  return std::any_of(scenario.events.begin(), scenario.events.end(), [&](const Event& event) {
    return event.enabled && event.year >= from && event.year <= until &&
           std::holds_alternative<Kind>(event.change);
  });
}

bool tariffs_change(const Scenario& scenario, const YearOutcome& year) {
  // Within the year only a price that is changed changes what others pay.
  if (!year.reallocated) return happens<PriceChange>(scenario, scenario.year, year.year);
  return year.better + year.worse > 0;
}

bool waiver_used(const Scenario& scenario, const YearOutcome& year) {
  const auto& notices = year.state.notices;
  return scenario.assumptions.waiver &&
         std::any_of(notices.begin(), notices.end(), [&](const Notice& notice) {
           return notice.end_year == year.year && !notice.immediate &&
                  notice.outcome == Withdrawal::accepted;
         });
}

}  // namespace

std::vector<Decision> decisions_needed(const Scenario& scenario, const YearOutcome& year) {
  const int members = static_cast<int>(year.state.order.size());
  std::vector<Decision> decisions;
  const auto need = [&](bool needed, DecisionSubject subject, bool two_thirds) {
    if (!needed || members == 0) return;
    const int votes = two_thirds ? (2 * members + 2) / 3 : members / 2 + 1;
    decisions.push_back({subject, two_thirds, members, (members + 1) / 2, votes});
  };
  need(tariffs_change(scenario, year), DecisionSubject::tariffs, false);
  need(happens<NewProduct>(scenario, year.year, year.year) ||
           happens<Support247>(scenario, year.year, year.year),
       DecisionSubject::services, false);
  need(happens<ContributionChange>(scenario, year.year, year.year), DecisionSubject::contribution,
       true);
  need(scenario.assumptions.entry_fee > 0 && year.state.joined > 0, DecisionSubject::entry_fee,
       true);
  need(waiver_used(scenario, year), DecisionSubject::waiver, true);
  return decisions;
}

}  // namespace dimpact
