#include "history.hpp"

#include "dimpact/events.hpp"
#include "dimpact/statutes.hpp"

namespace dimpact::explaining {
namespace {

void note(Turn turn, const State& before, const State& after, History& history) {
  for (MemberId member : after.order) {
    const MemberState& then = before.members[member];
    const double now = after.members[member].inhabitants;
    if (then.standing != Standing::member || then.inhabitants != now) {
      history.inhabitants.push_back({turn, member, now});
    }
  }
  for (std::uint32_t i = 0; i < after.prices.size(); ++i) {
    if (before.prices[i] != after.prices[i]) history.prices.push_back({turn, i, after.prices[i]});
  }
}

}  // namespace

const History::Number* History::last(const std::vector<Number>& numbers, std::uint32_t subject,
                                     Turn until) {
  for (std::size_t i = numbers.size(); i-- > 0;) {
    if (numbers[i].subject == subject && numbers[i].turn < until) return &numbers[i];
  }
  return nullptr;
}

Turn end_of(const Scenario& scenario, int year) {
  Turn end = 0;
  while (end < scenario.schedule.size() && scenario.schedule[end].year <= year) ++end;
  return end;
}

State replay(const Dataset& dataset, const Scenario& scenario, const Baseline& baseline, Turn until,
             History* history) {
  Findings findings;
  State state = baseline.years.front().state;
  State before;
  Turn turn = 0;
  for (int year = scenario.year;; ++year) {
    end_memberships(year, state);
    for (const Turn end = end_of(scenario, year); turn < end && turn < until; ++turn) {
      if (history != nullptr) before = state;
      take_turn(dataset, scenario, scenario.schedule[turn], state, findings);
      if (history != nullptr) note(turn, before, state, *history);
    }
    if (turn == until) return state;
    settle_notices(year, scenario, state, findings);
  }
}

}  // namespace dimpact::explaining
