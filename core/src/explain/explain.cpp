#include "dimpact/explain.hpp"

#include "scene.hpp"

namespace dimpact {

// In the order of Quantity.
const QuantityName quantity_names[] = {
    {"inhabitants", of_cell | of_member | of_product, prose::inhabitants_of},
    {"supplierCost", of_cell | of_product | of_association, prose::supplier_cost_of},
    {"supplierBill", of_cell | of_product | of_association, prose::suppliers_bills_of},
    {"productHours", of_cell | of_product | of_association, prose::product_hours_of},
    {"overhead", of_cell | of_product, prose::overhead_of},
    {"tariff", of_cell | of_product, prose::tariff_of},
    {"contribution", of_member, ""},
    {"total", of_member, prose::total_of},
    {"hoursPool", of_product | of_association, prose::cost_of_product_hours_of},
    {"overheadTotal", of_association, ""},
    {"overheadFromProjects", of_association, ""},
    {"overheadFromContributions", of_association, ""},
    {"overheadPool", of_association, ""},
    {"overheadFromProducts", of_association, prose::overhead_in_the_tariffs_of},
    {"overheadWeight", of_association, ""},
    {"overheadRate", of_association, ""},
    {"entryFees", of_association, ""},
    {"oneOff", of_association, ""},
    {"result", of_association, ""},
    {"equityStart", of_association, ""},
    {"equityEnd", of_association, ""},
    {"equityNorm", of_association, ""},
    {"headroom", of_association, ""},
};
const std::size_t quantity_count = std::size(quantity_names);

namespace explaining {

Scene Scene::without_events() const {
  return {account, dataset, scenario,         baseline, run, inhabitants,
          *base,   nullptr, {base->state, 0}, plan,     told};
}

namespace {

/// A number of inhabitants that was set rather than made is a line by itself.
void alone(const Scene& scene, MemberId member) {
  scene.account.begin("inhabitants", prose::inhabitants_of, &scene.name(scene.year.state, member));
}

void of_user(const Scene& scene, const Subject& subject) {
  const State& state = scene.year.state;
  Account& account = scene.account;
  const Cell* cell = find_cell(state, subject.product, subject.member);
  if (cell == nullptr) {
    account.begin("sharedContract", "%|%", &scene.product(subject.product).name);
    for (const Participation& p : state.participations) {
      if (p.product != subject.product || p.participant != subject.member) continue;
      account.note(prose::the_contract_is_in_the_name_of, &scene.name(state, p.billed));
    }
    account.end(Money{});
    return;
  }
  const auto at = static_cast<std::size_t>(cell - state.cells.data());
  switch (subject.quantity) {
    case Quantity::inhabitants:
      alone(scene, cell->member);
      tell_reached(scene, scene.now, cell->product, cell->member);
      put_reached(scene, scene.now, cell->product, cell->member);
      account.end(scene.year.priced.reached[at], Unit::inhabitants);
      break;
    case Quantity::supplier_cost:
      supplier_cost(scene, at);
      break;
    case Quantity::supplier_bill:
      supplier_bill(scene, at);
      break;
    case Quantity::product_hours:
      product_hours(scene, at);
      break;
    case Quantity::overhead:
      overhead(scene, at);
      break;
    default:
      tariff(scene, at);
      break;
  }
}

void of_member_alone(const Scene& scene, const Subject& subject) {
  switch (subject.quantity) {
    case Quantity::inhabitants:
      alone(scene, subject.member);
      tell_inhabitants(scene, scene.now, subject.member);
      put_inhabitants(scene, scene.now, subject.member);
      scene.account.end(scene.year.state.members[subject.member].inhabitants, Unit::inhabitants);
      break;
    case Quantity::contribution:
      contribution(scene, subject.member);
      break;
    default:
      total(scene, subject.member);
      break;
  }
}

void of_all(const Scene& scene, Quantity quantity) {
  switch (quantity) {
    case Quantity::overhead_total:
      overhead_total(scene);
      break;
    case Quantity::overhead_from_projects:
      overhead_from_projects(scene);
      break;
    case Quantity::overhead_from_contributions:
      overhead_from_contributions(scene);
      break;
    case Quantity::overhead_pool:
      overhead_pool(scene);
      break;
    case Quantity::overhead_from_products:
      association_sum(scene, quantity, Quantity::overhead);
      break;
    case Quantity::overhead_weight:
      overhead_weight(scene);
      break;
    case Quantity::overhead_rate:
      overhead_rate(scene);
      break;
    case Quantity::entry_fees:
      entry_fees(scene);
      break;
    case Quantity::one_off:
      one_off(scene);
      break;
    case Quantity::result:
      result(scene);
      break;
    case Quantity::equity_start:
    case Quantity::equity_end:
    case Quantity::equity_norm:
    case Quantity::headroom:
      equity(scene, quantity);
      break;
    default:
      association_sum(scene, quantity, quantity);
      break;
  }
}

}  // namespace
}  // namespace explaining

Step explain(const Dataset& dataset, const Scenario& scenario, const Baseline& baseline,
             const Run& run, const Subject& subject) {
  using namespace explaining;
  Account account;
  Changes inhabitants;
  const Turn end = end_of(scenario, subject.year);
  replay(dataset, scenario, baseline, end, &inhabitants);
  const YearOutcome& year = run.years[static_cast<std::size_t>(subject.year - scenario.year)];
  const YearOutcome& base = baseline.years[static_cast<std::size_t>(subject.year - dataset.year)];
  const At plan{baseline.years.front().state, 0};
  const Scene events{account,     dataset, scenario, baseline,          run,
                     inhabitants, year,    &base,    {year.state, end}, plan};
  const Scene scene = subject.without_events ? events.without_events() : events;
  switch (subject.level()) {
    case of_cell:
      of_user(scene, subject);
      break;
    case of_member:
      of_member_alone(scene, subject);
      break;
    case of_product:
      if (subject.quantity == Quantity::hours_pool) {
        hours_pool(scene, subject.product);
      } else {
        product_sum(scene, subject.quantity, subject.product);
      }
      break;
    default:
      of_all(scene, subject.quantity);
      break;
  }
  return account.take();
}

}  // namespace dimpact
