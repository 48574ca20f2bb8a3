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
  Account& account = scene.account;

  void begin(const char* rule) const {
    Text label = product.remainder_name;
    if (label.nl.empty()) label = text(prose::other);
    if (of_part != nullptr) {
      (label.nl += " van ") += *of_part;
      (label.en += " of ") += *of_part;
    }
    account.plus();
    account.begin(rule, label);
  }

  void end() const {
    account.end(cell.remainder,
                product.remainder_per_inhabitant ? Unit::euro_per_inhabitant : Unit::euro);
  }

  void per_inhabitant() const {
    if (!product.remainder_per_inhabitant) return;
    account.say(" ÷ ");
    put_priced(scene, at, cell.product, cell.member);
  }

  /// The rule at that time, with its own steps only where it came to something else than now.
  void rule() const {
    const double people = priced_at(at, cell.product, cell.member);
    const double amount = rule_amount(scene, at, cell.product, people);
    if (amount == rule_now) {
      account.put(rule_words(product.rule), amount, Unit::euro);
    } else {
      price_rule(scene, at, cell.product, cell.member);
    }
  }

  /// With the optional items that the amount holds.
  [[nodiscard]] bool in_brackets(std::uint32_t items) const {
    const bool alone =
        std::holds_alternative<NoRule>(product.rule) && product.fixed_items.empty() && items == 0;
    return product.remainder_per_inhabitant && !alone;
  }

  /// A whole amount less the rule and the items.
  Input& from(const char* words, double amount, std::uint32_t items) const {
    if (in_brackets(items)) account.say("(");
    return account.put(words, amount, Unit::euro);
  }

  void less_known(std::uint32_t items) const {
    if (!std::holds_alternative<NoRule>(product.rule)) {
      account.say(" − ");
      rule();
    }
    const std::size_t rule_components = component_count(product.rule);
    for (std::size_t i = 0; i < product.fixed_items.size(); ++i) {
      account.say(" − ");
      put_price(scene, at, cell.product, rule_components + i);
    }
    each_option(product, items, [&](const Item& item) {
      account.say(" − ");
      account.put("%|%", item.amount, Unit::euro, &item.name).source = &item.source;
    });
    if (in_brackets(items)) account.say(")");
    per_inhabitant();
    end();
  }

  void of_plan() const {
    const PlanCell& plan =
        *std::find_if(product.cells.begin(), product.cells.end(),
                      [&](const PlanCell& planned) { return planned.member == cell.member; });
    begin("remainder");
    Input& amount = from(prose::supplier_cost_in_the_plan_before_rounding, plan.supplier_cost,
                         plan.optional_items);
    amount.source = &product.source;
    amount.inferred = plan.inferred;
    less_known(plan.optional_items);
  }

  // The estimates.
  void operator()(const NoEstimate&) const {}
  void operator()(const SquareRootEstimate& its) const {
    put_estimate(prose::estimate_per_square_root_of_the_inhabitants, its.rate, Unit::factor);
    account.say(" × √");
    put_priced(scene, at, cell.product, cell.member);
    per_inhabitant();
  }
  void operator()(const PerInhabitantEstimate& its) const {
    put_estimate(prose::estimate_per_inhabitant, its.rate, Unit::euro_per_inhabitant);
    if (product.remainder_per_inhabitant) return;
    account.say(" × ");
    put_priced(scene, at, cell.product, cell.member);
  }
  void operator()(const ShareOfRuleEstimate& its) const {
    put_estimate(prose::estimate_as_a_share_of_the_amount, its.share, Unit::factor);
    account.say(" × ");
    rule();
    per_inhabitant();
  }
  void put_estimate(const char* words, double value, Unit unit) const {
    account.put(words, value, unit).estimate = true;
  }

  bool of_new_use(const NewUse& use, int event) const {
    if (use.supplier_cost) {
      begin("given");
      from(prose::supplier_cost_as_the_event_has_it, *use.supplier_cost, 0).event = event;
      less_known(0);
      return true;
    }
    if (std::holds_alternative<NoEstimate>(product.estimate)) return false;
    begin("estimate");
    std::visit(*this, product.estimate);
    account.note(product.estimate_reason);
    end();
    return true;
  }

  /// What the parts of a merged member had, added up; `at` is just after.
  bool of_merge(const Merge& merge, const At& before) const {
    const bool scales = product.remainder_per_inhabitant;
    begin("merge");
    if (account.depth() > most_levels) {
      account.step().formula = spoken(cell.remainder);
      end();
      return true;
    }
    if (scales) account.say("(");
    bool any = false;
    for (MemberId part : merge.members) {
      const Cell* its = find_cell(before.state, cell.product, part);
      if (its == nullptr) continue;
      if (!add_remainder(scene, *its, rule_now, &scene.name(before.state, part))) continue;
      any = true;
      if (!scales) continue;
      account.say(" × ");
      put_priced(scene, before, cell.product, part);
    }
    if (scales) account.say(")");
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
  const State after = scene.state_at(cell.made + 1);
  const Remainder then{scene, {after, cell.made + 1}, cell, rule_now, of_part};
  if (const auto* merge = std::get_if<Merge>(&event.change)) {
    const State before = scene.state_at(cell.made);
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
