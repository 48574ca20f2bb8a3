#include "dimpact/check.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "dimpact/simulate.hpp"

namespace dimpact {
namespace {

void compare(Reproduction& group, Money figure, double printed) {
  const auto euro = static_cast<long long>(std::floor((figure.cents() + 50) / 100));
  const long long difference = std::llabs(euro - static_cast<long long>(printed));
  ++group.figures;
  if (difference == 0) ++group.exact;
  if (difference <= 1) ++group.within_a_euro;
  group.largest_difference = std::max(group.largest_difference, difference);
}

Reproduction& operator+=(Reproduction& sum, const Reproduction& part) {
  sum.figures += part.figures;
  sum.exact += part.exact;
  sum.within_a_euro += part.within_a_euro;
  sum.largest_difference = std::max(sum.largest_difference, part.largest_difference);
  return sum;
}

void compare(Reproduction& group, const PublishedFigures& printed, Money supplier_cost, Money hours,
             Money overhead) {
  compare(group, supplier_cost, printed.supplier_cost);
  compare(group, hours, printed.hours);
  compare(group, overhead, printed.overhead);
  compare(group, supplier_cost + hours + overhead, printed.tariff);
}

}  // namespace

std::vector<Reproduction> check(const Dataset& dataset) {
  const Baseline baseline = make_baseline(dataset, empty_scenario(dataset));
  const YearOutcome& year = baseline.years.front();
  std::vector<Reproduction> groups;
  Reproduction all_cells{.what = "all cells", .source = {}};
  Reproduction columns{.what = "column totals", .source = {}};
  std::size_t cell = 0;
  for (const Product& product : dataset.products) {
    Reproduction cells{.what = product.name, .source = product.source};
    Money supplier_cost;
    Money hours;
    Money overhead;
    for (const PlanCell& plan : product.cells) {
      if (plan.published) {
        compare(cells, *plan.published, year.priced.billed[cell], year.carried.hours[cell],
                year.carried.overhead[cell]);
      }
      supplier_cost += year.priced.billed[cell];
      hours += year.carried.hours[cell];
      overhead += year.carried.overhead[cell];
      ++cell;
    }
    if (product.published) compare(columns, *product.published, supplier_cost, hours, overhead);
    all_cells += cells;
    groups.push_back(std::move(cells));
  }
  groups.push_back(std::move(all_cells));
  groups.push_back(std::move(columns));

  Reproduction members{.what = "member totals", .source = {}};
  Money total;
  for (std::size_t i = 0; i < dataset.members.size(); ++i) {
    if (dataset.members[i].published_total) {
      compare(members, year.total[i], *dataset.members[i].published_total);
    }
    total += year.total[i];
  }
  groups.push_back(std::move(members));
  Reproduction grand{.what = "grand total", .source = {}};
  if (dataset.published_total) compare(grand, total, *dataset.published_total);
  groups.push_back(std::move(grand));
  return groups;
}

}  // namespace dimpact
