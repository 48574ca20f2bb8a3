#include "history.hpp"

#include <algorithm>
#include <utility>

#include "dimpact/events.hpp"
#include "dimpact/statutes.hpp"

namespace dimpact::explaining {
namespace {

/// Whether an event makes uses of products, or may have done so for members that merged.
bool makes_cells(const Change& change) {
  return std::holds_alternative<Join>(change) || std::holds_alternative<Adopt>(change) ||
         std::holds_alternative<NewProduct>(change) || std::holds_alternative<Merge>(change);
}

/// An event that names a member that left does nothing.
bool happened(const State& before, const State& after) {
  return before.cells.size() != after.cells.size() || before.order != after.order;
}

void note_inhabitants(Turn turn, const State& before, const State& after, History& history) {
  for (MemberId member : after.order) {
    const MemberState& then = before.members[member];
    const double now = after.members[member].inhabitants;
    if (then.standing != Standing::member || then.inhabitants != now) {
      history.inhabitants.push_back({turn, member, now});
    }
  }
}

void note_prices(Turn turn, const State& before, const State& after, History& history) {
  for (std::uint32_t i = 0; i < after.prices.size(); ++i) {
    if (before.prices[i] != after.prices[i]) history.prices.push_back({turn, i, after.prices[i]});
  }
}

}  // namespace

const History::Number* History::last(const std::vector<Number>& numbers, std::uint32_t subject,
                                     Turn until) {
  const auto found = std::find_if(numbers.rbegin(), numbers.rend(), [&](const Number& number) {
    return number.subject == subject && number.turn < until;
  });
  return found == numbers.rend() ? nullptr : &*found;
}

const History::Moment& History::moment(Turn turn) const {
  return *std::find_if(moments.begin(), moments.end(),
                       [&](const Moment& moment) { return moment.turn == turn; });
}

Turn end_of(const Scenario& scenario, int year) {
  const auto& turns = scenario.schedule;
  return static_cast<Turn>(std::count_if(
      turns.begin(), turns.end(), [&](const Scenario::Turn& turn) { return turn.year <= year; }));
}

History tell(const Dataset& dataset, const Scenario& scenario, const Baseline& baseline, int until) {
  History history;
  Findings findings;
  State state = baseline.years.front().state;
  Turn turn = 0;
  for (int year = scenario.year; year <= until; ++year) {
    end_memberships(year, state);
    for (const Turn end = end_of(scenario, year); turn < end; ++turn) {
      const Scenario::Turn& its = scenario.schedule[turn];
      State before = state;
      take_turn(dataset, scenario, its, state, findings);
      note_inhabitants(turn, before, state, history);
      note_prices(turn, before, state, history);
      if (makes_cells(scenario.events[its.event].change) && happened(before, state)) {
        history.moments.push_back({turn, std::move(before), state});
      }
    }
    settle_notices(year, scenario, state, findings);
  }
  return history;
}

}  // namespace dimpact::explaining
