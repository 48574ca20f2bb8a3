#include "history.hpp"

#include <utility>

#include "dimpact/advance.hpp"

namespace dimpact {
namespace {

/// Keeps the states around a turn, or hears of every turn and notes what is another number than
/// before it.
struct Historian {
  struct Use {
    ProductId product;
    MemberId member;
    double inhabitants;
  };
  Turn around = no_turn;
  std::vector<double> members, now;  ///< by MemberId, 0 for none
  std::vector<Use> uses;             ///< in the order of cells
  std::vector<double> of_member;     ///< those of one product
  History history;

  void begun(int /*year*/, const State& /*state*/) const {}
  void before(Turn turn, const State& state) {
    if (turn == around) history.before = state;
  }
  void after(Turn turn, const State& state) {
    if (turn == around) history.after = state;
    if (around != no_turn) return;
    const auto note = [&](MemberId member, ProductId product, double value) {
      history.headcounts[{member, product}].push_back(
          {turn + 1, state.members[member].name, value});
    };
    now.assign(state.members.size(), 0);
    for (MemberId member : state.order) now[member] = state.members[member].inhabitants;
    for (MemberId member : state.order) {
      if (now[member] != members[member]) note(member, no_id, now[member]);
    }
    members.swap(now);

    of_member.assign(state.members.size(), 0);
    auto used = uses.begin();
    for (auto cell = state.cells.begin(); cell != state.cells.end();) {
      const ProductId product = cell->product;
      while (used != uses.end() && used->product < product) ++used;
      const auto begin = used;
      for (; used != uses.end() && used->product == product; ++used) {
        of_member[used->member] = used->inhabitants;
      }
      for (; cell != state.cells.end() && cell->product == product; ++cell) {
        if (of_member[cell->member] != cell->inhabitants) {
          note(cell->member, product, cell->inhabitants);
        }
      }
      for (auto its = begin; its != used; ++its) of_member[its->member] = 0;
    }
    uses.clear();
    for (const Cell& cell : state.cells) {
      uses.push_back({cell.product, cell.member, cell.inhabitants});
    }
  }
};

}  // namespace

History history(const Dataset& dataset, const Scenario& scenario, const Baseline& baseline,
                Turn around) {
  State state = baseline.years.front().state;
  Historian historian;
  historian.around = around;
  historian.members.resize(state.members.size());
  historian.after(no_turn, state);  // the turn after that is 0
  Findings findings;
  for (int year = scenario.year; year <= scenario.last_year(); ++year) {
    advance(dataset, scenario, year, state, findings, historian);
  }
  return std::move(historian.history);
}

}  // namespace dimpact
