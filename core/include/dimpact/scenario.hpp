#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "dimpact/dataset.hpp"
#include "dimpact/ids.hpp"

namespace dimpact {

// A scenario with its ids resolved: what a member asks "what if" about (model section 5). Amounts
// are euro of the plan's year. Each event has its word in the contract.

struct NewUse {
  ProductId product;
  std::optional<double> supplier_cost;  ///< estimated where absent
};
struct Join {
  static constexpr const char* word = "join";
  MemberId member;
  std::uint32_t name;  ///< index into Scenario::names
  double inhabitants;
  std::vector<NewUse> products;
};
enum class Ground : std::uint8_t { other, tariff_change };
/// Notice to end membership (articles of association, art. 6).
struct Leave {
  static constexpr const char* word = "leave";
  MemberId member;
  int notice_year;
  int end_year;
  Ground ground;
  bool immediate;
};
struct Adopt {
  static constexpr const char* word = "adopt";
  MemberId member;
  NewUse use;
};
struct Drop {
  static constexpr const char* word = "drop";
  MemberId member;
  ProductId product;
};
struct Population {
  static constexpr const char* word = "population";
  MemberId member;
  double inhabitants;
};
struct PopulationGrowth {
  static constexpr const char* word = "populationGrowth";
  double percent;
  int until;                      ///< last year of growth
  std::vector<MemberId> members;  ///< all when empty
};
struct Merge {
  static constexpr const char* word = "merge";
  std::vector<MemberId> members;
  MemberId into;
  std::uint32_t name;  ///< index into Scenario::names
};
struct Support247 {
  static constexpr const char* word = "support247";
  bool enabled;
};
struct PriceChange {
  static constexpr const char* word = "price";
  ProductId product;
  std::string component;  ///< "perInhabitant", "band:2", "tier:1", "fixed:1"
  double value;
};
struct BudgetChange {
  static constexpr const char* word = "budget";
  LineId line;  ///< of the overhead, or the cover by projects
  std::optional<double> amount;
  double percent = 0;  ///< of what the line then is, where there is no amount
};
/// A setback of the association in its year only, or, negative, a windfall; euro of that year.
struct OneOff {
  static constexpr const char* word = "oneOff";
  std::string name;
  double amount;
};
/// A user takes or gives up an optional item of a product.
struct OptionChange {
  static constexpr const char* word = "option";
  MemberId member;
  ProductId product;
  std::string item;
  bool enabled;
};
struct ContributionChange {
  static constexpr const char* word = "contribution";
  double amount;
};
struct NewProduct {
  static constexpr const char* word = "newProduct";
  ProductId product;
  std::uint32_t definition;  ///< see definition()
  std::vector<MemberId> members;
};
using Change =
    std::variant<Join, Leave, Adopt, Drop, Population, PopulationGrowth, Merge, Support247,
                 PriceChange, BudgetChange, OneOff, OptionChange, ContributionChange, NewProduct>;

struct Event {
  int index;  ///< place in the scenario as given
  int year;
  Change change;
  bool enabled = true;
};

struct Assumptions {
  Indexation indexation;
  double contribution_rate;
  double equity_norm;
  double entry_fee = 0;
  std::vector<std::optional<double>> supplier_share;  ///< by ProductId (model 2)
  bool waiver = false;                                ///< art. 6.3, last sentence
  std::vector<MemberId> lottery_winners;
};

struct Scenario {
  std::string name;
  int year;                  ///< first year
  int horizon;               ///< number of years
  bool reallocated = false;  ///< the plan's own year too as the next budget would set it
  bool shortfall_in_tariffs = false;
  Assumptions assumptions;
  std::vector<Event> events;
  /// (year, place in `events`) in the order of application; growth stands in each of its years.
  struct Turn {
    int year;
    std::uint32_t event;
  };
  std::vector<Turn> schedule;
  std::vector<std::string> member_ids;   ///< by MemberId
  std::vector<std::string> names;        ///< of members: the dataset's, then those that events give
  std::vector<std::string> product_ids;  ///< by ProductId
  std::vector<Product> new_definitions;  ///< one per newProduct event

  [[nodiscard]] int last_year() const { return year + horizon - 1; }
};

/// Product definitions are numbered: the dataset's first, then the scenario's new ones.
inline const Product& definition(const Dataset& dataset, const Scenario& scenario,
                                 std::uint32_t number) {
  return number < dataset.products.size()
             ? dataset.products[number]
             : scenario.new_definitions[number - dataset.products.size()];
}

/// The scenario in which nothing happens, under the dataset's own assumptions.
Scenario empty_scenario(const Dataset& dataset);

}  // namespace dimpact
