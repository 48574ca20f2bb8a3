#include "scene.hpp"

namespace dimpact::explaining {
namespace {

constexpr const char* inhabitants_of = "inwoners van %|inhabitants of %";
constexpr const char* sharing =
    "inwoners van wie dit contract delen|inhabitants of those sharing this contract";

/// Mergers of mergers are told this deep.
constexpr int levels = 32;

bool grew(const Scene& scene, const History::Number& change) {
  return std::holds_alternative<PopulationGrowth>(scene.event(change.turn).change);
}

std::string name_in_year(const Scene& scene, const std::string& name, Turn turn) {
  return name + " in " + std::to_string(scene.scenario.schedule[turn].year);
}

/// A member's inhabitants as a change left them, null for the dataset's.
void put(const Scene& scene, MemberId member, const std::string& name,
         const History::Number* change, Turn until) {
  Account& account = scene.account;
  if (change == nullptr) {
    const auto number = static_cast<double>(scene.dataset.members[member].inhabitants);
    account.put(inhabitants_of, number, Unit::inhabitants, &name).source =
        &scene.dataset.population_source;
    return;
  }
  const Event& event = scene.event(change->turn);
  const bool growth = grew(scene, *change);
  const std::string label = growth ? name_in_year(scene, name, change->turn) : name;
  Input& input = account.put(inhabitants_of, change->value, Unit::inhabitants, &label);
  if (!growth && !std::holds_alternative<Merge>(event.change)) {
    input.event = event.index;
  } else if (until == scene.now.until) {
    scene.link(input, Quantity::inhabitants, member);
  }
}

/// A year of growth.
void tell_growth(const Scene& scene, MemberId member, const std::string& name,
                 const History::Number* before, const History::Number& change) {
  Account& account = scene.account;
  const Event& event = scene.event(change.turn);
  const double percent = std::get<PopulationGrowth>(event.change).percent;
  const double times = 1 + percent / 100;
  const std::string label = name_in_year(scene, name, change.turn);
  account.begin("growth", inhabitants_of, &label);
  put(scene, member, name, before, change.turn);
  const double exact = account.step().inputs.back().value * times;
  account.say(" × ");
  account.say(times, Unit::factor);
  if (round_half_away(exact) != change.value) {
    account.step().formula = spoken(change.value);
    account.note("Minstens 1 en hoogstens 20.000.000 inwoners.|At least 1 and at most 20,000,000 inhabitants.");
  } else if (exact != change.value) {
    account.step().rounding = Rounding::half_away;
  }
  account.step().exact = exact;
  account.with("groei|growth", percent, Unit::percent).event = event.index;
  account.end_aside(change.value, Unit::inhabitants);
}

/// Steps that stand one after another, rather than each inside the next: growth goes on for years.
void tell(const Scene& scene, MemberId member, const std::string& name, Turn until, int level) {
  const auto& changes = scene.history.inhabitants;
  const History::Number* now = nullptr;  // from which on there is only growth
  for (const History::Number& change : changes) {
    if (change.subject == member && change.turn < until && !grew(scene, change)) now = &change;
  }
  const auto* merge =
      now == nullptr ? nullptr : std::get_if<Merge>(&scene.event(now->turn).change);
  if (merge != nullptr && level > 0) {
    const State before = scene.state_at(now->turn);
    const auto each = [&](auto&& see) {
      for (MemberId part : merge->members) see(part, scene.name(before, part));
    };
    each([&](MemberId part, const std::string& its) { tell(scene, part, its, now->turn, level - 1); });
    scene.account.begin("merge", inhabitants_of, &name);
    each([&](MemberId part, const std::string& its) {
      scene.account.plus();
      put(scene, part, its, History::last(changes, part, now->turn), now->turn);
    });
    scene.account.end_aside(now->value, Unit::inhabitants);
  }
  const Turn from = now == nullptr ? 0 : now->turn;
  for (const History::Number& change : changes) {
    if (change.subject != member || change.turn < from || change.turn >= until ||
        !grew(scene, change)) {
      continue;
    }
    tell_growth(scene, member, name, now, change);
    now = &change;
  }
}

bool shares(const At& at, ProductId product, MemberId billed) {
  for (const Participation& p : at.state.participations) {
    if (p.product == product && p.billed == billed) return true;
  }
  return false;
}

}  // namespace

void tell_inhabitants(const Scene& scene, const At& at, MemberId member) {
  if (member != scene.told) {
    tell(scene, member, scene.name(at.state, member), at.until, levels);
  }
}

void put_inhabitants(const Scene& scene, const At& at, MemberId member) {
  put(scene, member, scene.name(at.state, member),
      History::last(scene.history.inhabitants, member, at.until), at.until);
}

void tell_priced(const Scene& scene, const At& at, ProductId product, MemberId member) {
  tell_inhabitants(scene, at, member);
  if (!shares(at, product, member)) return;
  for (const Participation& p : at.state.participations) {
    if (p.product == product && p.billed == member) tell_inhabitants(scene, at, p.participant);
  }
  Account& account = scene.account;
  account.begin("sharedContract", sharing);
  put_inhabitants(scene, at, member);
  for (const Participation& p : at.state.participations) {
    if (p.product != product || p.billed != member) continue;
    account.plus();
    put_inhabitants(scene, at, p.participant);
  }
  for (const SharedContract& contract : scene.product(product).shared_contracts) {
    if (contract.billed == member) account.note(contract.reason);
  }
  account.end_aside(priced_inhabitants(at.state, product, member), Unit::inhabitants);
}

void put_priced(const Scene& scene, const At& at, ProductId product, MemberId member) {
  if (shares(at, product, member)) {
    const double all = priced_inhabitants(at.state, product, member);
    scene.account.put(sharing, all, Unit::inhabitants);
  } else {
    put_inhabitants(scene, at, member);
  }
}

}  // namespace dimpact::explaining
