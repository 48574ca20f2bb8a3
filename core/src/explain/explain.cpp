#include "dimpact/explain.hpp"

#include <array>
#include <utility>

#include "scene.hpp"

namespace dimpact {
namespace explaining {
namespace {

/// A quantity's word, what a sum of it is called, its amount for a use, and how it is told at each
/// level that has it.
struct Teller {
  const char *word, *words = "";
  double (*amount)(const YearOutcome& year, std::size_t cell) = nullptr;
  void (*of_use)(const Scene& scene, std::size_t cell) = nullptr;
  void (*of_member)(const Scene& scene, MemberId member) = nullptr;
  void (*of_product)(const Scene& scene, ProductId product) = nullptr;
  void (*of_association)(const Scene& scene) = nullptr;
};
const Teller& teller(Quantity quantity);

constexpr Unit unit_of(Quantity quantity) {
  return quantity == Quantity::inhabitants ? Unit::inhabitants : Unit::cents;
}

/// Over a product's users.
void sum_of_users(const Scene& scene, Quantity quantity, ProductId product) {
  const YearOutcome& year = scene.year;
  const auto& first = year.priced.begin;
  scene.begin("sum", teller(quantity).words, &scene.product(product).name);
  for (std::size_t i = first[product]; i < first[product + 1]; ++i) {
    const Cell& cell = year.state.cells[i];
    Input& its = scene.plus().put("%|%", teller(quantity).amount(year, i), unit_of(quantity),
                                  &scene.name(year.state, cell.member));
    scene.link(its, quantity, cell.member, product);
    its.estimate = cell.estimated;
  }
  scene.end(amount_of_product(year, quantity, product), unit_of(quantity));
}

/// Over all products, under a label's name.
void sum_of_products(const Scene& scene, Quantity quantity, Quantity label) {
  double sum = 0;
  scene.begin("sum", teller(label).words, &scene.dataset.association);
  for (ProductId p = 0; p < scene.year.state.products.size(); ++p) {
    if (!scene.year.state.products[p].active) continue;
    const double its = amount_of_product(scene.year, quantity, p);
    sum += its;
    scene.link(scene.plus().put("%|%", its, unit_of(quantity), &scene.product(p).name), quantity,
               no_id, p);
  }
  scene.end(sum, unit_of(quantity));
}

double all_reached(const YearOutcome& year, std::size_t cell) { return year.priced.reached[cell]; }
double whole_tariff(const YearOutcome& year, std::size_t cell) { return year.tariff(cell).cents(); }
template <auto part, auto amounts>
double cents(const YearOutcome& year, std::size_t cell) {
  return (year.*part.*amounts)[cell].cents();
}
constexpr auto in_priced = &YearOutcome::priced;
constexpr auto in_carried = &YearOutcome::carried;

template <Quantity quantity>
void users(const Scene& scene, ProductId product) {
  sum_of_users(scene, quantity, product);
}
template <Quantity quantity, Quantity label = quantity>
void products(const Scene& scene) {
  sum_of_products(scene, quantity, label);
}

using Q = Quantity;
constexpr auto no_use = nullptr, no_member = nullptr, no_product = nullptr;

// In the order of Quantity.
constexpr Teller tellers[] = {
    {"inhabitants", prose::inhabitants_of, all_reached, inhabitants_of_use, inhabitants,
     users<Q::inhabitants>},
    {"supplierCost", prose::supplier_cost_of, cents<in_priced, &Priced::billed>, supplier_cost,
     no_member, users<Q::supplier_cost>, products<Q::supplier_cost>},
    {"supplierBill", prose::suppliers_bills_of, cents<in_priced, &Priced::bill>, supplier_bill,
     no_member, users<Q::supplier_bill>, products<Q::supplier_bill>},
    {"productHours", prose::product_hours_of, cents<in_carried, &Carried::hours>, product_hours,
     no_member, users<Q::product_hours>, products<Q::product_hours>},
    {"overhead", prose::overhead_of, cents<in_carried, &Carried::overhead>, overhead, no_member,
     users<Q::overhead>},
    {"tariff", prose::tariff_of, whole_tariff, tariff, no_member, users<Q::tariff>},
    {.word = "contribution", .of_member = contribution},
    {.word = "total", .of_member = total},
    {"hoursPool", prose::cost_of_product_hours_of, nullptr, no_use, no_member, hours_pool,
     products<Q::hours_pool>},
    {.word = "overheadTotal", .of_association = overhead_total},
    {.word = "overheadFromProjects", .of_association = overhead_from_projects},
    {.word = "overheadFromContributions", .of_association = overhead_from_contributions},
    {.word = "overheadPool", .of_association = overhead_pool},
    {"overheadFromProducts", prose::overhead_in_the_tariffs_of, nullptr, no_use, no_member,
     no_product, products<Q::overhead, Q::overhead_from_products>},
    {.word = "overheadWeight", .of_association = overhead_weight},
    {.word = "overheadRate", .of_association = overhead_rate},
    {.word = "entryFees", .of_association = entry_fees},
    {.word = "oneOff", .of_association = one_off},
    {.word = "result", .of_association = result},
    {.word = "equityStart", .of_association = equity_start},
    {.word = "equityEnd", .of_association = equity_end},
    {.word = "equityNorm", .of_association = equity_norm},
    {.word = "headroom", .of_association = headroom},
};
static_assert(std::size(tellers) == quantity_count);

constexpr QuantityName name_of(const Teller& its) {
  const int levels = (its.of_use != nullptr ? of_cell : 0) |
                     (its.of_member != nullptr ? of_member : 0) |
                     (its.of_product != nullptr ? of_product : 0) |
                     (its.of_association != nullptr ? of_association : 0);
  return {its.word, static_cast<std::uint8_t>(levels)};
}

constexpr std::array<QuantityName, quantity_count> names() {
  std::array<QuantityName, quantity_count> names{};
  for (std::size_t i = 0; i < quantity_count; ++i) names[i] = name_of(tellers[i]);
  return names;
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

const Teller& teller(Quantity quantity) { return tellers[static_cast<std::size_t>(quantity)]; }

}  // namespace

Scene Scene::without_events() const {
  const Account& account = *this;
  return {account,    dataset, scenario, baseline,         run,
          headcounts, *base,   nullptr,  {base->state, 0}, told};
}

void Scene::link(Input& input, Quantity quantity, MemberId member, ProductId product) const {
  input.subject = Subject{year.year, quantity, member, product, base == nullptr};
}

Input& Scene::put(const char* words, Money amount, Quantity quantity, MemberId member,
                  ProductId product) const {
  Input& input = put(words, amount.cents(), Unit::cents);
  link(input, quantity, member, product);
  return input;
}

double amount_of_product(const YearOutcome& year, Quantity quantity, ProductId product) {
  if (quantity == Quantity::hours_pool) return year.carried.hours_pool[product].cents();
  double sum = 0;
  const auto& begin = year.priced.begin;
  for (std::size_t i = begin[product]; i < begin[product + 1]; ++i) {
    sum += teller(quantity).amount(year, i);
  }
  return sum;
}

void tariff(const Scene& scene, std::size_t at) {
  scene.begin("tariff", prose::tariff_of, &scene.product(scene.year.state.cells[at].product).name);
  supplier_cost(scene, at);
  product_hours(scene.plus(), at);
  overhead(scene.plus(), at);
  scene.end(scene.year.tariff(at));
}

void total(const Scene& scene, MemberId member) {
  const State& state = scene.year.state;
  const std::uint32_t position = state.members[member].position;
  scene.begin("total", prose::total_of, &scene.name(state, member));
  if (scene.year.dues[position] == Dues::own_contract) {
    Inhabitants{scene, scene.now, {member}}.tell();
  } else {
    contribution(scene, member);
  }
  Scene told = scene;
  told.told = member;
  for (std::size_t i = 0; i < state.cells.size(); ++i) {
    if (state.cells[i].member == member) tariff(told.plus(), i);
  }
  scene.end(scene.year.total[position]);
}

}  // namespace explaining

// Not constinit: under the sanitizers the address of a function is no constant.
const std::array<QuantityName, quantity_count> quantity_names = explaining::names();

Step explain(const Dataset& dataset, const Scenario& scenario, const Baseline& baseline,
             const Run& run, const Subject& subject) {
  using namespace explaining;
  std::vector<Step> open;
  const Headcounts counts = history(dataset, scenario, baseline).headcounts;
  const YearOutcome& year = run.years[static_cast<std::size_t>(subject.year - scenario.year)];
  const YearOutcome& base = baseline.years[static_cast<std::size_t>(subject.year - dataset.year)];
  Turn until = 0;
  while (until < scenario.schedule.size() && scenario.schedule[until].year <= year.year) ++until;
  const Scene events{Account{open}, dataset, scenario, baseline,           run,
                     counts,        year,    &base,    {year.state, until}};
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
