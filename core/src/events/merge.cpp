#include <algorithm>

#include "dimpact/events.hpp"

namespace dimpact {
namespace {

/// Working memory, kept so that a merger allocates nothing.
struct Scratch {
  std::vector<char> part;        ///< by MemberId
  std::vector<char> takes_part;  ///< by ProductId: the merged member does, in a contract
  std::vector<Cell> merged;
};

/// Joins what the parts use (model 1.1, shared contracts; section 5, merge), before the parts
/// themselves become `merged`, and takes it from them.
void merge_cells(MemberId into, double inhabitants, const Occasion& occasion, Scratch& scratch) {
  State& state = occasion.state;
  const std::vector<char>& part = scratch.part;
  const auto per_inhabitant = [&](const Cell& cell) {
    const std::uint32_t its = state.products[cell.product].definition;
    return definition(occasion.dataset, occasion.scenario, its).remainder_per_inhabitant;
  };
  scratch.merged.clear();
  scratch.takes_part.assign(state.products.size(), 0);
  for (const Cell& cell : state.cells) {
    if (part[cell.member] == 0) continue;
    if (scratch.takes_part[cell.product] == 0) {
      scratch.takes_part[cell.product] = 1;
      scratch.merged.push_back({.product = cell.product,
                                .member = into,
                                .inhabitants = inhabitants,
                                .remainder = 0,
                                .optional_items = 0,
                                .origin = no_id,
                                .made = occasion.turn,
                                .fresh = true,
                                .estimated = false});
    }
    Cell& merged = scratch.merged.back();
    // A part without the product brings its inhabitants.
    merged.inhabitants += cell.inhabitants - state.members[cell.member].inhabitants;
    merged.remainder +=
        per_inhabitant(cell) ? cell.remainder * priced_inhabitants(state, cell) : cell.remainder;
    merged.optional_items |= cell.optional_items;
    merged.fresh = merged.fresh && cell.fresh;
    merged.estimated = merged.estimated || cell.estimated;
  }

  // A contract of a part's own is kept and its participants leave another's; otherwise the merged
  // member takes its parts' place in the one they share.
  std::erase_if(state.participations, [&](Participation& p) {
    const bool participates = part[p.participant] != 0;
    if (part[p.billed] != 0) {
      p.billed = into;
      return participates;
    }
    if (!participates) return false;
    p.participant = into;
    const bool superfluous = scratch.takes_part[p.product] != 0;
    scratch.takes_part[p.product] = 1;
    return superfluous;
  });
  for (Cell& merged : scratch.merged) {
    if (per_inhabitant(merged)) merged.remainder /= priced_inhabitants(state, merged);
  }
  std::erase_if(state.cells, [&](const Cell& cell) { return part[cell.member] != 0; });
}

void lapse_notices(const std::vector<char>& part, int year, State& state) {
  for (Notice& notice : state.notices) {
    const bool open = notice.outcome == Withdrawal::pending ||
                      (notice.immediate && notice.outcome == Withdrawal::accepted);
    if (open && notice.end_year >= year && part[notice.member] != 0) {
      notice.outcome = Withdrawal::lapsed;
    }
  }
}

}  // namespace

void apply(const Merge& merge, Occasion& occasion) {
  State& state = occasion.state;
  Names names{occasion};
  for (std::size_t i = 0; i < merge.members.size(); ++i) {
    names.member(merge.members[i], "members", static_cast<int>(i));
  }
  static thread_local Scratch scratch;
  std::vector<char>& part = scratch.part;
  part.assign(state.members.size(), 0);
  for (MemberId member : merge.members) part[member] = 1;
  const bool taken = state.members[merge.into].standing != Standing::never && part[merge.into] == 0;
  if (taken) occasion.problem(ProblemCode::duplicate_id, "into/id", -1, merge.into);
  if (!names.all_there() || taken) return;

  lapse_notices(part, occasion.year, state);
  MemberState merged{.name = merge.name, .standing = Standing::member};
  MemberId first = merge.members.front();
  for (MemberId member : merge.members) {
    const MemberState& its = state.members[member];
    merged.inhabitants += its.inhabitants;
    merged.parts += its.parts;
    if (its.position < state.members[first].position) first = member;
  }

  merge_cells(merge.into, merged.inhabitants, occasion, scratch);
  for (MemberId member : merge.members) {
    state.members[member].standing = Standing::merged;
    state.members[member].position = no_id;
    state.members[member].parts = 0;
  }
  for (MemberId& owner : state.owner) {
    if (owner != no_id && part[owner] != 0) owner = merge.into;
  }
  state.owner[merge.into] = merge.into;
  std::replace(state.order.begin(), state.order.end(), first, merge.into);
  bool seen = false;
  std::erase_if(state.order, [&](MemberId member) {
    if (member == merge.into) {
      const bool again = seen;
      seen = true;
      return again;
    }
    return part[member] != 0;
  });
  state.members[merge.into] = merged;
  renumber(state);
  insert_cells(state, scratch.merged);
}

}  // namespace dimpact
