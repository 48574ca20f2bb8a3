#pragma once
#include <string>

#include "dimpact/explain.hpp"

namespace dimpact::json {

/// {"schemaVersion", "subject", "amount", "unit", "estimate", "steps"}: the last step gives the
/// amount.
std::string write_explanation(const Scenario& scenario, const Subject& subject, Step step);

}  // namespace dimpact::json
