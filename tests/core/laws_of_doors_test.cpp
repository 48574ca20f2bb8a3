// The doors into the engine agree with one another.
#include <cmath>

#include "dimpact/attribution.hpp"
#include "dimpact/json/engine.hpp"
#include "dimpact/prepared.hpp"
#include "laws.hpp"
#include "node.hpp"
#include "write_result.hpp"

using namespace dimpact;
using namespace dimpact::tests;

namespace {

constexpr int rounds = DIMPACT_ROUNDS;

/// The prepared scenario's figures are those of a run.
void same(const Prepared& prepared, const Run& run) {
  const Scenario& scenario = prepared.scenario();
  const std::size_t members = scenario.member_ids.size();
  const std::size_t products = scenario.product_ids.size();
  for (std::size_t y = 0; y < run.years.size(); ++y) {
    const YearOutcome& year = run.years[y];
    std::vector<double> totals(members);
    for (std::size_t i = 0; i < year.state.order.size(); ++i)
      totals[year.state.order[i]] = year.total[i].cents();
    double off = 0;
    for (std::size_t m = 0; m < members; ++m) {
      off += std::abs(prepared.totals()[y * members + m] - totals[m]);
    }
    std::vector<double> figures(products * Prepared::product_figures);
    for (std::size_t i = 0; i < year.state.cells.size(); ++i) {
      double* its = figures.data() + year.state.cells[i].product * Prepared::product_figures;
      its[0] += year.priced.billed[i].cents();
      its[1] += year.carried.hours[i].cents();
      its[2] += year.carried.overhead[i].cents();
    }
    for (std::size_t i = 0; i < figures.size(); ++i) {
      off += std::abs(prepared.products()[y * figures.size() + i] - figures[i]);
    }
    const double association[] = {year.totals.overhead_total.cents(), year.totals.overhead.cents(),
                                  year.totals.contributions.cents(),  year.result.cents(),
                                  year.equity_start.cents(),          year.equity_end.cents()};
    for (std::size_t i = 0; i < Prepared::association_figures; ++i) {
      off +=
          std::abs(prepared.association()[y * Prepared::association_figures + i] - association[i]);
    }
    BOOST_TEST(off == 0);
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(laws_of_doors)

BOOST_AUTO_TEST_CASE(a_prepared_scenario_gives_what_the_json_door_gives) {
  for_many(40, rounds, [](const Dataset& dataset, const Draft& draft, Random&) {
    const auto run = evaluated(dataset, draft.text());
    Prepared prepared{dataset, run.read.scenario};
    prepared.evaluate();
    same(prepared, run.run);
    // And again: nothing of an evaluation stays behind.
    prepared.evaluate();
    same(prepared, run.run);
  });
}

BOOST_AUTO_TEST_CASE(a_prepared_number_is_the_number_in_the_text) {
  for_many(41, rounds, [](const Dataset& dataset, const Draft& draft, Random& random) {
    const auto run = evaluated(dataset, draft.text());
    const auto& order = run.run.years.back().state.order;
    if (order.empty()) return;
    const std::string member = quoted(run.read.scenario.member_ids[random.one_of(order)]);
    const auto with = [&](int inhabitants) {
      return draft.with(
          {event("population", draft.last_year(),
                 "\"member\":" + member + ",\"inhabitants\":" + std::to_string(inhabitants))});
    };
    const int inhabitants = random.between(1, 400000);
    const auto other_number = evaluated(dataset, with(random.between(1, 400000)).text());
    if (!other_number.good()) return;
    Prepared prepared{dataset, other_number.read.scenario};
    prepared.evaluate();
    BOOST_TEST(prepared.set(draft.events.size(), inhabitants));
    prepared.evaluate();
    same(prepared, evaluated(dataset, with(inhabitants).text()).run);
    BOOST_TEST(!prepared.set(draft.events.size(), 0));
    BOOST_TEST(!prepared.set(draft.events.size(), 1.5));
  });
}

BOOST_AUTO_TEST_CASE(a_prepared_event_switched_off_is_one_that_is_not_there) {
  for_many(42, rounds, [](const Dataset& dataset, const Draft& draft, Random& random) {
    if (draft.events.empty()) return;
    const std::size_t off = random.below(draft.events.size());
    Draft less = draft;
    less.events.erase(less.events.begin() + static_cast<std::ptrdiff_t>(off));
    const auto shorter = evaluated(dataset, less.text());
    // Where others cannot be without it, the JSON door says so instead.
    if (!shorter.good()) return;
    const auto run = evaluated(dataset, draft.text());
    Prepared prepared{dataset, run.read.scenario};
    prepared.enable(off, false);
    prepared.evaluate();
    const YearOutcome& expected = shorter.run.years.back();
    const YearOutcome& got = prepared.run().years.back();
    BOOST_TEST(got.result.cents() == expected.result.cents());
    BOOST_TEST(got.equity_end.cents() == expected.equity_end.cents());
    BOOST_TEST((got.total == expected.total));
    prepared.enable(off, true);
    prepared.evaluate();
    same(prepared, run.run);
  });
}

BOOST_AUTO_TEST_CASE(prepared_rates_are_the_rates_in_the_text) {
  for_many(43, rounds / 2, [](const Dataset& dataset, Draft draft, Random& random) {
    draft.assumptions =
        "{\"indexation\":{\"supplier\":0.01,\"wages\":0.02,\"operating\":0.03,\"contribution\":0."
        "04}}";
    const auto run = evaluated(dataset, draft.text());
    if (!run.good()) return;
    Prepared prepared{dataset, run.read.scenario};
    prepared.evaluate();
    const double rates[] = {random.amount(1) / 4, random.amount(1) / 4, -random.amount(1) / 4,
                            random.amount(1) / 4};
    prepared.set_rate(Rate::supplier, rates[0]);
    prepared.set_rate(Rate::wages, rates[1]);
    prepared.set_rate(Rate::operating, rates[2]);
    prepared.set_rate(Rate::contribution, rates[3]);
    BOOST_TEST(!prepared.set_rate(Rate::wages, 1.01));
    prepared.evaluate();
    draft.assumptions = "{\"indexation\":{\"supplier\":" + plain(rates[0]) +
                        ",\"wages\":" + plain(rates[1]) + ",\"operating\":" + plain(rates[2]) +
                        ",\"contribution\":" + plain(rates[3]) + "}}";
    same(prepared, evaluated(dataset, draft.text()).run);
  });
}

BOOST_AUTO_TEST_CASE(shares_of_a_change_add_up_to_it) {
  for_many(44, rounds / 10, [](const Dataset& dataset, Draft draft, Random&) {
    if (draft.events.size() > 5) draft.events.resize(5);
    const auto run = evaluated(dataset, draft.text());
    if (!run.good()) return;
    const auto holds = [](const Shares& shares) {
      double total = 0;
      for (Money share : shares.by_event) total += share.cents();
      return shares.by_event.empty() || total == shares.scenario.cents() - shares.baseline.cents();
    };
    for (const Method method : {Method::in_order, Method::fair}) {
      Prepared prepared{dataset, run.read.scenario};
      const auto attributed = attribute(prepared, method);
      BOOST_REQUIRE(attributed.has_value());
      const Attribution& attribution = *attributed;
      for (std::size_t y = 0; y < attribution.years.size(); ++y) {
        const YearShares& year = attribution.years[y];
        const YearOutcome& outcome = run.run.years[y];
        BOOST_TEST(holds(year.result));
        BOOST_TEST(holds(year.equity_end));
        BOOST_TEST(year.result.scenario.cents() == outcome.result.cents());
        for (std::size_t i = 0; i < year.members.size(); ++i) {
          const MemberShares& member = year.members[i];
          BOOST_TEST(holds(member.total));
          BOOST_TEST(member.total.scenario.cents() == outcome.total[i].cents());
          double parts = 0;
          for (Money part : member.by_part) parts += part.cents();
          BOOST_TEST(parts == member.total.scenario.cents() - member.total.baseline.cents());
          for (const ProductShares& product : member.products) BOOST_TEST(holds(product.tariff));
        }
      }
    }
  });
}

BOOST_AUTO_TEST_CASE(what_is_written_can_be_read) {
  json::Engine engine;
  BOOST_REQUIRE(engine.load(json::builtin_dataset()).good);
  for_many(45, rounds / 4, [&](const Dataset& dataset, const Draft& draft, Random&) {
    if (&dataset != &plan()) return;
    const auto answer = engine.evaluate(draft.text());
    BOOST_REQUIRE(answer.good);
    json::Node root;
    std::vector<json::Error> errors;
    BOOST_REQUIRE(json::parse(answer.text, 1U << 26U, root, errors));
    const auto run = evaluated(dataset, draft.text());
    const json::Node& years = *root.find("years");
    BOOST_REQUIRE(years.items.size() == run.run.years.size());
    for (std::size_t y = 0; y < years.items.size(); ++y) {
      const YearOutcome& year = run.run.years[y];
      const json::Node& members = *years.items[y].find("members");
      BOOST_REQUIRE(members.items.size() == year.total.size());
      for (std::size_t i = 0; i < members.items.size(); ++i) {
        const json::Node& member = members.items[i];
        BOOST_TEST(member.find("total")->number == year.total[i].cents());
        BOOST_TEST(member.find("delta")->number == (year.total[i] - year.baseline[i]).cents());
      }
      double tariffs = 0;
      for (const json::Node& product : years.items[y].find("products")->items) {
        tariffs += product.find("tariff")->number;
        BOOST_TEST(product.find("delta")->number ==
                   product.find("tariff")->number - product.find("baseline")->number);
      }
      BOOST_TEST(tariffs ==
                 (year.totals.billed + year.totals.hours + year.totals.overhead).cents());
      BOOST_TEST(years.items[y].find("association")->find("result")->number == year.result.cents());
    }
    BOOST_TEST(engine.evaluate(draft.text()).text == answer.text);
  });
}

BOOST_AUTO_TEST_SUITE_END()
