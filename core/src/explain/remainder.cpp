#include <algorithm>

#include "scene.hpp"

namespace dimpact::explaining {
namespace {

/// Mergers of mergers are told this deep.
constexpr std::size_t most_levels = 12;

/// What a use asks beyond rule and items, at the turn it began or, of the plan, from the start.
struct Remainder {
  const Scene& scene;
  const At at;
  const Cell& cell;
  double rule_now;
  const std::string* of_part;
  const Product& product = scene.product(cell.product);

  void begin(const char* rule) const {
    Text label = product.remainder_name;
    if (label.nl.empty()) label = text(prose::other);
    if (of_part != nullptr) {
      (label.nl += " van ") += *of_part;
      (label.en += " of ") += *of_part;
    }
    scene.plus();
    scene.begin(rule, label);
  }

  void end() const {
    scene.end(cell.remainder,
              product.remainder_per_inhabitant ? Unit::euro_per_inhabitant : Unit::euro);
  }

  void per_inhabitant() const {
    if (!product.remainder_per_inhabitant) return;
    scene.say(" ÷ ");
    priced(scene, at, cell).put();
  }

  /// The rule at that time, with its own steps only where it came to something else than now.
  void rule() const {
    const double amount = rule_amount(scene, at, cell);
    if (amount == rule_now) {
      scene.put(rule_words(product.rule), amount, Unit::euro);
    } else {
      price_rule(scene, at, cell);
    }
  }

  /// What stands in the formula so far, less the rule and the items.
  void less_known(std::uint32_t items) const {
    if (!std::holds_alternative<NoRule>(product.rule)) {
      scene.say(" − ");
      rule();
    }
    const std::size_t rule_components = component_count(product.rule);
    for (std::size_t i = 0; i < product.fixed_items.size(); ++i) {
      scene.say(" − ");
      put_price(scene, at, cell.product, rule_components + i);
    }
    each_option(product, items, [&](const Item& item) {
      scene.say(" − ");
      scene.put("%|%", item.amount, Unit::euro, &item.name).source = &item.source;
    });
    if (product.remainder_per_inhabitant && scene.step().inputs.size() > 1) scene.bracket();
    per_inhabitant();
    end();
  }

  void of_plan() const {
    const PlanCell& plan =
        *std::find_if(product.cells.begin(), product.cells.end(),
                      [&](const PlanCell& planned) { return planned.member == cell.member; });
    begin("remainder");
    Input& amount =
        scene.put(prose::supplier_cost_in_the_plan_before_rounding, plan.supplier_cost, Unit::euro);
    amount.source = &product.source;
    amount.inferred = plan.inferred;
    less_known(plan.optional_items);
  }

  // The estimates.
  void operator()(const NoEstimate&) const {}
  void operator()(const SquareRootEstimate& its) const {
    put_estimate(prose::estimate_per_square_root_of_the_inhabitants, its.rate, Unit::factor);
    scene.say(" × √");
    priced(scene, at, cell).put();
    per_inhabitant();
  }
  void operator()(const PerInhabitantEstimate& its) const {
    put_estimate(prose::estimate_per_inhabitant, its.rate, Unit::euro_per_inhabitant);
    if (product.remainder_per_inhabitant) return;
    scene.say(" × ");
    priced(scene, at, cell).put();
  }
  void operator()(const ShareOfRuleEstimate& its) const {
    put_estimate(prose::estimate_as_a_share_of_the_amount, its.share, Unit::factor);
    scene.say(" × ");
    rule();
    per_inhabitant();
  }
  void put_estimate(const char* words, double value, Unit unit) const {
    scene.put(words, value, unit).estimate = true;
  }

  bool of_new_use(const NewUse& use, int event) const {
    if (use.supplier_cost) {
      begin("given");
      scene.put(prose::supplier_cost_as_the_event_has_it, *use.supplier_cost, Unit::euro).event =
          event;
      less_known(0);
      return true;
    }
    if (std::holds_alternative<NoEstimate>(product.estimate)) return false;
    begin("estimate");
    std::visit(*this, product.estimate);
    scene.note(product.estimate_reason);
    end();
    return true;
  }

  /// What the parts of a merged member had, added up; `at` is just after.
  bool of_merge(const Merge& merge, const At& before) const {
    const bool scales = product.remainder_per_inhabitant;
    begin("merge");
    if (scene.depth() > most_levels) {
      scene.step().formula = spoken(cell.remainder);
      end();
      return true;
    }
    if (scales) scene.say("(");
    bool any = false;
    for (MemberId part : merge.members) {
      const Cell* its = find_cell(before.state, cell.product, part);
      if (its == nullptr) continue;
      if (!add_remainder(scene, *its, rule_now, &scene.name(before.state, part))) continue;
      any = true;
      if (!scales) continue;
      scene.say(" × ");
      priced(scene, before, *its).put();
    }
    if (scales) scene.say(")");
    if (any) per_inhabitant();
    end();
    return true;
  }
};

}  // namespace

bool add_remainder(const Scene& scene, const Cell& cell, double rule_now,
                   const std::string* of_part) {
  if (cell.origin != no_id) {
    if (cell.remainder == 0) return false;
    Remainder{scene, scene.plan, cell, rule_now, of_part}.of_plan();
    return true;
  }
  // The event that made the cell.
  const Event& event = scene.event(cell.made);
  const auto [before, after] = scene.around(cell.made);
  const Remainder then{scene, {after, cell.made + 1}, cell, rule_now, of_part};
  if (const auto* merge = std::get_if<Merge>(&event.change)) {
    return then.of_merge(*merge, {before, cell.made});
  }
  NewUse use{cell.product, {}};
  if (const auto* adopt = std::get_if<Adopt>(&event.change)) use = adopt->use;
  if (const auto* join = std::get_if<Join>(&event.change)) {
    use = *std::find_if(join->products.begin(), join->products.end(),
                        [&](const NewUse& its) { return its.product == cell.product; });
  }
  return then.of_new_use(use, event.index);
}

}  // namespace dimpact::explaining
