#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "dimpact/dataset.hpp"
#include "dimpact/prepared.hpp"

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
  /// {scenario, method?: "fair"|"inOrder"}: how much of each change comes from which event.
  [[nodiscard]] Answer attribute(std::string_view request) const;
  /// {member, noticeDate, scenario?}: when a member could leave, and what it would pay until then.
  [[nodiscard]] Answer withdrawal(std::string_view request) const;
  /// {scenario, year?, member?, product?, part? or figure, withoutEvents?}: how a figure came
  /// about.
  [[nodiscard]] Answer explain(std::string_view request) const;
  /// Reads a scenario to be evaluated again and again; the answer says what is wrong with it.
  std::unique_ptr<Prepared> prepare(std::string_view scenario, Answer& answer) const;
  /// What is wrong with a prepared scenario as it was evaluated last: an errors object.
  static std::string problems(const Prepared& prepared);
  /// Who is a member and uses what after each event of a scenario. Events that cannot be are left
  /// out and named: only what is no object is refused.
  [[nodiscard]] Answer standing(std::string_view scenario) const;
  /// {scenarios: […]}: one table of several scenarios.
  [[nodiscard]] Answer compare(std::string_view request) const;

 private:
  Dataset dataset_{};
};

/// The dataset that is built in.
std::string_view builtin_dataset();

}  // namespace dimpact::json
