#include "evaluated.hpp"

#include <algorithm>

#include "messages.hpp"

namespace dimpact::json {

Evaluated evaluate_scenario(const Dataset& dataset, ReadScenario read, int own_events) {
  Evaluated out{std::move(read), {}, {}};
  if (!out.read.applicable) {
    sort_errors(out.read.errors);
    return out;
  }
  out.baseline = make_baseline(dataset, out.read.scenario);
  simulate(dataset, out.read.scenario, out.baseline, out.run);
  std::vector<Problem> problems = out.run.findings.problems;
  std::erase_if(problems, [&](const Problem& problem) { return problem.event >= own_events; });
  judge(out.run.years.back().state, problems, out.read);
  if (out.read.errors.empty() && (out.baseline.overflows() || out.run.overflows())) {
    out.read.errors.push_back(overflow(out.read.path));
  }
  return out;
}

Error overflow(const std::string& path) {
  return make_error(path, "out-of-range", 0, {},
                    {"totalen onder 2^53 cent", "totals under 2^53 cents"});
}

Request::Request(const Dataset& dataset, std::string_view text, bool scenario_needed) {
  if (!parse(text, max_bytes, root_, errors_)) return;
  if (!reader_.object(root_, "")) return;
  fields_.emplace(root_, "", reader_);
  const Node* scenario =
      scenario_needed ? fields_->required("scenario") : fields_->optional("scenario");
  if (scenario != nullptr) {
    read_ = read_scenario(dataset, *scenario, fields_->path("scenario"));
  } else if (!scenario_needed) {
    read_.scenario = empty_scenario(dataset);
    read_.applicable = true;
  }
}

Answer refuse(std::vector<Error> errors, const std::vector<Error>& more) {
  errors.insert(errors.end(), more.begin(), more.end());
  sort_errors(errors);
  return {false, write_errors(errors)};
}

}  // namespace dimpact::json
