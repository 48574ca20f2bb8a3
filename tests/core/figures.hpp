#pragma once
#include <map>
#include <string>

#include "evaluated.hpp"

namespace dimpact::tests {

/// Every amount of a run in cents by a name that does not depend on places:
/// "2024/deventer/e-suite/V".
using Figures = std::map<std::string, double>;

Figures figures(const json::Evaluated& evaluated);

/// The figure that differs most, and by how much; "" where none does by more than `cents`.
std::string difference(const Figures& a, const Figures& b, double cents);

/// Only the figures whose name has none of the parts.
Figures without(const Figures& figures, std::initializer_list<const char*> parts);

}  // namespace dimpact::tests
