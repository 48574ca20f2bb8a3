#include "dimpact/explain.hpp"

#include "scene.hpp"

namespace dimpact {

// In the order of Quantity.
const QuantityName quantity_names[] = {
    {"inhabitants", of_cell | of_member | of_product, "inwoners", "inhabitants"},
    {"supplierCost", of_cell | of_product | of_association, "leverancierskosten", "supplier cost"},
    {"supplierBill", of_cell | of_product | of_association, "rekening van de leverancier", "supplier's bill"},
    {"productHours", of_cell | of_product | of_association, "producturen", "product hours"},
    {"overhead", of_cell | of_product, "verenigingskosten", "overhead"},
    {"tariff", of_cell | of_product, "tarief", "tariff"},
    {"contribution", of_member, "bijdrage", "contribution"},
    {"total", of_member, "totaal", "total"},
    {"hoursPool", of_product | of_association, "kosten van producturen", "cost of product hours"},
    {"overheadTotal", of_association, "", ""},
    {"overheadFromProjects", of_association, "", ""},
    {"overheadFromContributions", of_association, "", ""},
    {"overheadPool", of_association, "", ""},
    {"overheadFromProducts", of_association, "verenigingskosten in de tarieven", "overhead in the tariffs"},
    {"overheadWeight", of_association, "", ""},
    {"overheadRate", of_association, "", ""},
    {"entryFees", of_association, "", ""},
    {"result", of_association, "", ""},
    {"equityStart", of_association, "", ""},
    {"equityEnd", of_association, "", ""},
    {"equityNorm", of_association, "", ""},
    {"headroom", of_association, "", ""},
};
const std::size_t quantity_count = std::size(quantity_names);

namespace explaining {

At Scene::now() const {
  return {year.state, base == nullptr ? 0 : end_of(scenario, year.year)};
}

Scene Scene::without_events() const {
  return {dataset, scenario, baseline, run, history, *base, nullptr};
}

bool Scene::keeps_tariff(std::size_t cell) const {
  const std::uint32_t origin = year.state.cells[cell].origin;
  return origin != no_id && year.priced.supplier_cost[cell] == base->priced.supplier_cost[origin];
}

Step kept(Step step) {
  Text& note = step.note;
  note.nl = "Zoals begroot: binnen het begrotingsjaar verandert dit niet zolang de leverancierskosten gelijk blijven.";
  note.en = "As budgeted: within the budget year this stays as long as the supplier cost does.";
  return step;
}

namespace {

Step plain(Fact fact, const char* rule) {
  if (!fact.steps.empty()) {
    Step last = std::move(fact.steps.back());
    fact.steps.pop_back();
    for (Step& step : last.steps) fact.steps.push_back(std::move(step));
    last.steps = std::move(fact.steps);
    return last;
  }
  const double value = fact.input.value;
  Text label = fact.input.label;
  return Line{rule, std::move(label)}.put(std::move(fact.input)).is(value, Unit::inhabitants);
}

Step of_user(const Scene& scene, const Subject& subject) {
  const State& state = scene.year.state;
  const Cell* cell = find_cell(state, subject.product, subject.member);
  if (cell == nullptr) {
    Line line{"sharedContract", text(named, scene.product(subject.product).name)};
    for (const Participation& p : state.participations) {
      if (p.product != subject.product || p.participant != subject.member) continue;
      line.note(text(Words{"Het contract staat op naam van %, en die betaalt.",
                           "The contract is in the name of %, who pays."},
                     scene.name(state, p.billed)));
    }
    return line.is(Money{});
  }
  const auto at = static_cast<std::size_t>(cell - state.cells.data());
  switch (subject.quantity) {
    case Quantity::inhabitants:
      return plain(priced_inhabitants(scene, scene.now(), cell->product, cell->member), "inhabitants");
    case Quantity::supplier_cost: return supplier_cost(scene, at);
    case Quantity::supplier_bill: return supplier_bill(scene, at);
    case Quantity::product_hours: return product_hours(scene, at);
    case Quantity::overhead: return overhead(scene, at);
    default: return tariff(scene, at);
  }
}

Step of_member_alone(const Scene& scene, const Subject& subject) {
  switch (subject.quantity) {
    case Quantity::inhabitants:
      return plain(inhabitants(scene, subject.member, scene.name(scene.year.state, subject.member),
                               scene.now().until),
                   "inhabitants");
    case Quantity::contribution: return contribution(scene, subject.member);
    default: return total(scene, subject.member);
  }
}

Step of_all(const Scene& scene, Quantity quantity) {
  switch (quantity) {
    case Quantity::overhead_total: return overhead_total(scene);
    case Quantity::overhead_from_projects: return overhead_from_projects(scene);
    case Quantity::overhead_from_contributions: return overhead_from_contributions(scene);
    case Quantity::overhead_pool: return overhead_pool(scene);
    case Quantity::overhead_from_products: return association_sum(scene, quantity, Quantity::overhead);
    case Quantity::overhead_weight: return overhead_weight(scene);
    case Quantity::overhead_rate: return overhead_rate(scene);
    case Quantity::entry_fees: return entry_fees(scene);
    case Quantity::result: return result(scene);
    case Quantity::equity_start:
    case Quantity::equity_end:
    case Quantity::equity_norm:
    case Quantity::headroom: return equity(scene, quantity);
    default: return association_sum(scene, quantity, quantity);
  }
}

}  // namespace
}  // namespace explaining

Step explain(const Dataset& dataset, const Scenario& scenario, const Baseline& baseline,
             const Run& run, const Subject& subject) {
  using namespace explaining;
  const History history = tell(dataset, scenario, baseline, subject.year);
  const YearOutcome& year = run.years[static_cast<std::size_t>(subject.year - scenario.year)];
  const YearOutcome& base = baseline.years[static_cast<std::size_t>(subject.year - dataset.year)];
  const Scene events{dataset, scenario, baseline, run, history, year, &base};
  const Scene scene = subject.without_events ? events.without_events() : events;
  switch (subject.level()) {
    case of_cell: return of_user(scene, subject);
    case of_member: return of_member_alone(scene, subject);
    case of_product:
      return subject.quantity == Quantity::hours_pool
                 ? hours_pool(scene, subject.product)
                 : product_sum(scene, subject.quantity, subject.product);
    default: return of_all(scene, subject.quantity);
  }
}

}  // namespace dimpact
