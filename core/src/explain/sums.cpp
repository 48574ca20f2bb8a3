#include "scene.hpp"

namespace dimpact::explaining {
namespace {

constexpr Unit unit_of(Quantity quantity) {
  return quantity == Quantity::inhabitants ? Unit::inhabitants : Unit::cents;
}

double amount(const YearOutcome& year, Quantity quantity, std::size_t cell) {
  switch (quantity) {
    case Quantity::inhabitants:
      return year.priced.reached[cell];
    case Quantity::supplier_cost:
      return year.priced.billed[cell].cents();
    case Quantity::supplier_bill:
      return year.priced.bill[cell].cents();
    case Quantity::product_hours:
      return year.carried.hours[cell].cents();
    case Quantity::overhead:
      return year.carried.overhead[cell].cents();
    default:
      return year.tariff(cell).cents();
  }
}

double of_product(const YearOutcome& year, Quantity quantity, ProductId product) {
  if (quantity == Quantity::hours_pool) return year.carried.hours_pool[product].cents();
  double sum = 0;
  const auto& begin = year.priced.begin;
  for (std::size_t i = begin[product]; i < begin[product + 1]; ++i)
    sum += amount(year, quantity, i);
  return sum;
}

void begin(const Scene& scene, const char* rule, Quantity quantity, const std::string& name) {
  const QuantityName& its = quantity_names[static_cast<std::size_t>(quantity)];
  scene.account.begin(rule, its.words, &name);
}

}  // namespace

void Scene::link(Input& input, Quantity quantity, MemberId member, ProductId product) const {
  input.subject = Subject{year.year, quantity, member, product, base == nullptr};
}

Input& Scene::put(const char* words, const std::string* name, double amount, Quantity quantity,
                  MemberId member, ProductId product) const {
  Input& input = account.put(words, amount, unit_of(quantity), name);
  link(input, quantity, member, product);
  return input;
}

Input& Scene::put(const char* words, Money amount, Quantity quantity, MemberId member,
                  ProductId product) const {
  return put(words, nullptr, amount.cents(), quantity, member, product);
}

void product_sum(const Scene& scene, Quantity quantity, ProductId product) {
  const State& state = scene.year.state;
  const auto& first = scene.year.priced.begin;
  begin(scene, "sum", quantity, scene.product(product).name);
  for (std::size_t i = first[product]; i < first[product + 1]; ++i) {
    const Cell& cell = state.cells[i];
    scene.account.plus();
    scene
        .put("%|%", &scene.name(state, cell.member), amount(scene.year, quantity, i), quantity,
             cell.member, product)
        .estimate = cell.estimated;
  }
  scene.account.end(of_product(scene.year, quantity, product), unit_of(quantity));
}

void association_sum(const Scene& scene, Quantity label, Quantity quantity) {
  double sum = 0;
  begin(scene, "sum", label, scene.dataset.association);
  for (ProductId p = 0; p < scene.year.state.products.size(); ++p) {
    if (!scene.year.state.products[p].active) continue;
    const double its = of_product(scene.year, quantity, p);
    sum += its;
    scene.account.plus();
    scene.put("%|%", &scene.product(p).name, its, quantity, no_id, p);
  }
  scene.account.end(sum, unit_of(quantity));
}

void tariff(const Scene& scene, std::size_t at) {
  begin(scene, "tariff", Quantity::tariff, scene.product(scene.year.state.cells[at].product).name);
  supplier_cost(scene, at);
  scene.account.plus();
  product_hours(scene, at);
  scene.account.plus();
  overhead(scene, at);
  scene.account.end(scene.year.tariff(at));
}

void total(const Scene& scene, MemberId member) {
  const State& state = scene.year.state;
  begin(scene, "total", Quantity::total, scene.name(state, member));
  bool uses = false;
  Scene told = scene;
  told.told = member;
  for (std::size_t i = 0; i < state.cells.size(); ++i) {
    if (state.cells[i].member != member) continue;
    if (!uses) tell_inhabitants(scene, scene.now, member);
    uses = true;
    scene.account.plus();
    tariff(told, i);
  }
  if (!uses) contribution(scene, member);
  scene.account.end(scene.year.total[state.members[member].position]);
}

}  // namespace dimpact::explaining
