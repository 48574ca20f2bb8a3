#pragma once
#include <algorithm>
#include <cstdint>
#include <vector>

#include "dimpact/ids.hpp"

namespace dimpact {

/// What can be wrong with an event in the state it meets (contract, error table).
enum class ProblemCode : std::uint8_t {
  unknown_member,
  unknown_product,
  unknown_component,
  unknown_item,
  duplicate_id,
  not_in_use,
  already_uses,
  second_notice,
  too_many_winners,
  out_of_range,
};

struct Problem {
  ProblemCode code;
  int event;                      ///< place in the scenario; -1 for the scenario itself
  const char* field;              ///< field of the event, "" for the event as a whole
  int element = -1;               ///< in a list, which one
  std::uint32_t subject = no_id;  ///< the member or product named, where that matters
};

enum class WarningCode : std::uint8_t {
  closed_to_new_members,
  member_left,
  uncovered,
  tariff_path_ends,
  tariff_path,
};

struct Warning {
  WarningCode code;
  int event = -1;             ///< -1: none
  int year = 0;               ///< 0: none
  ProductId product = no_id;  ///< no_id: none
  MemberId member = no_id;    ///< for the message
};

struct Findings {
  std::vector<Problem> problems;
  std::vector<Warning> warnings;

  void add(const Problem& problem) {
    problems.push_back(problem);
    const auto place = place_of(problem.event);
    if (refused_.size() <= place) refused_.resize(place + 1);
    refused_[place] = true;
  }
  /// Whether an event has a problem.
  [[nodiscard]] bool refuses(int event) const {
    const auto place = place_of(event);
    return place < refused_.size() && refused_[place];
  }
  /// Whether an event was skipped, because it is about a member that had left.
  [[nodiscard]] bool skips(int event) const {
    return std::any_of(warnings.begin(), warnings.end(), [&](const Warning& warning) {
      return warning.code == WarningCode::member_left && warning.event == event;
    });
  }
  void clear() {
    problems.clear();
    warnings.clear();
    refused_.clear();
  }

 private:
  /// The scenario itself, event -1, comes first.
  static std::size_t place_of(int event) { return static_cast<std::size_t>(event) + 1; }

  std::vector<char> refused_;  ///< by place
};

}  // namespace dimpact
