#include "scene.hpp"

namespace dimpact::explaining {
namespace {

/// Mergers of mergers are told this deep.
constexpr int levels = 8;

/// One change of a number of inhabitants, -1 for what the dataset has.
struct Change {
  const Scene& scene;
  Whose whose;
  const std::string& name;
  int number;

  [[nodiscard]] std::size_t place() const { return static_cast<std::size_t>(number); }
  [[nodiscard]] Turn turn() const { return scene.inhabitants.turns[place()]; }
  [[nodiscard]] const Event& event() const { return scene.event(turn()); }
  [[nodiscard]] double value() const {
    if (number >= 0) return scene.inhabitants.values[place()];
    if (whose.product == no_id) return scene.plan.state.members[whose.member].inhabitants;
    return find_cell(scene.plan.state, whose.product, whose.member)->inhabitants;
  }
  [[nodiscard]] const PopulationGrowth* growth() const {
    return number < 0 ? nullptr : std::get_if<PopulationGrowth>(&event().change);
  }
  [[nodiscard]] const Merge* merge() const {
    return number < 0 ? nullptr : std::get_if<Merge>(&event().change);
  }
  [[nodiscard]] std::string name_then() const {
    if (growth() == nullptr) return name;
    return name + " in " + std::to_string(scene.scenario.schedule[turn()].year);
  }
  [[nodiscard]] const char* words() const {
    return whose.product == no_id ? prose::inhabitants_of : prose::inhabitants_the_price_rests_on;
  }
  [[nodiscard]] const std::string& source() const {
    return whose.product == no_id ? scene.dataset.population_source
                                  : scene.product(whose.product).rests_on_source;
  }
};

/// A price rests on a number of its own where that is another than its member's.
Whose rests_on(const State& state, const Cell& cell) {
  const bool own = cell.inhabitants != state.members[cell.member].inhabitants;
  return {cell.member, own ? cell.product : no_id};
}

/// Of a part of a merger; one without the product brings its inhabitants.
Whose of_part(const State& before, const Whose& merged, MemberId part) {
  const Cell* cell = merged.product == no_id ? nullptr : find_cell(before, merged.product, part);
  return cell == nullptr ? Whose{part} : rests_on(before, *cell);
}

void put(const Change& change, Turn until) {
  const Scene& scene = change.scene;
  const std::string label = change.name_then();
  Input& input = scene.account.put(change.words(), change.value(), Unit::inhabitants, &label);
  if (change.number < 0) {
    input.source = &change.source();
  } else if (change.growth() == nullptr && change.merge() == nullptr) {
    input.event = change.event().index;
  } else if (until == scene.now.until && change.whose.product == no_id) {
    scene.link(input, Quantity::inhabitants, change.whose.member);
  }
}

/// A year of growth.
void tell_growth(const Change& before, const Change& after) {
  Account& account = after.scene.account;
  const double percent = after.growth()->percent;
  const Growth growth = grown(before.value(), percent);
  const std::string label = after.name_then();
  account.begin("growth", after.words(), &label);
  put(before, after.turn());
  account.say(" × ");
  account.say(1 + percent / 100, Unit::factor);
  if (growth.at_limit) {
    account.step().formula = spoken(after.value());
    account.note(prose::within_the_limits_of_inhabitants);
  } else if (growth.exact != growth.whole) {
    account.step().rounding = Rounding::half_away;
  }
  account.step().exact = growth.exact;
  account.with(prose::growth, percent, Unit::percent).event = after.event().index;
  account.end_aside(after.value(), Unit::inhabitants);
}

/// Steps that stand one after another, rather than each inside the next: growth goes on for years.
void tell(const Scene& scene, const Whose& whose, const std::string& name, Turn until, int level) {
  const Changes& changes = scene.inhabitants;
  const int count = static_cast<int>(changes.turns.size());
  const std::uint32_t subject = whose.subject(scene.plan.state);
  const auto is_own = [&](const Change& change) {
    return changes.subjects[change.place()] == subject && change.turn() < until;
  };
  Change now{scene, whose, name, -1};  // from which on there is only growth
  for (int i = 0; i < count; ++i) {
    const Change change{scene, whose, name, i};
    if (is_own(change) && change.growth() == nullptr) now.number = i;
  }
  const Merge* merge = now.merge();
  if (merge != nullptr && level > 0) {
    const State before = scene.state_at(now.turn());
    for (MemberId part : merge->members) {
      tell(scene, of_part(before, whose, part), scene.name(before, part), now.turn(), level - 1);
    }
    scene.account.begin("merge", now.words(), &name);
    for (MemberId part : merge->members) {
      const Whose its = of_part(before, whose, part);
      scene.account.plus();
      put({scene, its, scene.name(before, part), changes.last(its.subject(before), now.turn())},
          now.turn());
    }
    scene.account.end_aside(now.value(), Unit::inhabitants);
  }
  for (int i = now.number + 1; i < count; ++i) {
    const Change change{scene, whose, name, i};
    if (!is_own(change)) continue;
    tell_growth(now, change);
    now.number = i;
  }
}

void tell(const Scene& scene, const At& at, const Whose& whose) {
  if (whose.product == no_id && whose.member == scene.told) return;
  tell(scene, whose, scene.name(at.state, whose.member), at.until, levels);
}

void put(const Scene& scene, const At& at, const Whose& whose) {
  put({scene, whose, scene.name(at.state, whose.member),
       scene.inhabitants.last(whose.subject(at.state), at.until)},
      at.until);
}

bool shares(const At& at, ProductId product, MemberId billed) {
  for (const Participation& p : at.state.participations) {
    if (p.product == product && p.billed == billed) return true;
  }
  return false;
}

double number_of(const At& at, const Whose& whose) {
  return whose.product == no_id ? at.state.members[whose.member].inhabitants
                                : find_cell(at.state, whose.product, whose.member)->inhabitants;
}

/// Those of a use's member, and of who shares its contract.
void tell_all(const Scene& scene, const At& at, ProductId product, const Whose& billed) {
  tell(scene, at, billed);
  if (!shares(at, product, billed.member)) return;
  for (const Participation& p : at.state.participations) {
    if (p.product == product && p.billed == billed.member) tell(scene, at, {p.participant});
  }
  Account& account = scene.account;
  account.begin("sharedContract", prose::inhabitants_of_those_sharing_this_contract);
  put(scene, at, billed);
  for (const Participation& p : at.state.participations) {
    if (p.product != product || p.billed != billed.member) continue;
    account.plus();
    put(scene, at, Whose{p.participant});
  }
  for (const SharedContract& contract : scene.product(product).shared_contracts) {
    if (contract.billed == billed.member) account.note(contract.reason);
  }
  account.end_aside(number_of(at, billed) + sharing_inhabitants(at.state, product, billed.member),
                    Unit::inhabitants);
}

void put_all(const Scene& scene, const At& at, ProductId product, const Whose& billed) {
  if (shares(at, product, billed.member)) {
    const double all =
        number_of(at, billed) + sharing_inhabitants(at.state, product, billed.member);
    scene.account.put(prose::inhabitants_of_those_sharing_this_contract, all, Unit::inhabitants);
  } else {
    put(scene, at, billed);
  }
}

Whose rests_on(const At& at, ProductId product, MemberId member) {
  return rests_on(at.state, *find_cell(at.state, product, member));
}

}  // namespace

void tell_inhabitants(const Scene& scene, const At& at, MemberId member) {
  tell(scene, at, {member});
}

void put_inhabitants(const Scene& scene, const At& at, MemberId member) {
  put(scene, at, Whose{member});
}

void tell_reached(const Scene& scene, const At& at, ProductId product, MemberId member) {
  tell_all(scene, at, product, {member});
}

void put_reached(const Scene& scene, const At& at, ProductId product, MemberId member) {
  put_all(scene, at, product, {member});
}

double priced_at(const At& at, ProductId product, MemberId member) {
  return priced_inhabitants(at.state, *find_cell(at.state, product, member));
}

void tell_priced(const Scene& scene, const At& at, ProductId product, MemberId member) {
  tell_all(scene, at, product, rests_on(at, product, member));
}

void put_priced(const Scene& scene, const At& at, ProductId product, MemberId member) {
  put_all(scene, at, product, rests_on(at, product, member));
}

}  // namespace dimpact::explaining
