#include <algorithm>

#include "scene.hpp"

namespace dimpact::explaining {
namespace {

bool holds(const std::vector<MemberId>& members, MemberId member) {
  return std::find(members.begin(), members.end(), member) != members.end();
}

bool has_rule(const Product& product) { return !std::holds_alternative<NoRule>(product.rule); }

Text name_of(const Product& product) {
  return product.remainder_name.nl.empty() ? Text{"overig", "other"} : product.remainder_name;
}

/// The rule at an earlier state, with its own steps only where it came to something else than now.
Fact rule_then(const Scene& scene, const At& at, ProductId product, Fact people,
               const Step& rule_now) {
  Step rule = price_rule(scene, at, product, people.input);
  if (rule.formula.nl == rule_now.formula.nl) {
    Fact same = fact(std::move(rule));
    same.steps.clear();
    return same;
  }
  rule.steps = std::move(people.steps);
  return fact(std::move(rule));
}

/// The amount less the rule and the items, and where the product has it so, per inhabitant.
Step less_known(Line line, Input amount, const Scene& scene, const At& at, const Cell& cell,
                Fact people, const Step& rule_now) {
  const Product& product = scene.product(cell.product);
  const bool several = has_rule(product) || !product.fixed_items.empty() || cell.optional_items != 0;
  const bool per_inhabitant = product.remainder_per_inhabitant;
  if (several && per_inhabitant) line.say("(");
  line.put(std::move(amount));
  if (has_rule(product)) {
    line.minus().put(rule_then(scene, at, cell.product, people, rule_now));
  }
  const std::size_t rule_components = component_count(product.rule);
  for (std::size_t i = 0; i < product.fixed_items.size(); ++i) {
    line.minus().put(price(scene, at, cell.product, rule_components + i));
  }
  for (std::size_t i = 0; i < product.optional_items.size(); ++i) {
    if ((cell.optional_items >> i & 1U) == 0) continue;
    const Item& item = product.optional_items[i];
    line.minus().put(input(text(named, item.name), item.amount, Unit::euro, item.source));
  }
  if (several && per_inhabitant) line.say(")");
  if (per_inhabitant) line.say(" ÷ ").put(std::move(people));
  return line.is(cell.remainder, per_inhabitant ? Unit::euro_per_inhabitant : Unit::euro);
}

Fact of_plan(const Scene& scene, const Cell& cell, const Step& rule_now) {
  const Product& product = scene.product(cell.product);
  const PlanCell& plan =
      *std::find_if(product.cells.begin(), product.cells.end(),
                    [&](const PlanCell& planned) { return planned.member == cell.member; });
  Input amount = input(Words{"leverancierskosten in het plan, vóór afronding",
                             "supplier cost in the plan, before rounding"},
                       plan.supplier_cost, Unit::euro, product.source);
  amount.inferred = plan.inferred;
  Fact people = priced_inhabitants(scene, scene.plan(), cell.product, cell.member);
  return fact(less_known(Line{"remainder", name_of(product)}, std::move(amount), scene,
                         scene.plan(), cell, std::move(people), rule_now));
}

struct EstimateStep {
  Line& line;
  const Scene& scene;
  const At& at;
  ProductId product;
  Fact& people;
  const Step& rule_now;

  [[nodiscard]] static Input rate(Words label, double value, Unit unit) {
    Input rate = input(label, value, unit);
    rate.estimate = true;
    return rate;
  }
  void operator()(const NoEstimate&) const {}
  void operator()(const SquareRootEstimate& its) const {
    line.put(rate({"schatting per wortel van het aantal inwoners",
                   "estimate per square root of the inhabitants"},
                  its.rate, Unit::factor));
    line.say(" × √").put(people);
  }
  void operator()(const PerInhabitantEstimate& its) const {
    line.put(rate({"schatting per inwoner", "estimate per inhabitant"}, its.rate,
                  Unit::euro_per_inhabitant));
    if (!scene.product(product).remainder_per_inhabitant) line.say(" × ").put(people);
  }
  void operator()(const ShareOfRuleEstimate& its) const {
    line.put(rate({"schatting als deel van het bedrag", "estimate as a share of the amount"},
                  its.share, Unit::factor));
    line.say(" × ").put(rule_then(scene, at, product, people, rule_now));
  }
};

std::optional<Fact> of_new_use(const Scene& scene, const At& at, const Cell& cell, Turn turn,
                               const NewUse& use, const std::string& name, const Step& rule_now) {
  const Product& product = scene.product(cell.product);
  // The steps to earlier inhabitants are among those to the present ones.
  Fact people{inhabitants(scene, cell.member, name, turn + 1).input, {}};
  if (use.supplier_cost) {
    Input amount = input(Words{"leverancierskosten volgens de maatregel",
                               "supplier cost as the event has it"},
                         *use.supplier_cost, Unit::euro);
    amount.event = event_index(scene, turn);
    return fact(less_known(Line{"given", name_of(product)}, std::move(amount), scene, at, cell,
                           std::move(people), rule_now));
  }
  if (std::holds_alternative<NoEstimate>(product.estimate)) return {};
  Line line{"estimate", name_of(product)};
  std::visit(EstimateStep{line, scene, at, cell.product, people, rule_now}, product.estimate);
  line.note(product.estimate_reason);
  const bool per_inhabitant = product.remainder_per_inhabitant;
  const bool already = std::holds_alternative<PerInhabitantEstimate>(product.estimate);
  if (per_inhabitant && !already) line.say(" ÷ ").put(std::move(people));
  return fact(line.is(cell.remainder, per_inhabitant ? Unit::euro_per_inhabitant : Unit::euro));
}

/// The merged member's inhabitants, and those that share its contract from then on.
Fact merged_inhabitants(const Scene& scene, const Merge& merge, const At& before,
                        const std::string& name, ProductId product) {
  Line line{"sharedContract", text(named, name)};
  Fact own = inhabitants(scene, merge.into, name, before.until + 1);
  double together = own.input.value;
  bool shared = false;
  for (const Participation& p : before.state.participations) {
    if (p.product != product || !holds(merge.members, p.billed) || holds(merge.members, p.participant)) continue;
    if (!shared) line.put(own);
    shared = true;
    Fact other = inhabitants(scene, p.participant, scene.name(before.state, p.participant),
                             before.until);
    together += other.input.value;
    line.add(std::move(other));
  }
  return shared ? fact(line.is(together, Unit::inhabitants)) : own;
}

std::optional<Fact> of_merge(const Scene& scene, const At& before, const Merge& merge,
                             const Cell& cell, const std::string& name, const Step& rule_now) {
  const Product& product = scene.product(cell.product);
  const bool per_inhabitant = product.remainder_per_inhabitant;
  Line line{"merge", name_of(product)};
  if (per_inhabitant) line.say("(");
  bool first = true;
  for (MemberId part : merge.members) {
    const Cell* its = find_cell(before.state, cell.product, part);
    if (its == nullptr) continue;
    std::optional<Fact> beyond = remainder(scene, before, *its, rule_now);
    if (!beyond) continue;
    const std::string& part_name = scene.name(before.state, part);
    beyond->input.label.nl += " van " + part_name;
    beyond->input.label.en += " of " + part_name;
    if (!first) line.say(" + ");
    first = false;
    line.put(std::move(*beyond));
    if (per_inhabitant) {
      line.say(" × ").put(priced_inhabitants(scene, before, cell.product, part).input);
    }
  }
  if (first) return {};
  if (per_inhabitant) {
    line.say(") ÷ ").put(merged_inhabitants(scene, merge, before, name, cell.product).input);
  }
  return fact(line.is(cell.remainder, per_inhabitant ? Unit::euro_per_inhabitant : Unit::euro));
}

}  // namespace

std::optional<Fact> remainder(const Scene& scene, const At& at, const Cell& cell,
                              const Step& rule_now) {
  if (cell.origin != no_id) return of_plan(scene, cell, rule_now);
  const std::string& name = scene.name(at.state, cell.member);
  const auto& moments = scene.history.moments;
  for (auto moment = moments.rbegin(); moment != moments.rend(); ++moment) {
    if (moment->turn >= at.until) continue;
    const At then{moment->before, moment->turn};
    const Change& change = scene.scenario.events[scene.scenario.schedule[moment->turn].event].change;
    if (const auto* join = std::get_if<Join>(&change); join != nullptr && join->member == cell.member) {
      for (const NewUse& use : join->products) {
        if (use.product == cell.product) {
          return of_new_use(scene, then, cell, moment->turn, use, name, rule_now);
        }
      }
    }
    if (const auto* adopt = std::get_if<Adopt>(&change);
        adopt != nullptr && adopt->member == cell.member && adopt->use.product == cell.product) {
      return of_new_use(scene, then, cell, moment->turn, adopt->use, name, rule_now);
    }
    if (const auto* made = std::get_if<NewProduct>(&change);
        made != nullptr && made->product == cell.product && holds(made->members, cell.member)) {
      return {};
    }
    if (const auto* merge = std::get_if<Merge>(&change);
        merge != nullptr && merge->into == cell.member) {
      return of_merge(scene, then, *merge, cell, name, rule_now);
    }
  }
  return {};
}

}  // namespace dimpact::explaining
