#pragma once
#include <string_view>
#include <vector>

#include "dimpact/dataset.hpp"
#include "node.hpp"

namespace dimpact::json {

struct ReadDataset {
  Dataset dataset;
  std::vector<Error> errors;  ///< empty where the dataset can be used
};

/// Reads and validates a dataset (data/dataset.schema.json).
ReadDataset read_dataset(std::string_view text);

}  // namespace dimpact::json
