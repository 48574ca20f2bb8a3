#include "dimpact/price_rule.hpp"

namespace dimpact {

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
