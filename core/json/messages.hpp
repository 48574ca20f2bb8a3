#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "node.hpp"

namespace dimpact::json {

/// What a value may be, as it stands in a sentence of each language.
struct Phrase {
  std::string_view nl, en;
};

/// Numbers and the contract's own words are the same in both.
constexpr Phrase in_both(std::string_view words) { return {words, words}; }

/// An error with its text in both languages: what is wrong, and what to do. `subject` is what the
/// input said (an id, a word), `allowed` what it may be.
Error make_error(std::string path, std::string_view code, double order = 0,
                 std::string_view subject = {}, Phrase allowed = {});

/// Puts errors in document order.
void sort_errors(std::vector<Error>& errors);

/// Adds line and column to the text of invalid JSON.
void describe_place(Error& error);

}  // namespace dimpact::json
