#include "scene.hpp"

namespace dimpact::explaining {
namespace {

constexpr Words inhabitants_of{"inwoners van %", "inhabitants of %"};

Fact grown(const PopulationGrowth& growth, Fact before, Line line, int event, double after) {
  Input percent = input(Words{"groei", "growth"}, growth.percent, Unit::percent);
  percent.event = event;
  const double exact = before.input.value * (1 + growth.percent / 100);
  if (round_half_away(exact) == after) {
    line.put(std::move(before.input)).say(" × ").say(1 + growth.percent / 100, Unit::factor);
  } else {
    line.with(std::move(before.input)).say(after, Unit::inhabitants);
    line.note(Words{"Minstens 1 en hoogstens 20.000.000 inwoners.",
                    "At least 1 and at most 20,000,000 inhabitants."});
  }
  line.with(std::move(percent));
  Step step = line.is(after, Unit::inhabitants);
  step.rounding = Rounding::half_away;
  step.exact = exact;
  // Years of growth read as a list, not as boxes in boxes.
  Fact now = fact(std::move(step));
  before.steps.push_back(std::move(now.steps.front()));
  now.steps = std::move(before.steps);
  return now;
}

std::string source_of(const Dataset& dataset) {
  return dataset.population_date.empty() ? dataset.plan
                                         : dataset.plan + ", " + dataset.population_date;
}

}  // namespace

Fact inhabitants(const Scene& scene, MemberId member, const std::string& name, Turn until) {
  const Text label = text(inhabitants_of, name);
  const History::Number* last = History::last(scene.history.inhabitants, member, until);
  if (last == nullptr) {
    const auto number = static_cast<double>(scene.dataset.members[member].inhabitants);
    return {input(label, number, Unit::inhabitants, source_of(scene.dataset)), {}};
  }
  const Change& change = scene.scenario.events[scene.scenario.schedule[last->turn].event].change;
  const int event = event_index(scene, last->turn);
  if (const auto* growth = std::get_if<PopulationGrowth>(&change)) {
    const int year = scene.scenario.schedule[last->turn].year;
    Line line{"growth", text(Words{"inwoners van % in ", "inhabitants of % in "}, name) + year};
    return grown(*growth, inhabitants(scene, member, name, last->turn), std::move(line), event,
                 last->value);
  }
  if (const auto* merge = std::get_if<Merge>(&change)) {
    const State& before = scene.history.before(last->turn);
    Line line{"merge", label};
    for (MemberId part : merge->members) {
      line.add(inhabitants(scene, part, scene.name(before, part), last->turn));
    }
    return fact(line.is(last->value, Unit::inhabitants));
  }
  Input given = input(label, last->value, Unit::inhabitants);
  given.event = event;
  return {std::move(given), {}};
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
