#pragma once
#include <variant>

#include "dimpact/price_rule.hpp"

namespace dimpact {

// What a new user of a product is expected to pay beyond rule and fixed items (model section 4), in
// euro of the plan's year. Estimates of the dataset, not figures of the plan. Each has its word
// there.

/// Nothing beyond rule and fixed items, which is then not an estimate.
struct NoEstimate {
  static constexpr const char* word = "none";
};
/// A rate times the square root of the inhabitants.
struct SquareRootEstimate {
  static constexpr const char* word = "squareRoot";
  double rate;
};
/// A rate times the inhabitants.
struct PerInhabitantEstimate {
  static constexpr const char* word = "perInhabitant";
  double rate;
};
/// A share of what the price rule asks.
struct ShareOfRuleEstimate {
  static constexpr const char* word = "shareOfTier";
  double share;
};
using Estimate =
    std::variant<NoEstimate, SquareRootEstimate, PerInhabitantEstimate, ShareOfRuleEstimate>;

/// Euro a year; `rule` is what the product's price rule asks at these inhabitants.
double estimated_remainder(const Estimate& estimate, double inhabitants, double rule);

}  // namespace dimpact
