#include "dimpact/estimate.hpp"

#include <cmath>

namespace dimpact {
namespace {
struct Remainder {
  double inhabitants;
  double rule;
  double operator()(const NoEstimate&) const { return 0; }
  double operator()(const SquareRootEstimate& e) const { return e.rate * std::sqrt(inhabitants); }
  double operator()(const PerInhabitantEstimate& e) const { return e.rate * inhabitants; }
  double operator()(const ShareOfRuleEstimate& e) const { return e.share * rule; }
};
}  // namespace

double estimated_remainder(const Estimate& estimate, double inhabitants, double rule) {
  return std::visit(Remainder{inhabitants, rule}, estimate);
}

}  // namespace dimpact
