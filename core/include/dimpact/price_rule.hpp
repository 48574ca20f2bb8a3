#pragma once
#include <algorithm>
#include <cstddef>
#include <variant>
#include <vector>

namespace dimpact {

// How a supplier prices a product by a member's inhabitants (Bedrijfsplan 2024, Tabel 9, 13, 15, 17
// and chapter 9). A rule holds its limits; its amounts (euro, one per component) stand in the
// state, because a scenario may change them. Each rule has its word in the dataset, and the word of
// its components in an event: one that ends in ":" is followed by a number from 1.

/// No price by inhabitants.
struct NoRule {
  static constexpr const char* word = "none";
  static constexpr const char* component = "";
};
/// One amount per inhabitant.
struct PerInhabitant {
  static constexpr const char* word = "perInhabitant";
  static constexpr const char* component = word;
};
/// Graduated bands ("schijven"): each band's amount per inhabitant on the inhabitants inside it.
struct Bands {
  static constexpr const char* word = "bands";
  static constexpr const char* component = "band:";
  std::vector<double> from;  ///< lower limits, inhabitants, rising; the first is 0
};
/// One flat amount for the tier that holds the number of inhabitants: lower limit included.
struct Tiers {
  static constexpr const char* word = "tiers";
  static constexpr const char* component = "tier:";
  std::vector<double> from;  ///< lower limits, inhabitants, rising; below the first nothing is due
};
using PriceRule = std::variant<NoRule, PerInhabitant, Bands, Tiers>;

/// Index of the tier that holds the inhabitants; `from.size()` below the first.
[[gnu::always_inline]] inline std::size_t tier_of(const Tiers& tiers, double inhabitants) {
  std::size_t tier = 0;
  while (tier < tiers.from.size() && inhabitants >= tiers.from[tier]) ++tier;
  return tier == 0 ? tiers.from.size() : tier - 1;
}

/// Hears nothing of a rule that is applied. Another listener tells it: the explanations' does.
struct Silent {
  void each(std::size_t /*component*/) const {}                            ///< for every inhabitant
  void inside(std::size_t /*component*/, double /*inhabitants*/) const {}  ///< for those in a band
  void flat(std::size_t /*component*/) const {}                            ///< as it stands
};

// Euro a year by the rule; `amounts` has one entry per component, `told` hears which of them count.
// Here, and not in a source file, because every cell of every evaluation comes by.

template <class Told = Silent>
[[gnu::always_inline]] inline double rule_cost(const NoRule&, const double*, double,
                                               const Told& = {}) {
  return 0;
}

template <class Told = Silent>
[[gnu::always_inline]] inline double rule_cost(const PerInhabitant&, const double* amounts,
                                               double inhabitants, const Told& told = {}) {
  told.each(0);
  return amounts[0] * inhabitants;
}

template <class Told = Silent>
[[gnu::always_inline]] inline double rule_cost(const Bands& bands, const double* amounts,
                                               double inhabitants, const Told& told = {}) {
  double cost = 0;
  for (std::size_t i = 0; i < bands.from.size() && inhabitants > bands.from[i]; ++i) {
    const bool last = i + 1 == bands.from.size();
    const double until = last ? inhabitants : std::min(inhabitants, bands.from[i + 1]);
    told.inside(i, until - bands.from[i]);
    cost += (until - bands.from[i]) * amounts[i];
  }
  return cost;
}

template <class Told = Silent>
[[gnu::always_inline]] inline double rule_cost(const Tiers& tiers, const double* amounts,
                                               double inhabitants, const Told& told = {}) {
  const std::size_t tier = tier_of(tiers, inhabitants);
  if (tier == tiers.from.size()) return 0;
  told.flat(tier);
  return amounts[tier];
}

/// The same of a rule of whatever kind. Under a name of its own: a kind without a cost of its own
/// would otherwise become a PriceRule again, and so on without end.
template <class Told = Silent>
double cost_by(const PriceRule& rule, const double* amounts, double inhabitants,
               const Told& told = {}) {
  return std::visit([&](const auto& its) { return rule_cost(its, amounts, inhabitants, told); },
                    rule);
}

/// Number of amounts the rule needs.
std::size_t component_count(const PriceRule& rule);

}  // namespace dimpact
