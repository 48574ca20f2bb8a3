#include <algorithm>

#include "scene.hpp"

namespace dimpact::explaining {
namespace {

struct RuleStep {
  const Scene& scene;
  const At& at;
  ProductId product;
  const Input& inhabitants;

  [[nodiscard]] Input component(std::size_t number) const {
    return price(scene, at, product, number);
  }

  Step operator()(const NoRule&) const {
    return Line{"noRule", Words{"geen bedrag per inwoner", "no amount by inhabitants"}}.is(0, Unit::euro);
  }

  Step operator()(const PerInhabitant&) const {
    Line line{"perInhabitant", Words{"bedrag per inwoner", "amount per inhabitant"}};
    line.put(inhabitants).say(" × ").put(component(0));
    return line.is(by_rule(), Unit::euro);
  }

  Step operator()(const Bands& bands) const {
    Line line{"bands", Words{"bedrag volgens de schijven", "amount by the bands"}};
    line.with(inhabitants);
    for (std::size_t i = 0; i < bands.from.size() && inhabitants.value > bands.from[i]; ++i) {
      const bool last = i + 1 == bands.from.size();
      const double until = last ? inhabitants.value : std::min(inhabitants.value, bands.from[i + 1]);
      line.plus().say(until - bands.from[i], Unit::inhabitants).say(" × ").put(component(i));
    }
    return line.is(by_rule(), Unit::euro);
  }

  Step operator()(const Tiers& tiers) const {
    Line line{"tiers", Words{"bedrag volgens de staffel", "amount by the size tier"}};
    line.with(inhabitants);
    const std::size_t tier = tier_of(tiers, inhabitants.value);
    if (tier < tiers.from.size()) line.put(component(tier));
    return line.is(by_rule(), Unit::euro);
  }

 private:
  [[nodiscard]] double by_rule() const {
    const double* amounts = &at.state.prices[scene.year.state.products[product].first_price];
    return rule_cost(scene.product(product).rule, amounts, inhabitants.value);
  }
};

}  // namespace

Step price_rule(const Scene& scene, const At& at, ProductId product, const Input& inhabitants) {
  return std::visit(RuleStep{scene, at, product, inhabitants}, scene.product(product).rule);
}

}  // namespace dimpact::explaining
