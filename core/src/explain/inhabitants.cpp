#include <algorithm>
#include <iterator>

#include "scene.hpp"

namespace dimpact::explaining {
namespace {

/// Mergers of mergers are told this deep.
constexpr int levels = 8;

/// The event that made a number, where it is of a kind.
template <class Kind>
const Kind* made_by(const Scene& scene, const Headcount& count) {
  return count.from == 0 ? nullptr : std::get_if<Kind>(&scene.event(count.from - 1).change);
}

Text label(const Scene& scene, const Whose& whose, const Headcount& count) {
  std::string name = scene.scenario.names[count.name];
  if (made_by<PopulationGrowth>(scene, count) != nullptr) {
    name += " in " + std::to_string(scene.scenario.schedule[count.from - 1].year);
  }
  const bool of_member = whose.product == no_id;
  return text(of_member ? prose::inhabitants_of : prose::inhabitants_the_price_rests_on, &name);
}

void put(const Scene& scene, const Whose& whose, Turn until) {
  const Headcount& count = scene.headcount(whose, until);
  const bool of_member = whose.product == no_id;
  Input& input = scene.put(label(scene, whose, count), count.value, Unit::inhabitants);
  if (count.from == 0) {
    input.source = of_member ? &scene.dataset.population_source
                             : &scene.product(whose.product).rests_on_source;
  } else if (made_by<PopulationGrowth>(scene, count) == nullptr &&
             made_by<Merge>(scene, count) == nullptr) {
    input.event = scene.event(count.from - 1).index;
  } else if (until == scene.now.until && of_member) {
    scene.link(input, Quantity::inhabitants, whose.member);
  }
}

/// A year of growth.
void tell_growth(const Scene& scene, const Whose& whose, const Headcount& before,
                 const Headcount& after) {
  const Turn turn = after.from - 1;
  const double percent = made_by<PopulationGrowth>(scene, after)->percent;
  const Growth growth = grown(before.value, percent);
  scene.begin("growth", label(scene, whose, after));
  put(scene, whose, turn);
  scene.times().say(1 + percent / 100, Unit::factor);
  if (growth.at_limit) {
    scene.step().formula = spoken(after.value);
    scene.note(prose::within_the_limits_of_inhabitants);
  } else if (growth.exact != growth.whole) {
    scene.step().rounding = Rounding::half_away;
  }
  scene.step().exact = growth.exact;
  scene.with(prose::growth, percent, Unit::percent).event = scene.event(turn).index;
  scene.end_aside(after.value, Unit::inhabitants);
}

/// A price rests on a number of its own where that is another than its member's.
Whose rests_on(const State& state, const Cell& cell) {
  const bool own = cell.inhabitants != state.members[cell.member].inhabitants;
  return {cell.member, own ? cell.product : no_id};
}

void tell(const Scene& scene, const Whose& whose, Turn until, int level);

void tell_merge(const Scene& scene, const Whose& whose, const Merge& merge, const Headcount& merged,
                int level) {
  const Turn turn = merged.from - 1;
  const State before = scene.around(turn).before;
  std::vector<Whose> parts;  // one without the product brings its inhabitants
  for (MemberId part : merge.members) {
    const bool of_member = whose.product == no_id;
    const Cell* cell = of_member ? nullptr : find_cell(before, whose.product, part);
    parts.push_back(cell == nullptr ? Whose{part} : rests_on(before, *cell));
  }
  for (const Whose& part : parts) tell(scene, part, turn, level);
  scene.begin("merge", label(scene, whose, merged));
  for (const Whose& part : parts) put(scene.plus(), part, turn);
  scene.end_aside(merged.value, Unit::inhabitants);
}

/// Steps that stand one after another, rather than each inside the next: growth goes on for years.
void tell(const Scene& scene, const Whose& whose, Turn until, int level) {
  std::vector<const Headcount*> counts;  // from the last one that is no growth
  for (const Headcount& count : scene.headcounts.at(whose)) {
    if (count.from > until) break;
    if (made_by<PopulationGrowth>(scene, count) == nullptr) counts.clear();
    counts.push_back(&count);
  }
  const auto* merge = made_by<Merge>(scene, *counts.front());
  if (merge != nullptr && level > 0) tell_merge(scene, whose, *merge, *counts.front(), level - 1);
  for (std::size_t i = 1; i < counts.size(); ++i) {
    tell_growth(scene, whose, *counts[i - 1], *counts[i]);
  }
}

}  // namespace

const Headcount& Scene::headcount(const Whose& whose, Turn until) const {
  const std::vector<Headcount>& counts = headcounts.at(whose);
  const auto after =
      std::upper_bound(counts.begin(), counts.end(), until,
                       [](Turn turn, const Headcount& count) { return turn < count.from; });
  return *std::prev(after);
}

Inhabitants reached(const Scene& scene, std::size_t cell) {
  const Cell& its = scene.year.state.cells[cell];
  return {scene, scene.now, {its.member}, its.product};
}

Inhabitants priced(const Scene& scene, const At& at, const Cell& cell) {
  const Cell& then = *find_cell(at.state, cell.product, cell.member);
  return {scene, at, rests_on(at.state, then), cell.product};
}

std::vector<Whose> Inhabitants::all() const {
  std::vector<Whose> all{whose};
  for (const Participation& p : at.state.participations) {
    if (p.product == contract && p.billed == whose.member) all.push_back({p.participant});
  }
  return all;
}

double Inhabitants::count() const {
  double count = 0;
  for (const Whose& its : all()) count += scene.headcount(its, at.until).value;
  return count;
}

void Inhabitants::tell() const {
  const std::vector<Whose> all = this->all();
  for (const Whose& its : all) {
    if (its != Whose{scene.told}) explaining::tell(scene, its, at.until, levels);
  }
  if (all.size() == 1) return;
  scene.begin("sharedContract", prose::inhabitants_of_those_sharing_this_contract);
  for (const Whose& its : all) explaining::put(scene.plus(), its, at.until);
  for (const SharedContract& shared : scene.product(contract).shared_contracts) {
    if (shared.billed == whose.member) scene.note(shared.reason);
  }
  scene.end_aside(count(), Unit::inhabitants);
}

void Inhabitants::put() const {
  if (all().size() > 1) {
    scene.put(prose::inhabitants_of_those_sharing_this_contract, count(), Unit::inhabitants);
  } else {
    explaining::put(scene, whose, at.until);
  }
}

void Inhabitants::explain() const {
  // A number that was set rather than made is a line by itself.
  scene.begin("inhabitants", prose::inhabitants_of, &scene.name(at.state, whose.member));
  tell();
  put();
  scene.end(count(), Unit::inhabitants);
}

void inhabitants(const Scene& scene, MemberId member) {
  Inhabitants{scene, scene.now, {member}}.explain();
}

void inhabitants_of_use(const Scene& scene, std::size_t cell) { reached(scene, cell).explain(); }

}  // namespace dimpact::explaining
