#include "dimpact/explain.hpp"

#include <array>
#include <utility>
#include <vector>

#include "scene.hpp"

namespace dimpact {
namespace explaining {
namespace {

double reached(const YearOutcome& year, std::size_t cell) { return year.priced.reached[cell]; }
double whole_tariff(const YearOutcome& year, std::size_t cell) { return year.tariff(cell).cents(); }
template <auto part, auto amounts>
double cents(const YearOutcome& year, std::size_t cell) {
  return (year.*part.*amounts)[cell].cents();
}
constexpr auto priced = &YearOutcome::priced;
constexpr auto carried = &YearOutcome::carried;

template <Quantity quantity>
void users(const Scene& scene, ProductId product) {
  sum_of_users(scene, quantity, product);
}
template <Quantity quantity, Quantity label = quantity>
void products(const Scene& scene) {
  sum_of_products(scene, quantity, label);
}

constexpr Teller whole(const char* word, void (*of_association)(const Scene& scene)) {
  return {.word = word, .of_association = of_association};
}

using Q = Quantity;
constexpr auto no_use = nullptr, no_member = nullptr, no_product = nullptr;

// In the order of Quantity.
constexpr Teller tellers[] = {
    {"inhabitants", prose::inhabitants_of, reached, inhabitants_of_use, inhabitants,
     users<Q::inhabitants>},
    {"supplierCost", prose::supplier_cost_of, cents<priced, &Priced::billed>, supplier_cost,
     no_member, users<Q::supplier_cost>, products<Q::supplier_cost>},
    {"supplierBill", prose::suppliers_bills_of, cents<priced, &Priced::bill>, supplier_bill,
     no_member, users<Q::supplier_bill>, products<Q::supplier_bill>},
    {"productHours", prose::product_hours_of, cents<carried, &Carried::hours>, product_hours,
     no_member, users<Q::product_hours>, products<Q::product_hours>},
    {"overhead", prose::overhead_of, cents<carried, &Carried::overhead>, overhead, no_member,
     users<Q::overhead>},
    {"tariff", prose::tariff_of, whole_tariff, tariff, no_member, users<Q::tariff>},
    {"contribution", "", nullptr, no_use, contribution},
    {"total", "", nullptr, no_use, total},
    {"hoursPool", prose::cost_of_product_hours_of, nullptr, no_use, no_member, hours_pool,
     products<Q::hours_pool>},
    whole("overheadTotal", overhead_total),
    whole("overheadFromProjects", overhead_from_projects),
    whole("overheadFromContributions", overhead_from_contributions),
    whole("overheadPool", overhead_pool),
    {"overheadFromProducts", prose::overhead_in_the_tariffs_of, nullptr, no_use, no_member,
     no_product, products<Q::overhead, Q::overhead_from_products>},
    whole("overheadWeight", overhead_weight),
    whole("overheadRate", overhead_rate),
    whole("entryFees", entry_fees),
    whole("oneOff", one_off),
    whole("result", result),
    whole("equityStart", equity_start),
    whole("equityEnd", equity_end),
    whole("equityNorm", equity_norm),
    whole("headroom", headroom),
};
static_assert(std::size(tellers) == quantity_count);

constexpr QuantityName name_of(const Teller& its) {
  const int levels = (its.of_use != nullptr ? of_cell : 0) |
                     (its.of_member != nullptr ? of_member : 0) |
                     (its.of_product != nullptr ? of_product : 0) |
                     (its.of_association != nullptr ? of_association : 0);
  return {its.word, static_cast<std::uint8_t>(levels)};
}

template <std::size_t... numbers>
constexpr std::array<QuantityName, quantity_count> names(std::index_sequence<numbers...>) {
  return {name_of(tellers[numbers])...};
}

/// Of who uses a product under another's contract.
void shared_contract(const Scene& scene, ProductId product, MemberId member) {
  const State& state = scene.year.state;
  scene.begin("sharedContract", "%|%", &scene.product(product).name);
  for (const Participation& p : state.participations) {
    if (p.product != product || p.participant != member) continue;
    scene.note(prose::the_contract_is_in_the_name_of, &scene.name(state, p.billed));
  }
  scene.end(Money{});
}

/// The turn after the last one of a year.
Turn end_of(const Scenario& scenario, int year) {
  Turn end = 0;
  while (end < scenario.schedule.size() && scenario.schedule[end].year <= year) ++end;
  return end;
}

}  // namespace

const Teller& teller(Quantity quantity) { return tellers[static_cast<std::size_t>(quantity)]; }

Scene Scene::without_events() const {
  return {*this, dataset, scenario,         baseline, run, headcounts,
          *base, nullptr, {base->state, 0}, plan,     told};
}

}  // namespace explaining

constinit const std::array<QuantityName, quantity_count> quantity_names =
    explaining::names(std::make_index_sequence<quantity_count>{});

Step explain(const Dataset& dataset, const Scenario& scenario, const Baseline& baseline,
             const Run& run, const Subject& subject) {
  using namespace explaining;
  std::vector<Step> open;
  const std::vector<Headcount> counts = headcounts(dataset, scenario, baseline);
  const YearOutcome& year = run.years[static_cast<std::size_t>(subject.year - scenario.year)];
  const YearOutcome& base = baseline.years[static_cast<std::size_t>(subject.year - dataset.year)];
  const At now{year.state, end_of(scenario, subject.year)};
  const At plan{baseline.years.front().state, 0};
  const Scene events{Account{open}, dataset, scenario, baseline, run,
                     counts,        year,    &base,    now,      plan};
  const Scene scene = subject.without_events ? events.without_events() : events;
  const Teller& its = teller(subject.quantity);
  switch (subject.level()) {
    case of_cell:
      if (const Cell* cell = find_cell(scene.year.state, subject.product, subject.member)) {
        its.of_use(scene, static_cast<std::size_t>(cell - scene.year.state.cells.data()));
      } else {
        shared_contract(scene, subject.product, subject.member);
      }
      break;
    case of_member:
      its.of_member(scene, subject.member);
      break;
    case of_product:
      its.of_product(scene, subject.product);
      break;
    case of_association:
      its.of_association(scene);
      break;
  }
  return std::move(open.front().steps.front());
}

}  // namespace dimpact
