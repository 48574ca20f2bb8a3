#include "scene.hpp"

namespace dimpact::explaining {
namespace {

/// One part of the margin, beside what it would be without events.
struct Component {
  const char* words;
  Quantity quantity;
  Money Totals::*amount;
};

constexpr Component revenue[] = {
    {prose::supplier_cost_in_the_tariffs, Quantity::supplier_cost, &Totals::billed},
    {prose::product_hours_in_the_tariffs, Quantity::product_hours, &Totals::hours},
    {prose::overhead_in_the_tariffs, Quantity::overhead_from_products, &Totals::overhead},
    {prose::contributions, Quantity::overhead_from_contributions, &Totals::contributions},
    {prose::entry_fees, Quantity::entry_fees, &Totals::entry_fees},
};
constexpr Component cost[] = {
    {prose::suppliers_bills, Quantity::supplier_bill, &Totals::bills},
    {prose::cost_of_product_hours, Quantity::hours_pool, &Totals::hours_pools},
    {prose::overhead_in_total, Quantity::overhead_total, &Totals::overhead_total},
    {prose::covered_by_projects, Quantity::overhead_from_projects, &Totals::from_projects},
    {prose::one_off_setbacks, Quantity::one_off, &Totals::one_off},
};

Money bills_of(const YearOutcome& year, ProductId product) {
  const Priced& priced = year.priced;
  Money sum;
  for (std::size_t i = priced.begin[product]; i < priced.begin[product + 1]; ++i) {
    sum += priced.bill[i];
  }
  return sum;
}

void change(const Scene& scene, const Component& component, const Totals& totals) {
  const Money with = totals.*component.amount;
  const Money without = scene.base->totals.*component.amount;
  scene.begin("change", component.words);
  Input& now = scene.put(prose::with_the_events, with, component.quantity);
  // An expected amount, before a shortfall goes into the tariffs, is no figure of the year.
  if (with != scene.year.totals.*component.amount) now.subject.reset();
  scene.say(" − ");
  scene.without_events().put(prose::without_the_events, without, component.quantity);
  if (component.amount == &Totals::bills && with != without) {
    bool follows_cost = false;
    for (ProductId p = 0; p < scene.dataset.products.size(); ++p) {
      switch (scene.terms(p).billing) {
        case Billing::share:
          break;
        case Billing::without_rule:
          scene.note(scene.product(p).bill_reason);
          break;
        case Billing::as_cost:
          follows_cost = follows_cost || bills_of(scene.year, p) != bills_of(*scene.base, p);
          break;
      }
    }
    if (follows_cost) scene.note(prose::bill_follows_cost);
  }
  scene.end(with - without);
}

}  // namespace

void equity_start(const Scene& scene) {
  const std::string plan_year = std::to_string(scene.dataset.year);
  scene.begin("equityStart", prose::equity_at_the_start_of_the_year);
  scene
      .put(prose::equity_on_1_january, whole_cents(scene.dataset.equity_start).cents(), Unit::cents,
           &plan_year)
      .source = &scene.dataset.equity_source;
  for (const YearOutcome& planned : scene.baseline.years) {
    if (planned.year == scene.year.year) break;
    // Before the scenario's first year nothing has happened.
    const auto nth = static_cast<std::size_t>(planned.year - scene.scenario.year);
    const bool shown = planned.year >= scene.scenario.year;
    const bool events = shown && scene.base != nullptr;
    const Money result = events ? scene.run.years[nth].result : planned.result;
    scene.plus();
    const std::string year = std::to_string(planned.year);
    Input& its = scene.put(prose::result_of, result.cents(), Unit::cents, &year);
    if (shown) its.subject = Subject{planned.year, Quantity::result, no_id, no_id, !events};
  }
  scene.end(scene.year.equity_start);
}

void change_of_margin(const Scene& scene, const Totals& totals) {
  const Totals& before = scene.base->totals;
  scene.begin("margin", prose::change_of_the_result);
  scene.begin("revenue", prose::change_of_the_revenue);
  for (const Component& component : revenue) {
    scene.plus();
    change(scene, component, totals);
  }
  scene.end(totals.revenue() - before.revenue());
  scene.say(" − ");
  scene.begin("cost", prose::change_of_the_cost);
  for (const Component& component : cost) {
    if (component.amount == &Totals::one_off && totals.one_off == Money{}) continue;
    if (component.amount == &Totals::from_projects) {
      scene.say(" − ");
    } else {
      scene.plus();
    }
    change(scene, component, totals);
  }
  scene.end(totals.cost() - before.cost());
  scene.end(totals.margin() - before.margin());
}

void one_off(const Scene& scene) {
  scene.begin("oneOff", prose::one_off_setbacks);
  scene.each<OneOff>([&](Turn turn, const OneOff& its) {
    const Event& event = scene.event(turn);
    if (event.year != scene.year.year) return;
    scene.plus();
    const Money amount = whole_cents(its.amount);
    scene.put("%|%", amount.cents(), Unit::cents, &its.name).event = event.index;
  });
  scene.end(scene.year.totals.one_off);
}

void result(const Scene& scene) {
  const Dataset& dataset = scene.dataset;
  const bool plan_year = scene.years_after_plan() == 0;
  const std::string plan_name = std::to_string(dataset.year);
  const Money budgeted = budgeted_result(dataset, scene.year.year);
  scene.begin("result", prose::result);
  Input& its = scene.put(prose::budgeted_result, budgeted.cents(), Unit::cents);
  if (plan_year) {
    its.source = &dataset.equity_source;
  } else {
    scene.note(prose::later_tariffs_cover_the_cost, &plan_name);
  }
  if (scene.base != nullptr) {
    scene.plus();
    change_of_margin(scene, scene.year.totals);
  }
  scene.end(scene.year.result);
}

void equity_end(const Scene& scene) {
  scene.begin("equityEnd", prose::equity_at_the_end_of_the_year);
  equity_start(scene);
  scene.plus();
  result(scene);
  scene.end(scene.year.equity_end);
}

void equity_norm(const Scene& scene) {
  const double chosen = scene.scenario.assumptions.equity_norm;
  scene.begin("equityNorm", prose::norm_for_the_equity);
  Input& its = scene.put(prose::norm, chosen, Unit::euro);
  its.source = &scene.dataset.equity_source;
  its.assumption = true;
  if (chosen != scene.dataset.equity_norm) its.standard = scene.dataset.equity_norm;
  scene.round(whole_cents(chosen), chosen);
}

void headroom(const Scene& scene) {
  scene.begin("headroom", prose::headroom_above_the_norm);
  equity_end(scene);
  scene.say(" − ");
  equity_norm(scene);
  scene.end(scene.year.equity_end - whole_cents(scene.scenario.assumptions.equity_norm));
}

}  // namespace dimpact::explaining
