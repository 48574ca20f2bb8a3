#include <algorithm>

#include "scene.hpp"

namespace dimpact::explaining {
namespace {

/// A line of the overhead, with what the events made of it.
Fact budget_line(const Scene& scene, LineId line_id) {
  const OverheadLine& its = scene.dataset.overhead_lines[line_id];
  const Text label = text(named, its.name);
  Input start = input(label, its.amount, Unit::euro, scene.dataset.overhead_source);
  Line raised{"budget", label};
  bool percents = false;
  for (Turn turn = 0; turn < scene.now().until; ++turn) {
    const Event& event = scene.scenario.events[scene.scenario.schedule[turn].event];
    const auto* budget = std::get_if<BudgetChange>(&event.change);
    if (budget == nullptr || !event.enabled || budget->line != line_id) continue;
    if (budget->amount) {
      start = input(label, *budget->amount, Unit::euro);
      start.event = event.index;
      raised = Line{"budget", label};
      percents = false;
      continue;
    }
    if (!percents) raised.put(start);
    percents = true;
    Input percent = input(Words{"verhoging", "rise"}, budget->percent, Unit::percent);
    percent.event = event.index;
    raised.say(" × ").say(1 + budget->percent / 100, Unit::factor).with(std::move(percent));
  }
  if (!percents) return {std::move(start), {}};
  return fact(raised.is(scene.year.state.overhead_lines[line_id], Unit::euro));
}

}  // namespace

Step overhead_total(const Scene& scene) {
  Line line{"overheadTotal", Words{"verenigingskosten in totaal", "overhead in total"}};
  constexpr Words kinds[] = {
      {"regels zonder stijging", "lines that do not rise"},
      {"regels die stijgen met de leverancierskosten", "lines that rise with supplier cost"},
      {"regels die stijgen met de lonen", "lines that rise with wages"},
      {"regels die stijgen met de overige kosten", "lines that rise with operating cost"},
  };
  const bool indexed = scene.year.year != scene.dataset.year;
  double exact = 0;
  const auto& lines = scene.dataset.overhead_lines;
  // Lines that rise at one rate stand together.
  for (IndexKind kind : {IndexKind::none, IndexKind::supplier, IndexKind::wages, IndexKind::operating}) {
    Line of_kind{"lines", kinds[static_cast<std::size_t>(kind)]};
    const bool rises = indexed && kind != IndexKind::none;
    if (rises) of_kind.say("(");
    double sum = 0;
    std::size_t count = 0;
    for (LineId id = 0; id < lines.size(); ++id) {
      if (lines[id].index != kind) continue;
      ++count;
      sum += scene.year.state.overhead_lines[id];
      of_kind.add(budget_line(scene, id));
    }
    if (count == 0) continue;
    if (rises) of_kind.say(")");
    index(of_kind, scene, kind);
    const double risen = sum * factor(scene, kind);
    exact += risen;
    line.add(of_kind.is(risen, Unit::euro));
  }
  return line.rounded(scene.year.totals.overhead_total, exact);
}

Step overhead_from_projects(const Scene& scene) {
  const double amount = scene.dataset.overhead_from_projects;
  Line line{"projects", Words{"gedekt door projecten", "covered by projects"}};
  line.put(input(Words{"gedekt door projecten in de begroting", "covered by projects in the budget"},
                 amount, Unit::euro, scene.dataset.projects_source));
  line.note(scene.dataset.projects_basis);
  index(line, scene, IndexKind::wages);
  return line.rounded(scene.year.totals.from_projects, amount * scene.year.factors.wages);
}

Step overhead_pool(const Scene& scene) {
  const Totals& totals = scene.year.totals;
  const Money left = totals.overhead_total - totals.from_projects - totals.contributions;
  const Money pool = std::max(left, Money{});
  const Words label{"verenigingskosten voor alle producten", "overhead for all products"};
  Line line{"overheadPool", label};
  line.put(overhead_total(scene)).minus().put(overhead_from_projects(scene)).minus();
  line.put(overhead_from_contributions(scene));
  Step before = line.is(left);
  if (left < Money{}) {
    Line nothing{"notBelowZero", label};
    Fact below = fact(std::move(before));
    before = nothing.after(std::move(below.steps)).with(std::move(below.input))
                 .note(Words{"De producten dragen nooit minder dan 0.", "The products never carry less than 0."})
                 .is(Money{});
  }
  const bool in_tariffs = scene.scenario.shortfall_in_tariffs && scene.base != nullptr;
  if (!in_tariffs || !scene.year.reallocated) return before;

  // The tariffs take the change of the result that there would be without that (model 3).
  Totals expected = totals;
  expected.overhead = scene.year.carried.total_weight > 0 ? pool : Money{};
  Line shifted{"shortfall", label};
  Step change = change_of_margin(scene, expected);
  const double less = change.amount;
  shifted.put(std::move(before)).minus().put(std::move(change));
  if (totals.overhead_pool.cents() == pool.cents() - less) return shifted.is(totals.overhead_pool);
  Step all = shifted.is(Money::from_cents(pool.cents() - less));
  Line nothing{"notBelowZero", label};
  Fact below = fact(std::move(all));
  nothing.after(std::move(below.steps)).with(std::move(below.input));
  nothing.note(Words{"De producten dragen nooit minder dan 0.", "The products never carry less than 0."});
  return nothing.is(totals.overhead_pool);
}

}  // namespace dimpact::explaining
