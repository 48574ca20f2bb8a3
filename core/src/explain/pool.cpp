#include <algorithm>

#include "scene.hpp"

namespace dimpact::explaining {
namespace {

constexpr const char* pool_words =
    "verenigingskosten voor alle producten|overhead for all products";
constexpr const char* not_below_zero =
    "De producten dragen nooit minder dan 0.|The products never carry less than 0.";

/// A line of the overhead, with what the events made of it.
void put_line(const Scene& scene, LineId line) {
  const OverheadLine& its = scene.dataset.overhead_lines[line];
  const auto budget = [&](Turn turn) -> const BudgetChange* {
    const Event& event = scene.event(turn);
    const auto* change = std::get_if<BudgetChange>(&event.change);
    return change != nullptr && event.enabled && change->line == line ? change : nullptr;
  };
  // An amount makes all before it void.
  double start = its.amount;
  int event = -1;
  Turn from = 0;
  bool raised = false;
  const Turn until = scene.now().until;
  for (Turn turn = 0; turn < until; ++turn) {
    const BudgetChange* change = budget(turn);
    if (change == nullptr) continue;
    raised = !change->amount;
    if (raised) continue;
    start = *change->amount;
    event = scene.event(turn).index;
    from = turn + 1;
  }
  Account& account = scene.account;
  account.plus();
  if (raised) account.begin("budget", "%|%", its.name);
  account.put(text("%|%", its.name), start, Unit::euro,
              event < 0 ? scene.dataset.overhead_source : no_source)
      .event = event;
  if (!raised) return;
  for (Turn turn = from; turn < until; ++turn) {
    const BudgetChange* change = budget(turn);
    if (change == nullptr) continue;
    account.say(" × ");
    account.say(1 + change->percent / 100, Unit::factor);
    account.with("verhoging|rise", change->percent, Unit::percent).event = scene.event(turn).index;
  }
  account.end(scene.year.state.overhead_lines[line], Unit::euro);
}

}  // namespace

void overhead_total(const Scene& scene) {
  // In the order of IndexKind: lines that rise alike stand together.
  static constexpr const char* kinds[] = {
      "regels zonder stijging|lines that do not rise",
      "regels die stijgen met de leverancierskosten|lines that rise with supplier cost",
      "regels die stijgen met de lonen|lines that rise with wages",
      "regels die stijgen met de overige kosten|lines that rise with operating cost",
  };
  const auto& lines = scene.dataset.overhead_lines;
  double exact = 0;
  Account& account = scene.account;
  account.begin("overheadTotal", "verenigingskosten in totaal|overhead in total");
  for (std::size_t kind = 0; kind < std::size(kinds); ++kind) {
    const bool rises = kind > 0 && scene.years_after_plan() > 0;
    double sum = 0;
    account.plus();
    account.begin("lines", kinds[kind]);
    if (rises) account.say("(");
    for (LineId id = 0; id < lines.size(); ++id) {
      if (static_cast<std::size_t>(lines[id].index) != kind) continue;
      sum += scene.year.state.overhead_lines[id];
      put_line(scene, id);
    }
    if (account.step().inputs.empty()) account.say("0");
    if (rises) account.say(")");
    index(scene, static_cast<IndexKind>(kind));
    sum *= factor(scene, static_cast<IndexKind>(kind));
    exact += sum;
    account.end(sum, Unit::euro);
  }
  account.round(scene.year.totals.overhead_total, exact);
}

void overhead_from_projects(const Scene& scene) {
  const double amount = scene.dataset.overhead_from_projects;
  Account& account = scene.account;
  account.begin("projects", "gedekt door projecten|covered by projects");
  account.put("gedekt door projecten in de begroting|covered by projects in the budget", amount,
              Unit::euro, scene.dataset.projects_source)
      .inferred = !scene.dataset.projects_basis.nl.empty();
  index(scene, IndexKind::wages);
  account.note(scene.dataset.projects_basis);
  account.round(scene.year.totals.from_projects, amount * scene.year.factors.wages);
}

void overhead_pool(const Scene& scene) {
  const Totals& totals = scene.year.totals;
  const Money left = totals.overhead_total - totals.from_projects - totals.contributions;
  const Money before = std::max(left, Money{});
  const bool in_tariffs = scene.base != nullptr && scene.year.reallocated &&
                          scene.scenario.shortfall_in_tariffs;
  // The tariffs take the change of the result that there would be without that (model 3).
  Totals expected = totals;
  expected.overhead = scene.year.carried.total_weight > 0 ? before : Money{};
  Money after = before;
  if (in_tariffs) after -= expected.margin() - scene.base->totals.margin();

  Account& account = scene.account;
  const auto begin_at_zero = [&] {
    account.begin("notBelowZero", pool_words);
    account.note(not_below_zero);
  };
  const auto end = [&](Money amount) {
    if (amount < Money{}) {
      account.end_as_input(amount.cents(), Unit::cents);
      account.end(Money{});
    } else {
      account.end(amount);
    }
  };
  if (in_tariffs) {
    if (after < Money{}) begin_at_zero();
    account.begin("shortfall", pool_words);
  }
  if (left < Money{}) begin_at_zero();
  account.begin("overheadPool", pool_words);
  overhead_total(scene);
  account.say(" − ");
  overhead_from_projects(scene);
  account.say(" − ");
  overhead_from_contributions(scene);
  end(left);
  if (!in_tariffs) return;
  account.say(" − ");
  change_of_margin(scene, expected);
  end(after);
}

}  // namespace dimpact::explaining
