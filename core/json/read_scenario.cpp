#include "read_scenario.hpp"

#include <algorithm>
#include <set>

#include "dimpact/limits.hpp"
#include "messages.hpp"
#include "read_events.hpp"
#include "reader.hpp"

namespace dimpact::json {
namespace {

void read_rate(Fields& fields, const char* key, double& rate) {
  if (const Node* node = fields.optional(key); node != nullptr) {
    if (const auto value = fields.reader().number(*node, fields.path(key), min_rate, max_rate))
      rate = *value;
  }
}

void read_amount(Fields& fields, const char* key, double& amount) {
  if (const Node* node = fields.optional(key); node != nullptr) {
    const auto value = fields.reader().number(*node, fields.path(key), 0, max_amount);
    if (value) amount = *value;
  }
}

/// Ids of products that the dataset has or an event of the scenario makes, whether it may or not.
std::set<std::string> product_ids(const Dataset& dataset, const Node& root) {
  std::set<std::string> ids;
  for (const Product& product : dataset.products) ids.insert(product.id);
  const Node* events = root.find("events");
  if (events == nullptr) return ids;
  for (const Node& event : events->items) {
    const Node* type = event.find("type");
    const Node* id = event.find("id");
    if (type != nullptr && type->text == "newProduct" && id != nullptr) ids.insert(id->text);
  }
  return ids;
}

void read_shares(const Dataset& dataset, const Node& node, const std::string& path,
                 Registry& registry, ReadScenario& read) {
  Reader reader{read.errors};
  if (!reader.object(node, path)) return;
  const std::set<std::string> known = product_ids(dataset, read.root);
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const std::string at = pointer(path, node.keys[i]);
    const Node& value = node.items[i];
    if (known.count(node.keys[i]) == 0) {
      reader.error(at, "unknown-product", value.order, node.keys[i]);
      continue;
    }
    const auto share = reader.number(value, at, 0, 1);
    if (!share) continue;
    auto& shares = read.scenario.assumptions.supplier_share;
    const ProductId product = registry.product(node.keys[i]);
    if (shares.size() <= product) shares.resize(product + 1);
    shares[product] = *share;
  }
}

void read_winners(const Node& node, const std::string& path, Registry& registry,
                  ReadScenario& read) {
  Reader reader{read.errors};
  if (!reader.list(node, path, false)) return;
  auto& winners = read.scenario.assumptions.lottery_winners;
  Listed listed;
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const std::string at = pointer(path, i);
    const std::string* id = reader.text(node.items[i], at);
    if (id == nullptr) continue;
    const MemberId member = registry.member(*id);
    if (listed.again(member)) {
      reader.error(at, "duplicate-id", node.items[i].order, *id);
    }
    winners.push_back(member);
  }
}

void read_assumptions(const Dataset& dataset, const Node& node, const std::string& path,
                      Registry& registry, ReadScenario& read) {
  Reader reader{read.errors};
  if (!reader.object(node, path)) return;
  Assumptions& assumptions = read.scenario.assumptions;
  Fields fields{node, path, reader};
  if (const Node* rates = fields.optional("indexation"); rates != nullptr) {
    const std::string at = fields.path("indexation");
    if (reader.object(*rates, at)) {
      Fields rate{*rates, at, reader};
      read_rate(rate, "supplier", assumptions.indexation.supplier);
      read_rate(rate, "wages", assumptions.indexation.wages);
      read_rate(rate, "operating", assumptions.indexation.operating);
      assumptions.contribution_rate = assumptions.indexation.supplier;
      read_rate(rate, "contribution", assumptions.contribution_rate);
      rate.finish();
    }
  }
  read_amount(fields, "equityNorm", assumptions.equity_norm);
  read_amount(fields, "entryFee", assumptions.entry_fee);
  if (const Node* shares = fields.optional("variableSupplierShare"); shares != nullptr) {
    read_shares(dataset, *shares, fields.path("variableSupplierShare"), registry, read);
  }
  if (const Node* waiver = fields.optional("waiver"); waiver != nullptr) {
    assumptions.waiver = reader.boolean(*waiver, fields.path("waiver")).value_or(false);
  }
  if (const Node* winners = fields.optional("lotteryWinners"); winners != nullptr) {
    read_winners(*winners, fields.path("lotteryWinners"), registry, read);
  }
  fields.finish();
}

void read_frame(const Dataset& dataset, Fields& fields, ReadScenario& read) {
  Reader& reader = fields.reader();
  Scenario& scenario = read.scenario;
  if (const Node* node = fields.required("schemaVersion"); node != nullptr) {
    const std::string at = fields.path("schemaVersion");
    if (reader.is_whole(*node, at) && node->number != 1) {
      reader.error(at, "unsupported-version", node->order);
    }
  }
  if (const Node* node = fields.optional("name"); node != nullptr) {
    if (const std::string* name = reader.name(*node, fields.path("name"))) scenario.name = *name;
  }
  const std::size_t before = reader.count();
  if (const Node* node = fields.optional("year"); node != nullptr) {
    const auto year =
        reader.whole(*node, fields.path("year"), dataset.year, dataset.year + years_to_start_in);
    if (year) scenario.year = static_cast<int>(*year);
  }
  if (const Node* node = fields.optional("horizon"); node != nullptr) {
    const auto horizon = reader.whole(*node, fields.path("horizon"), 1, max_horizon);
    if (horizon) scenario.horizon = static_cast<int>(*horizon);
  }
  read.applicable = reader.count() == before;
  if (const Node* node = fields.optional("overhead"); node != nullptr) {
    scenario.reallocated =
        reader.word(*node, fields.path("overhead"), {"fixed", "reallocated"}).value_or(0) == 1;
  }
  if (const Node* node = fields.optional("shortfall"); node != nullptr) {
    scenario.shortfall_in_tariffs =
        reader.word(*node, fields.path("shortfall"), {"equity", "tariffs"}).value_or(0) == 1;
  }
}

}  // namespace

void schedule(Scenario& scenario) {
  scenario.schedule.clear();
  int first = scenario.year;
  for (const Event& event : scenario.events) first = std::min(first, event.year);
  for (int year = first; year <= scenario.last_year(); ++year) {
    for (std::size_t i = 0; i < scenario.events.size(); ++i) {
      const Event& event = scenario.events[i];
      const auto* growth = std::get_if<PopulationGrowth>(&event.change);
      const int until = growth == nullptr ? event.year : growth->until;
      if (event.year <= year && year <= until) {
        scenario.schedule.push_back({year, static_cast<std::uint32_t>(i)});
      }
    }
  }
}

ReadScenario read_scenario(const Dataset& dataset, Node root, std::string path) {
  ReadScenario read;
  read.root = std::move(root);
  read.path = std::move(path);
  read.scenario = empty_scenario(dataset);
  Reader reader{read.errors};
  if (!reader.object(read.root, read.path)) return read;
  Fields fields{read.root, read.path, reader};
  read_frame(dataset, fields, read);
  Registry registry{dataset, read.scenario};
  const Node* events = fields.optional("events");
  if (events != nullptr) read_events(dataset, *events, fields.path("events"), registry, read);
  if (const Node* node = fields.optional("assumptions"); node != nullptr) {
    read_assumptions(dataset, *node, fields.path("assumptions"), registry, read);
  }
  fields.finish();
  if (read.applicable) schedule(read.scenario);
  return read;
}

ReadScenario read_scenario(const Dataset& dataset, std::string_view text) {
  Node root;
  std::vector<Error> errors;
  if (!parse(text, max_bytes, root, errors)) {
    ReadScenario read;
    read.errors = std::move(errors);
    return read;
  }
  ReadScenario read = read_scenario(dataset, std::move(root));
  read.errors.insert(read.errors.begin(), errors.begin(), errors.end());
  return read;
}

namespace {

/// The node a problem is about, and its path.
struct Place {
  const Node* node;
  std::string path;

  void step(std::string_view key) {
    path = pointer(path, key);
    if (const Node* next = node->find(key); next != nullptr) node = next;
  }
};

Place place_of(const Problem& problem, const Place& root, const Place& events) {
  Place place = problem.event < 0 ? root : events;
  if (problem.event < 0) {
    place.step("assumptions");
    place.step(problem.field);
    return place;
  }
  place.path = pointer(place.path, static_cast<std::size_t>(problem.event));
  place.node = &place.node->items[static_cast<std::size_t>(problem.event)];
  std::string_view field = problem.field;
  while (!field.empty()) {
    const std::size_t slash = field.find('/');
    place.step(field.substr(0, slash));
    field = slash == std::string_view::npos ? "" : field.substr(slash + 1);
  }
  if (problem.element >= 0) {
    place.path = pointer(place.path, static_cast<std::size_t>(problem.element));
    place.node = &place.node->items[static_cast<std::size_t>(problem.element)];
    if (place.node->kind == Node::Kind::object) place.step("id");
  }
  return place;
}

std::string subject_of(const Problem& problem, const Place& place, const ReadScenario& read) {
  switch (problem.code) {
    case ProblemCode::not_in_use:
    case ProblemCode::already_uses:
    case ProblemCode::second_notice:
      return read.scenario.member_ids[problem.subject];
    case ProblemCode::unknown_member:
    case ProblemCode::unknown_product:
    case ProblemCode::unknown_component:
    case ProblemCode::unknown_item:
    case ProblemCode::duplicate_id:
    case ProblemCode::too_many_winners:
    case ProblemCode::out_of_range:
      break;
  }
  return place.node->text;
}

/// What the events with a problem would have made: with what was left out for its shape, the ids
/// whose absence is no reason to judge another event.
struct Unmade {
  Listed members, products;

  void operator()(const Join& join) { members.again(join.member); }
  void operator()(const Merge& merge) { members.again(merge.into); }
  void operator()(const NewProduct& product) { products.again(product.product); }
  // These make nothing that another event could name.
  void operator()(const Leave&) {}
  void operator()(const Adopt&) {}
  void operator()(const Drop&) {}
  void operator()(const Population&) {}
  void operator()(const PopulationGrowth&) {}
  void operator()(const Support247&) {}
  void operator()(const PriceChange&) {}
  void operator()(const BudgetChange&) {}
  void operator()(const OneOff&) {}
  void operator()(const OptionChange&) {}
  void operator()(const ContributionChange&) {}
};

}  // namespace

Error error_of(const Problem& problem, const Scenario& scenario) {
  std::string path = "/assumptions";
  if (problem.event >= 0) path = pointer("/events", static_cast<std::size_t>(problem.event));
  if (*problem.field != 0) (path += '/') += problem.field;
  if (problem.element >= 0) path = pointer(path, static_cast<std::size_t>(problem.element));
  const bool of_product = problem.code == ProblemCode::unknown_product;
  const auto& ids = of_product ? scenario.product_ids : scenario.member_ids;
  const bool known = problem.subject < ids.size();
  return make_error(std::move(path), word_of(problem.code), 0,
                    known ? ids[problem.subject] : std::string{});
}

void judge(const State& last, const std::vector<Problem>& problems, ReadScenario& read) {
  Unmade unmade;
  for (MemberId member : read.unmade_members) unmade.members.again(member);
  for (ProductId product : read.unmade_products) unmade.products.again(product);
  Listed with_problem;
  for (const Problem& problem : problems) {
    if (problem.event >= 0) with_problem.again(static_cast<std::uint32_t>(problem.event));
  }
  for (const Event& event : read.scenario.events) {
    if (with_problem.has(static_cast<std::uint32_t>(event.index))) std::visit(unmade, event.change);
  }
  const auto never_made = [&](const Problem& problem) {
    if (problem.code == ProblemCode::unknown_member) {
      return last.members[problem.subject].standing == Standing::never &&
             unmade.members.has(problem.subject);
    }
    if (problem.code == ProblemCode::unknown_product) {
      return !last.products[problem.subject].active && unmade.products.has(problem.subject);
    }
    return false;
  };
  Listed unjudged;
  for (const Problem& problem : problems) {
    if (never_made(problem)) unjudged.again(static_cast<std::uint32_t>(problem.event));
  }
  const Place root{&read.root, read.path};
  Place events = root;
  events.step("events");
  for (const Problem& problem : problems) {
    if (problem.event >= 0 && unjudged.has(static_cast<std::uint32_t>(problem.event))) continue;
    const Place place = place_of(problem, root, events);
    read.errors.push_back(make_error(place.path, word_of(problem.code), place.node->order,
                                     subject_of(problem, place, read)));
  }
  sort_errors(read.errors);
}

}  // namespace dimpact::json
