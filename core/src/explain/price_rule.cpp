#include "scene.hpp"

namespace dimpact::explaining {
namespace {

/// How the amount by a rule is called, and whether it is so much for every inhabitant: else the
/// formula goes its own way about them.
struct Named {
  const char *rule, *words;
  bool each = false;
};
struct Names {
  Named operator()(const NoRule&) const { return {"", prose::no_amount_by_inhabitants}; }
  Named operator()(const PerInhabitant&) const {
    return {"perInhabitant", prose::amount_per_inhabitant, true};
  }
  Named operator()(const Bands&) const { return {"bands", prose::amount_by_the_bands}; }
  Named operator()(const Tiers&) const { return {"tiers", prose::amount_by_the_size_tier}; }
};

/// Tells a rule while it is applied.
struct Telling {
  const Scene& scene;
  const At& at;
  ProductId product;
  Account& account = scene.account;

  void each(std::size_t component) const {
    account.say(" × ");
    put_price(scene, at, product, component);
  }
  void inside(std::size_t component, double inhabitants) const {
    account.plus();
    account.say(inhabitants, Unit::inhabitants);
    each(component);
  }
  void flat(std::size_t component) const { put_price(scene, at, product, component); }
};

const double* amounts(const Scene& scene, const At& at, ProductId product) {
  return at.state.prices.data() + scene.year.state.products[product].first_price;
}

}  // namespace

const char* rule_words(const PriceRule& rule) { return std::visit(Names{}, rule).words; }

double rule_amount(const Scene& scene, const At& at, ProductId product, double inhabitants) {
  return cost_by(scene.product(product).rule, amounts(scene, at, product), inhabitants);
}

void price_rule(const Scene& scene, const At& at, ProductId product, MemberId member) {
  const PriceRule& rule = scene.product(product).rule;
  if (std::holds_alternative<NoRule>(rule)) return;
  Account& account = scene.account;
  const Named named = std::visit(Names{}, rule);
  account.begin(named.rule, named.words);
  put_priced(scene, at, product, member);
  if (!named.each) account.step().formula = {};
  account.end(cost_by(rule, amounts(scene, at, product), priced_at(at, product, member),
                      Telling{scene, at, product}),
              Unit::euro);
}

}  // namespace dimpact::explaining
