#include "scene.hpp"

namespace dimpact::explaining {
namespace {

/// One part of the margin, beside what it would be without events.
struct Component {
  Words label;
  Quantity quantity;
  Money Totals::*amount;
};

constexpr Component revenue[] = {
    {{"leverancierskosten in de tarieven", "supplier cost in the tariffs"}, Quantity::supplier_cost, &Totals::billed},
    {{"producturen in de tarieven", "product hours in the tariffs"}, Quantity::product_hours, &Totals::hours},
    {{"verenigingskosten in de tarieven", "overhead in the tariffs"}, Quantity::overhead_from_products, &Totals::overhead},
    {{"bijdragen", "contributions"}, Quantity::overhead_from_contributions, &Totals::contributions},
    {{"entreegelden", "entry fees"}, Quantity::entry_fees, &Totals::entry_fees},
};
constexpr Component cost[] = {
    {{"rekeningen van leveranciers", "suppliers' bills"}, Quantity::supplier_bill, &Totals::bills},
    {{"kosten van producturen", "cost of product hours"}, Quantity::hours_pool, &Totals::hours_pools},
    {{"verenigingskosten in totaal", "overhead in total"}, Quantity::overhead_total, &Totals::overhead_total},
    {{"gedekt door projecten", "covered by projects"}, Quantity::overhead_from_projects, &Totals::from_projects},
};

Step change(const Scene& scene, const Component& component, const Totals& totals) {
  const Money with = totals.*component.amount;
  const Money without = scene.base->totals.*component.amount;
  Line line{"change", component.label};
  Input now = input(Words{"met de maatregelen", "with the events"}, with.cents(), Unit::cents);
  // Expected amounts, before a shortfall goes into the tariffs, are no figures of the year.
  if (with == scene.year.totals.*component.amount) now.subject = scene.subject(component.quantity);
  line.put(std::move(now)).minus();
  line.put(told(scene.without_events(), {"zonder de maatregelen", "without the events"}, without,
                component.quantity));
  return line.is(with - without);
}

Step change_of_revenue(const Scene& scene, const Totals& totals) {
  Line line{"revenue", Words{"meer of minder opbrengsten", "change of revenue"}};
  for (const Component& component : revenue) line.add(change(scene, component, totals));
  return line.is(totals.revenue() - scene.base->totals.revenue());
}

Step change_of_cost(const Scene& scene, const Totals& totals) {
  Line line{"cost", Words{"meer of minder kosten", "change of cost"}};
  for (const Component& component : cost) {
    const bool covers = component.amount == &Totals::from_projects;
    Step step = change(scene, component, totals);
    if (covers) {
      line.minus().put(std::move(step));
    } else {
      line.add(std::move(step));
    }
  }
  return line.is(totals.cost() - scene.base->totals.cost());
}

constexpr Words result_words{"resultaat", "result"};

Input equity_at_start_of_plan(const Scene& scene) {
  return input(text(Words{"eigen vermogen op 1 januari %", "equity on 1 January %"},
                    std::to_string(scene.dataset.year)),
               Money::from_euro(scene.dataset.equity_start).cents(), Unit::cents,
               scene.dataset.equity_source);
}

Step equity_start(const Scene& scene) {
  Line line{"equityStart", Words{"eigen vermogen aan het begin van het jaar",
                                 "equity at the start of the year"}};
  line.put(equity_at_start_of_plan(scene));
  for (const YearOutcome& planned : scene.baseline.years) {
    if (planned.year == scene.year.year) break;
    const YearOutcome* its = &planned;
    if (scene.base != nullptr) {
      for (const YearOutcome& year : scene.run.years) {
        if (year.year == planned.year) its = &year;
      }
    }
    Input result = input(text(Words{"resultaat %", "result %"}, std::to_string(planned.year)),
                         its->result.cents(), Unit::cents);
    const bool shown = planned.year >= scene.scenario.year;
    if (shown) {
      result.subject = Subject{planned.year, Quantity::result, no_id, no_id, its == &planned};
    }
    line.add(std::move(result));
  }
  return line.is(scene.year.equity_start);
}

}  // namespace

Step change_of_margin(const Scene& scene, const Totals& totals) {
  Line line{"margin", Words{"meer of minder resultaat", "change of the result"}};
  line.put(change_of_revenue(scene, totals)).minus().put(change_of_cost(scene, totals));
  return line.is(totals.margin() - scene.base->totals.margin());
}

Step result(const Scene& scene) {
  const Dataset& dataset = scene.dataset;
  const bool plan_year = scene.year.year == dataset.year;
  const double budgeted = plan_year ? dataset.budgeted_result : 0;
  Line line{"result", result_words};
  line.put(input(text(Words{"begroot resultaat %", "budgeted result %"},
                      std::to_string(scene.year.year)),
                 Money::from_euro(budgeted).cents(), Unit::cents,
                 plan_year ? dataset.equity_source : std::string{}));
  if (!plan_year) {
    line.note(text(Words{"Na % dekken de tarieven precies de kosten.",
                         "After % the tariffs cover exactly the cost."},
                   std::to_string(dataset.year)));
  }
  if (scene.base != nullptr) line.add(change_of_margin(scene, scene.year.totals));
  return line.is(scene.year.result);
}

Step equity(const Scene& scene, Quantity quantity) {
  const double chosen = scene.scenario.assumptions.equity_norm;
  const Money norm = Money::from_euro(chosen);
  if (quantity == Quantity::equity_start) return equity_start(scene);
  if (quantity == Quantity::equity_norm) {
    Line line{"equityNorm", Words{"norm voor het eigen vermogen", "norm for the equity"}};
    Input its = input(Words{"norm", "norm"}, chosen, Unit::euro, scene.dataset.equity_source);
    its.assumption = true;
    if (chosen != scene.dataset.equity_norm) its.standard = scene.dataset.equity_norm;
    return line.put(std::move(its)).rounded(norm, chosen);
  }
  Line end{"equityEnd", Words{"eigen vermogen aan het eind van het jaar",
                              "equity at the end of the year"}};
  end.put(equity_start(scene)).add(result(scene));
  Step at_end = end.is(scene.year.equity_end);
  if (quantity == Quantity::equity_end) return at_end;
  Line line{"headroom", Words{"ruimte boven de norm", "headroom above the norm"}};
  line.put(std::move(at_end)).minus().put(equity(scene, Quantity::equity_norm));
  return line.is(scene.year.equity_end - norm);
}

}  // namespace dimpact::explaining
