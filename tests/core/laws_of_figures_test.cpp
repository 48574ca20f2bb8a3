// What holds of the figures of every valid scenario.
#include <cmath>
#include <numeric>

#include "dimpact/shares.hpp"
#include "laws.hpp"

using namespace dimpact;
using namespace dimpact::tests;

namespace {

constexpr int rounds = DIMPACT_ROUNDS;

double sum(const std::vector<Money>& amounts, std::size_t from, std::size_t until) {
  double total = 0;
  for (std::size_t i = from; i < until; ++i) total += amounts[i].cents();
  return total;
}
double sum(const std::vector<Money>& amounts) { return sum(amounts, 0, amounts.size()); }

}  // namespace

BOOST_AUTO_TEST_SUITE(laws_of_figures)

BOOST_AUTO_TEST_CASE(random_scenarios_have_events_of_every_kind) {
  std::map<std::string, int> seen;
  for (std::uint64_t round = 0; round < 400; ++round) {
    Random random{round};
    const Draft draft = random_draft(plan(), random);
    for (const std::string& event : draft.events) ++seen[event.substr(0, event.find(','))];
    ++seen[draft.reallocated ? "reallocated" : "fixed"];
    ++seen[draft.horizon > 1 ? "years" : "year"];
    const auto run = evaluated(plan(), draft.text());
    for (const Warning& warning : run.run.findings.warnings)
      ++seen["warning " + std::to_string(static_cast<int>(warning.code))];
    for (const Notice& notice : run.run.withdrawals)
      ++seen["notice " + std::to_string(static_cast<int>(notice.outcome))];
  }
  for (const char* type :
       {"join", "leave", "adopt", "drop", "population", "populationGrowth", "merge", "support247",
        "price", "budget", "oneOff", "option", "contribution", "newProduct"}) {
    BOOST_TEST(seen["{\"type\":\"" + std::string{type} + "\""] >= 10, type);
  }
  for (const char* what : {"reallocated", "fixed", "years", "year"})
    BOOST_TEST(seen[what] >= 50, what);
  for (int warning = 0; warning <= static_cast<int>(WarningCode::tariff_path); ++warning)
    BOOST_TEST(seen["warning " + std::to_string(warning)] > 0, warning);
}

BOOST_AUTO_TEST_CASE(users_add_up_to_their_pools) {
  for_many(1, rounds, [](const Dataset& dataset, const Draft& draft, Random&) {
    const auto run = evaluated(dataset, draft.text());
    for (const YearOutcome& year : run.run.years) {
      if (!year.reallocated) continue;
      for (ProductId product = 0; product < year.state.products.size(); ++product) {
        const std::size_t from = year.priced.begin[product];
        const std::size_t until = year.priced.begin[product + 1];
        const double cost =
            std::accumulate(year.priced.cost.begin() + static_cast<std::ptrdiff_t>(from),
                            year.priced.cost.begin() + static_cast<std::ptrdiff_t>(until), 0.0);
        const double pool = cost > 0 ? year.carried.hours_pool[product].cents() : 0;
        BOOST_TEST(sum(year.carried.hours, from, until) == pool);
      }
      const double pool = year.carried.total_weight > 0 ? year.totals.overhead_pool.cents() : 0;
      BOOST_TEST(sum(year.carried.overhead) == pool);
      BOOST_TEST(year.totals.overhead_pool.cents() >= 0);
    }
  });
}

BOOST_AUTO_TEST_CASE(products_add_up_to_members_without_contributions) {
  for_many(2, rounds, [](const Dataset& dataset, const Draft& draft, Random&) {
    const auto run = evaluated(dataset, draft.text());
    for (const YearOutcome& year : run.run.years) {
      double tariffs = 0;
      for (std::size_t cell = 0; cell < year.state.cells.size(); ++cell)
        tariffs += year.tariff(cell).cents();
      BOOST_TEST(tariffs == sum(year.total) - sum(year.contribution));
      BOOST_TEST(tariffs ==
                 (year.totals.billed + year.totals.hours + year.totals.overhead).cents());
      BOOST_TEST(sum(year.contribution) == year.totals.contributions.cents());
      const auto counted = static_cast<std::size_t>(year.better + year.worse + year.unchanged);
      BOOST_TEST(counted <= year.state.order.size());
    }
  });
}

BOOST_AUTO_TEST_CASE(amounts_are_whole_cents_and_not_below_zero) {
  for_many(3, rounds, [](const Dataset& dataset, const Draft& draft, Random&) {
    const auto run = evaluated(dataset, draft.text());
    for (const auto& [name, amount] : figures(run)) {
      BOOST_TEST(amount == std::floor(amount), name);
      const bool signed_one =
          name.find("/bill") != std::string::npos || name.find("/result") != std::string::npos ||
          name.find("/oneOff") != std::string::npos || name.find("/equity") != std::string::npos;
      BOOST_TEST((signed_one || amount >= 0), name);
    }
  });
}

BOOST_AUTO_TEST_CASE(equity_is_carried_on) {
  for_many(4, rounds, [](const Dataset& dataset, const Draft& draft, Random&) {
    const auto run = evaluated(dataset, draft.text());
    Money equity = Money::from_euro(dataset.equity_start);
    if (draft.year > dataset.year) equity += Money::from_euro(dataset.budgeted_result);
    for (const YearOutcome& year : run.run.years) {
      BOOST_TEST((year.equity_start == equity));
      BOOST_TEST((year.equity_end == equity + year.result));
      equity = year.equity_end;
    }
  });
}

BOOST_AUTO_TEST_CASE(the_result_is_as_budgeted_with_the_shortfall_in_the_tariffs) {
  for_many(5, rounds, [](const Dataset& dataset, Draft draft, Random&) {
    draft.reallocated = draft.tariffs = true;
    const auto run = evaluated(dataset, draft.text());
    if (!run.good()) return;
    for (const YearOutcome& year : run.run.years) {
      if (!(year.carried.total_weight > 0) || year.totals.overhead_pool == Money{}) continue;
      const double budgeted = year.year == dataset.year ? dataset.budgeted_result * 100 : 0;
      BOOST_TEST(year.result.cents() == std::round(budgeted));
    }
  });
}

BOOST_AUTO_TEST_CASE(overhead_is_projects_contributions_and_products_with_the_shortfall_in_equity) {
  for_many(6, rounds, [](const Dataset& dataset, Draft draft, Random&) {
    draft.reallocated = true;
    draft.tariffs = false;
    const auto run = evaluated(dataset, draft.text());
    if (!run.good()) return;
    for (const YearOutcome& year : run.run.years) {
      const Totals& totals = year.totals;
      const Money carried = totals.overhead_total - totals.from_projects - totals.contributions;
      BOOST_TEST((totals.overhead_pool == std::max(carried, Money{})));
    }
  });
}

BOOST_AUTO_TEST_CASE(invoices_add_up_to_what_the_member_pays) {
  for_many(7, rounds, [](const Dataset& dataset, const Draft& draft, Random&) {
    const auto run = evaluated(dataset, draft.text());
    const YearOutcome& year = run.run.years.front();
    const auto bills = invoices(dataset, run.baseline.years.front(), year);
    for (std::size_t i = 0; i < bills.size(); ++i) {
      if (year.year != dataset.year) {
        BOOST_TEST(bills[i].empty());
        continue;
      }
      BOOST_TEST((bills[i].size() == 4 || bills[i].size() == 1));
      BOOST_TEST(sum(bills[i]) == year.total[i].cents());
      if (bills[i].size() == 4)
        BOOST_TEST((bills[i][0] == bills[i][1] && bills[i][1] == bills[i][2]));
    }
  });
}

BOOST_AUTO_TEST_CASE(shares_of_equity_add_up_to_it) {
  for_many(8, rounds, [](const Dataset& dataset, const Draft& draft, Random&) {
    const auto run = evaluated(dataset, draft.text());
    for (const YearOutcome& year : run.run.years) {
      if (year.state.order.empty()) continue;
      const double equity = std::max(year.equity_end, Money{}).cents();
      Money by_member;
      Money by_inhabitant;
      Money by_tariff;
      for (const EquityShare& share : equity_shares(year)) {
        by_member += share.per_member;
        by_inhabitant += share.per_inhabitant;
        by_tariff += share.per_tariff;
      }
      BOOST_TEST(by_member.cents() == equity);
      BOOST_TEST(by_inhabitant.cents() == equity);
      BOOST_TEST(by_tariff.cents() == (sum(year.total) > 0 ? equity : 0));
    }
  });
}

BOOST_AUTO_TEST_CASE(without_events_it_is_the_baseline) {
  for_many(9, rounds / 4, [](const Dataset& dataset, Draft draft, Random&) {
    draft.events.clear();
    draft.reallocated = draft.tariffs = false;
    const auto run = evaluated(dataset, draft.text());
    for (const YearOutcome& year : run.run.years) {
      BOOST_TEST((year.total == year.baseline));
      const double budgeted = year.year == dataset.year ? dataset.budgeted_result * 100 : 0;
      BOOST_TEST(year.result.cents() == std::round(budgeted));
    }
    // Then both ways to carry a change are the same, too.
    for (int way = 0; way < 4; ++way) {
      draft.reallocated = (way & 1) != 0;
      draft.tariffs = (way & 2) != 0;
      BOOST_TEST(difference(figures(run), figures(evaluated(dataset, draft.text())), 0) == "");
    }
  });
}

BOOST_AUTO_TEST_CASE(the_order_of_members_changes_no_figure_by_more_than_a_cent) {
  for_many(10, rounds / 4, [](const Dataset& dataset, const Draft& draft, Random& random) {
    std::vector<MemberId> places(dataset.members.size());
    std::iota(places.begin(), places.end(), 0U);
    random.shuffle(places);
    const Dataset other_order = reordered(dataset, places);
    const auto run = evaluated(other_order, draft.text());
    BOOST_REQUIRE(run.good());
    // A sum of several figures that may each differ by a cent, and what follows from sums.
    const auto sums = {"/total", "/baseline", "/result", "/equity", "/pool"};
    const Figures expected = figures(evaluated(dataset, draft.text()));
    const Figures got = figures(run);
    BOOST_TEST(difference(without(expected, sums), without(got, sums), 1) == "");
    BOOST_TEST(difference(expected, got, 60) == "");
  });
}

BOOST_AUTO_TEST_SUITE_END()
