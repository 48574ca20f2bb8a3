#include "dimpact/follow.hpp"

#include "advance.hpp"

namespace dimpact {
namespace {

struct Telling {
  const Scenario& scenario;
  int year;
  const Following& told;

  void before(std::uint32_t /*turn*/, const State& /*state*/) const {}
  void after(std::uint32_t turn, const State& state) const {
    told(year, &scenario.schedule[turn], state);
  }
};

}  // namespace

State follow(const Dataset& dataset, const Scenario& scenario, Findings& findings,
             const Following& told) {
  State state = initial_state(dataset, scenario);
  for (int year = scenario.year; year <= scenario.last_year(); ++year) {
    end_memberships(year, state);
    told(year, nullptr, state);
    advance(dataset, scenario, year, state, findings, Telling{scenario, year, told});
  }
  settle_later_notices(scenario, state, findings);
  return state;
}

}  // namespace dimpact
