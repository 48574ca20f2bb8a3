#include "scene.hpp"

namespace dimpact::explaining {
namespace {

constexpr Unit unit_of(Quantity quantity) {
  return quantity == Quantity::inhabitants ? Unit::inhabitants : Unit::cents;
}

double of_product(const YearOutcome& year, Quantity quantity, ProductId product) {
  if (quantity == Quantity::hours_pool) return year.carried.hours_pool[product].cents();
  double sum = 0;
  const auto& begin = year.priced.begin;
  for (std::size_t i = begin[product]; i < begin[product + 1]; ++i) {
    sum += teller(quantity).amount(year, i);
  }
  return sum;
}

}  // namespace

void Scene::link(Input& input, Quantity quantity, MemberId member, ProductId product) const {
  input.subject = Subject{year.year, quantity, member, product, base == nullptr};
}

Input& Scene::put(const char* words, const std::string* name, double amount, Quantity quantity,
                  MemberId member, ProductId product) const {
  Input& input = put(words, amount, unit_of(quantity), name);
  link(input, quantity, member, product);
  return input;
}

Input& Scene::put(const char* words, Money amount, Quantity quantity, MemberId member,
                  ProductId product) const {
  return put(words, nullptr, amount.cents(), quantity, member, product);
}

void sum_of_users(const Scene& scene, Quantity quantity, ProductId product) {
  const YearOutcome& year = scene.year;
  const auto& first = year.priced.begin;
  scene.begin("sum", teller(quantity).words, &scene.product(product).name);
  for (std::size_t i = first[product]; i < first[product + 1]; ++i) {
    const Cell& cell = year.state.cells[i];
    scene.plus();
    Input& its = scene.put("%|%", &scene.name(year.state, cell.member),
                           teller(quantity).amount(year, i), quantity, cell.member, product);
    its.estimate = cell.estimated;
  }
  scene.end(of_product(year, quantity, product), unit_of(quantity));
}

void sum_of_products(const Scene& scene, Quantity quantity, Quantity label) {
  double sum = 0;
  scene.begin("sum", teller(label).words, &scene.dataset.association);
  for (ProductId p = 0; p < scene.year.state.products.size(); ++p) {
    if (!scene.year.state.products[p].active) continue;
    const double its = of_product(scene.year, quantity, p);
    sum += its;
    scene.plus();
    scene.put("%|%", &scene.product(p).name, its, quantity, no_id, p);
  }
  scene.end(sum, unit_of(quantity));
}

void tariff(const Scene& scene, std::size_t at) {
  const std::string& product = scene.product(scene.year.state.cells[at].product).name;
  scene.begin("tariff", prose::tariff_of, &product);
  supplier_cost(scene, at);
  scene.plus();
  product_hours(scene, at);
  scene.plus();
  overhead(scene, at);
  scene.end(scene.year.tariff(at));
}

void total(const Scene& scene, MemberId member) {
  const State& state = scene.year.state;
  scene.begin("total", prose::total_of, &scene.name(state, member));
  bool uses = false;
  Scene told = scene;
  told.told = member;
  for (std::size_t i = 0; i < state.cells.size(); ++i) {
    if (state.cells[i].member != member) continue;
    if (!uses) Inhabitants{scene, scene.now, {member}}.tell();
    uses = true;
    scene.plus();
    tariff(told, i);
  }
  if (!uses) contribution(scene, member);
  scene.end(scene.year.total[state.members[member].position]);
}

}  // namespace dimpact::explaining
