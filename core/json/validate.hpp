#pragma once
#include <vector>

#include "dimpact/dataset.hpp"
#include "node.hpp"

namespace dimpact::json {

/// Judges the meaning of a dataset whose shape is right: all that the model relies on, each with
/// its place in the document.
void validate(const Dataset& dataset, const Node& root, std::vector<Error>& errors);

}  // namespace dimpact::json
