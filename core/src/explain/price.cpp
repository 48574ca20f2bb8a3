#include "scene.hpp"

namespace dimpact::explaining {
namespace {

struct ComponentLabel {
  std::size_t component;

  Text operator()(const NoRule&) const { return {}; }
  Text operator()(const PerInhabitant&) const {
    return text(Words{"tarief per inwoner", "rate per inhabitant"});
  }
  Text operator()(const Bands& bands) const {
    return text(Words{"tarief voor inwoners vanaf %", "rate for inhabitants from %"},
                spoken(bands.from[component]));
  }
  Text operator()(const Tiers& tiers) const {
    return text(Words{"bedrag vanaf % inwoners", "amount from % inhabitants"},
                spoken(tiers.from[component]));
  }
};

}  // namespace

int event_of_product(const Scene& scene, ProductId product) {
  const std::uint32_t definition = scene.year.state.products[product].definition;
  for (const Event& event : scene.scenario.events) {
    const auto* made = std::get_if<NewProduct>(&event.change);
    if (made != nullptr && made->definition == definition) return event.index;
  }
  return -1;
}

Input price(const Scene& scene, const At& at, ProductId product, std::size_t component) {
  const Product& definition = scene.product(product);
  const std::size_t rule_components = component_count(definition.rule);
  // A product of the scenario has its place among the prices from its own event on.
  const std::size_t place = scene.year.state.products[product].first_price + component;
  const bool item = component >= rule_components;
  const bool flat = item || std::holds_alternative<Tiers>(definition.rule);

  Input input;
  input.value = at.state.prices[place];
  input.unit = flat ? Unit::euro : Unit::euro_per_inhabitant;
  if (item) {
    const Item& its = definition.fixed_items[component - rule_components];
    input.label = its.name.empty() ? text(Words{"bedrag per lid", "amount per member"})
                                   : text(named, its.name);
    input.source = its.source;
  } else {
    input.label = std::visit(ComponentLabel{component}, definition.rule);
    input.source = definition.rule_source;
  }
  input.event = event_of_product(scene, product);
  const History::Number* change =
      History::last(scene.history.prices, static_cast<std::uint32_t>(place), at.until);
  if (change != nullptr) {
    input.event = event_index(scene, change->turn);
    input.source.clear();
  }
  return input;
}

}  // namespace dimpact::explaining
