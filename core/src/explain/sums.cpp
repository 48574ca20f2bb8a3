#include "scene.hpp"

namespace dimpact::explaining {
namespace {

constexpr Unit unit_of(Quantity quantity) {
  return quantity == Quantity::inhabitants ? Unit::inhabitants : Unit::cents;
}

double of_product(const Scene& scene, Quantity quantity, ProductId product) {
  if (quantity == Quantity::hours_pool) return scene.year.carried.hours_pool[product].cents();
  double sum = 0;
  const auto& begin = scene.year.priced.begin;
  for (std::size_t i = begin[product]; i < begin[product + 1]; ++i) sum += amount(scene, quantity, i);
  return sum;
}

Text label_of(Quantity quantity, const std::string& name) {
  const QuantityName& its = quantity_names[static_cast<std::size_t>(quantity)];
  return {its.nl + (" " + name), its.en + (" " + name)};
}

}  // namespace

double amount(const Scene& scene, Quantity quantity, std::size_t cell) {
  const YearOutcome& year = scene.year;
  switch (quantity) {
    case Quantity::inhabitants: return year.priced.inhabitants[cell];
    case Quantity::supplier_cost: return year.priced.billed[cell].cents();
    case Quantity::supplier_bill: return year.priced.bill[cell].cents();
    case Quantity::product_hours: return year.carried.hours[cell].cents();
    case Quantity::overhead: return year.carried.overhead[cell].cents();
    default: return year.tariff(cell).cents();
  }
}

Input told(const Scene& scene, Text label, double value, Quantity quantity, MemberId member,
           ProductId product) {
  Input told = input(std::move(label), value, unit_of(quantity));
  told.subject = scene.subject(quantity, member, product);
  return told;
}

Step product_sum(const Scene& scene, Quantity quantity, ProductId product) {
  const State& state = scene.year.state;
  Line line{"sum", label_of(quantity, scene.product(product).name)};
  for (std::size_t i = scene.year.priced.begin[product]; i < scene.year.priced.begin[product + 1]; ++i) {
    const Cell& cell = state.cells[i];
    Input its = told(scene, text(named, scene.name(state, cell.member)), amount(scene, quantity, i),
                     quantity, cell.member, product);
    its.estimate = cell.estimated;
    line.add(std::move(its));
  }
  return line.is(of_product(scene, quantity, product), unit_of(quantity));
}

Step association_sum(const Scene& scene, Quantity label, Quantity quantity) {
  Line line{"sum", label_of(label, {})};
  double sum = 0;
  for (ProductId p = 0; p < scene.year.state.products.size(); ++p) {
    if (!scene.year.state.products[p].active) continue;
    const double its = of_product(scene, quantity, p);
    sum += its;
    line.add(told(scene, text(named, scene.product(p).name), its, quantity, no_id, p));
  }
  return line.is(sum, unit_of(quantity));
}

Step tariff(const Scene& scene, std::size_t at) {
  const ProductId product = scene.year.state.cells[at].product;
  Line line{"tariff", label_of(Quantity::tariff, scene.product(product).name)};
  line.add(supplier_cost(scene, at)).add(product_hours(scene, at)).add(overhead(scene, at));
  return line.is(scene.year.tariff(at));
}

Step total(const Scene& scene, MemberId member) {
  const State& state = scene.year.state;
  Line line{"total", label_of(Quantity::total, scene.name(state, member))};
  Scene told = scene;
  told.told = member;
  Fact people = inhabitants(scene, member, scene.name(state, member), scene.now().until);
  bool uses = false;
  for (std::size_t i = 0; i < state.cells.size(); ++i) {
    if (state.cells[i].member != member) continue;
    if (!uses) line.after(std::move(people.steps));
    uses = true;
    line.add(tariff(told, i));
  }
  if (!uses) line.add(contribution(scene, member));
  return line.is(scene.year.total[state.members[member].position]);
}

}  // namespace dimpact::explaining
