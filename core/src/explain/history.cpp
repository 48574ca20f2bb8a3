#include "history.hpp"

#include "dimpact/events.hpp"
#include "dimpact/statutes.hpp"

namespace dimpact::explaining {
namespace {

void note(Turn turn, const State& before, const State& after, Changes& inhabitants) {
  for (MemberId member : after.order) {
    const MemberState& then = before.members[member];
    const double now = after.members[member].inhabitants;
    if (then.standing != Standing::member || then.inhabitants != now) {
      inhabitants.add(turn, member, now);
    }
  }
  for (const Cell& cell : after.cells) {
    const Cell* then = find_cell(before, cell.product, cell.member);
    if (then != nullptr && then->inhabitants == cell.inhabitants) continue;
    const Whose whose{cell.member, cell.product};
    inhabitants.add(turn, whose.subject(after), cell.inhabitants);
  }
}

}  // namespace

void Changes::add(Turn turn, std::uint32_t subject, double value) {
  turns.push_back(turn);
  subjects.push_back(subject);
  values.push_back(value);
}

int Changes::last(std::uint32_t subject, Turn until) const {
  std::size_t i = turns.size();
  while (i > 0 && (subjects[i - 1] != subject || turns[i - 1] >= until)) --i;
  return static_cast<int>(i) - 1;
}

Turn end_of(const Scenario& scenario, int year) {
  Turn end = 0;
  while (end < scenario.schedule.size() && scenario.schedule[end].year <= year) ++end;
  return end;
}

State replay(const Dataset& dataset, const Scenario& scenario, const Baseline& baseline, Turn until,
             Changes* inhabitants) {
  Findings findings;
  State state = baseline.years.front().state;
  State before;
  Turn turn = 0;
  for (int year = scenario.year;; ++year) {
    end_memberships(year, state);
    for (const Turn end = end_of(scenario, year); turn < end && turn < until; ++turn) {
      if (inhabitants != nullptr) before = state;
      take_turn(dataset, scenario, scenario.schedule[turn], state, findings);
      if (inhabitants != nullptr) note(turn, before, state, *inhabitants);
    }
    if (turn == until) return state;
    settle_notices(year, scenario, state, findings);
  }
}

}  // namespace dimpact::explaining
