#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "node.hpp"

namespace dimpact::tests {

/// A parsed text; it must be JSON.
json::Node parsed(std::string_view text);
/// The text of a value.
std::string written(const json::Node& node);
/// What a JSON Pointer points to, or null.
const json::Node* pointed(const json::Node& root, std::string_view pointer);

/// One error of an errors object.
struct Wrong {
  std::string path, code, nl, en;
};
std::vector<Wrong> errors_of(std::string_view answer);

}  // namespace dimpact::tests
