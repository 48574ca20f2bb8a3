#pragma once
#include <optional>
#include <string>

#include "history.hpp"
#include "line.hpp"

namespace dimpact::explaining {

/// The state at a turn of the schedule.
struct At {
  const State& state;
  Turn until;
};

/// The year that is explained, in the scenario or in the baseline.
struct Scene {
  const Dataset& dataset;
  const Scenario& scenario;
  const Baseline& baseline;
  const Run& run;
  const History& history;
  const YearOutcome& year;
  const YearOutcome* base;  ///< the same year without events; null for that year itself
  /// Whose inhabitants were explained already.
  MemberId told = no_id;

  [[nodiscard]] At now() const;
  [[nodiscard]] At plan() const { return {baseline.years.front().state, 0}; }
  /// The same year without events.
  [[nodiscard]] Scene without_events() const;

  [[nodiscard]] const Product& product(ProductId product) const {
    return definition(dataset, scenario, year.state.products[product].definition);
  }
  [[nodiscard]] bool is_new(ProductId product) const {
    return year.state.products[product].definition >= dataset.products.size();
  }
  [[nodiscard]] const std::string& name(const State& state, MemberId member) const {
    return scenario.names[state.members[member].name];
  }
  [[nodiscard]] Subject subject(Quantity quantity, MemberId member = no_id,
                                ProductId product = no_id) const {
    return {year.year, quantity, member, product, base == nullptr};
  }
  /// Within the year a use whose L is the baseline's keeps its hours and overhead.
  [[nodiscard]] bool keeps_tariff(std::size_t cell) const;
};

/// An event's place in the scenario as given.
inline int event_index(const Scene& scene, Turn turn) {
  return scene.scenario.events[scene.scenario.schedule[turn].event].index;
}

/// The last event of a type up to the year that is explained, -1 for none.
template <class Type>
int last_event(const Scene& scene) {
  for (Turn turn = scene.now().until; turn-- > 0;) {
    const Event& event = scene.scenario.events[scene.scenario.schedule[turn].event];
    if (event.enabled && std::holds_alternative<Type>(event.change)) return event.index;
  }
  return -1;
}

// What the rules start from, each in a file of its own name.

Fact inhabitants(const Scene& scene, MemberId member, const std::string& name, Turn until);
/// Of all who share a contract.
Fact priced_inhabitants(const Scene& scene, const At& at, ProductId product, MemberId member);
/// A component of the price rule, or after those a mandatory item.
Input price(const Scene& scene, const At& at, ProductId product, std::size_t component);
/// The event that made a product of the scenario, -1 for one of the dataset.
int event_of_product(const Scene& scene, ProductId product);
/// Multiplies what stands in the line with the index of a kind of cost.
void index(Line& line, const Scene& scene, IndexKind kind);
void index_contribution(Line& line, const Scene& scene);
double factor(const Scene& scene, IndexKind kind);

/// The price rule at these inhabitants.
Step price_rule(const Scene& scene, const At& at, ProductId product, const Input& inhabitants);
/// What a use asks beyond rule and mandatory items; nothing where the dataset expects nothing.
std::optional<Fact> remainder(const Scene& scene, const At& at, const Cell& cell,
                              const Step& rule_now);

// The quantities.

Step supplier_cost(const Scene& scene, std::size_t cell);
Step supplier_bill(const Scene& scene, std::size_t cell);
Step hours_pool(const Scene& scene, ProductId product);
Step product_hours(const Scene& scene, std::size_t cell);
Step overhead(const Scene& scene, std::size_t cell);
Step overhead_total(const Scene& scene);
Step overhead_from_projects(const Scene& scene);
Step overhead_from_contributions(const Scene& scene);
Step overhead_pool(const Scene& scene);
Step overhead_weight(const Scene& scene);
Step overhead_rate(const Scene& scene);
Step contribution(const Scene& scene, MemberId member);
Step entry_fees(const Scene& scene);
Step tariff(const Scene& scene, std::size_t cell);
Step total(const Scene& scene, MemberId member);
Step result(const Scene& scene);
Step equity(const Scene& scene, Quantity quantity);

/// What the association's margin differs from the baseline's, with these totals.
Step change_of_margin(const Scene& scene, const Totals& totals);

/// The sum of a quantity over a product's users, and over all products.
Step product_sum(const Scene& scene, Quantity quantity, ProductId product);
Step association_sum(const Scene& scene, Quantity label, Quantity of_products);
double amount(const Scene& scene, Quantity quantity, std::size_t cell);

/// A step of the budget that stands within its year, with the reason.
Step kept(Step step);

/// An amount that another explanation tells about.
Input told(const Scene& scene, Text label, double amount, Quantity quantity,
           MemberId member = no_id, ProductId product = no_id);
inline Input told(const Scene& scene, Words label, Money amount, Quantity quantity,
                  MemberId member = no_id, ProductId product = no_id) {
  return told(scene, text(label), amount.cents(), quantity, member, product);
}

/// L before rounding, as the hours are divided by it.
Input own_cost(const Scene& scene, std::size_t cell);

inline constexpr Words named{"%", "%"};
inline constexpr Words budget_rate{"Binnen het begrotingsjaar geldt het tarief van de begroting.",
                                   "Within the budget year the rate of the budget holds."};

}  // namespace dimpact::explaining
