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
    scene.plus().begin(rule, label);
  }

  void end() const {
    scene.end(cell.remainder,
              product.remainder_per_inhabitant ? Unit::euro_per_inhabitant : Unit::euro);
  }

  void per_inhabitant() const {
    if (product.remainder_per_inhabitant) priced(scene.over(), at, cell).put();
  }

  /// What stands in the formula so far, less the rule and the items.
  void less_known(std::uint32_t items) const {
    const std::size_t rule_components = component_count(product.rule);
    if (rule_components > 0) price_rule(scene.minus(), at, cell, rule_now);
    for (std::size_t i = 0; i < product.fixed_items.size(); ++i) {
      put_price(scene.minus(), at, cell.product, rule_components + i);
    }
    each_option(product, items, [&](const Item& item) {
      scene.minus().put("%|%", item.amount, Unit::euro, &item.name).source = &item.source;
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
    priced(scene.times(), at, cell).put();
  }
  void operator()(const ShareOfRuleEstimate& its) const {
    put_estimate(prose::estimate_as_a_share_of_the_amount, its.share, Unit::factor);
    price_rule(scene.times(), at, cell, rule_now);
    per_inhabitant();
  }
  void put_estimate(const char* words, double value, Unit unit) const {
    scene.put(words, value, unit).estimate = true;
  }

  void of_new_use(const NewUse& use, int event) const {
    if (use.supplier_cost) {
      begin("given");
      scene.put(prose::supplier_cost_as_the_event_has_it, *use.supplier_cost, Unit::euro).event =
          event;
      less_known(0);
    } else if (!std::holds_alternative<NoEstimate>(product.estimate)) {
      begin("estimate");
      std::visit(*this, product.estimate);
      scene.note(product.estimate_reason);
      end();
    }
  }

  /// What the parts of a merged member had, added up; `at` is just after.
  void of_merge(const Merge& merge, const At& before) const {
    const bool scales = product.remainder_per_inhabitant;
    begin("merge");
    if (scene.depth() > most_levels) {
      scene.step().formula = spoken(cell.remainder);
      return end();
    }
    if (scales) scene.say("(");
    for (MemberId part : merge.members) {
      const Cell* its = find_cell(before.state, cell.product, part);
      if (its == nullptr) continue;
      add_remainder(scene, before, *its, rule_now, &scene.name(before.state, part));
    }
    if (scales) scene.say(")");
    if (!scene.step().inputs.empty()) per_inhabitant();
    end();
  }
};

void tell(const Scene& scene, const Cell& cell, double rule_now, const std::string* of_part) {
  if (cell.origin != no_id) {
    if (cell.remainder != 0) Remainder{scene, scene.plan(), cell, rule_now, of_part}.of_plan();
    return;
  }
  // The event that made the cell.
  const Event& event = scene.event(cell.made);
  const History around = scene.around(cell.made);
  const Remainder then{scene, {around.after, cell.made + 1}, cell, rule_now, of_part};
  if (const auto* merge = std::get_if<Merge>(&event.change)) {
    return then.of_merge(*merge, {around.before, cell.made});
  }
  NewUse use{cell.product, {}};
  if (const auto* adopt = std::get_if<Adopt>(&event.change)) use = adopt->use;
  if (const auto* join = std::get_if<Join>(&event.change)) {
    use = *std::find_if(join->products.begin(), join->products.end(),
                        [&](const NewUse& its) { return its.product == cell.product; });
  }
  then.of_new_use(use, event.index);
}

}  // namespace

void add_remainder(const Scene& scene, const At& at, const Cell& cell, double rule_now,
                   const std::string* of_part) {
  const std::size_t terms = scene.step().inputs.size();
  tell(scene, cell, rule_now, of_part);
  const bool scales = scene.product(cell.product).remainder_per_inhabitant;
  if (scales && scene.step().inputs.size() > terms) priced(scene.times(), at, cell).put();
}

}  // namespace dimpact::explaining
