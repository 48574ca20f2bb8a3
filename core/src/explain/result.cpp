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
    {"leverancierskosten in de tarieven|supplier cost in the tariffs", Quantity::supplier_cost,
     &Totals::billed},
    {"producturen in de tarieven|product hours in the tariffs", Quantity::product_hours,
     &Totals::hours},
    {"verenigingskosten in de tarieven|overhead in the tariffs", Quantity::overhead_from_products,
     &Totals::overhead},
    {"bijdragen|contributions", Quantity::overhead_from_contributions, &Totals::contributions},
    {"entreegelden|entry fees", Quantity::entry_fees, &Totals::entry_fees},
};
constexpr Component cost[] = {
    {"rekeningen van leveranciers|suppliers' bills", Quantity::supplier_bill, &Totals::bills},
    {"kosten van producturen|cost of product hours", Quantity::hours_pool, &Totals::hours_pools},
    {"verenigingskosten in totaal|overhead in total", Quantity::overhead_total,
     &Totals::overhead_total},
    {"gedekt door projecten|covered by projects", Quantity::overhead_from_projects,
     &Totals::from_projects},
    {"eenmalige tegenvallers|one-off setbacks", Quantity::one_off, &Totals::one_off},
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
  Account& account = scene.account;
  account.begin("change", component.words);
  Input& now = scene.put("met de maatregelen|with the events", with, component.quantity);
  // An expected amount, before a shortfall goes into the tariffs, is no figure of the year.
  if (with != scene.year.totals.*component.amount) now.subject.reset();
  account.say(" − ");
  scene.without_events().put("zonder de maatregelen|without the events", without,
                             component.quantity);
  if (component.amount == &Totals::bills && with != without) {
    const auto& shares = scene.scenario.assumptions.supplier_share;
    bool follows_cost = false;
    for (ProductId p = 0; p < scene.dataset.products.size(); ++p) {
      const Product& product = scene.dataset.products[p];
      if (p < shares.size() && shares[p]) continue;
      if (product.bill_without_rule) {
        account.note(product.bill_reason);
      } else if (bills_of(scene.year, p) != bills_of(*scene.base, p)) {
        follows_cost = true;
      }
    }
    if (follows_cost) account.note(bill_follows_cost);
  }
  account.end(with - without);
}

void equity_start(const Scene& scene) {
  Account& account = scene.account;
  const std::string plan_year = std::to_string(scene.dataset.year);
  account.begin("equityStart",
                "eigen vermogen aan het begin van het jaar|equity at the start of the year");
  account
      .put("eigen vermogen op 1 januari %|equity on 1 January %",
           whole_cents(scene.dataset.equity_start).cents(), Unit::cents, &plan_year)
      .source = &scene.dataset.equity_source;
  for (const YearOutcome& planned : scene.baseline.years) {
    if (planned.year == scene.year.year) break;
    // Before the scenario's first year nothing has happened.
    const auto nth = static_cast<std::size_t>(planned.year - scene.scenario.year);
    const bool shown = planned.year >= scene.scenario.year;
    const bool events = shown && scene.base != nullptr;
    const Money result = events ? scene.run.years[nth].result : planned.result;
    account.plus();
    const std::string year = std::to_string(planned.year);
    Input& its = account.put("resultaat %|result %", result.cents(), Unit::cents, &year);
    if (shown) its.subject = Subject{planned.year, Quantity::result, no_id, no_id, !events};
  }
  account.end(scene.year.equity_start);
}

}  // namespace

void change_of_margin(const Scene& scene, const Totals& totals) {
  const Totals& before = scene.base->totals;
  Account& account = scene.account;
  account.begin("margin", "verandering van het resultaat|change of the result");
  account.begin("revenue", "verandering van de opbrengsten|change of the revenue");
  for (const Component& component : revenue) {
    account.plus();
    change(scene, component, totals);
  }
  account.end(totals.revenue() - before.revenue());
  account.say(" − ");
  account.begin("cost", "verandering van de kosten|change of the cost");
  for (const Component& component : cost) {
    if (component.amount == &Totals::one_off && totals.one_off == Money{}) continue;
    if (component.amount == &Totals::from_projects) {
      account.say(" − ");
    } else {
      account.plus();
    }
    change(scene, component, totals);
  }
  account.end(totals.cost() - before.cost());
  account.end(totals.margin() - before.margin());
}

void one_off(const Scene& scene) {
  Account& account = scene.account;
  account.begin("oneOff", "eenmalige tegenvallers|one-off setbacks");
  for (Turn turn = 0; turn < scene.now.until; ++turn) {
    const Event& event = scene.event(turn);
    const auto* its = std::get_if<OneOff>(&event.change);
    if (its == nullptr || !event.enabled || event.year != scene.year.year) continue;
    account.plus();
    account.put("%|%", whole_cents(its->amount).cents(), Unit::cents, &its->name).event =
        event.index;
  }
  account.end(scene.year.totals.one_off);
}

void result(const Scene& scene) {
  const Dataset& dataset = scene.dataset;
  const bool plan_year = scene.years_after_plan() == 0;
  const std::string plan_name = std::to_string(dataset.year);
  const Money budgeted = whole_cents(plan_year ? dataset.budgeted_result : 0);
  Account& account = scene.account;
  account.begin("result", "resultaat|result");
  Input& its = account.put("begroot resultaat|budgeted result", budgeted.cents(), Unit::cents);
  if (plan_year) {
    its.source = &dataset.equity_source;
  } else {
    account.note(
        "Na % dekken de tarieven zonder maatregelen precies de kosten.|After % the tariffs without "
        "events cover exactly the cost.",
        &plan_name);
  }
  if (scene.base != nullptr) {
    account.plus();
    change_of_margin(scene, scene.year.totals);
  }
  account.end(scene.year.result);
}

void equity(const Scene& scene, Quantity quantity) {
  Account& account = scene.account;
  const double chosen = scene.scenario.assumptions.equity_norm;
  const Money norm = whole_cents(chosen);
  if (quantity == Quantity::equity_start) {
    equity_start(scene);
  } else if (quantity == Quantity::equity_norm) {
    account.begin("equityNorm", "norm voor het eigen vermogen|norm for the equity");
    Input& its = account.put("norm|norm", chosen, Unit::euro);
    its.source = &scene.dataset.equity_source;
    its.assumption = true;
    if (chosen != scene.dataset.equity_norm) its.standard = scene.dataset.equity_norm;
    account.round(norm, chosen);
  } else if (quantity == Quantity::equity_end) {
    account.begin("equityEnd",
                  "eigen vermogen aan het eind van het jaar|equity at the end of the year");
    equity_start(scene);
    account.plus();
    result(scene);
    account.end(scene.year.equity_end);
  } else {
    account.begin("headroom", "ruimte boven de norm|headroom above the norm");
    equity(scene, Quantity::equity_end);
    account.say(" − ");
    equity(scene, Quantity::equity_norm);
    account.end(scene.year.equity_end - norm);
  }
}

}  // namespace dimpact::explaining
