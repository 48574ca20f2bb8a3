#include "history.hpp"

#include "dimpact/advance.hpp"

namespace dimpact::explaining {
namespace {

/// Hears of every turn.
struct Historian {
  Turn around;
  State last;
  History history{};

  void begun(int /*year*/, const State& /*state*/) const {}
  void before(Turn /*turn*/, const State& state) { last = state; }
  void after(Turn turn, const State& state) {
    if (turn == around) {
      history.before = last;
      history.after = state;
    }
    const auto note = [&](MemberId member, ProductId product, double value) {
      history.headcounts.push_back(
          {turn + 1, {member, product}, state.members[member].name, value});
    };
    for (MemberId member : state.order) {
      const MemberState& was = last.members[member];
      const double now = state.members[member].inhabitants;
      if (was.standing != Standing::member || was.inhabitants != now) note(member, no_id, now);
    }
    for (const Cell& cell : state.cells) {
      const Cell* was = find_cell(last, cell.product, cell.member);
      if (was == nullptr || was->inhabitants != cell.inhabitants) {
        note(cell.member, cell.product, cell.inhabitants);
      }
    }
  }
};

}  // namespace

History history(const Dataset& dataset, const Scenario& scenario, const Baseline& baseline,
                Turn around) {
  State state = baseline.years.front().state;
  Historian historian{around, {}};
  historian.last.members.resize(state.members.size());
  historian.after(no_turn, state);  // the turn after that is 0
  Findings findings;
  for (int year = scenario.year; year <= scenario.last_year(); ++year) {
    advance(dataset, scenario, year, state, findings, historian);
  }
  return historian.history;
}

}  // namespace dimpact::explaining
