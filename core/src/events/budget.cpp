#include "dimpact/events.hpp"

namespace dimpact {

void apply(const BudgetChange& budget, Occasion& occasion) {
  double& line = occasion.state.overhead_lines[budget.line];
  line = budget.amount ? *budget.amount : line * (1 + budget.percent / 100);
}

}  // namespace dimpact
