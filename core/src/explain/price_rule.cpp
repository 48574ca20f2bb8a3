#include "scene.hpp"

namespace dimpact::explaining {
namespace {

/// How the amount by a rule and its components are called.
struct Named {
  const char *rule, *words, *component = "|";
  const std::vector<double>* from = nullptr;  ///< the inhabitants from which each component counts
  Unit unit = Unit::euro_per_inhabitant;      ///< of a component
};
struct Names {
  Named operator()(const NoRule&) const { return {"", prose::no_amount_by_inhabitants}; }
  Named operator()(const PerInhabitant&) const {
    return {"perInhabitant", prose::amount_per_inhabitant, prose::rate_per_inhabitant};
  }
  Named operator()(const Bands& its) const {
    return {"bands", prose::amount_by_the_bands, prose::rate_for_inhabitants_from, &its.from};
  }
  Named operator()(const Tiers& its) const {
    return {"tiers", prose::amount_by_the_size_tier, prose::amount_from_inhabitants, &its.from,
            Unit::euro};
  }
};
Named named(const PriceRule& rule) { return std::visit(Names{}, rule); }

/// Tells a rule while it is applied.
struct Telling {
  const Scene& scene;
  const At& at;
  ProductId product;

  void each(std::size_t component) const { put_price(scene.times(), at, product, component); }
  void inside(std::size_t component, double inhabitants) const {
    scene.plus().say(inhabitants, Unit::inhabitants);
    each(component);
  }
  void flat(std::size_t component) const { put_price(scene, at, product, component); }
};

template <class Told>
double applied(const Scene& scene, const At& at, const Cell& cell, const Told& told) {
  const ProductState& its = scene.year.state.products[cell.product];
  return cost_by(scene.product(cell.product).rule, at.state.prices.data() + its.first_price,
                 priced(scene, at, cell).count(), told);
}

}  // namespace

void put_price(const Scene& scene, const At& at, ProductId product, std::size_t component) {
  const Product& definition = scene.product(product);
  const ProductState& its = scene.year.state.products[product];
  const std::size_t place = its.first_price + component;
  const std::size_t rule_components = component_count(definition.rule);
  Text label;
  Unit unit = Unit::euro;
  const std::string* source = &definition.rule_source;
  if (component < rule_components) {
    const Named rule = named(definition.rule);
    label = text(rule.component, rule.from == nullptr ? Text{} : spoken((*rule.from)[component]));
    unit = rule.unit;
  } else {
    const Item& item = definition.fixed_items[component - rule_components];
    label = text(item.name.empty() ? prose::amount_per_member : "%|%", &item.name);
    source = &item.source;
  }
  Input& input = scene.put(label, at.state.prices[place], unit);
  const Turn set = at.state.prices_set[place];
  input.event = scene.event_of(set == no_turn ? its.made : set);
  if (set == no_turn) input.source = source;
}

double rule_amount(const Scene& scene, const At& at, const Cell& cell) {
  return applied(scene, at, cell, Silent{});
}

void price_rule(const Scene& scene, const At& at, const Cell& cell, std::optional<double> told) {
  const PriceRule& rule = scene.product(cell.product).rule;
  const Named its = named(rule);
  if (told == rule_amount(scene, at, cell)) {
    scene.put(its.words, *told, Unit::euro);
  } else if (!std::holds_alternative<NoRule>(rule)) {
    scene.begin(its.rule, its.words);
    priced(scene, at, cell).put();
    if (its.from != nullptr) scene.step().formula = {};  // which goes its own way about them
    scene.end(applied(scene, at, cell, Telling{scene, at, cell.product}), Unit::euro);
  }
}

}  // namespace dimpact::explaining
