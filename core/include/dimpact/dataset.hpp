#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dimpact/estimate.hpp"
#include "dimpact/ids.hpp"
#include "dimpact/money.hpp"
#include "dimpact/price_rule.hpp"

namespace dimpact {

// One year's plan of a cooperative, read from its dataset file. Amounts are euro of the plan's
// year, before rounding. Nothing here is known by name in the code.

/// A text for people, in both languages.
struct Text {
  std::string nl, en;
};

struct Member {
  std::string id, name;
  std::int64_t inhabitants;
  std::optional<double> published_total;  ///< whole euro (Tabel 19)
};

/// A yearly amount beside the price rule.
struct Item {
  std::string id, name;
  double amount;
  std::string source;
};

/// Figures as the plan prints them, whole euro.
struct PublishedFigures {
  double supplier_cost, hours, overhead, tariff;
};

/// One member's use of one product, or the shared contract billed to it.
struct PlanCell {
  MemberId member;
  double supplier_cost;
  std::uint32_t optional_items;  ///< bit i: the product's optional item i
  bool inferred;                 ///< known only as far as the printed roundings allow
  /// That the amount rests on (model 1.1), where not the member's.
  std::optional<double> rests_on_inhabitants;
  std::optional<PublishedFigures> published;
};

/// Members that use a product under another member's contract: priced together, billed once.
struct SharedContract {
  MemberId billed;
  std::vector<MemberId> participants;
  Text reason;
};

struct Product {
  std::string id, name, source;
  PriceRule rule;
  std::string rule_source;
  std::vector<double> rule_amounts;  ///< one per component of the rule
  std::vector<Item> fixed_items;     ///< mandatory, for every user
  std::vector<Item> optional_items;  ///< for the users that have them, at most 32
  bool remainder_per_inhabitant = false;
  Text remainder_name;
  Estimate estimate;
  Text estimate_reason;
  std::string rests_on_source;  ///< of the inhabitants that cells rest on
  Text rests_on_reason;
  double hours = 0;  ///< pool of product hours
  std::string hours_source;
  Text hours_basis;                     ///< how the amount is known
  std::optional<double> overhead_base;  ///< supplier cost that divides the overhead (model 1.3)
  std::string overhead_base_source;
  double overhead_factor = 1;                     ///< that cost per euro of the cells' amounts (f)
  std::optional<double> overhead_per_inhabitant;  ///< of a new user within the year (Tabel 7)
  std::string overhead_per_inhabitant_source;
  bool bill_without_rule =
      false;  ///< the part by the rule stays a cost when a user stops (model 2)
  Text bill_reason;
  std::string bill_source;
  double support247 = 0;  ///< part of L that users may drop together (chapter 9), 0 for none
  std::string support247_source;
  bool closed_to_new_members = false;
  Text closed_reason;
  int tariff_path_ends = 0;  ///< first year without agreed tariffs, 0 for none
  Text tariff_path_reason;
  std::vector<SharedContract> shared_contracts;
  std::vector<PlanCell> cells;                ///< in members' order
  std::optional<PublishedFigures> published;  ///< column totals (Tabel 8)
  std::string published_source;
};

/// Takes each optional item that a set of bits holds.
template <class Take>
void each_option(const Product& product, std::uint32_t chosen, Take take) {
  for (std::size_t i = 0; chosen != 0; ++i, chosen >>= 1U) {
    if ((chosen & 1U) != 0) take(product.optional_items[i]);
  }
}

/// What drives an overhead line from year to year (model section 7).
enum class IndexKind : std::uint8_t { none, supplier, wages, operating };

struct OverheadLine {
  std::string id, name;
  double amount;
  IndexKind index;
  bool staff = false;  ///< posts: a rise within the year is staff beyond the budget
};

struct Indexation {
  double supplier, wages, operating;  ///< yearly rates, 0.08 is 8%
};

/// What can make a decision necessary (model section 6).
enum class DecisionSubject : std::uint8_t {
  plan,          ///< the next plan as a whole
  tariffs,       ///< tariffs that change other than for inflation
  services,      ///< a product added to those on offer
  contribution,  ///< another contribution than the year before
  entry_fee,
  waiver,      ///< letting more members leave
  support247,  ///< dropping 24/7 support, or taking it back
  admission,   ///< of a joiner
  agreement,   ///< with a single member
  staff,       ///< beyond the budget of the year
};

/// Who takes a decision.
enum class DecisionBody : std::uint8_t {
  alv,  ///< the general meeting: one member, one vote
  board,
  board_with_rvc,  ///< with the approval of the supervisory board
  users,           ///< of the products with 24/7 support, together
};

enum class Majority : std::uint8_t { none, absolute, two_thirds };  ///< of the votes cast

/// Who decides on a subject, by the articles of association or the plan.
struct DecisionRule {
  DecisionSubject subject;
  DecisionBody body;
  std::string article;
  Majority majority = Majority::none;
  bool half_present = false;  ///< half of the members must be present or represented
};

struct Dataset {
  std::string id, version, association, plan;
  std::string hash;  ///< sha256 of the canonical bytes, hexadecimal
  int year;
  std::string population_source;  ///< of the members' inhabitants: plan and date
  std::vector<Member> members;
  std::vector<Product> products;
  double contribution;  ///< of a member without products, a year
  std::string contribution_source;
  std::vector<OverheadLine> overhead_lines;
  std::string overhead_source;
  OverheadLine projects;  ///< what projects cover: lowers what the products carry
  std::string projects_source;
  Text projects_basis;
  double new_product_overhead_rate;  ///< euro per euro of product cost, within the year
  std::string new_product_source;
  double equity_start, budgeted_result, equity_norm;
  std::string equity_source;
  Indexation indexation;
  std::string indexation_source;
  std::optional<double> published_total;  ///< grand total of all members, whole euro
  std::vector<DecisionRule> decisions;    ///< in the order in which they are shown

  /// The overhead's lines, and after them the cover by projects.
  [[nodiscard]] const OverheadLine& line(LineId line) const {
    return line < overhead_lines.size() ? overhead_lines[line] : projects;
  }
  [[nodiscard]] LineId projects_line() const { return static_cast<LineId>(overhead_lines.size()); }
};

}  // namespace dimpact
