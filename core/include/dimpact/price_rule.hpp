#pragma once
#include <algorithm>
#include <cstddef>
#include <variant>
#include <vector>

namespace dimpact {

// How a supplier prices a product by a member's inhabitants (Bedrijfsplan 2024, Tabel 9, 13, 15, 17
// and chapter 9). A rule holds its limits; its amounts (euro, one per component) stand in the
// state, because a scenario may change them.

/// No price by inhabitants.
struct NoRule {};
/// One amount per inhabitant.
struct PerInhabitant {};
/// Graduated bands ("schijven"): each band's amount per inhabitant on the inhabitants inside it.
struct Bands {
  std::vector<double> from;  ///< lower limits, inhabitants, rising; the first is 0
};
/// One flat amount for the tier that holds the number of inhabitants: lower limit included.
struct Tiers {
  std::vector<double> from;  ///< lower limits, inhabitants, rising; below the first nothing is due
};
using PriceRule = std::variant<NoRule, PerInhabitant, Bands, Tiers>;

/// Index of the tier that holds the inhabitants; `from.size()` below the first.
[[gnu::always_inline]] inline std::size_t tier_of(const Tiers& tiers, double inhabitants) {
  std::size_t tier = 0;
  while (tier < tiers.from.size() && inhabitants >= tiers.from[tier]) ++tier;
  return tier == 0 ? tiers.from.size() : tier - 1;
}

// Euro a year by the rule; `amounts` has one entry per component. Here, and not in a source file,
// because every cell of every evaluation comes by.

[[gnu::always_inline]] inline double rule_cost(const NoRule&, const double*, double) { return 0; }

[[gnu::always_inline]] inline double rule_cost(const PerInhabitant&, const double* amounts,
                                               double inhabitants) {
  return amounts[0] * inhabitants;
}

[[gnu::always_inline]] inline double rule_cost(const Bands& bands, const double* amounts,
                                               double inhabitants) {
  double cost = 0;
  for (std::size_t i = 0; i < bands.from.size() && inhabitants > bands.from[i]; ++i) {
    const bool last = i + 1 == bands.from.size();
    const double until = last ? inhabitants : std::min(inhabitants, bands.from[i + 1]);
    cost += (until - bands.from[i]) * amounts[i];
  }
  return cost;
}

[[gnu::always_inline]] inline double rule_cost(const Tiers& tiers, const double* amounts,
                                               double inhabitants) {
  const std::size_t tier = tier_of(tiers, inhabitants);
  return tier == tiers.from.size() ? 0 : amounts[tier];
}

double rule_cost(const PriceRule& rule, const double* amounts, double inhabitants);

/// Number of amounts the rule needs.
std::size_t component_count(const PriceRule& rule);

}  // namespace dimpact
