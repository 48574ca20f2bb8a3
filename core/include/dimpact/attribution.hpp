#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "dimpact/prepared.hpp"

namespace dimpact {

/// How a change is shared out over the events that cause it together.
enum class Method : std::uint8_t {
  in_order,  ///< each event's effect where it stands, after those before it
  fair,      ///< Shapley's value: the mean of an event's effect over all orders
};

/// Up to so many events the fair shares are exact; beyond it they rest on a sample of orders: so
/// many, or as many as take about a second. Fewer than the fewest would say too little.
inline constexpr std::size_t exact_events = 10;
inline constexpr int sampled_orders = 400;
inline constexpr int fewest_orders = 25;

/// The parts of what a member pays: supplier cost, hours, overhead, contribution.
inline constexpr std::size_t bill_parts = 4;

/// One figure's change and what each event has in it; the shares add up to the change, to the cent.
struct Shares {
  Money baseline, scenario;
  std::vector<Money> by_event;  ///< by place in Scenario::events
  double standard_error = 0;    ///< cents, the largest of the events; 0 where exact
};

struct ProductShares {
  ProductId product;
  Shares tariff;
};

struct MemberShares {
  MemberId member;
  Shares total;
  std::vector<Money> by_part;  ///< change of each part of the bill
  std::vector<ProductShares> products;
};

struct YearShares {
  int year;
  Shares result, equity_end;
  std::vector<MemberShares> members;  ///< the members of that year, in order
};

struct Attribution {
  bool exact;
  int orders;  ///< sampled, 0 where exact
  std::vector<YearShares> years;
};

/// Shares out every change of a scenario. An event that cannot be without another that is left out
/// counts as left out, too. Leaves the scenario's events switched on. Nothing where there is too
/// much to compute.
std::optional<Attribution> attribute(Prepared& prepared, Method method);

}  // namespace dimpact
