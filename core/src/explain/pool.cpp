#include <algorithm>
#include <utility>

#include "scene.hpp"

namespace dimpact::explaining {
namespace {

/// A line of the overhead, or the cover by projects: what the events made of it, and its index.
struct Line {
  const Scene& scene;
  LineId line;
  const OverheadLine& its = scene.dataset.line(line);
  double start = its.amount;
  int event = -1;  ///< the last one that gave an amount, which makes all before it void
  std::vector<std::pair<int, double>> rises;  ///< since then: by which event, per cent
  bool changed = scene.years_after_plan() > 0 && its.index != IndexKind::none;

  Line(const Scene& on, LineId number) : scene{on}, line{number} {
    scene.each<BudgetChange>([&](const Event& by, const BudgetChange& change) {
      if (change.line != line) return;
      if (change.amount) {
        start = *change.amount;
        event = by.index;
        rises.clear();
      } else {
        rises.push_back({by.index, change.percent});
        changed = true;
      }
    });
  }

  [[nodiscard]] double amount() const { return line_amount(scene.dataset, scene.year, line); }

  /// What it starts from, under a name; of the plan where no event gave another amount.
  Input& put_start(const Text& label, const std::string& source) const {
    Input& input = scene.put(label, start, Unit::euro);
    input.event = event;
    if (event < 0) input.source = &source;
    return input;
  }

  void put_changes() const {
    for (const auto& [by, percent] : rises) {
      scene.times().say(1 + percent / 100, Unit::factor);
      scene.with(prose::rise, percent, Unit::percent).event = by;
    }
    index(scene, its.index);
  }

  void tell() const {
    scene.plus();
    if (changed) scene.begin("budget", "%|%", &its.name);
    put_start(text("%|%", &its.name), scene.dataset.overhead_source);
    if (!changed) return;
    put_changes();
    scene.end(amount(), Unit::euro);
  }
};

}  // namespace

void overhead_total(const Scene& scene) {
  double exact = 0;
  scene.begin("overheadTotal", prose::overhead_in_total);
  for (LineId number = 0; number < scene.dataset.projects_line(); ++number) {
    const Line line{scene, number};
    line.tell();
    exact += line.amount();
  }
  scene.round(scene.year.totals.overhead_total, exact);
}

void overhead_from_projects(const Scene& scene) {
  const Dataset& dataset = scene.dataset;
  const Line line{scene, dataset.projects_line()};
  scene.begin("projects", prose::covered_by_projects);
  Input& start =
      line.put_start(text(prose::covered_by_projects_in_the_budget), dataset.projects_source);
  if (line.event < 0) {
    start.inferred = !dataset.projects_basis.nl.empty();
    scene.note(dataset.projects_basis);
  }
  line.put_changes();
  scene.round(scene.year.totals.from_projects, line.amount());
}

void overhead_pool(const Scene& scene) {
  const Totals& totals = scene.year.totals;
  const Money left = totals.left_for_products();
  const bool in_tariffs = shortfall_in_tariffs(scene.scenario, scene.year, scene.base);
  // The tariffs take the change of the result that there would be without that (model 3).
  const Totals expected = expected_totals(scene.year);
  Money after = std::max(left, Money{});
  if (in_tariffs) after -= expected.margin() - scene.base->totals.margin();

  const auto end = [&](Money amount) {
    if (!(amount < Money{})) return scene.end(amount);
    scene.end_at_zero(amount.cents(), Unit::cents, prose::the_products_never_carry_less_than_0);
  };
  if (in_tariffs) scene.begin("shortfall", prose::overhead_for_all_products);
  scene.begin("overheadPool", prose::overhead_for_all_products);
  overhead_total(scene);
  overhead_from_projects(scene.minus());
  overhead_from_contributions(scene.minus());
  end(left);
  if (!in_tariffs) return;
  change_of_margin(scene.minus(), expected);
  scene.note(prose::tariffs_carry_the_change);
  end(after);
}

}  // namespace dimpact::explaining
