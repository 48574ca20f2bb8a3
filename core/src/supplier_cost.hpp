#pragma once
#include <algorithm>

#include "dimpact/dataset.hpp"
#include "dimpact/outcome.hpp"
#include "dimpact/scenario.hpp"

namespace dimpact {

// Supplier cost and the supplier's bill of a use (model 1.1, 2): told once, to whoever listens.

/// What the supplier asks the association for a use.
enum class Billing : std::uint8_t {
  as_cost,       ///< L
  without_rule,  ///< L less the part by the rule, which stays a cost when a user stops
  share,         ///< the share of L that the scenario assumes
};

/// One product's terms in a year, looked up once for all its cells.
struct Terms {
  const Product& definition;
  const double* amounts;  ///< of the price rule
  double fixed;           ///< mandatory items together
  double factor;          ///< index of supplier cost
  Billing billing;
  double share;      ///< of L, where the scenario assumes one
  Money support247;  ///< dropped per contract, 0 while support is on
};

Terms terms_of(const Dataset& dataset, const Scenario& scenario, const YearOutcome& year,
               ProductId product);

/// L in euro of the plan's year, before it is kept from being less than 0. The listener hears the
/// mandatory items by number, the optional ones, and what the use asks beyond both.
template <class Told>
[[gnu::always_inline]] inline double plan_cost(const Terms& terms, const Cell& cell, double by_rule,
                                               double inhabitants, const Told& told) {
  for (std::size_t i = 0; i < terms.definition.fixed_items.size(); ++i) told.fixed(i);
  double options = 0;
  each_option(terms.definition, cell.optional_items, [&](const Item& item) {
    options += item.amount;
    told.option(item);
  });
  const bool scales = terms.definition.remainder_per_inhabitant;
  told.beyond();
  const double beyond = scales ? cell.remainder * inhabitants : cell.remainder;
  return by_rule + terms.fixed + beyond + options;
}

/// What of the bill is exact; it becomes cents at its end.
[[gnu::always_inline]] inline double exact_bill(const Terms& terms, double cost, double by_rule) {
  switch (terms.billing) {
    case Billing::as_cost:
      break;
    case Billing::without_rule:
      return cost - by_rule * terms.factor;
    case Billing::share:
      return terms.share * cost;
  }
  return cost;
}

}  // namespace dimpact
