#pragma once
#include <optional>
#include <string>

namespace dimpact::tests {

/// Works out a formula of an explanation, as someone with a pocket calculator would from the text
/// alone; nothing where it is no formula.
std::optional<double> calculate(const std::string& formula, char thousands, char decimal);

}  // namespace dimpact::tests
