#include "worlds.hpp"

#include <algorithm>
#include <string>

#include "dimpact/json/engine.hpp"
#include "read_dataset.hpp"

namespace dimpact::tests {
namespace {

std::vector<double> limits(Random& random, double first) {
  std::vector<double> from{first};
  const std::size_t count = 1 + random.below(4);
  while (from.size() < count)
    from.push_back(from.back() + static_cast<double>(random.between(1, 40000)));
  return from;
}

Product invented_product(Random& random, std::size_t number, std::size_t members) {
  Product product;
  product.id = "product-" + std::to_string(number);
  product.name = product.id;
  switch (random.below(4)) {
    case 0:
      product.rule = NoRule{};
      break;
    case 1:
      product.rule = PerInhabitant{};
      break;
    case 2:
      product.rule = Bands{limits(random, 0)};
      break;
    default:
      product.rule = Tiers{limits(random, static_cast<double>(random.below(2)))};
  }
  const bool tiers = std::holds_alternative<Tiers>(product.rule);
  for (std::size_t i = 0; i < component_count(product.rule); ++i) {
    product.rule_amounts.push_back(random.amount(tiers ? 20000 : 3));
  }
  for (std::size_t i = random.below(3); i > 0; --i) {
    product.fixed_items.push_back({.id = "item-" + std::to_string(i),
                                   .name = {},
                                   .amount = random.amount(9000),
                                   .source = {}});
  }
  if (random.chance(30)) {
    product.optional_items.push_back(
        {.id = "extra", .name = "extra", .amount = random.amount(5000), .source = {}});
  }
  product.remainder_per_inhabitant = random.chance(25);
  switch (random.below(4)) {
    case 0:
      product.estimate = SquareRootEstimate{random.amount(400)};
      break;
    case 1:
      product.estimate = PerInhabitantEstimate{random.amount(2)};
      break;
    case 2:
      product.estimate = ShareOfRuleEstimate{random.amount(1)};
      break;
    default:
      product.estimate = NoEstimate{};
  }
  product.hours = random.chance(15) ? 0 : random.amount(60000);
  if (random.chance(80)) product.overhead_per_inhabitant = random.amount(1);
  product.bill_without_rule = random.chance(25);
  product.support247 = random.chance(30) ? random.amount(4000) : 0;
  product.closed_to_new_members = random.chance(25);
  if (random.chance(30)) product.tariff_path_ends = 2027;

  std::vector<MemberId> users;
  for (MemberId member = 0; member < members; ++member) {
    if (random.chance(60)) users.push_back(member);
  }
  if (users.size() > 2 && random.chance(40)) {
    SharedContract contract;
    contract.billed = users.front();
    contract.participants = {users[1]};
    users.erase(users.begin() + 1);
    product.shared_contracts.push_back(contract);
  }
  double amounts = 0;
  const bool of_another_date = random.chance(40);
  for (MemberId member : users) {
    const double cost = random.chance(5) ? 0 : random.amount(150000);
    product.cells.push_back(
        {.member = member,
         .supplier_cost = cost,
         .optional_items = !product.optional_items.empty() && random.chance(50) ? 1U : 0U,
         .inferred = false,
         .rests_on_inhabitants = of_another_date
                                     ? std::optional{static_cast<double>(random.between(1, 120000))}
                                     : std::nullopt,
         .published = {}});
    amounts += cost;
  }
  if (random.chance(30) && amounts > 0) {
    product.overhead_base = amounts * (0.9 + random.amount(1) / 5);
    product.overhead_factor = *product.overhead_base / amounts;
  }
  return product;
}

Dataset read(std::string_view text) { return json::read_dataset(text).dataset; }

}  // namespace

const Dataset& plan() {
  static const Dataset dataset = read(json::builtin_dataset());
  return dataset;
}

const Dataset& other() {
  static const Dataset dataset = read(other_dataset_text());
  return dataset;
}

Dataset invented(Random& random) {
  Dataset dataset = other();
  dataset.members.clear();
  dataset.products.clear();
  const std::size_t members = 2 + random.below(12);
  for (std::size_t i = 0; i < members; ++i) {
    const std::string id = "lid-" + std::to_string(i);
    dataset.members.push_back(
        {.id = id, .name = id, .inhabitants = random.between(1, 120000), .published_total = {}});
  }
  const std::size_t products = 1 + random.below(4);
  for (std::size_t i = 0; i < products; ++i)
    dataset.products.push_back(invented_product(random, i, members));
  dataset.contribution = random.amount(8000);
  return dataset;
}

Dataset reordered(const Dataset& dataset, const std::vector<MemberId>& new_places) {
  Dataset out = dataset;
  for (std::size_t i = 0; i < new_places.size(); ++i)
    out.members[new_places[i]] = dataset.members[i];
  for (Product& product : out.products) {
    for (PlanCell& cell : product.cells) cell.member = new_places[cell.member];
    std::sort(product.cells.begin(), product.cells.end(),
              [](const PlanCell& a, const PlanCell& b) { return a.member < b.member; });
    for (SharedContract& contract : product.shared_contracts) {
      contract.billed = new_places[contract.billed];
      for (MemberId& participant : contract.participants) participant = new_places[participant];
    }
  }
  return out;
}

}  // namespace dimpact::tests
