#include "figures.hpp"

#include <algorithm>
#include <cmath>

namespace dimpact::tests {

Figures figures(const json::Evaluated& evaluated) {
  const Scenario& scenario = evaluated.read.scenario;
  Figures out;
  for (const YearOutcome& year : evaluated.run.years) {
    const std::string at = std::to_string(year.year) + "/";
    for (std::size_t i = 0; i < year.state.order.size(); ++i) {
      const std::string member = at + scenario.member_ids[year.state.order[i]] + "/";
      out[member + "contribution"] = year.contribution[i].cents();
      out[member + "total"] = year.total[i].cents();
      out[member + "baseline"] = year.baseline[i].cents();
      out[member + "inhabitants"] = year.state.members[year.state.order[i]].inhabitants;
    }
    for (std::size_t i = 0; i < year.state.cells.size(); ++i) {
      const Cell& cell = year.state.cells[i];
      const std::string use =
          at + scenario.member_ids[cell.member] + "/" + scenario.product_ids[cell.product] + "/";
      out[use + "L"] = year.priced.billed[i].cents();
      out[use + "bill"] = year.priced.bill[i].cents();
      out[use + "P"] = year.carried.hours[i].cents();
      out[use + "V"] = year.carried.overhead[i].cents();
    }
    out[at + "overheadTotal"] = year.totals.overhead_total.cents();
    out[at + "pool"] = year.totals.overhead_pool.cents();
    out[at + "contributions"] = year.totals.contributions.cents();
    out[at + "fees"] = year.totals.entry_fees.cents();
    out[at + "oneOff"] = year.totals.one_off.cents();
    out[at + "fromProjects"] = year.totals.from_projects.cents();
    out[at + "result"] = year.result.cents();
    out[at + "equity"] = year.equity_end.cents();
  }
  return out;
}

std::string difference(const Figures& a, const Figures& b, double cents) {
  std::string most;
  double largest = cents;
  const auto look = [&](const Figures& one, const Figures& two) {
    for (const auto& [name, amount] : one) {
      const auto found = two.find(name);
      const double by = found == two.end() ? 1e18 : std::abs(amount - found->second);
      if (by > largest) {
        largest = by;
        most = name + " by " + std::to_string(by);
      }
    }
  };
  look(a, b);
  look(b, a);
  return most;
}

Figures without(const Figures& figures, std::initializer_list<const char*> parts) {
  Figures out;
  for (const auto& figure : figures) {
    const bool has = std::any_of(parts.begin(), parts.end(), [&](const char* part) {
      return figure.first.find(part) != std::string::npos;
    });
    if (!has) out.insert(figure);
  }
  return out;
}

}  // namespace dimpact::tests
