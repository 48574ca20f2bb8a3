#include <algorithm>
#include <cmath>

#include "dimpact/events.hpp"
#include "dimpact/limits.hpp"

namespace dimpact {
namespace {

double grown(double inhabitants, double percent) {
  return std::clamp(std::floor(inhabitants * (1 + percent / 100) + 0.5), 1.0, max_inhabitants);
}

}  // namespace

void apply(const PopulationGrowth& growth, Occasion& occasion) {
  State& state = occasion.state;
  const bool first_year = occasion.year == occasion.event.year;
  if (!first_year && occasion.findings.refuses(occasion.event.index)) return;
  Names names{occasion};
  for (std::size_t i = 0; i < growth.members.size(); ++i) {
    names.member(growth.members[i], "members", static_cast<int>(i));
  }
  if (!names.all_there()) return;
  const auto& members = growth.members.empty() ? state.order : growth.members;
  for (MemberId member : members) {
    MemberState& its = state.members[member];
    its.inhabitants = grown(its.inhabitants, growth.percent);
    for (ProductId product = 0; product < state.products.size(); ++product) {
      Cell* cell = find_cell(state, product, member);
      if (cell != nullptr) cell->inhabitants = grown(cell->inhabitants, growth.percent);
    }
  }
}

}  // namespace dimpact
