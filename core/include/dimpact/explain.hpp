#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dimpact/dataset.hpp"
#include "dimpact/ids.hpp"
#include "dimpact/scenario.hpp"
#include "dimpact/simulate.hpp"

namespace dimpact {

// How a figure came about: the steps that lead to it, each with its inputs and a sum that a pocket
// calculator can redo. The explanations follow the model's sections and take every amount from the
// finished run; the tests hold each sum against its amount.

/// What can be explained, of one user of a product, a member, a product or the association.
enum class Quantity : std::uint8_t {
  inhabitants,
  supplier_cost,
  supplier_bill,
  product_hours,
  overhead,
  tariff,
  contribution,
  total,
  hours_pool,
  overhead_total,
  overhead_from_projects,
  overhead_from_contributions,
  overhead_pool,
  overhead_from_products,
  overhead_weight,
  overhead_rate,
  entry_fees,
  one_off,
  result,
  equity_start,
  equity_end,
  equity_norm,
  headroom,
};

/// Whose quantity it is, as bits.
enum Level : std::uint8_t {
  of_cell = 1,  ///< a member's use of a product
  of_member = 2,
  of_product = 4,
  of_association = 8,
};

struct QuantityName {
  const char* word;     ///< in requests and answers
  std::uint8_t levels;  ///< that have it
};

/// All quantities, in the order of Quantity.
inline constexpr std::size_t quantity_count = static_cast<std::size_t>(Quantity::headroom) + 1;
extern const std::array<QuantityName, quantity_count> quantity_names;

/// One figure of a year. Both ids: a member's use of a product; neither: the association's.
struct Subject {
  int year = 0;
  Quantity quantity = Quantity::total;
  MemberId member = no_id;
  ProductId product = no_id;
  bool without_events = false;  ///< as it would be in the same year without events

  [[nodiscard]] Level level() const {
    if (member == no_id) return product == no_id ? of_association : of_product;
    return product == no_id ? of_member : of_cell;
  }
};

enum class Unit : std::uint8_t {
  euro,   ///< before rounding
  cents,  ///< whole
  inhabitants,
  members,
  years,
  percent,
  factor,
  euro_per_inhabitant,
};

/// A number that a step uses: from the dataset, from an event, or what an earlier step gave.
struct Input {
  Text label;
  double value = 0;
  Unit unit = Unit::euro;
  const std::string* source = nullptr;  ///< in the plan; lives in the dataset
  int event = -1;                       ///< the event that set it, by its place in the scenario
  std::optional<double> standard;       ///< an assumption's value in the dataset, where it differs
  bool estimate = false;                ///< rests on an estimate
  bool assumption = false;              ///< no figure of the plan: may be set otherwise
  bool inferred = false;                ///< known only as far as the printed roundings allow
  std::optional<Subject> subject;       ///< where it is explained further
};

enum class Rounding : std::uint8_t { none, half_away, largest_remainder };

/// One line of an explanation.
struct Step {
  const char* rule = "";
  Text label;
  std::vector<Step> steps;  ///< what its inputs came from, before it
  std::vector<Input> inputs;
  Text formula;  ///< numbers and + − × ÷ ^ √ ( ), in each language's notation
  double amount = 0;
  Unit unit = Unit::euro;
  Rounding rounding = Rounding::none;
  double exact = 0;  ///< before rounding, in euro or inhabitants
  // Of a share of a pool: where it stands when the cents that are left are given out.
  int cents_left = 0;
  int rank = 0;  ///< of its remainder among all, from 1
  Text note;     ///< why, in words; may be empty
};

/// Whether the step rests on an estimate.
bool has_estimate(const Step& step);

/// The step that gives a figure, with what leads to it in its `steps`. The subject must be there: a
/// year of the run, a member and a product of that year, one that the member uses.
Step explain(const Dataset& dataset, const Scenario& scenario, const Baseline& baseline,
             const Run& run, const Subject& subject);

}  // namespace dimpact
