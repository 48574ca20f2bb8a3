#include <algorithm>
#include <cmath>

#include "dimpact/events.hpp"
#include "dimpact/limits.hpp"

namespace dimpact {
Growth grown(double inhabitants, double percent) {
  const double exact = inhabitants * (1 + percent / 100);
  const double rounded = std::floor(exact + 0.5);
  const double whole = std::clamp(rounded, 1.0, max_inhabitants);
  return {exact, whole, whole != rounded};
}

void apply(const PopulationGrowth& growth, Occasion& occasion) {
  State& state = occasion.state;
  const bool first_year = occasion.year == occasion.event.year;
  if (!first_year && occasion.findings.refuses(occasion.event.index)) return;
  Names names{occasion};
  for (std::size_t i = 0; i < growth.members.size(); ++i) {
    names.member(growth.members[i], "members", static_cast<int>(i));
  }
  if (!names.all_there()) return;
  // Kept, so that growing allocates nothing.
  static thread_local std::vector<char> grows;
  grows.assign(state.members.size(), 0);
  const auto& members = growth.members.empty() ? state.order : growth.members;
  for (MemberId member : members) {
    grows[member] = 1;
    MemberState& its = state.members[member];
    its.inhabitants = grown(its.inhabitants, growth.percent).whole;
  }
  for (Cell& cell : state.cells) {
    if (grows[cell.member] != 0) cell.inhabitants = grown(cell.inhabitants, growth.percent).whole;
  }
}

}  // namespace dimpact
