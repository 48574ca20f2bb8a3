#include "history.hpp"

#include "../advance.hpp"

namespace dimpact::explaining {
namespace {

template <class Told>
void replay(const Dataset& dataset, const Scenario& scenario, const Baseline& baseline,
            Told& told) {
  Findings findings;
  State state = baseline.years.front().state;
  for (int year = scenario.year; year <= scenario.last_year(); ++year) {
    advance(dataset, scenario, year, state, findings, told);
  }
}

struct Counting {
  std::vector<Headcount> counts;
  State then{};

  void before(Turn /*turn*/, const State& state) { then = state; }
  void after(Turn turn, const State& state) {
    for (MemberId member : state.order) {
      const MemberState& its = state.members[member];
      const bool was = then.members[member].standing == Standing::member;
      if (was && then.members[member].inhabitants == its.inhabitants) continue;
      counts.push_back({turn + 1, {member}, its.name, its.inhabitants});
    }
    for (const Cell& cell : state.cells) {
      const Cell* was = find_cell(then, cell.product, cell.member);
      if (was != nullptr && was->inhabitants == cell.inhabitants) continue;
      counts.push_back({turn + 1,
                        {cell.member, cell.product},
                        state.members[cell.member].name,
                        cell.inhabitants});
    }
  }
};

struct Stopping {
  Turn turn;
  Around around{};

  void before(Turn its, const State& state) {
    if (its == turn) around.before = state;
  }
  void after(Turn its, const State& state) {
    if (its == turn) around.after = state;
  }
};

}  // namespace

std::vector<Headcount> headcounts(const Dataset& dataset, const Scenario& scenario,
                                  const Baseline& baseline) {
  Counting counting;
  const State& plan = baseline.years.front().state;
  counting.then.members.resize(plan.members.size());
  counting.after(no_turn, plan);  // the turn after that is 0
  replay(dataset, scenario, baseline, counting);
  return counting.counts;
}

Around around(const Dataset& dataset, const Scenario& scenario, const Baseline& baseline,
              Turn turn) {
  Stopping stopping{turn};
  replay(dataset, scenario, baseline, stopping);
  return stopping.around;
}

}  // namespace dimpact::explaining
