#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "node.hpp"

namespace dimpact::json {

/// An error with its text in both languages: what is wrong, and what to do. `subject` is what the
/// input said (an id, a word), `allowed` what it may be.
Error make_error(std::string path, std::string_view code, double order = 0,
                 std::string_view subject = {}, std::string_view allowed = {});

/// Puts errors in document order.
void sort_errors(std::vector<Error>& errors);

/// Adds line and column to the text of invalid JSON.
void describe_place(Error& error);

}  // namespace dimpact::json
