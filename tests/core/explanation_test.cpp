// Every figure explains itself: the last step is the figure, and each step can be done again with
// what it shows.
#include <cmath>

#include "calculator.hpp"
#include "dimpact/explain.hpp"
#include "laws.hpp"

using namespace dimpact;
using namespace dimpact::tests;

namespace {

constexpr int rounds = DIMPACT_ROUNDS / 5;

/// Everything that can be asked about a year, with what the engine has for it (whole cents, people,
/// or a rate).
struct Asked {
  Subject subject;
  double amount;
};

class Year {
 public:
  Year(const YearOutcome& year, double norm, bool without_events)
      : year_{year}, norm_{norm}, without_events_{without_events} {}

  std::vector<Asked> all() {
    for (std::size_t place = 0; place < year_.state.order.size(); ++place) of_member(place);
    for (std::size_t cell = 0; cell < year_.state.cells.size(); ++cell) of_user(cell);
    for (ProductId product = 0; product < year_.state.products.size(); ++product) {
      if (year_.state.products[product].active) of_product(product);
    }
    of_association();
    return std::move(asked_);
  }

 private:
  void ask(Quantity quantity, double amount, MemberId member = no_id, ProductId product = no_id) {
    asked_.push_back({{year_.year, quantity, member, product, without_events_}, amount});
  }

  void of_member(std::size_t place) {
    const MemberId member = year_.state.order[place];
    ask(Quantity::total, year_.total[place].cents(), member);
    ask(Quantity::contribution, year_.contribution[place].cents(), member);
    ask(Quantity::inhabitants, year_.state.members[member].inhabitants, member);
  }

  [[nodiscard]] std::vector<std::pair<Quantity, double>> figures(std::size_t cell) const {
    return {{Quantity::supplier_cost, year_.priced.billed[cell].cents()},
            {Quantity::supplier_bill, year_.priced.bill[cell].cents()},
            {Quantity::product_hours, year_.carried.hours[cell].cents()},
            {Quantity::overhead, year_.carried.overhead[cell].cents()},
            {Quantity::tariff, year_.tariff(cell).cents()},
            {Quantity::inhabitants, year_.priced.reached[cell]}};
  }

  void of_user(std::size_t cell) {
    const Cell& its = year_.state.cells[cell];
    for (const auto& [quantity, amount] : figures(cell))
      ask(quantity, amount, its.member, its.product);
    for (const Participation& p : year_.state.participations) {
      if (p.product == its.product && p.billed == its.member) {
        ask(Quantity::tariff, 0, p.participant, p.product);
      }
    }
  }

  void of_product(ProductId product) {
    std::map<Quantity, double> sums{{Quantity::supplier_cost, 0}, {Quantity::supplier_bill, 0},
                                    {Quantity::product_hours, 0}, {Quantity::overhead, 0},
                                    {Quantity::tariff, 0},        {Quantity::inhabitants, 0}};
    for (std::size_t i = year_.priced.begin[product]; i < year_.priced.begin[product + 1]; ++i) {
      for (const auto& [quantity, amount] : figures(i)) sums[quantity] += amount;
    }
    for (const auto& [quantity, amount] : sums) ask(quantity, amount, no_id, product);
    ask(Quantity::hours_pool, year_.carried.hours_pool[product].cents(), no_id, product);
  }

  void of_association() {
    const Totals& totals = year_.totals;
    ask(Quantity::overhead_total, totals.overhead_total.cents());
    ask(Quantity::overhead_from_projects, totals.from_projects.cents());
    ask(Quantity::overhead_from_contributions, totals.contributions.cents());
    ask(Quantity::overhead_pool, totals.overhead_pool.cents());
    ask(Quantity::overhead_from_products, totals.overhead.cents());
    ask(Quantity::overhead_weight, year_.carried.total_weight / 100);
    ask(Quantity::overhead_rate, year_.carried.overhead_rate);
    ask(Quantity::supplier_cost, totals.billed.cents());
    ask(Quantity::supplier_bill, totals.bills.cents());
    ask(Quantity::product_hours, totals.hours.cents());
    ask(Quantity::hours_pool, totals.hours_pools.cents());
    ask(Quantity::entry_fees, totals.entry_fees.cents());
    ask(Quantity::one_off, totals.one_off.cents());
    ask(Quantity::result, year_.result.cents());
    ask(Quantity::equity_start, year_.equity_start.cents());
    ask(Quantity::equity_end, year_.equity_end.cents());
    ask(Quantity::equity_norm, std::round(norm_ * 100));
    ask(Quantity::headroom, year_.equity_end.cents() - std::round(norm_ * 100));
  }

  const YearOutcome& year_;
  double norm_;
  bool without_events_;
  std::vector<Asked> asked_;
};

bool close(double a, double b, double within) {
  return std::abs(a - b) <= within + std::abs(b) * 1e-9;
}

/// The amount of a step in the unit of its formula: euro, people or a rate.
double in_formula(const Step& step) {
  return step.unit == Unit::cents ? step.amount / 100 : step.amount;
}

void check_rounding(const Step& step, double calculated) {
  const double scale = step.unit == Unit::cents ? 100 : 1;
  switch (step.rounding) {
    case Rounding::none:
      BOOST_TEST(close(calculated, in_formula(step), 1e-4));
      break;
    case Rounding::half_away:
      BOOST_TEST(close(calculated, step.exact, 1e-4));
      BOOST_TEST(std::round(step.exact * scale) == step.amount);
      break;
    case Rounding::largest_remainder:
      BOOST_TEST(close(calculated, step.exact, 1e-4));
      BOOST_TEST(step.amount ==
                 std::floor(step.exact * scale + 1e-6) + (step.rank <= step.cents_left ? 1 : 0));
      break;
  }
}

void check_words(const Text& text) {
  for (const std::string& words : {text.nl, text.en}) {
    BOOST_TEST(!words.empty());
    BOOST_TEST(words.find_first_of("%|") == std::string::npos);
  }
}

/// What leads to a step is one of its inputs, or of a step between.
bool used(const Step& earlier, const std::vector<Step>& siblings, std::size_t after,
          const Step& step) {
  const auto among = [&](const std::vector<Input>& inputs) {
    for (const Input& input : inputs) {
      if (input.value == earlier.amount && input.unit == earlier.unit) return true;
    }
    return false;
  };
  for (std::size_t i = after; i < siblings.size(); ++i) {
    if (among(siblings[i].inputs)) return true;
  }
  if (among(step.inputs)) return true;
  // Inhabitants stand before the steps that use them.
  return earlier.unit == Unit::inhabitants;
}

void check(const Step& step) {
  BOOST_TEST_CONTEXT(step.rule << ": " << step.formula.nl << " = " << step.amount) {
    check_words(step.label);
    for (const Input& input : step.inputs) check_words(input.label);
    const auto dutch = calculate(step.formula.nl, '.', ',');
    const auto english = calculate(step.formula.en, ',', '.');
    BOOST_TEST((dutch && english));
    if (!dutch || !english) return;
    BOOST_TEST(*dutch == *english);
    check_rounding(step, *dutch);
    for (std::size_t i = 0; i < step.steps.size(); ++i) {
      BOOST_TEST(used(step.steps[i], step.steps, i + 1, step));
      check(step.steps[i]);
    }
  }
}

std::string name(const Scenario& scenario, const Subject& subject) {
  std::string name =
      std::to_string(subject.year) + (subject.without_events ? " without events" : "");
  if (subject.member != no_id) name += ' ' + scenario.member_ids[subject.member];
  if (subject.product != no_id) name += ' ' + scenario.product_ids[subject.product];
  return name + ' ' + quantity_names[static_cast<std::size_t>(subject.quantity)].word;
}

void check_all(const Dataset& dataset, const json::Evaluated& its, Random& random,
               std::size_t most) {
  const Scenario& scenario = its.read.scenario;
  std::vector<Asked> asked;
  for (std::size_t i = 0; i < its.run.years.size(); ++i) {
    const YearOutcome& year = its.run.years[i];
    const YearOutcome& base =
        its.baseline.years[static_cast<std::size_t>(year.year - dataset.year)];
    const double norm = scenario.assumptions.equity_norm;
    for (Asked& one : Year{year, norm, false}.all()) asked.push_back(one);
    for (Asked& one : Year{base, norm, true}.all()) asked.push_back(one);
  }
  random.shuffle(asked);
  if (asked.size() > most) asked.resize(most);
  for (const auto& [subject, amount] : asked) {
    BOOST_TEST_CONTEXT(name(scenario, subject)) {
      const Step step = explain(dataset, scenario, its.baseline, its.run, subject);
      BOOST_TEST(step.amount == amount);
      check(step);
      for (const Input& input : step.inputs) {
        if (!input.subject || input.unit == Unit::euro) continue;
        const Step linked = explain(dataset, scenario, its.baseline, its.run, *input.subject);
        const bool before_support =
            !linked.steps.empty() && linked.rule == std::string{"support247"};
        BOOST_TEST((before_support || linked.amount == input.value));
      }
    }
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(explanations)

BOOST_AUTO_TEST_CASE(the_calculator_reads_both_languages) {
  BOOST_TEST(*calculate("50.000 × 1,83 + 1.446 × 2,26", '.', ',') == 50000 * 1.83 + 1446 * 2.26);
  BOOST_TEST(*calculate("(−289.80 + 2) × 1.08^3 ÷ √4", ',', '.') == -287.8 * std::pow(1.08, 3) / 2);
  BOOST_TEST(!calculate("1 +", '.', ','));
  BOOST_TEST(!calculate("1 2", '.', ','));
}

BOOST_AUTO_TEST_CASE(every_figure_of_the_plan) {
  Random random{1};
  const auto its = evaluated(plan(), R"({"schemaVersion":1})");
  check_all(plan(), its, random, 100'000);
}

BOOST_AUTO_TEST_CASE(every_figure_of_other_years) {
  Random random{2};
  const auto its = evaluated(plan(), R"({"schemaVersion":1,"year":2025,"horizon":2})");
  check_all(plan(), its, random, 100'000);
}

BOOST_AUTO_TEST_CASE(figures_of_random_scenarios) {
  for_many(30, rounds, [](const Dataset& dataset, const Draft& draft, Random& random) {
    check_all(dataset, evaluated(dataset, draft.text()), random, 40);
  });
}

BOOST_AUTO_TEST_SUITE_END()
