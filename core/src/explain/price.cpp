#include <algorithm>

#include "scene.hpp"

namespace dimpact::explaining {
namespace {

struct ComponentLabel {
  std::size_t component;

  Text operator()(const NoRule&) const { return {}; }
  Text operator()(const PerInhabitant&) const { return text(prose::rate_per_inhabitant); }
  Text operator()(const Bands& bands) const {
    return text(prose::rate_for_inhabitants_from, spoken(bands.from[component]));
  }
  Text operator()(const Tiers& tiers) const {
    return text(prose::amount_from_inhabitants, spoken(tiers.from[component]));
  }
};

}  // namespace

void put_price(const Scene& scene, const At& at, ProductId product, std::size_t component) {
  const Product& definition = scene.product(product);
  const std::size_t rule_components = component_count(definition.rule);
  const std::size_t place = scene.year.state.products[product].first_price + component;
  const double value = at.state.prices[place];
  Input* input = nullptr;
  if (component >= rule_components) {
    const Item& item = definition.fixed_items[component - rule_components];
    const char* words = item.name.empty() ? prose::amount_per_member : "%|%";
    input = &scene.account.put(words, value, Unit::euro, &item.name);
    input->source = &item.source;
  } else {
    const bool flat = std::holds_alternative<Tiers>(definition.rule);
    input = &scene.account.put(std::visit(ComponentLabel{component}, definition.rule), value,
                               flat ? Unit::euro : Unit::euro_per_inhabitant);
    input->source = &definition.rule_source;
  }
  const Turn set = at.state.prices_set[place];
  input->event = scene.event_of(set == no_turn ? scene.year.state.products[product].made : set);
  if (set != no_turn) input->source = nullptr;
}

}  // namespace dimpact::explaining
