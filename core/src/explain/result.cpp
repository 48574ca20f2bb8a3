#include <algorithm>

#include "scene.hpp"

namespace dimpact::explaining {
namespace {

/// A part of the margin.
struct Part {
  Money Totals::*amount;
  const char* words;
  Quantity quantity;
};
constexpr Part parts[] = {
    {&Totals::billed, prose::supplier_cost_in_the_tariffs, Quantity::supplier_cost},
    {&Totals::hours, prose::product_hours_in_the_tariffs, Quantity::product_hours},
    {&Totals::overhead, prose::overhead_in_the_tariffs, Quantity::overhead_from_products},
    {&Totals::contributions, prose::contributions, Quantity::overhead_from_contributions},
    {&Totals::entry_fees, prose::entry_fees, Quantity::entry_fees},
    {&Totals::bills, prose::suppliers_bills, Quantity::supplier_bill},
    {&Totals::hours_pools, prose::cost_of_product_hours, Quantity::hours_pool},
    {&Totals::overhead_total, prose::overhead_in_total, Quantity::overhead_total},
    {&Totals::from_projects, prose::covered_by_projects, Quantity::overhead_from_projects},
    {&Totals::one_off, prose::one_off_setbacks, Quantity::one_off},
};

/// A part beside what it would be without events.
void change(const Scene& scene, Money Totals::*amount, const Totals& totals) {
  const Part& part = *std::find_if(std::begin(parts), std::end(parts),
                                   [&](const Part& its) { return its.amount == amount; });
  const Money with = totals.*amount;
  const Money without = scene.base->totals.*amount;
  scene.begin("change", part.words);
  Input& now = scene.put(prose::with_the_events, with, part.quantity);
  // An expected amount, before a shortfall goes into the tariffs, is no figure of the year.
  if (with != scene.year.totals.*amount) now.subject.reset();
  scene.without_events().minus().put(prose::without_the_events, without, part.quantity);
  if (amount == &Totals::bills && with != without) {
    bool follows_cost = false;
    for (ProductId p = 0; p < scene.dataset.products.size(); ++p) {
      const double bills = amount_of_product(scene.year, part.quantity, p);
      switch (terms_of(scene.dataset, scene.scenario, scene.year, p).billing) {
        case Billing::share:
          break;
        case Billing::without_rule:
          scene.note(scene.product(p).bill_reason);
          break;
        case Billing::as_cost:
          follows_cost = follows_cost || bills != amount_of_product(*scene.base, part.quantity, p);
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
  const double plan_cents = whole_cents(scene.dataset.equity_start).cents();
  scene.put(prose::equity_on_1_january, plan_cents, Unit::cents, &plan_year).source =
      &scene.dataset.equity_source;
  for (const YearOutcome& planned : scene.baseline.years) {
    if (planned.year == scene.year.year) break;
    // Before the scenario's first year nothing has happened.
    const auto nth = static_cast<std::size_t>(planned.year - scene.scenario.year);
    const bool shown = planned.year >= scene.scenario.year;
    const bool events = shown && scene.base != nullptr;
    const Money result = events ? scene.run.years[nth].result : planned.result;
    const std::string year = std::to_string(planned.year);
    Input& its = scene.plus().put(prose::result_of, result.cents(), Unit::cents, &year);
    if (shown) its.subject = Subject{planned.year, Quantity::result, no_id, no_id, !events};
  }
  scene.end(scene.year.equity_start);
}

void change_of_margin(const Scene& scene, const Totals& totals) {
  const Totals& before = scene.base->totals;
  scene.begin("margin", prose::change_of_the_result);
  scene.begin("revenue", prose::change_of_the_revenue);
  const auto add = [&](Money Totals::*part) {
    if (part == &Totals::one_off && totals.one_off == Money{}) return;
    change(scene.plus(), part, totals);
  };
  Totals::each_of_revenue(add);
  scene.end(totals.revenue() - before.revenue());
  scene.minus().begin("cost", prose::change_of_the_cost);
  Totals::each_of_cost(add, [&](Money Totals::*part) { change(scene.minus(), part, totals); });
  scene.end(totals.cost() - before.cost());
  scene.end(totals.margin() - before.margin());
}

void one_off(const Scene& scene) {
  scene.begin("oneOff", prose::one_off_setbacks);
  scene.each<OneOff>([&](const Event& event, const OneOff& its) {
    if (event.year != scene.year.year) return;
    const double cents = whole_cents(its.amount).cents();
    scene.plus().put("%|%", cents, Unit::cents, &its.name).event = event.index;
  });
  scene.end(scene.year.totals.one_off);
}

void result(const Scene& scene) {
  const Dataset& dataset = scene.dataset;
  const std::string plan_name = std::to_string(dataset.year);
  const Money budgeted = budgeted_result(dataset, scene.year.year);
  scene.begin("result", prose::result);
  Input& its = scene.put(prose::budgeted_result, budgeted.cents(), Unit::cents);
  if (scene.years_after_plan() == 0) {
    its.source = &dataset.equity_source;
  } else {
    scene.note(prose::later_tariffs_cover_the_cost, &plan_name);
  }
  if (scene.base != nullptr) change_of_margin(scene.plus(), scene.year.totals);
  scene.end(scene.year.result);
}

void equity_end(const Scene& scene) {
  scene.begin("equityEnd", prose::equity_at_the_end_of_the_year);
  equity_start(scene);
  result(scene.plus());
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
  equity_norm(scene.minus());
  scene.end(scene.year.equity_end - whole_cents(scene.scenario.assumptions.equity_norm));
}

}  // namespace dimpact::explaining
