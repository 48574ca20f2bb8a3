#pragma once
#include <array>
#include <vector>

#include "dimpact/outcome.hpp"

namespace dimpact {

/// A member's invoices in the plan's year (chapter 9): three advances and a settling fourth, or the
/// contribution at once. Empty in other years.
using Invoices = std::vector<Money>;

/// By place in the order of members.
std::vector<Invoices> invoices(const Dataset& dataset, const YearOutcome& baseline,
                               const YearOutcome& year);

/// What a surplus would come to on dissolution, under three readings of "in evenredige mate" (art.
/// 21.6): indicative. Zero where there is no surplus; members owe nothing for a deficit (art. 19).
struct EquityShare {
  Money per_member, per_inhabitant, per_tariff;
};

/// By place in the order of members; each key's shares add up to the equity.
std::vector<EquityShare> equity_shares(const YearOutcome& year);

}  // namespace dimpact
