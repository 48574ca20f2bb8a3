#pragma once
#include <cstdint>
#include <vector>

#include "dimpact/simulate.hpp"

namespace dimpact {

/// An index rate that a prepared scenario can change.
enum class Rate : std::uint8_t { supplier, wages, operating, contribution };

/// A scenario loaded once, to be evaluated again and again with other numbers: the same stages as a
/// scenario read from JSON, without reading, writing or allocating.
class Prepared {
 public:
  // Figures by year, in cents.
  static constexpr std::size_t association_figures = 6;  ///< see association()
  static constexpr std::size_t product_figures = 3;      ///< supplier cost, hours, overhead

  /// The dataset must outlive this.
  Prepared(const Dataset& dataset, Scenario scenario);

  /// Switches an event on or off. What cannot be without it is then left out, too. False where
  /// there is no such event.
  bool enable(std::size_t event, bool on);
  /// Changes an event's number: inhabitants, percent, value, amount or given supplier cost. False,
  /// and no change, where there is no such event, it has none or the value is out of range.
  bool set(std::size_t event, double value);
  /// Changes an index rate, of scenario and baseline. False, and no change, where out of range.
  bool set_rate(Rate rate, double value);

  /// Whether every event counts and the totals are within range; what is wrong otherwise stands in
  /// the run's findings.
  bool evaluate();
  /// Whether totals, of the scenario or without its events, pass what whole cents can hold.
  [[nodiscard]] bool overflows() const { return baseline_.overflows() || run_.overflows(); }

  [[nodiscard]] const Scenario& scenario() const { return scenario_; }
  [[nodiscard]] const Baseline& baseline() const { return baseline_; }
  [[nodiscard]] const Run& run() const { return run_; }

  /// What each member pays, by year and MemberId; 0 for who is no member then.
  [[nodiscard]] const std::vector<double>& totals() const { return totals_; }
  /// L, P and V, by year and ProductId.
  [[nodiscard]] const std::vector<double>& products() const { return products_; }
  /// Overhead total, pool carried by products, contributions, result, equity at the start and at
  /// the end, by year.
  [[nodiscard]] const std::vector<double>& association() const { return association_; }

 private:
  const Dataset& dataset_;
  Scenario scenario_;
  Baseline baseline_;
  Run run_;
  bool rates_changed_ = false;
  std::vector<double> totals_, products_, association_;
};

}  // namespace dimpact
