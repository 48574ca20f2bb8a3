#pragma once
#include "dimpact/dataset.hpp"
#include "dimpact/problem.hpp"
#include "dimpact/scenario.hpp"
#include "dimpact/state.hpp"

namespace dimpact {

/// An event meeting the state of a year.
struct Occasion {
  const Dataset& dataset;
  const Scenario& scenario;
  const Event& event;
  int year;
  std::uint32_t turn;  ///< in Scenario::schedule
  State& state;
  Findings& findings;

  void problem(ProblemCode code, const char* field, int element = -1,
               std::uint32_t subject = no_id) {
    findings.add({code, event.index, field, element, subject});
  }
};

/// The members and products an event names: whether they are there. One that is not is a problem;
/// one whose membership has ended makes the event be skipped, with a warning.
class Names {
 public:
  explicit Names(Occasion& occasion) : occasion_{occasion} {}
  void member(MemberId member, const char* field, int element = -1);
  void product(ProductId product, const char* field, int element = -1);
  /// Whether the event can go on; says so once where a member has left.
  [[nodiscard]] bool all_there();

 private:
  Occasion& occasion_;
  bool unknown_ = false;
  MemberId left_ = no_id;
};

// One file each in core/src/events. An event that cannot apply reports why and changes nothing.
void apply(const Join& join, Occasion& occasion);
void apply(const Leave& leave, Occasion& occasion);
void apply(const Adopt& adopt, Occasion& occasion);
void apply(const Drop& drop, Occasion& occasion);
void apply(const Population& population, Occasion& occasion);
void apply(const PopulationGrowth& growth, Occasion& occasion);
void apply(const Merge& merge, Occasion& occasion);
void apply(const Support247& support, Occasion& occasion);
void apply(const PriceChange& price, Occasion& occasion);
void apply(const BudgetChange& budget, Occasion& occasion);
void apply(const OneOff& one_off, Occasion& occasion);
void apply(const OptionChange& option, Occasion& occasion);
void apply(const ContributionChange& contribution, Occasion& occasion);
void apply(const NewProduct& product, Occasion& occasion);

/// What inhabitants grow to in a year.
struct Growth {
  double exact;
  double whole;   ///< rounded half up, and kept within what there can be
  bool at_limit;  ///< kept
};
Growth grown(double inhabitants, double percent);

/// A new user's cell: rule and mandatory items, and what the scenario gives or the dataset
/// estimates beyond them (model section 4).
Cell new_cell(const Occasion& occasion, const NewUse& use, MemberId member);

/// Applies one event of the schedule, unless it is switched off.
void take_turn(const Dataset& dataset, const Scenario& scenario, const Scenario::Turn& turn,
               State& state, Findings& findings);

}  // namespace dimpact
