#include "engine.hpp"

#include "messages.hpp"
#include "read_dataset.hpp"
#include "read_scenario.hpp"
#include "write_result.hpp"

namespace dimpact::json {

Answer Engine::load(std::string_view text) {
  ReadDataset read = read_dataset(text);
  if (!read.errors.empty()) return {false, write_errors(read.errors)};
  dataset_ = std::move(read.dataset);
  return {true, "{}"};
}

Answer Engine::evaluate(std::string_view text) const {
  ReadScenario read = read_scenario(dataset_, text);
  if (!read.applicable) return {false, write_errors(read.errors)};
  const Baseline baseline = make_baseline(dataset_, read.scenario);
  Run run;
  simulate(dataset_, read.scenario, baseline, run);
  judge(dataset_, run.years.back().state, run.findings.problems, read);
  if (read.errors.empty() && run.overflows()) {
    read.errors.push_back(make_error("", "out-of-range", 0, {}, "totals under 2^53 cents"));
  }
  if (!read.errors.empty()) return {false, write_errors(read.errors)};
  return {true, write_result(dataset_, read.scenario, baseline, run)};
}

}  // namespace dimpact::json
