#include <algorithm>

#include "dimpact/events.hpp"

namespace dimpact {
namespace {

bool holds(const std::vector<MemberId>& parts, MemberId member) {
  return std::find(parts.begin(), parts.end(), member) != parts.end();
}

/// Joins what the parts use of one product (model 1.1, shared contracts; section 5, merge), before
/// the parts themselves become `merged`.
void merge_product(const Merge& merge, const MemberState& into, ProductId product,
                   bool per_inhabitant, std::uint32_t turn, State& state) {
  Cell merged{.product = product,
              .member = merge.into,
              .inhabitants = into.inhabitants,
              .remainder = 0,
              .optional_items = 0,
              .origin = no_id,
              .made = turn,
              .fresh = true,
              .estimated = false};
  bool own_contract = false;
  const std::size_t begin = first_cell(state, product);
  const std::size_t end = first_cell(state, product + 1);
  for (std::size_t i = begin; i < end; ++i) {
    const Cell& cell = state.cells[i];
    if (!holds(merge.members, cell.member)) continue;
    own_contract = true;
    // A part without the product brings its inhabitants.
    merged.inhabitants += cell.inhabitants - state.members[cell.member].inhabitants;
    merged.remainder +=
        per_inhabitant ? cell.remainder * priced_inhabitants(state, cell) : cell.remainder;
    merged.optional_items |= cell.optional_items;
    merged.fresh = merged.fresh && cell.fresh;
    merged.estimated = merged.estimated || cell.estimated;
  }

  // A contract of a part's own is kept and its participants leave another's; otherwise the merged
  // member takes its parts' place in the one they share.
  bool takes_part = own_contract;
  std::erase_if(state.participations, [&](Participation& p) {
    if (p.product != product) return false;
    const bool participates = holds(merge.members, p.participant);
    if (holds(merge.members, p.billed)) {
      p.billed = merge.into;
      return participates;
    }
    if (!participates) return false;
    p.participant = merge.into;
    const bool superfluous = takes_part;
    takes_part = true;
    return superfluous;
  });
  if (!own_contract) return;

  const auto from = state.cells.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto until = state.cells.begin() + static_cast<std::ptrdiff_t>(end);
  state.cells.erase(
      std::remove_if(from, until,
                     [&](const Cell& cell) { return holds(merge.members, cell.member); }),
      until);
  if (per_inhabitant) merged.remainder /= priced_inhabitants(state, merged);
  const auto place = static_cast<std::ptrdiff_t>(place_of(state, product, into.position));
  state.cells.insert(state.cells.begin() + place, merged);
}

void lapse_notices(const Merge& merge, int year, State& state) {
  for (Notice& notice : state.notices) {
    const bool open = notice.outcome == Withdrawal::pending ||
                      (notice.immediate && notice.outcome == Withdrawal::accepted);
    if (open && notice.end_year >= year && holds(merge.members, notice.member)) {
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
  const bool taken =
      state.members[merge.into].standing != Standing::never && !holds(merge.members, merge.into);
  if (taken) occasion.problem(ProblemCode::duplicate_id, "into/id", -1, merge.into);
  if (!names.all_there() || taken) return;

  lapse_notices(merge, occasion.year, state);
  MemberState merged{.name = merge.name, .standing = Standing::member};
  MemberId first = merge.members.front();
  for (MemberId part : merge.members) {
    merged.inhabitants += state.members[part].inhabitants;
    merged.parts += state.members[part].parts;
    if (state.members[part].position < state.members[first].position) first = part;
  }
  merged.position = state.members[first].position;

  for (ProductId product = 0; product < state.products.size(); ++product) {
    const ProductState& its = state.products[product];
    if (!its.active) continue;
    const bool per_inhabitant =
        definition(occasion.dataset, occasion.scenario, its.definition).remainder_per_inhabitant;
    merge_product(merge, merged, product, per_inhabitant, occasion.turn, state);
  }
  for (MemberId part : merge.members) {
    state.members[part].standing = Standing::merged;
    state.members[part].position = no_id;
    state.members[part].parts = 0;
  }
  for (MemberId& owner : state.owner) {
    if (owner != no_id && holds(merge.members, owner)) owner = merge.into;
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
    return holds(merge.members, member);
  });
  state.members[merge.into] = merged;
  renumber(state);
}

}  // namespace dimpact
