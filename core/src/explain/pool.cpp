#include <algorithm>

#include "scene.hpp"

namespace dimpact::explaining {
namespace {

/// A change of an overhead line that an event makes at a turn, or null.
const BudgetChange* budget_change(const Scene& scene, Turn turn, LineId line) {
  const Event& event = scene.event(turn);
  const auto* change = std::get_if<BudgetChange>(&event.change);
  return change != nullptr && event.enabled && change->line == line ? change : nullptr;
}

/// A line of the overhead, or the cover by projects: what the events made of it, and its index.
class Line {
 public:
  Line(const Scene& scene, LineId line)
      : scene_{scene}, line_{line}, its_{scene.dataset.line(line)}, start_{its_.amount} {
    changed_ = scene.years_after_plan() > 0 && its_.index != IndexKind::none;
    for (Turn turn = 0; turn < scene.now.until; ++turn) {
      const BudgetChange* change = budget_change(scene, turn, line);
      if (change == nullptr) continue;
      if (change->amount) {  // makes all before it void
        start_ = *change->amount;
        from_ = turn + 1;
      } else {
        changed_ = true;
      }
    }
  }

  [[nodiscard]] bool changed() const { return changed_; }
  [[nodiscard]] const std::string& name() const { return its_.name; }
  [[nodiscard]] double amount() const {
    return scene_.year.state.overhead_lines[line_] * scene_.year.factors.of(its_.index);
  }

  /// What it starts from, under a name; of the plan where no event gave another amount.
  Input& put_start(const Text& label, const std::string& source) const {
    Input& start = scene_.account.put(label, start_, Unit::euro);
    if (from_ > 0) {
      start.event = scene_.event(from_ - 1).index;
    } else {
      start.source = &source;
    }
    return start;
  }
  [[nodiscard]] bool of_plan() const { return from_ == 0; }

  void put_changes() const {
    Account& account = scene_.account;
    for (Turn turn = from_; turn < scene_.now.until; ++turn) {
      const BudgetChange* change = budget_change(scene_, turn, line_);
      if (change == nullptr) continue;
      account.say(" × ");
      account.say(1 + change->percent / 100, Unit::factor);
      account.with(prose::rise, change->percent, Unit::percent).event = scene_.event(turn).index;
    }
    index(scene_, its_.index);
  }

 private:
  const Scene& scene_;
  LineId line_;
  const OverheadLine& its_;
  double start_;
  Turn from_ = 0;
  bool changed_;
};

void put_line(const Scene& scene, LineId id) {
  const Line line{scene, id};
  Account& account = scene.account;
  account.plus();
  if (line.changed()) account.begin("budget", "%|%", &line.name());
  line.put_start(text("%|%", &line.name()), scene.dataset.overhead_source);
  if (!line.changed()) return;
  line.put_changes();
  account.end(line.amount(), Unit::euro);
}

}  // namespace

void overhead_total(const Scene& scene) {
  double exact = 0;
  Account& account = scene.account;
  account.begin("overheadTotal", prose::overhead_in_total);
  for (LineId line = 0; line < scene.dataset.projects_line(); ++line) {
    put_line(scene, line);
    exact += Line{scene, line}.amount();
  }
  account.round(scene.year.totals.overhead_total, exact);
}

void overhead_from_projects(const Scene& scene) {
  const Dataset& dataset = scene.dataset;
  const Line line{scene, dataset.projects_line()};
  Account& account = scene.account;
  account.begin("projects", prose::covered_by_projects);
  Input& start =
      line.put_start(text(prose::covered_by_projects_in_the_budget), dataset.projects_source);
  if (line.of_plan()) {
    start.inferred = !dataset.projects_basis.nl.empty();
    account.note(dataset.projects_basis);
  }
  line.put_changes();
  account.round(scene.year.totals.from_projects, line.amount());
}

void overhead_pool(const Scene& scene) {
  const Totals& totals = scene.year.totals;
  const Money left = totals.left_for_products();
  const bool in_tariffs = shortfall_in_tariffs(scene.scenario, scene.year, scene.base);
  // The tariffs take the change of the result that there would be without that (model 3).
  const Totals expected = expected_totals(scene.year);
  Money after = std::max(left, Money{});
  if (in_tariffs) after -= expected.margin() - scene.base->totals.margin();

  Account& account = scene.account;
  const auto begin_at_zero = [&] {
    account.begin("notBelowZero", prose::overhead_for_all_products);
    account.note(prose::the_products_never_carry_less_than_0);
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
    account.begin("shortfall", prose::overhead_for_all_products);
  }
  if (left < Money{}) begin_at_zero();
  account.begin("overheadPool", prose::overhead_for_all_products);
  overhead_total(scene);
  account.say(" − ");
  overhead_from_projects(scene);
  account.say(" − ");
  overhead_from_contributions(scene);
  end(left);
  if (!in_tariffs) return;
  account.say(" − ");
  change_of_margin(scene, expected);
  account.note(prose::tariffs_carry_the_change);
  end(after);
}

}  // namespace dimpact::explaining
