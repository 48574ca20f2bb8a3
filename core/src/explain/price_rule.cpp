#include <algorithm>

#include "scene.hpp"

namespace dimpact::explaining {
namespace {

struct RuleStep {
  const Scene& scene;
  const At& at;
  ProductId product;
  MemberId member;

  /// The inhabitants stand among the inputs; the formula may go its own way about them.
  [[nodiscard]] double begin(const char* rule, const char* words) const {
    scene.account.begin(rule, words);
    put_priced(scene, at, product, member);
    return priced_at(at, product, member);
  }

  void operator()(const NoRule&) const {}

  void operator()(const PerInhabitant&) const {
    const double inhabitants = begin("perInhabitant", per_inhabitant);
    scene.account.say(" × ");
    put_price(scene, at, product, 0);
    end(inhabitants);
  }

  void operator()(const Bands& bands) const {
    const double inhabitants = begin("bands", by_bands);
    Account& account = scene.account;
    account.step().formula = {};
    for (std::size_t i = 0; i < bands.from.size() && inhabitants > bands.from[i]; ++i) {
      const bool last = i + 1 == bands.from.size();
      const double until = last ? inhabitants : std::min(inhabitants, bands.from[i + 1]);
      account.plus();
      account.say(until - bands.from[i], Unit::inhabitants);
      account.say(" × ");
      put_price(scene, at, product, i);
    }
    end(inhabitants);
  }

  void operator()(const Tiers& tiers) const {
    const double inhabitants = begin("tiers", by_tiers);
    scene.account.step().formula = {};
    const std::size_t tier = tier_of(tiers, inhabitants);
    if (tier < tiers.from.size()) put_price(scene, at, product, tier);
    end(inhabitants);
  }

  static constexpr const char* per_inhabitant = "bedrag per inwoner|amount per inhabitant";
  static constexpr const char* by_bands = "bedrag volgens de schijven|amount by the bands";
  static constexpr const char* by_tiers = "bedrag volgens de staffel|amount by the size tier";

 private:
  void end(double inhabitants) const {
    scene.account.end(rule_amount(scene, at, product, inhabitants), Unit::euro);
  }
};

struct RuleWords {
  const char* operator()(const NoRule&) const {
    return "geen bedrag per inwoner|no amount by inhabitants";
  }
  const char* operator()(const PerInhabitant&) const { return RuleStep::per_inhabitant; }
  const char* operator()(const Bands&) const { return RuleStep::by_bands; }
  const char* operator()(const Tiers&) const { return RuleStep::by_tiers; }
};

}  // namespace

const char* rule_words(const PriceRule& rule) { return std::visit(RuleWords{}, rule); }

double rule_amount(const Scene& scene, const At& at, ProductId product, double inhabitants) {
  const double* amounts = at.state.prices.data() + scene.year.state.products[product].first_price;
  return rule_cost(scene.product(product).rule, amounts, inhabitants);
}

void price_rule(const Scene& scene, const At& at, ProductId product, MemberId member) {
  std::visit(RuleStep{scene, at, product, member}, scene.product(product).rule);
}

}  // namespace dimpact::explaining
