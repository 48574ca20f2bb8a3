#pragma once
#include <cstddef>
#include <variant>
#include <vector>

namespace dimpact {

// How a supplier prices a product by a member's inhabitants (Bedrijfsplan 2024, Tabel 9, 13, 15, 17
// and chapter 9). A rule holds its limits; its amounts (euro, one per component) stand in the state,
// because a scenario may change them.

/// No price by inhabitants.
struct NoRule {};
/// One amount per inhabitant.
struct PerInhabitant {};
/// Graduated bands ("schijven"): each band's amount per inhabitant on the inhabitants inside it.
struct Bands {
  std::vector<double> from;  ///< lower limits, inhabitants, rising; the first is 0
};
/// One flat amount for the tier that holds the number of inhabitants: lower limit included.
struct Tiers {
  std::vector<double> from;  ///< lower limits, inhabitants, rising; below the first nothing is due
};
using PriceRule = std::variant<NoRule, PerInhabitant, Bands, Tiers>;

/// Euro a year by the rule; `amounts` has one entry per component.
double rule_cost(const NoRule&, const double* amounts, double inhabitants);
double rule_cost(const PerInhabitant&, const double* amounts, double inhabitants);
double rule_cost(const Bands&, const double* amounts, double inhabitants);
double rule_cost(const Tiers&, const double* amounts, double inhabitants);
double rule_cost(const PriceRule& rule, const double* amounts, double inhabitants);

/// Index of the tier that holds the inhabitants; `from.size()` below the first.
std::size_t tier_of(const Tiers& tiers, double inhabitants);

/// Number of amounts the rule needs.
std::size_t component_count(const PriceRule& rule);

}  // namespace dimpact
