#include "dimpact/price_rule.hpp"

#include <algorithm>

namespace dimpact {

double rule_cost(const NoRule&, const double*, double) { return 0; }

double rule_cost(const PerInhabitant&, const double* amounts, double inhabitants) {
  return amounts[0] * inhabitants;
}

double rule_cost(const Bands& bands, const double* amounts, double inhabitants) {
  double cost = 0;
  for (std::size_t i = 0; i < bands.from.size() && inhabitants > bands.from[i]; ++i) {
    const bool last = i + 1 == bands.from.size();
    const double until = last ? inhabitants : std::min(inhabitants, bands.from[i + 1]);
    cost += (until - bands.from[i]) * amounts[i];
  }
  return cost;
}

std::size_t tier_of(const Tiers& tiers, double inhabitants) {
  std::size_t tier = 0;
  while (tier < tiers.from.size() && inhabitants >= tiers.from[tier]) ++tier;
  return tier == 0 ? tiers.from.size() : tier - 1;
}

double rule_cost(const Tiers& tiers, const double* amounts, double inhabitants) {
  const std::size_t tier = tier_of(tiers, inhabitants);
  return tier == tiers.from.size() ? 0 : amounts[tier];
}

double rule_cost(const PriceRule& rule, const double* amounts, double inhabitants) {
  return std::visit([&](const auto& r) { return rule_cost(r, amounts, inhabitants); }, rule);
}

namespace {
struct ComponentCount {
  std::size_t operator()(const NoRule&) const { return 0; }
  std::size_t operator()(const PerInhabitant&) const { return 1; }
  std::size_t operator()(const Bands& bands) const { return bands.from.size(); }
  std::size_t operator()(const Tiers& tiers) const { return tiers.from.size(); }
};
}  // namespace

std::size_t component_count(const PriceRule& rule) { return std::visit(ComponentCount{}, rule); }

}  // namespace dimpact
