#pragma once
#include <string>

#include "../account/account.hpp"
#include "../prose.hpp"
#include "../supplier_cost.hpp"
#include "dimpact/events.hpp"
#include "dimpact/stages.hpp"
#include "history.hpp"

namespace dimpact::explaining {

/// The state at a turn of the schedule.
struct At {
  const State& state;
  Turn until;
};

/// The year that is explained, in the scenario or in the baseline, and the account of it.
struct Scene {
  Account& account;
  const Dataset& dataset;
  const Scenario& scenario;
  const Baseline& baseline;
  const Run& run;
  const Changes& inhabitants;
  const YearOutcome& year;
  const YearOutcome* base;  ///< the same year without events; null for that year itself
  At now;                   ///< the year's state, after its last event
  At plan;                  ///< before any event
  MemberId told = no_id;    ///< whose inhabitants were explained already

  /// The same year without events.
  [[nodiscard]] Scene without_events() const;

  [[nodiscard]] const Product& product(ProductId product) const {
    return definition(dataset, scenario, year.state.products[product].definition);
  }
  [[nodiscard]] Terms terms(ProductId product) const {
    return terms_of(dataset, scenario, year, product);
  }
  [[nodiscard]] const std::string& name(const State& state, MemberId member) const {
    return scenario.names[state.members[member].name];
  }
  [[nodiscard]] const Event& event(Turn turn) const {
    return scenario.events[scenario.schedule[turn].event];
  }
  /// The place of the event that a number remembers, -1 for none.
  [[nodiscard]] int event_of(Turn turn) const { return turn == no_turn ? -1 : event(turn).index; }
  /// Says where an input is explained further.
  void link(Input& input, Quantity quantity, MemberId member = no_id,
            ProductId product = no_id) const;
  [[nodiscard]] State state_at(Turn turn) const {
    return replay(dataset, scenario, baseline, turn);
  }
  [[nodiscard]] int years_after_plan() const { return year.year - dataset.year; }

  /// An amount that has an explanation of its own.
  Input& put(const char* words, const std::string* name, double amount, Quantity quantity,
             MemberId member, ProductId product) const;
  Input& put(const char* words, Money amount, Quantity quantity, MemberId member = no_id,
             ProductId product = no_id) const;
};

// What the rules start from.

/// Steps to a member's inhabitants, where events set them.
void tell_inhabitants(const Scene& scene, const At& at, MemberId member);
void put_inhabitants(const Scene& scene, const At& at, MemberId member);
/// Likewise of all whom a use reaches, which is who shares its contract.
void tell_reached(const Scene& scene, const At& at, ProductId product, MemberId member);
void put_reached(const Scene& scene, const At& at, ProductId product, MemberId member);
/// Likewise of all whom its price rests on.
double priced_at(const At& at, ProductId product, MemberId member);
void tell_priced(const Scene& scene, const At& at, ProductId product, MemberId member);
void put_priced(const Scene& scene, const At& at, ProductId product, MemberId member);
/// A component of the price rule, or after those a mandatory item.
void put_price(const Scene& scene, const At& at, ProductId product, std::size_t component);
/// Multiplies what stands in the formula with the index of a kind of cost.
void index(const Scene& scene, IndexKind kind);
void index_contribution(const Scene& scene);

/// What the price rule asks of a use, and its name.
double rule_amount(const Scene& scene, const At& at, ProductId product, double inhabitants);
const char* rule_words(const PriceRule& rule);
void price_rule(const Scene& scene, const At& at, ProductId product, MemberId member);
/// Adds what a use asks beyond rule and mandatory items; false where the dataset expects nothing.
/// `rule_now` is the rule's amount in the year that is explained.
bool add_remainder(const Scene& scene, const Cell& cell, double rule_now,
                   const std::string* of_part = nullptr);

// The quantities.

void supplier_cost(const Scene& scene, std::size_t cell);
void supplier_bill(const Scene& scene, std::size_t cell);
void hours_pool(const Scene& scene, ProductId product);
void product_hours(const Scene& scene, std::size_t cell);
void overhead(const Scene& scene, std::size_t cell);
void overhead_total(const Scene& scene);
void overhead_from_projects(const Scene& scene);
void overhead_from_contributions(const Scene& scene);
void overhead_pool(const Scene& scene);
void overhead_weight(const Scene& scene);
void overhead_rate(const Scene& scene);
void contribution(const Scene& scene, MemberId member);
void entry_fees(const Scene& scene);
void tariff(const Scene& scene, std::size_t cell);
void total(const Scene& scene, MemberId member);
void one_off(const Scene& scene);
void result(const Scene& scene);
void equity(const Scene& scene, Quantity quantity);

/// What the association's margin differs from the baseline's, with these totals.
void change_of_margin(const Scene& scene, const Totals& totals);

/// The sum of a quantity over a product's users, and over all products.
void product_sum(const Scene& scene, Quantity quantity, ProductId product);
void association_sum(const Scene& scene, Quantity quantity, Quantity of_products);

/// L before rounding, as the hours are divided by it.
void put_own_cost(const Scene& scene, std::size_t cell);

// Why a figure of the budget stands within its year.

}  // namespace dimpact::explaining
