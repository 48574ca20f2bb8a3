#include <algorithm>
#include <cmath>

#include "dimpact/events.hpp"
#include "dimpact/limits.hpp"

namespace dimpact {
namespace {

bool has_problem(const Occasion& occasion) {
  const auto& problems = occasion.findings.problems;
  return std::any_of(problems.begin(), problems.end(),
                     [&](const Problem& problem) { return problem.event == occasion.event.index; });
}

}  // namespace

Growth grown(double inhabitants, double percent) {
  const double exact = inhabitants * (1 + percent / 100);
  const double rounded = std::floor(exact + 0.5);
  const double whole = std::clamp(rounded, 1.0, max_inhabitants);
  return {exact, whole, whole != rounded};
}

void apply(const PopulationGrowth& growth, Occasion& occasion) {
  State& state = occasion.state;
  const bool first_year = occasion.year == occasion.event.year;
  if (!first_year && has_problem(occasion)) return;
  Names names{occasion};
  for (std::size_t i = 0; i < growth.members.size(); ++i) {
    names.member(growth.members[i], "members", static_cast<int>(i));
  }
  if (!names.all_there()) return;
  const auto& members = growth.members.empty() ? state.order : growth.members;
  for (MemberId member : members) {
    MemberState& its = state.members[member];
    its.inhabitants = grown(its.inhabitants, growth.percent).whole;
    for (ProductId product = 0; product < state.products.size(); ++product) {
      Cell* cell = find_cell(state, product, member);
      if (cell != nullptr) cell->inhabitants = grown(cell->inhabitants, growth.percent).whole;
    }
  }
}

}  // namespace dimpact
