#include <cmath>

#include "scene.hpp"

namespace dimpact::explaining {
namespace {

/// 0.07 × 100 is not quite 7 in binary.
double percent(double rate) { return std::floor(rate * 1e10 + 0.5) / 1e8; }

void multiply(const Scene& scene, const char* words, double rate, double standard) {
  const int years = scene.years_after_plan();
  if (years == 0) return;
  scene.times().say(1 + rate, Unit::factor);
  if (years > 1) {
    scene.say("^");
    scene.say(years, Unit::years);
  }
  Input& yearly = scene.with(words, percent(rate), Unit::percent);
  yearly.source = &scene.dataset.indexation_source;
  yearly.assumption = true;
  if (rate != standard) yearly.standard = percent(standard);
  const std::string plan_year = std::to_string(scene.dataset.year);
  scene.with(prose::years_after, years, Unit::years, &plan_year);
}

}  // namespace

void index(const Scene& scene, IndexKind kind) {
  const auto by = [&](const char* words, double Indexation::*rate) {
    multiply(scene, words, scene.scenario.assumptions.indexation.*rate,
             scene.dataset.indexation.*rate);
  };
  switch (kind) {
    case IndexKind::supplier:
      return by(prose::yearly_rise_of_supplier_cost, &Indexation::supplier);
    case IndexKind::wages:
      return by(prose::yearly_rise_of_wages, &Indexation::wages);
    case IndexKind::operating:
      return by(prose::yearly_rise_of_operating_cost, &Indexation::operating);
    case IndexKind::none:
      return;
  }
}

void index_contribution(const Scene& scene) {
  multiply(scene, prose::yearly_rise_of_the_contribution,
           scene.scenario.assumptions.contribution_rate, scene.dataset.indexation.supplier);
}

}  // namespace dimpact::explaining
