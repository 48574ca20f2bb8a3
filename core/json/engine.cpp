#include "dimpact/json/engine.hpp"

#include "evaluated.hpp"
#include "read_dataset.hpp"
#include "write_result.hpp"

namespace dimpact::json {

Answer Engine::load(std::string_view text) {
  ReadDataset read = read_dataset(text);
  if (!read.errors.empty()) return {false, write_errors(read.errors)};
  dataset_ = std::move(read.dataset);
  return {true, "{}"};
}

Answer Engine::evaluate(std::string_view text) const {
  const Evaluated evaluated = evaluate_scenario(dataset_, read_scenario(dataset_, text));
  if (!evaluated.good()) return {false, write_errors(evaluated.read.errors)};
  return {true, write_result(dataset_, evaluated.read.scenario, evaluated.baseline, evaluated.run)};
}

std::unique_ptr<Prepared> Engine::prepare(std::string_view text, Answer& answer) const {
  Evaluated evaluated = evaluate_scenario(dataset_, read_scenario(dataset_, text));
  if (!evaluated.good()) {
    answer = {false, write_errors(evaluated.read.errors)};
    return nullptr;
  }
  auto prepared = std::make_unique<Prepared>(dataset_, std::move(evaluated.read.scenario));
  const Scenario& scenario = prepared->scenario();
  Writer out;
  out.object().whole("year", scenario.year).whole("horizon", scenario.horizon);
  out.key("members").array();
  for (const std::string& id : scenario.member_ids) out.text(id);
  out.end_array().key("products").array();
  for (const std::string& id : scenario.product_ids) out.text(id);
  answer = {true, out.end_array().end_object().take()};
  return prepared;
}

std::string Engine::problems(const Prepared& prepared) {
  std::vector<Error> errors;
  for (const Problem& problem : prepared.run().findings.problems) {
    errors.push_back(error_of(problem, prepared.scenario()));
  }
  if (prepared.overflows()) errors.push_back(overflow(""));
  return write_errors(errors);
}

}  // namespace dimpact::json
