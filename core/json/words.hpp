#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "dimpact/dataset.hpp"

namespace dimpact::json {

// The words of the contract for what the model numbers, in the order of the enum.

template <class Enum>
struct Words;

template <>
struct Words<DecisionSubject> {
  static constexpr std::array<std::string_view, 10> list{
      "plan",   "tariffs",    "services",  "contribution", "entryFee",
      "waiver", "support247", "admission", "agreement",    "staff"};
};
template <>
struct Words<DecisionBody> {
  static constexpr std::array<std::string_view, 4> list{"alv", "board", "boardWithRvc", "users"};
};
template <>
struct Words<Majority> {
  static constexpr std::array<std::string_view, 3> list{"none", "absolute", "twoThirds"};
};

template <class Enum>
std::string_view word_of(Enum value) {
  return Words<Enum>::list.at(static_cast<std::size_t>(value));
}

}  // namespace dimpact::json
