#pragma once
#include <string>
#include <string_view>

#include "dimpact/dataset.hpp"

namespace dimpact::json {

/// What a door gives back: a result, or the errors object.
struct Answer {
  bool good;
  std::string text;  ///< JSON, one line without a line end
};

/// The doors into the engine, text in and text out, for one dataset.
class Engine {
 public:
  /// Loads a dataset; the answer says what is wrong with it.
  Answer load(std::string_view dataset);

  [[nodiscard]] const Dataset& dataset() const { return dataset_; }

  /// A scenario's result (contract: result).
  [[nodiscard]] Answer evaluate(std::string_view scenario) const;

 private:
  Dataset dataset_{};
};

/// The dataset that is built in.
std::string_view builtin_dataset();

}  // namespace dimpact::json
