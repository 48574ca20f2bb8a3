#pragma once
#include <optional>
#include <string>
#include <vector>

#include "../account/account.hpp"
#include "../history.hpp"
#include "../prose.hpp"
#include "../supplier_cost.hpp"
#include "dimpact/events.hpp"
#include "dimpact/stages.hpp"

namespace dimpact::explaining {

/// The state at a turn of the schedule.
struct At {
  const State& state;
  Turn until;
};

/// The year that is explained, in the scenario or in the baseline, and the account of it.
struct Scene : Account {
  const Dataset& dataset;
  const Scenario& scenario;
  const Baseline& baseline;
  const Run& run;
  const Headcounts& headcounts;
  const YearOutcome& year;
  const YearOutcome* base;  ///< the same year without events; null for that year itself
  At now;                   ///< the year's state, after its last event
  MemberId told = no_id;    ///< whose inhabitants were explained already

  /// The same year without events.
  [[nodiscard]] Scene without_events() const;

  [[nodiscard]] const Product& product(ProductId product) const {
    return definition(dataset, scenario, year.state.products[product].definition);
  }
  [[nodiscard]] const std::string& name(const State& state, MemberId member) const {
    return scenario.names[state.members[member].name];
  }
  [[nodiscard]] const Event& event(Turn turn) const {
    return scenario.events[scenario.schedule[turn].event];
  }
  /// The place of the event that a number remembers, -1 for none.
  [[nodiscard]] int event_of(Turn turn) const { return turn == no_turn ? -1 : event(turn).index; }
  [[nodiscard]] At plan() const { return {baseline.years.front().state, 0}; }
  [[nodiscard]] History around(Turn turn) const {
    return history(dataset, scenario, baseline, turn);
  }
  /// Of that one, the last at a turn.
  [[nodiscard]] const Headcount& headcount(const Whose& whose, Turn until) const;
  [[nodiscard]] int years_after_plan() const { return year.year - dataset.year; }

  /// Says where an input is explained further.
  void link(Input& input, Quantity quantity, MemberId member = no_id,
            ProductId product = no_id) const;
  // A sign, and the account again for the term that comes after it.
  const Scene& plus() const { return (Account::plus(), *this); }
  const Scene& minus() const { return (say(" − "), *this); }
  const Scene& times() const { return (say(" × "), *this); }
  const Scene& over() const { return (say(" ÷ "), *this); }

  using Account::put;
  /// An amount that has an explanation of its own.
  Input& put(const char* words, Money amount, Quantity quantity, MemberId member = no_id,
             ProductId product = no_id) const;
  /// Takes each change of a kind that has been made, with the event that made it.
  template <class Kind, class Take>
  void each(Take take) const {
    for (Turn turn = 0; turn < now.until; ++turn) {
      const auto* change = std::get_if<Kind>(&event(turn).change);
      if (change != nullptr && event(turn).enabled) take(event(turn), *change);
    }
  }
};

// What the rules start from.

/// The inhabitants of a member, or of all who use a product under its contract, at a turn.
struct Inhabitants {
  const Scene& scene;
  At at;
  Whose whose;
  ProductId contract = no_id;

  [[nodiscard]] double count() const;
  /// The steps to them, where events set them.
  void tell() const;
  void put() const;
  /// Both, as a quantity by itself.
  void explain() const;

 private:
  [[nodiscard]] std::vector<Whose> all() const;
};
/// All that a use reaches, and all that its price rests on.
Inhabitants reached(const Scene& scene, std::size_t cell);
Inhabitants priced(const Scene& scene, const At& at, const Cell& cell);

/// A component of the price rule, or after those a mandatory item.
void put_price(const Scene& scene, const At& at, ProductId product, std::size_t component);
/// Multiplies what stands in the formula with the index of a kind of cost.
void index(const Scene& scene, IndexKind kind);
void index_contribution(const Scene& scene);

/// What the price rule asks of a use, with the steps to it unless they were told already.
double rule_amount(const Scene& scene, const At& at, const Cell& cell);
void price_rule(const Scene& scene, const At& at, const Cell& cell,
                std::optional<double> told = {});
/// Adds what a use asks beyond rule and mandatory items, if anything; `rule_now` is the rule's
/// amount in the year that is explained.
void add_remainder(const Scene& scene, const At& at, const Cell& cell, double rule_now,
                   const std::string* of_part = nullptr);
/// L before rounding, as the hours are divided by it.
void put_own_cost(const Scene& scene, std::size_t cell);
/// What the association's margin differs from the baseline's, with these totals.
void change_of_margin(const Scene& scene, const Totals& totals);

// The quantities, of a use, a member, a product and the association.

void inhabitants_of_use(const Scene& scene, std::size_t cell);
void supplier_cost(const Scene& scene, std::size_t cell);
void supplier_bill(const Scene& scene, std::size_t cell);
void product_hours(const Scene& scene, std::size_t cell);
void overhead(const Scene& scene, std::size_t cell);
void tariff(const Scene& scene, std::size_t cell);
void inhabitants(const Scene& scene, MemberId member);
void contribution(const Scene& scene, MemberId member);
void total(const Scene& scene, MemberId member);
void hours_pool(const Scene& scene, ProductId product);
void overhead_total(const Scene& scene);
void overhead_from_projects(const Scene& scene);
void overhead_from_contributions(const Scene& scene);
void overhead_pool(const Scene& scene);
void overhead_weight(const Scene& scene);
void overhead_rate(const Scene& scene);
void entry_fees(const Scene& scene);
void one_off(const Scene& scene);
void result(const Scene& scene);
void equity_start(const Scene& scene);
void equity_end(const Scene& scene);
void equity_norm(const Scene& scene);
void headroom(const Scene& scene);
/// The sum of a quantity over a product's users.
double amount_of_product(const YearOutcome& year, Quantity quantity, ProductId product);

}  // namespace dimpact::explaining
