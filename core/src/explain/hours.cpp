#include "scene.hpp"

namespace dimpact::explaining {
namespace {

constexpr const char* hours_words = "producturen|product hours";
constexpr const char* new_user_rate =
    "Aanname: een nieuwe gebruiker betaalt producturen naar het tarief van de begroting. Het plan "
    "zegt dit niet.|Assumption: a new user pays product hours at the rate of the budget. The plan "
    "does not say so.";

void put_all_cost(const Scene& scene, ProductId product) {
  Input& cost = scene.account.put(
      "leverancierskosten van alle gebruikers, vóór afronding|supplier cost of all users, before "
      "rounding",
      scene.year.carried.product_cost[product], Unit::euro);
  scene.link(cost, Quantity::supplier_cost, no_id, product);
}

void divided(const Scene& scene, std::size_t at, bool budgeted) {
  const ProductId product = scene.year.state.cells[at].product;
  const Carried& carried = scene.year.carried;
  Account& account = scene.account;
  account.begin("share", hours_words);
  if (budgeted) account.note(as_budgeted);
  if (!(carried.product_cost[product] > 0)) {
    account.note(
        "Zonder leverancierskosten kan niemand de producturen dragen.|Without supplier cost nobody "
        "can carry the product hours.");
    account.end(carried.hours[at]);
    return;
  }
  hours_pool(scene, product);
  account.say(" × ");
  put_own_cost(scene, at);
  account.say(" ÷ ");
  put_all_cost(scene, product);
  const Priced& priced = scene.year.priced;
  const std::size_t begin = priced.begin[product];
  account.share(carried.hours[at], carried.hours_pool[product], &priced.cost[begin],
                priced.begin[product + 1] - begin, at - begin);
}

/// At the rate of the adopted budget.
void at_rate(const Scene& scene, std::size_t at) {
  const ProductId product = scene.year.state.cells[at].product;
  const double rate = scene.year.carried.hours_rate[product];
  const Scene plan = scene.without_events();
  Account& account = scene.account;
  account.begin("atRate", hours_words);
  account.begin("rate",
                "producturen per euro leverancierskosten|product hours per euro of supplier cost");
  if (plan.year.carried.product_cost[product] > 0) {
    hours_pool(plan, product);
    account.say(" ÷ ");
    put_all_cost(plan, product);
  }
  account.end(rate, Unit::factor);
  account.say(" × ");
  put_own_cost(scene, at);
  account.note(scene.year.state.cells[at].fresh ? new_user_rate : budget_rate);
  account.round(scene.year.carried.hours[at], rate * scene.year.priced.cost[at]);
}

}  // namespace

void hours_pool(const Scene& scene, ProductId product) {
  const Product& definition = scene.product(product);
  Account& account = scene.account;
  account.begin("hoursPool",
                "producturen van alle gebruikers samen|product hours of all users together");
  Input& hours = account.put("producturen van %|product hours of %", definition.hours, Unit::euro,
                             &definition.name);
  hours.source = &definition.hours_source;
  hours.event = event_of_product(scene, product);
  hours.inferred = !definition.hours_basis.nl.empty();
  index(scene, IndexKind::wages);
  account.note(definition.hours_basis);
  account.round(scene.year.carried.hours_pool[product],
                definition.hours * scene.year.factors.wages);
}

void product_hours(const Scene& scene, std::size_t at) {
  const Cell& cell = scene.year.state.cells[at];
  if (scene.year.reallocated || scene.is_new(cell.product)) {
    divided(scene, at, false);
  } else if (scene.keeps_tariff(at)) {
    divided(scene.without_events(), cell.origin, true);
  } else {
    at_rate(scene, at);
  }
}

}  // namespace dimpact::explaining
