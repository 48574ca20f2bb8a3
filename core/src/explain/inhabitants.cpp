#include "scene.hpp"

namespace dimpact::explaining {
namespace {

constexpr const char* inhabitants_of = "inwoners van %|inhabitants of %";
constexpr const char* sharing =
    "inwoners van wie dit contract delen|inhabitants of those sharing this contract";

/// A number of inhabitants at some turn, and the event it comes from.
struct Number {
  double value;
  const History::Number* change;  ///< null: the dataset's
  std::string name;               ///< with the year, where it grew in that year
};

Number number(const Scene& scene, MemberId member, const std::string& name, Turn until) {
  const History::Number* change = History::last(scene.history.inhabitants, member, until);
  if (change == nullptr) {
    return {static_cast<double>(scene.dataset.members[member].inhabitants), nullptr, name};
  }
  const bool grew = std::holds_alternative<PopulationGrowth>(scene.event(change->turn).change);
  const int year = scene.scenario.schedule[change->turn].year;
  return {change->value, change, grew ? name + " in " + std::to_string(year) : name};
}

void put(const Scene& scene, MemberId member, const Number& number, Turn until) {
  Input& input = scene.account.put(text(inhabitants_of, number.name), number.value, Unit::inhabitants);
  if (number.change == nullptr) {
    input.source = scene.dataset.plan;
    if (!scene.dataset.population_date.empty()) input.source += ", " + scene.dataset.population_date;
    return;
  }
  const Event& event = scene.event(number.change->turn);
  const bool made = std::holds_alternative<PopulationGrowth>(event.change) ||
                    std::holds_alternative<Merge>(event.change);
  if (!made) {
    input.event = event.index;
  } else if (until == scene.now().until) {
    input.subject = scene.subject(Quantity::inhabitants, member);
  }
}

/// Steps that stand one after another, rather than each inside the next: growth goes on for years.
void tell(const Scene& scene, MemberId member, const std::string& name, Turn until) {
  const Number now = number(scene, member, name, until);
  if (now.change == nullptr) return;
  const Turn turn = now.change->turn;
  const Event& event = scene.event(turn);
  Account& account = scene.account;
  if (const auto* growth = std::get_if<PopulationGrowth>(&event.change)) {
    tell(scene, member, name, turn);
    account.begin("growth", inhabitants_of, now.name);
    const Number before = number(scene, member, name, turn);
    put(scene, member, before, turn);
    const double times = 1 + growth->percent / 100;
    const double exact = before.value * times;
    account.say(" × ");
    account.say(times, Unit::factor);
    if (round_half_away(exact) != now.value) {
      account.step().formula = spoken(now.value);
      account.note("Minstens 1 en hoogstens 20.000.000 inwoners.|At least 1 and at most 20,000,000 inhabitants.");
    } else if (exact != now.value) {
      account.step().rounding = Rounding::half_away;
    }
    account.step().exact = exact;
    account.with("groei|growth", growth->percent, Unit::percent).event = event.index;
    account.end_aside(now.value, Unit::inhabitants);
  } else if (const auto* merge = std::get_if<Merge>(&event.change)) {
    const State& before = scene.history.moment(turn).before;
    for (MemberId part : merge->members) tell(scene, part, scene.name(before, part), turn);
    account.begin("merge", inhabitants_of, name);
    for (MemberId part : merge->members) {
      account.plus();
      put(scene, part, number(scene, part, scene.name(before, part), turn), turn);
    }
    account.end_aside(now.value, Unit::inhabitants);
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
  if (member != scene.told) tell(scene, member, scene.name(at.state, member), at.until);
}

void put_inhabitants(const Scene& scene, const At& at, MemberId member) {
  put(scene, member, number(scene, member, scene.name(at.state, member), at.until), at.until);
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
