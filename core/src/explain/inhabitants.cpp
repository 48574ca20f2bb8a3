#include "scene.hpp"

namespace dimpact::explaining {
namespace {

constexpr const char* inhabitants_of = "inwoners van %|inhabitants of %";
constexpr const char* sharing =
    "inwoners van wie dit contract delen|inhabitants of those sharing this contract";

/// Mergers of mergers are told this deep.
constexpr int levels = 8;

/// One change of a member's inhabitants, -1 for what the dataset has.
struct Change {
  const Scene& scene;
  MemberId member;
  const std::string& name;
  int number;

  [[nodiscard]] std::size_t place() const { return static_cast<std::size_t>(number); }
  [[nodiscard]] Turn turn() const { return scene.history.inhabitants.turns[place()]; }
  [[nodiscard]] const Event& event() const { return scene.event(turn()); }
  [[nodiscard]] double value() const {
    return number < 0 ? static_cast<double>(scene.dataset.members[member].inhabitants)
                      : scene.history.inhabitants.values[place()];
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
};

void put(const Change& change, Turn until) {
  const Scene& scene = change.scene;
  const std::string label = change.name_then();
  Input& input = scene.account.put(inhabitants_of, change.value(), Unit::inhabitants, &label);
  if (change.number < 0) {
    input.source = &scene.dataset.population_source;
  } else if (change.growth() == nullptr && change.merge() == nullptr) {
    input.event = change.event().index;
  } else if (until == scene.now.until) {
    scene.link(input, Quantity::inhabitants, change.member);
  }
}

/// A year of growth.
void tell_growth(const Change& before, const Change& after) {
  Account& account = after.scene.account;
  const double percent = after.growth()->percent;
  const double times = 1 + percent / 100;
  const double exact = before.value() * times;
  const std::string label = after.name_then();
  account.begin("growth", inhabitants_of, &label);
  put(before, after.turn());
  account.say(" × ");
  account.say(times, Unit::factor);
  if (round_half_away(exact) != after.value()) {
    account.step().formula = spoken(after.value());
    account.note(
        "Minstens 1 en hoogstens 20.000.000 inwoners.|At least 1 and at most 20,000,000 "
        "inhabitants.");
  } else if (exact != after.value()) {
    account.step().rounding = Rounding::half_away;
  }
  account.step().exact = exact;
  account.with("groei|growth", percent, Unit::percent).event = after.event().index;
  account.end_aside(after.value(), Unit::inhabitants);
}

/// Steps that stand one after another, rather than each inside the next: growth goes on for years.
void tell(const Scene& scene, MemberId member, const std::string& name, Turn until, int level) {
  const Changes& changes = scene.history.inhabitants;
  const int count = static_cast<int>(changes.turns.size());
  const auto is_own = [&](const Change& change) {
    return changes.subjects[change.place()] == member && change.turn() < until;
  };
  Change now{scene, member, name, -1};  // from which on there is only growth
  for (int i = 0; i < count; ++i) {
    const Change change{scene, member, name, i};
    if (is_own(change) && change.growth() == nullptr) now.number = i;
  }
  const Merge* merge = now.merge();
  if (merge != nullptr && level > 0) {
    const State before = scene.state_at(now.turn());
    for (MemberId part : merge->members) {
      tell(scene, part, scene.name(before, part), now.turn(), level - 1);
    }
    scene.account.begin("merge", inhabitants_of, &name);
    for (MemberId part : merge->members) {
      scene.account.plus();
      put({scene, part, scene.name(before, part), changes.last(part, now.turn())}, now.turn());
    }
    scene.account.end_aside(now.value(), Unit::inhabitants);
  }
  for (int i = now.number + 1; i < count; ++i) {
    const Change change{scene, member, name, i};
    if (!is_own(change)) continue;
    tell_growth(now, change);
    now.number = i;
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
  put({scene, member, scene.name(at.state, member),
       scene.history.inhabitants.last(member, at.until)},
      at.until);
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
