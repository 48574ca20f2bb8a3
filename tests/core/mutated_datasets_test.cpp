// The plan's dataset with a few things changed that know what ids and numbers stand for: each is
// refused at a place that is there, or every door works on it.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <map>

#include "dimpact/explain.hpp"
#include "dimpact/prepared.hpp"
#include "evaluated.hpp"
#include "random_scenario.hpp"
#include "texts.hpp"
#include "worlds.hpp"

using namespace dimpact;
using namespace dimpact::tests;
using json::Node;

namespace {

constexpr int rounds = DIMPACT_ROUNDS / 2;

/// Parts of the dataset that the engine does not read.
bool is_for_readers(const std::string& key) {
  return key == "tables" || key == "statements" || key == "history" || key == "leaving" ||
         key == "spending";
}

/// What there is to change in a dataset.
struct Targets {
  std::vector<Node*> numbers, lists, objects, references, products;
  std::vector<std::string> ids;
  std::map<std::string, std::vector<Node*>> numbers_by_key;

  explicit Targets(Node& root) {
    collect(root, "");
    for (std::size_t i = 0; i < root.keys.size(); ++i) {
      if (root.keys[i] != "products") continue;
      for (Node& product : root.items[i].items) products.push_back(&product);
    }
  }

 private:
  void collect(Node& node, const std::string& key) {
    if (is_for_readers(key)) return;
    const bool refers = key == "id" || key == "member" || key == "billed" ||
                        key == "participants" || key == "optionalItems";
    if (node.kind == Node::Kind::string && refers) {
      references.push_back(&node);
      if (key == "id") ids.push_back(node.text);
    }
    if (node.kind == Node::Kind::number) {
      numbers.push_back(&node);
      numbers_by_key[key].push_back(&node);
    }
    if (node.kind == Node::Kind::array) lists.push_back(&node);
    if (node.kind == Node::Kind::object) objects.push_back(&node);
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      collect(node.items[i], node.kind == Node::Kind::object ? node.keys[i] : key);
    }
  }
};

double odd_number(double number, Random& random) {
  const std::vector<double> odd{
      0,          -0.0,       -1,         -number,       5e-324, 1e-315, 1e-9,
      0.5,        1,          1e9,        1e10,          1e11,   1e300,  9007199254740993.0,
      number * 2, number / 3, number + 1, number * 1e-7, 2e7,    3000};
  return random.one_of(odd);
}

void change_list(Node& list, Random& random) {
  if (list.items.empty()) return;
  const std::size_t a = random.below(list.items.size());
  const std::size_t b = random.below(list.items.size());
  switch (random.below(4)) {
    case 0:
      list.items.erase(list.items.begin() + static_cast<std::ptrdiff_t>(a));
      break;
    case 1: {
      const Node copy = list.items[a];
      list.items.insert(list.items.begin() + static_cast<std::ptrdiff_t>(b), copy);
      break;
    }
    case 2:
      std::swap(list.items[a], list.items[b]);
      break;
    default:
      if (random.chance(20)) list.items.clear();
  }
}

void add_contract(Node& product, const std::vector<std::string>& ids, Random& random) {
  std::string text = R"({"billed":")" + random.one_of(ids) + R"(","participants":[)";
  const std::size_t count = 1 + random.below(3);
  for (std::size_t i = 0; i < count; ++i) {
    (text += i == 0 ? "" : ",") += quoted(random.one_of(ids));
  }
  for (std::size_t i = 0; i < product.keys.size(); ++i) {
    if (product.keys[i] == "sharedContracts") product.items[i].items.push_back(parsed(text + "]}"));
  }
}

void set_rule(Node& product, Random& random) {
  const std::vector<std::string> rules{R"({"type":"none"})", R"({"type":"perInhabitant","rate":0})",
                                       R"({"type":"perInhabitant","rate":1e10})",
                                       R"({"type":"tiers","from":[50000],"amounts":[9]})",
                                       R"({"type":"bands","from":[0,1e10],"rates":[1e-320,2]})"};
  for (std::size_t i = 0; i < product.keys.size(); ++i) {
    if (product.keys[i] == "rule") product.items[i] = parsed(random.one_of(rules));
    if (product.keys[i] == "fixedItems" && random.chance(50)) product.items[i].items.clear();
  }
}

void mutate(Node& root, Random& random) {
  Targets targets{root};
  switch (random.below(8)) {
    case 0:
    case 1: {
      Node& number = *random.one_of(targets.numbers);
      number.number = odd_number(number.number, random);
      break;
    }
    case 2: {
      // All numbers of a kind at once.
      std::vector<std::string> keys;
      for (const auto& [key, numbers] : targets.numbers_by_key) keys.push_back(key);
      const auto& all = targets.numbers_by_key[random.one_of(keys)];
      const double value = odd_number(all.front()->number, random);
      for (Node* number : all) number->number = value;
      break;
    }
    case 3:
      change_list(*random.one_of(targets.lists), random);
      break;
    case 4:
      random.one_of(targets.references)->text =
          random.chance(10) ? "nergens" : random.one_of(targets.ids);
      break;
    case 5: {
      Node& object = *random.one_of(targets.objects);
      if (object.keys.empty()) break;
      const auto at = static_cast<std::ptrdiff_t>(random.below(object.keys.size()));
      object.keys.erase(object.keys.begin() + at);
      object.items.erase(object.items.begin() + at);
      break;
    }
    case 6:
      add_contract(*random.one_of(targets.products), targets.ids, random);
      break;
    default:
      set_rule(*random.one_of(targets.products), random);
  }
}

/// A place that is there; of what is missing, the place around it.
bool exists(const Node& root, const Wrong& error) {
  const std::string_view path = error.path;
  const bool missing = error.code == "missing-field";
  return pointed(root, missing ? path.substr(0, path.rfind('/')) : path) != nullptr;
}

void well_refused(const Node& root, const std::string& answer) {
  const auto errors = errors_of(answer);
  BOOST_TEST(!errors.empty());
  for (const Wrong& error : errors) {
    BOOST_TEST(exists(root, error), error.path << " " << error.code);
    BOOST_TEST(!error.nl.empty());
    BOOST_TEST(!error.en.empty());
  }
}

bool finite(const Step& step) {
  return std::isfinite(step.amount) && std::isfinite(step.exact) &&
         std::all_of(step.inputs.begin(), step.inputs.end(),
                     [](const Input& input) { return std::isfinite(input.value); }) &&
         std::all_of(step.steps.begin(), step.steps.end(), finite);
}

/// Everything that can be asked about a year.
std::vector<Subject> subjects(const YearOutcome& year) {
  std::vector<Subject> all;
  for (std::size_t q = 0; q < quantity_count; ++q) {
    const auto levels = quantity_names[q].levels;
    Subject subject{.year = year.year, .quantity = static_cast<Quantity>(q)};
    if ((levels & of_association) != 0) all.push_back(subject);
    for (MemberId member : year.state.order) {
      subject.member = member;
      if ((levels & of_member) != 0) all.push_back(subject);
    }
    for (const Cell& cell : year.state.cells) {
      subject.member = cell.member;
      subject.product = cell.product;
      if ((levels & of_cell) != 0) all.push_back(subject);
    }
    for (ProductId product = 0; product < year.state.products.size(); ++product) {
      subject.member = no_id;
      subject.product = product;
      if ((levels & of_product) != 0 && year.state.products[product].active) all.push_back(subject);
    }
  }
  return all;
}

/// A scenario that meets much of a dataset: a merger, a joiner with every product, a new product.
std::string scenario_for(const Dataset& dataset, bool reallocated) {
  const auto id = [&](std::size_t member) {
    return quoted(dataset.members[member % dataset.members.size()].id);
  };
  Draft draft;
  draft.year = dataset.year;
  draft.horizon = 2;
  draft.reallocated = reallocated;
  std::string products;
  for (const Product& product : dataset.products) {
    (products += products.empty() ? "" : ",") += quoted(product.id);
  }
  draft.events = {
      event("join", draft.year,
            R"("member":{"id":"nieuwstad","name":"Nieuwstad","inhabitants":40000},"products":[)" +
                products + "]"),
      event(
          "newProduct", draft.year,
          R"("id":"nieuw","name":"Nieuw","supplierCost":{"perMember":1e-320},"hours":500,"members":[)" +
              id(0) + "]"),
      event("populationGrowth", draft.year, R"("percent":2)")};
  if (dataset.members.size() > 2) {
    draft.events.push_back(event(
        "merge", draft.year + 1,
        R"("members":[)" + id(1) + "," + id(2) + R"(],"into":{"id":"samen","name":"Samen"})"));
  }
  return draft.text();
}

void every_figure_is_finite(const Dataset& dataset, const std::string& text, Random& random) {
  const auto run = evaluated(dataset, text);
  const Scenario& scenario = run.read.scenario;
  for (const YearOutcome& year : run.run.years) {
    auto asked = subjects(year);
    random.shuffle(asked);
    asked.resize(std::min<std::size_t>(asked.size(), 100));
    for (const Subject& subject : asked) {
      BOOST_TEST(finite(explain(dataset, scenario, run.baseline, run.run, subject)),
                 quantity_names[static_cast<std::size_t>(subject.quantity)].word);
    }
  }
}

void every_door_works(const json::Engine& engine, bool reallocated, Random& random) {
  const std::string scenario = scenario_for(engine.dataset(), reallocated);
  const auto result = engine.evaluate(scenario);
  if (!result.good) {
    well_refused(parsed(scenario), result.text);
    return;
  }
  parsed(result.text);
  every_figure_is_finite(engine.dataset(), scenario, random);
  const std::string leaver = engine.dataset().members.front().id;
  const std::string date = std::to_string(engine.dataset().year) + "-03-01";
  for (const auto& answer : {engine.attribute(R"({"scenario":)" + scenario + "}"),
                             engine.compare(R"({"scenarios":[)" + scenario + "," + scenario + "]}"),
                             engine.withdrawal(R"({"member":")" + leaver + R"(","noticeDate":")" +
                                               date + R"(","scenario":)" + scenario + "}")}) {
    BOOST_TEST(answer.good, answer.text.substr(0, 300));
    parsed(answer.text);
  }
  json::Answer answer{};
  const auto prepared = engine.prepare(scenario, answer);
  BOOST_REQUIRE(prepared != nullptr);
  BOOST_TEST(prepared->evaluate());
  for (const auto* figures :
       {&prepared->totals(), &prepared->products(), &prepared->association()}) {
    BOOST_TEST(std::all_of(figures->begin(), figures->end(),
                           [](double figure) { return std::isfinite(figure); }));
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(mutated_datasets)

BOOST_AUTO_TEST_CASE(are_refused_at_a_place_that_is_there_or_work) {
  const Node plan = parsed(json::builtin_dataset());
  int accepted = 0;
  for (int round = 0; round < rounds; ++round) {
    Random random{60'000'000 + static_cast<std::uint64_t>(round)};
    Node root = plan;
    for (std::size_t times = 1 + random.below(3); times > 0; --times) mutate(root, random);
    BOOST_TEST_CONTEXT("round " << round) {
      json::Engine engine;
      const std::string text = written(root);
      const auto answer = engine.load(text);
      if (answer.good) {
        ++accepted;
        every_door_works(engine, random.chance(50), random);
      } else {
        well_refused(parsed(text), answer.text);
      }
    }
  }
  // Neither all nor nothing gets through.
  BOOST_TEST(accepted > rounds / 10);
  BOOST_TEST(accepted < rounds * 9 / 10);
}

BOOST_AUTO_TEST_SUITE_END()
