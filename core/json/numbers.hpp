#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "node.hpp"

namespace dimpact::json {

/// How a printed number is accounted for (data/numbers.schema.json).
enum class NumberKind : std::uint8_t { reproduced, input, derived, ledger };
inline constexpr std::array<std::string_view, 4> number_kinds{"reproduced", "input", "derived",
                                                              "ledger"};

/// The numbers of one table, or of one chapter's text.
struct NumbersOfPlace {
  std::string place;
  std::array<int, number_kinds.size()> by_kind{};
  int left_over = 0;  ///< whose reference does not give what is printed
};

/// A number that is left over.
struct NumberLeftOver {
  int line;  ///< in the document's text
  std::string place, at, printed;
  std::string why;
};

struct CheckedNumbers {
  std::vector<NumbersOfPlace> places;  ///< in the document's order
  std::vector<NumberLeftOver> left_over;
  std::vector<Error> errors;  ///< where a file cannot be read
};

/// The dataset a file of numbers belongs to; empty where it names none.
std::string dataset_of_numbers(std::string_view numbers);

/// Holds every number that a document prints against the dataset, the result of the scenario
/// without events, and the ledger of discrepancies.
CheckedNumbers check_numbers(std::string_view numbers, std::string_view dataset,
                             std::string_view result, std::string_view ledger);

/// The numbers of the built-in dataset's document, and its ledger.
std::string_view builtin_numbers();
std::string_view builtin_ledger();

}  // namespace dimpact::json
