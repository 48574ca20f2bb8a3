#include <algorithm>

#include "scene.hpp"

namespace dimpact::explaining {
namespace {

constexpr const char* pool_words =
    "verenigingskosten voor alle producten|overhead for all products";
constexpr const char* not_below_zero =
    "De producten dragen nooit minder dan 0.|The products never carry less than 0.";

/// A change of an overhead line that an event makes at a turn, or null.
const BudgetChange* budget_change(const Scene& scene, Turn turn, LineId line) {
  const Event& event = scene.event(turn);
  const auto* change = std::get_if<BudgetChange>(&event.change);
  return change != nullptr && event.enabled && change->line == line ? change : nullptr;
}

/// A line of the overhead: what the events made of it, and its index.
void put_line(const Scene& scene, LineId line) {
  const OverheadLine& its = scene.dataset.overhead_lines[line];
  // An amount makes all before it void.
  double start = its.amount;
  Turn from = 0;
  bool changed = scene.years_after_plan() > 0 && its.index != IndexKind::none;
  for (Turn turn = 0; turn < scene.now.until; ++turn) {
    const BudgetChange* change = budget_change(scene, turn, line);
    if (change == nullptr) continue;
    if (change->amount) {
      start = *change->amount;
      from = turn + 1;
    } else {
      changed = true;
    }
  }
  Account& account = scene.account;
  account.plus();
  if (changed) account.begin("budget", "%|%", &its.name);
  Input& amount = account.put("%|%", start, Unit::euro, &its.name);
  if (from > 0) {
    amount.event = scene.event(from - 1).index;
  } else {
    amount.source = &scene.dataset.overhead_source;
  }
  if (!changed) return;
  for (Turn turn = from; turn < scene.now.until; ++turn) {
    const BudgetChange* change = budget_change(scene, turn, line);
    if (change == nullptr) continue;
    account.say(" × ");
    account.say(1 + change->percent / 100, Unit::factor);
    account.with("verhoging|rise", change->percent, Unit::percent).event = scene.event(turn).index;
  }
  index(scene, its.index);
  account.end(scene.year.state.overhead_lines[line] * factor(scene, its.index), Unit::euro);
}

}  // namespace

void overhead_total(const Scene& scene) {
  double exact = 0;
  Account& account = scene.account;
  account.begin("overheadTotal", "verenigingskosten in totaal|overhead in total");
  for (LineId line = 0; line < scene.dataset.overhead_lines.size(); ++line) {
    put_line(scene, line);
    exact += scene.year.state.overhead_lines[line] *
             factor(scene, scene.dataset.overhead_lines[line].index);
  }
  account.round(scene.year.totals.overhead_total, exact);
}

void overhead_from_projects(const Scene& scene) {
  const double amount = scene.dataset.overhead_from_projects;
  Account& account = scene.account;
  account.begin("projects", "gedekt door projecten|covered by projects");
  Input& its =
      account.put("gedekt door projecten in de begroting|covered by projects in the budget", amount,
                  Unit::euro);
  its.source = &scene.dataset.projects_source;
  its.inferred = !scene.dataset.projects_basis.nl.empty();
  index(scene, IndexKind::wages);
  account.note(scene.dataset.projects_basis);
  account.round(scene.year.totals.from_projects, amount * scene.year.factors.wages);
}

void overhead_pool(const Scene& scene) {
  const Totals& totals = scene.year.totals;
  const Money left = totals.overhead_total - totals.from_projects - totals.contributions;
  const Money before = std::max(left, Money{});
  const bool in_tariffs =
      scene.base != nullptr && scene.year.reallocated && scene.scenario.shortfall_in_tariffs;
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
  account.note(
      "In dit scenario dragen de tarieven de hele verandering van het resultaat.|In this scenario "
      "the "
      "tariffs carry the whole change of the result.");
  end(after);
}

}  // namespace dimpact::explaining
