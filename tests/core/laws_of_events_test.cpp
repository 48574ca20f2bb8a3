// What holds of events that undo one another, come twice, or are one event split in two.
#include <algorithm>

#include "laws.hpp"

using namespace dimpact;
using namespace dimpact::tests;

namespace {

constexpr int rounds = DIMPACT_ROUNDS / 2;

/// A member of the last year, and a product it uses under a contract of its own.
struct Use {
  std::string member, product;
  double cost;  ///< euro of the plan's year
  bool rests_on_member;
};

std::vector<Use> uses_of(const json::Evaluated& run) {
  const YearOutcome& year = run.run.years.back();
  const Scenario& scenario = run.read.scenario;
  std::vector<Use> uses;
  for (std::size_t i = 0; i < year.state.cells.size(); ++i) {
    const Cell& cell = year.state.cells[i];
    const auto& shared = year.state.participations;
    const bool alone = std::none_of(shared.begin(), shared.end(), [&](const Participation& p) {
      return p.product == cell.product && p.billed == cell.member;
    });
    const double cost = year.priced.cost[i] / year.factors.supplier;
    if (alone) {
      uses.push_back({scenario.member_ids[cell.member], scenario.product_ids[cell.product], cost,
                      cell.inhabitants == year.state.members[cell.member].inhabitants});
    }
  }
  return uses;
}

std::string some_member(const json::Evaluated& run, Random& random) {
  const YearOutcome& year = run.run.years.back();
  return run.read.scenario.member_ids[random.one_of(year.state.order)];
}

std::string use(const Use& one) {
  return "\"member\":" + quoted(one.member) + ",\"product\":" + quoted(one.product);
}

/// That two scenarios come to the same figures, but for the cents given.
void same(const Dataset& dataset, const Draft& one, const Draft& two, double cents = 0) {
  const auto first = evaluated(dataset, one.text());
  const auto second = evaluated(dataset, two.text());
  BOOST_REQUIRE_MESSAGE(first.good(), one.text());
  BOOST_REQUIRE_MESSAGE(second.good(), two.text());
  BOOST_TEST(difference(figures(first), figures(second), cents) == "", two.text());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(laws_of_events)

BOOST_AUTO_TEST_CASE(drop_and_adopt_at_the_same_cost_change_nothing_in_a_new_budget) {
  for_many(20, rounds, [](const Dataset& dataset, Draft draft, Random& random) {
    draft.reallocated = true;
    const auto run = evaluated(dataset, draft.text());
    if (!run.good()) return;
    const auto uses = uses_of(run);
    if (uses.empty() || run.run.years.back().state.order.empty()) return;
    const Use& one = random.one_of(uses);
    // A new price rests on the member's inhabitants.
    if (one.cost > 1e10 || !one.rests_on_member) return;
    const int year = draft.last_year();
    // The remainder is worked out anew: its last bits may move a cent.
    same(dataset, draft,
         draft.with({event("drop", year, use(one)),
                     event("adopt", year, use(one) + ",\"supplierCost\":" + plain(one.cost))}),
         2);
  });
}

BOOST_AUTO_TEST_CASE(a_number_there_and_back_changes_nothing) {
  for_many(21, rounds, [](const Dataset& dataset, const Draft& draft, Random& random) {
    const auto run = evaluated(dataset, draft.text());
    const YearOutcome& year = run.run.years.back();
    if (year.state.order.empty()) return;
    const int last = draft.last_year();
    const auto support = [&](bool on) {
      return event("support247", last, on ? "\"enabled\":true" : "\"enabled\":false");
    };
    const auto contribution = [&](double amount) {
      return event("contribution", last, "\"amount\":" + plain(amount));
    };
    const auto number = static_cast<LineId>(random.below(dataset.projects_line() + 1));
    const double now = year.state.overhead_lines[number];
    const auto line = [&](double amount) {
      return event("budget", last,
                   "\"line\":" + quoted(dataset.line(number).id) + ",\"amount\":" + plain(amount));
    };
    const bool on = year.state.support247;
    same(dataset, draft, draft.with({support(!on), support(on)}));
    same(dataset, draft, draft.with({contribution(12.34), contribution(year.state.contribution)}));
    if (now <= 1e10 && now >= 0) same(dataset, draft, draft.with({line(1), line(now)}));
    for (const Cell& cell : year.state.cells) {
      const auto& items =
          definition(dataset, run.read.scenario, year.state.products[cell.product].definition)
              .optional_items;
      if (items.empty()) continue;
      const bool has = (cell.optional_items & 1U) != 0;
      const auto option = [&](bool taken) {
        return event("option", last,
                     "\"member\":" + quoted(run.read.scenario.member_ids[cell.member]) +
                         ",\"product\":" + quoted(run.read.scenario.product_ids[cell.product]) +
                         ",\"item\":" + quoted(items[0].id) +
                         (taken ? ",\"enabled\":true" : ",\"enabled\":false"));
      };
      same(dataset, draft, draft.with({option(!has), option(has)}));
      break;
    }
  });
}

BOOST_AUTO_TEST_CASE(a_member_settled_on_what_its_prices_rest_on_keeps_them) {
  for_many(31, rounds, [](const Dataset& dataset, Draft draft, Random& random) {
    draft.reallocated = true;  // within the year a new user pays by its inhabitants
    const auto run = evaluated(dataset, draft.text());
    const YearOutcome& year = run.run.years.back();
    std::map<MemberId, std::vector<double>> rests_on;
    for (const Cell& cell : year.state.cells) rests_on[cell.member].push_back(cell.inhabitants);
    for (const Participation& p : year.state.participations) rests_on.erase(p.participant);
    std::vector<std::pair<MemberId, double>> settled;
    for (const auto& [member, numbers] : rests_on) {
      const bool one = std::count(numbers.begin(), numbers.end(), numbers[0]) ==
                       static_cast<std::ptrdiff_t>(numbers.size());
      if (one && numbers[0] <= 20e6) settled.emplace_back(member, numbers[0]);
    }
    if (settled.empty() || !run.good()) return;
    const auto [member, number] = random.one_of(settled);
    const auto more = evaluated(
        dataset, draft
                     .with({event("population", draft.last_year(),
                                  "\"member\":" + quoted(run.read.scenario.member_ids[member]) +
                                      ",\"inhabitants\":" + plain(number))})
                     .text());
    BOOST_REQUIRE(more.good());
    // Who leaves may depend on the inhabitants of the members.
    if (run.run.withdrawals.size() + more.run.withdrawals.size() > 0) return;
    BOOST_TEST(difference(without(figures(run), {"/inhabitants"}),
                          without(figures(more), {"/inhabitants"}), 0) == "");
  });
}

BOOST_AUTO_TEST_CASE(a_merged_price_rests_on_what_its_parts_rest_on) {
  for_many(32, rounds, [](const Dataset& dataset, const Draft& draft, Random& random) {
    const auto run = evaluated(dataset, draft.text());
    const State& state = run.run.years.back().state;
    std::vector<MemberId> order = state.order;
    if (order.size() < 2 || !run.good()) return;
    random.shuffle(order);
    const auto& ids = run.read.scenario.member_ids;
    const auto more = evaluated(
        dataset,
        draft
            .with({event("merge", draft.last_year(),
                         "\"members\":[" + quoted(ids[order[0]]) + "," + quoted(ids[order[1]]) +
                             "],\"into\":{\"id\":\"heel\",\"name\":\"X\"}")})
            .text());
    if (!more.good()) return;  // winners of a draw may no longer be there
    const auto part = [&](ProductId product, MemberId member) {
      const Cell* cell = find_cell(state, product, member);
      return cell == nullptr ? state.members[member].inhabitants : cell->inhabitants;
    };
    const auto& made = more.read.scenario.member_ids;
    const auto whole =
        static_cast<MemberId>(std::find(made.begin(), made.end(), "heel") - made.begin());
    for (const Cell& cell : more.run.years.back().state.cells) {
      if (cell.member != whole) continue;
      BOOST_TEST(cell.inhabitants == part(cell.product, order[0]) + part(cell.product, order[1]));
    }
  });
}

BOOST_AUTO_TEST_CASE(a_setback_is_its_parts_and_falls_on_the_result_alone) {
  for_many(33, rounds, [](const Dataset& dataset, const Draft& draft, Random& random) {
    const auto run = evaluated(dataset, draft.text());
    if (!run.good()) return;
    const int year = random.between(draft.year, draft.last_year());
    const auto setback = [&](int euro) {
      return event("oneOff", year, "\"name\":\"T\",\"amount\":" + std::to_string(euro));
    };
    const int a = random.between(-400000, 900000);
    const int b = random.between(-400000, 900000);
    same(dataset, draft.with({setback(a + b)}), draft.with({setback(a), setback(b)}));
    same(dataset, draft, draft.with({setback(a), setback(-a)}));
    if (draft.tariffs) return;
    const auto more = evaluated(dataset, draft.with({setback(a)}).text());
    BOOST_REQUIRE(more.good());
    const auto touched = {"/oneOff", "/result", "/equity"};
    BOOST_TEST(difference(without(figures(run), touched), without(figures(more), touched), 0) ==
               "");
    for (std::size_t i = 0; i < run.run.years.size(); ++i) {
      const YearOutcome& before = run.run.years[i];
      const YearOutcome& after = more.run.years[i];
      const Money own = Money::from_euro(before.year == year ? a : 0);
      const Money since = Money::from_euro(before.year >= year ? a : 0);
      BOOST_TEST((after.result == before.result - own));
      BOOST_TEST((after.equity_end == before.equity_end - since));
    }
  });
}

BOOST_AUTO_TEST_CASE(of_a_number_given_twice_the_last_counts) {
  for_many(22, rounds, [](const Dataset& dataset, const Draft& draft, Random& random) {
    const auto run = evaluated(dataset, draft.text());
    if (run.run.years.back().state.order.empty()) return;
    const int last = draft.last_year();
    const std::string member =
        "\"member\":" + quoted(some_member(run, random)) + ",\"inhabitants\":";
    const auto first =
        event("population", last, member + std::to_string(random.between(1, 400000)));
    const auto second =
        event("population", last, member + std::to_string(random.between(1, 400000)));
    same(dataset, draft.with({second}), draft.with({first, second}));
  });
}

BOOST_AUTO_TEST_CASE(two_drops_are_the_drops_in_either_order) {
  for_many(23, rounds, [](const Dataset& dataset, const Draft& draft, Random& random) {
    const auto uses = uses_of(evaluated(dataset, draft.text()));
    if (uses.size() < 2) return;
    const std::size_t a = random.below(uses.size());
    const std::size_t b = (a + 1 + random.below(uses.size() - 1)) % uses.size();
    const auto one = event("drop", draft.last_year(), use(uses[a]));
    const auto two = event("drop", draft.last_year(), use(uses[b]));
    same(dataset, draft.with({one, two}), draft.with({two, one}));
  });
}

BOOST_AUTO_TEST_CASE(growth_of_two_members_is_the_growth_of_each) {
  for_many(24, rounds, [](const Dataset& dataset, const Draft& draft, Random& random) {
    const auto run = evaluated(dataset, draft.text());
    const auto& order = run.run.years.back().state.order;
    if (order.size() < 2) return;
    const auto& ids = run.read.scenario.member_ids;
    const std::string a = quoted(ids[order[0]]);
    const std::string b = quoted(ids[order[1]]);
    const std::string percent = "\"percent\":" + plain(random.amount(30) - 10) + ",\"members\":[";
    const auto grow = [&](const std::string& members) {
      return event("populationGrowth", draft.last_year(), percent + members + "]");
    };
    same(dataset, draft.with({grow(a + "," + b)}), draft.with({grow(b), grow(a)}));
  });
}

BOOST_AUTO_TEST_CASE(a_joiner_may_adopt_what_it_does_not_bring) {
  for_many(25, rounds, [](const Dataset& dataset, const Draft& draft, Random& random) {
    const auto run = evaluated(dataset, draft.text());
    if (!run.good()) return;
    const int last = draft.last_year();
    const std::string product = quoted(random.one_of(dataset.products).id);
    const std::string cost =
        random.chance(50) ? ",\"supplierCost\":" + plain(random.amount(90000)) : "";
    const std::string member = "\"member\":{\"id\":\"gast\",\"name\":\"Gast\",\"inhabitants\":" +
                               std::to_string(random.between(1, 200000)) + "}";
    same(dataset,
         draft.with(
             {event("join", last, member + ",\"products\":[{\"id\":" + product + cost + "}]")}),
         draft.with({event("join", last, member),
                     event("adopt", last, "\"member\":\"gast\",\"product\":" + product + cost)}));
  });
}

BOOST_AUTO_TEST_CASE(a_new_product_may_be_adopted_by_whom_it_does_not_name) {
  for_many(26, rounds, [](const Dataset& dataset, const Draft& draft, Random& random) {
    const auto run = evaluated(dataset, draft.text());
    if (run.run.years.back().state.order.empty()) return;
    const int last = draft.last_year();
    const std::string member = quoted(some_member(run, random));
    const auto made = [&](const std::string& members) {
      return event("newProduct", last,
                   "\"id\":\"vers\",\"name\":\"Vers\",\"supplierCost\":{\"perMember\":123.45,"
                   "\"perInhabitant\":0.07},"
                   "\"hours\":4567.89,\"members\":[" +
                       members + "]");
    };
    same(dataset, draft.with({made(member)}),
         draft.with(
             {made(""), event("adopt", last, "\"member\":" + member + ",\"product\":\"vers\"")}));
  });
}

BOOST_AUTO_TEST_CASE(a_merger_of_three_is_two_mergers) {
  for_many(27, rounds, [](const Dataset& dataset, const Draft& draft, Random& random) {
    const auto run = evaluated(dataset, draft.text());
    auto order = run.run.years.back().state.order;
    if (order.size() < 3) return;
    random.shuffle(order);
    const auto& ids = run.read.scenario.member_ids;
    const std::string a = quoted(ids[order[0]]);
    const std::string b = quoted(ids[order[1]]);
    const std::string c = quoted(ids[order[2]]);
    const auto merge = [&](const std::string& parts, const std::string& into) {
      return event("merge", draft.last_year(),
                   "\"members\":[" + parts + "],\"into\":{\"id\":" + into + ",\"name\":\"X\"}");
    };
    // Which shared contracts are left depends on the steps; without them nothing does.
    if (!run.run.years.back().state.participations.empty()) return;
    same(dataset, draft.with({merge(a + "," + b + "," + c, "\"heel\"")}),
         draft.with({merge(a + "," + b, "\"half\""), merge("\"half\"," + c, "\"heel\"")}), 1);
  });
}

BOOST_AUTO_TEST_CASE(events_of_different_years_may_be_given_in_any_order) {
  for_many(28, rounds, [](const Dataset& dataset, const Draft& draft, Random&) {
    const auto year_of = [](const std::string& text) {
      const bool notice = text.find("\"noticeDate\":\"") != std::string::npos;
      const std::string before = notice ? "\"noticeDate\":\"" : "\"year\":";
      return std::stoi(text.substr(text.find(before) + before.size(), 4));
    };
    // Growth goes on in the years after its own, where it comes in the order given.
    if (draft.text().find("\"until\"") != std::string::npos) return;
    Draft sorted = draft;
    std::stable_sort(
        sorted.events.begin(), sorted.events.end(),
        [&](const std::string& a, const std::string& b) { return year_of(a) > year_of(b); });
    same(dataset, draft, sorted);
  });
}

BOOST_AUTO_TEST_CASE(what_happens_in_a_later_year_leaves_the_years_before_it) {
  for_many(29, rounds, [](const Dataset& dataset, const Draft& draft, Random& random) {
    if (draft.horizon == 1) return;
    const auto run = evaluated(dataset, draft.text());
    const auto uses = uses_of(run);
    if (uses.empty()) return;
    const auto more = evaluated(
        dataset, draft.with({event("drop", draft.last_year(), use(random.one_of(uses)))}).text());
    BOOST_REQUIRE(more.good());
    const std::string last = std::to_string(draft.last_year()) + "/";
    BOOST_TEST(difference(without(figures(run), {last.c_str()}),
                          without(figures(more), {last.c_str()}), 0) == "");
  });
}

BOOST_AUTO_TEST_CASE(within_the_year_nobody_elses_tariff_moves) {
  for_many(30, rounds, [](const Dataset& dataset, Draft draft, Random& random) {
    draft.year = dataset.year;
    draft.horizon = 1;
    draft.reallocated = false;
    draft.events.clear();
    const auto run = evaluated(dataset, draft.text());
    const auto uses = uses_of(run);
    if (uses.empty()) return;
    const Use& one = random.one_of(uses);
    const auto more = evaluated(dataset, draft.with({event("drop", draft.year, use(one))}).text());
    BOOST_REQUIRE(more.good());
    const std::string who = "/" + one.member + "/";
    BOOST_TEST(
        difference(
            without(figures(run), {who.c_str(), "/result", "/equity", "/contributions", "/pool"}),
            without(figures(more), {who.c_str(), "/result", "/equity", "/contributions", "/pool"}),
            0) == "");
  });
}

BOOST_AUTO_TEST_SUITE_END()
