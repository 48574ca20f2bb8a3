#pragma once
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dimpact/json/engine.hpp"
#include "dimpact/simulate.hpp"
#include "read_scenario.hpp"
#include "reader.hpp"
#include "write_result.hpp"

namespace dimpact::json {

/// A scenario that was read, run and judged.
struct Evaluated {
  ReadScenario read;  ///< with everything that is wrong; the rest only counts where nothing is
  Baseline baseline;
  Run run;

  [[nodiscard]] bool good() const { return read.errors.empty(); }
};

/// Runs what was read. Problems of events from `own_events` on, which no text stands for, are left
/// in the run's findings.
Evaluated evaluate_scenario(const Dataset& dataset, ReadScenario read,
                            int own_events = std::numeric_limits<int>::max());

/// That totals pass what whole cents can hold.
Error overflow(const std::string& path);

/// The request of a door: an object with a scenario and what is asked about it.
class Request {
 public:
  /// Parses the request and reads its scenario, the field "scenario"; an empty one where that may
  /// be left out and is.
  Request(const Dataset& dataset, std::string_view text, bool scenario_needed);

  /// The fields beside the scenario; only where `usable`.
  [[nodiscard]] Fields& fields() { return *fields_; }
  [[nodiscard]] bool usable() const { return fields_.has_value(); }
  std::vector<Error>& errors() { return errors_; }
  ReadScenario take_scenario() { return std::move(read_); }

 private:
  Node root_;
  std::vector<Error> errors_;
  Reader reader_{errors_};
  std::optional<Fields> fields_;
  ReadScenario read_;
};

/// The errors of a request and of the scenario in it, as the answer.
Answer refuse(std::vector<Error> errors, const std::vector<Error>& more = {});

}  // namespace dimpact::json
