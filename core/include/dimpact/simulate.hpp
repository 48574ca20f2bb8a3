#pragma once
#include <vector>

#include "dimpact/outcome.hpp"
#include "dimpact/problem.hpp"
#include "dimpact/scenario.hpp"

namespace dimpact {

/// The years of a scenario without its events, under its assumptions, from the plan's year on.
struct Baseline {
  std::vector<YearOutcome> years;

  /// Whether a year's totals pass what whole cents can hold.
  [[nodiscard]] bool overflows() const;
};

/// What a scenario comes to, year by year.
struct Run {
  std::vector<YearOutcome> years;
  std::vector<Notice> withdrawals;  ///< by event
  Findings findings;

  /// Whether a year's totals pass what whole cents can hold.
  [[nodiscard]] bool overflows() const;
};

Factors factors_of(const Dataset& dataset, const Assumptions& assumptions, int year);

Baseline make_baseline(const Dataset& dataset, const Scenario& scenario);
/// Computes the baseline's years again, under assumptions that changed.
void evaluate_baseline(const Dataset& dataset, const Scenario& scenario, Baseline& baseline);

/// Runs the scenario's years; `run` may be used again and then allocates nothing. Events with a
/// problem are left out, and the problem stands in the findings.
void simulate(const Dataset& dataset, const Scenario& scenario, const Baseline& baseline, Run& run);

}  // namespace dimpact
