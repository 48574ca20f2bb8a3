#include "scene.hpp"

namespace dimpact::explaining {
namespace {

constexpr Words inhabitants_of{"inwoners van %", "inhabitants of %"};

std::string source_of(const Dataset& dataset) {
  return dataset.population_date.empty() ? dataset.plan
                                         : dataset.plan + ", " + dataset.population_date;
}

/// Years of growth read as a list: each is a step after those before it.
Fact grown(const PopulationGrowth& growth, Fact before, Line line, int event, double after) {
  const double factor = 1 + growth.percent / 100;
  const double exact = before.input.value * factor;
  if (round_half_away(exact) == after) {
    line.put(std::move(before.input)).say(" × ").say(factor, Unit::factor);
  } else {
    line.with(std::move(before.input)).say(after, Unit::inhabitants);
    line.note(Words{"Minstens 1 en hoogstens 20.000.000 inwoners.",
                    "At least 1 and at most 20,000,000 inhabitants."});
  }
  Input percent = input(Words{"groei", "growth"}, growth.percent, Unit::percent);
  percent.event = event;
  Step step = line.with(std::move(percent)).is(after, Unit::inhabitants);
  if (exact != after) step.rounding = Rounding::half_away;
  step.exact = exact;
  Fact now = fact(std::move(step));
  before.steps.push_back(std::move(now.steps.front()));
  now.steps = std::move(before.steps);
  return now;
}

Fact story(const Scene& scene, MemberId member, const std::string& name, Turn until) {
  const Text label = text(inhabitants_of, name);
  const History::Number* last = History::last(scene.history.inhabitants, member, until);
  if (last == nullptr) {
    const auto number = static_cast<double>(scene.dataset.members[member].inhabitants);
    return {input(label, number, Unit::inhabitants, source_of(scene.dataset)), {}};
  }
  const Scenario::Turn& turn = scene.scenario.schedule[last->turn];
  const Change& change = scene.scenario.events[turn.event].change;
  const int event = event_index(scene, last->turn);
  if (const auto* growth = std::get_if<PopulationGrowth>(&change)) {
    const std::string in_year = name + (" in " + std::to_string(turn.year));
    return grown(*growth, story(scene, member, name, last->turn),
                 Line{"growth", text(inhabitants_of, in_year)}, event, last->value);
  }
  if (const auto* merge = std::get_if<Merge>(&change)) {
    const State& before = scene.history.before(last->turn);
    Line line{"merge", label};
    for (MemberId part : merge->members) {
      line.add(story(scene, part, scene.name(before, part), last->turn));
    }
    return fact(line.is(last->value, Unit::inhabitants));
  }
  Input given = input(label, last->value, Unit::inhabitants);
  given.event = event;
  return {std::move(given), {}};
}

}  // namespace

Fact inhabitants(const Scene& scene, MemberId member, const std::string& name, Turn until) {
  Fact fact = story(scene, member, name, until);
  if (!fact.steps.empty() && until == scene.now().until) {
    fact.input.subject = scene.subject(Quantity::inhabitants, member);
  }
  if (member == scene.told) fact.steps.clear();
  return fact;
}

Fact priced_inhabitants(const Scene& scene, const At& at, ProductId product, MemberId member) {
  Fact own = inhabitants(scene, member, scene.name(at.state, member), at.until);
  Line line{"sharedContract",
            Words{"inwoners van wie dit contract delen", "inhabitants of those sharing this contract"}};
  double together = own.input.value;
  bool shared = false;
  for (const Participation& p : at.state.participations) {
    if (p.product != product || p.billed != member) continue;
    if (!shared) line.put(own);
    shared = true;
    Fact other =
        inhabitants(scene, p.participant, scene.name(at.state, p.participant), at.until);
    together += other.input.value;
    line.add(std::move(other));
  }
  if (!shared) return own;
  for (const SharedContract& contract : scene.product(product).shared_contracts) {
    if (contract.billed == member) line.note(contract.reason);
  }
  return fact(line.is(together, Unit::inhabitants));
}

}  // namespace dimpact::explaining
