#pragma once
#include <vector>

#include "dimpact/dataset.hpp"
#include "dimpact/outcome.hpp"
#include "dimpact/problem.hpp"
#include "dimpact/scenario.hpp"

namespace dimpact {

// The stages of a year, in order. Each fills its part of the outcome from the parts before it.

/// Supplier cost of every cell (model 1.1, 2, 7).
void price(const Dataset& dataset, const Scenario& scenario, YearOutcome& outcome);

/// The pools, and hours over the cells: divided anew, or at the baseline's rates (model 1.2, 3).
void carry_hours(const Dataset& dataset, const Scenario& scenario, const YearOutcome* baseline,
                 YearOutcome& outcome);

/// Contributions, the overhead's total and the pool that is left for the products (model 1.3, 1.4).
void pool_overhead(const Dataset& dataset, const Scenario& scenario, YearOutcome& outcome);

/// What a line of the overhead, or the cover by projects, comes to in a year before rounding, euro.
double line_amount(const Dataset& dataset, const YearOutcome& year, LineId line);

/// Whether the tariffs of a year carry the change of its result (model 3).
bool shortfall_in_tariffs(const Scenario& scenario, const YearOutcome& year,
                          const YearOutcome* baseline);

/// The year's totals with its pool as it is before a shortfall goes into the tariffs.
Totals expected_totals(const YearOutcome& year);

/// With the shortfall in the tariffs: the pool raised or lowered by the whole change of the result
/// (model 3).
void shift_shortfall(const YearOutcome& baseline, YearOutcome& outcome);

/// Overhead over the cells: divided anew, or at the baseline's rates (model 1.3, 3).
void carry_overhead(const Dataset& dataset, const Scenario& scenario, const YearOutcome* baseline,
                    YearOutcome& outcome);

/// Members' totals, result and equity (model 2). Without a baseline: the baseline's own year.
void settle(const Dataset& dataset, const YearOutcome* baseline, Money equity_start,
            YearOutcome& outcome);

/// The result that the budget has for a year: after the plan's own, tariffs cover the cost.
Money budgeted_result(const Dataset& dataset, int year);

/// What no cell can carry, and agreed tariffs that end (model 2, 7).
void warn(const Dataset& dataset, const Scenario& scenario, const YearOutcome& outcome,
          Findings& findings);

/// Divides a pool in proportion to the weights by the largest-remainder method: whole cents that
/// add up to the pool, ties to the earlier (model 1.5). All zero where there is no weight.
void divide(Money pool, const double* weights, std::size_t count, Money* shares);

}  // namespace dimpact
