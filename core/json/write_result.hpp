#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "dimpact/dataset.hpp"
#include "dimpact/scenario.hpp"
#include "dimpact/simulate.hpp"
#include "node.hpp"
#include "writer.hpp"

namespace dimpact::json {

/// The result of the contract, one line without a line end.
std::string write_result(const Dataset& dataset, const Scenario& scenario, const Baseline& baseline,
                         const Run& run);

/// The errors object of the contract, likewise; and its list, as a field.
std::string write_errors(const std::vector<Error>& errors);
void write_error_list(Writer& out, const std::vector<Error>& errors);

/// What limited the places, where anything did.
void write_limit(Writer& out, const Notice& notice);

/// {"nl": …, "en": …}
void write_text(Writer& out, const char* key, const Text& text);

}  // namespace dimpact::json
