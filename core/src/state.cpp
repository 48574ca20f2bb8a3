#include "dimpact/state.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace dimpact {
namespace {

/// Rule, mandatory and optional items of a baseline cell; what its amount holds beyond them is the
/// remainder.
double plan_remainder(const Product& product, const PlanCell& cell, double inhabitants) {
  double known = cost_by(product.rule, product.rule_amounts.data(), inhabitants);
  for (const Item& item : product.fixed_items) known += item.amount;
  each_option(product, cell.optional_items, [&](const Item& item) { known += item.amount; });
  // What the last bits of the sum leave is no remainder.
  constexpr double hair = 1e-6;
  const double remainder = cell.supplier_cost - known;
  if (std::abs(remainder) < hair) return 0;
  return product.remainder_per_inhabitant ? remainder / inhabitants : remainder;
}

void add_definition(State& state, const Product& product) {
  state.prices.insert(state.prices.end(), product.rule_amounts.begin(), product.rule_amounts.end());
  for (const Item& item : product.fixed_items) state.prices.push_back(item.amount);
}

}  // namespace

State initial_state(const Dataset& dataset, const Scenario& scenario) {
  State state;
  const auto member_count = static_cast<MemberId>(dataset.members.size());
  const auto product_count = static_cast<ProductId>(dataset.products.size());
  state.members.resize(std::max(scenario.member_ids.size(), dataset.members.size()));
  state.owner.assign(state.members.size(), no_id);
  state.products.resize(std::max(scenario.product_ids.size(), dataset.products.size()));
  for (MemberId m = 0; m < member_count; ++m) {
    state.order.push_back(m);
    state.owner[m] = m;
    state.members[m] = {.inhabitants = static_cast<double>(dataset.members[m].inhabitants),
                        .name = m,
                        .position = m,
                        .parts = 1,
                        .standing = Standing::member};
  }
  // Of who shares a contract, by who is billed.
  std::vector<double> sharing(member_count);
  for (ProductId p = 0; p < product_count; ++p) {
    const Product& product = dataset.products[p];
    state.products[p] = {.definition = p,
                         .first_price = static_cast<std::uint32_t>(state.prices.size()),
                         .active = true};
    add_definition(state, product);
    for (const SharedContract& contract : product.shared_contracts) {
      for (MemberId participant : contract.participants) {
        state.participations.push_back({p, contract.billed, participant});
        sharing[contract.billed] += state.members[participant].inhabitants;
      }
    }
    for (const PlanCell& cell : product.cells) {
      Cell& its = state.cells.emplace_back(Cell{
          .product = p,
          .member = cell.member,
          .inhabitants = cell.rests_on_inhabitants.value_or(state.members[cell.member].inhabitants),
          .remainder = 0,
          .optional_items = cell.optional_items,
          .origin = static_cast<std::uint32_t>(state.cells.size()),
          .fresh = false,
          .estimated = false});
      its.remainder = plan_remainder(product, cell, its.inhabitants + sharing[cell.member]);
    }
    for (const SharedContract& contract : product.shared_contracts) sharing[contract.billed] = 0;
  }
  for (const Product& product : scenario.new_definitions) add_definition(state, product);
  for (LineId line = 0; line <= dataset.projects_line(); ++line)
    state.overhead_lines.push_back(dataset.line(line).amount);
  state.contribution = dataset.contribution;
  state.prices_set.assign(state.prices.size(), no_turn);
  return state;
}

std::size_t place_of(const State& state, ProductId product, std::uint32_t position) {
  const auto at = std::lower_bound(
      state.cells.begin(), state.cells.end(), position, [&](const Cell& cell, std::uint32_t p) {
        return cell.product != product ? cell.product < product
                                       : state.members[cell.member].position < p;
      });
  return static_cast<std::size_t>(std::distance(state.cells.begin(), at));
}

const Cell* find_cell(const State& state, ProductId product, MemberId member) {
  const std::size_t at = place_of(state, product, state.members[member].position);
  if (at == state.cells.size()) return nullptr;
  const Cell& cell = state.cells[at];
  return cell.product == product && cell.member == member ? &cell : nullptr;
}

Cell* find_cell(State& state, ProductId product, MemberId member) {
  return const_cast<Cell*>(find_cell(std::as_const(state), product, member));
}

bool uses(const State& state, ProductId product, MemberId member) {
  if (find_cell(state, product, member) != nullptr) return true;
  return std::any_of(
      state.participations.begin(), state.participations.end(),
      [&](const Participation& p) { return p.product == product && p.participant == member; });
}

double sharing_inhabitants(const State& state, ProductId product, MemberId billed) {
  double inhabitants = 0;
  for (const Participation& p : state.participations) {
    if (p.product == product && p.billed == billed) {
      inhabitants += state.members[p.participant].inhabitants;
    }
  }
  return inhabitants;
}

double priced_inhabitants(const State& state, const Cell& cell) {
  return cell.inhabitants + sharing_inhabitants(state, cell.product, cell.member);
}

void settle_inhabitants(State& state, MemberId member, double inhabitants) {
  state.members[member].inhabitants = inhabitants;
  for (ProductId product = 0; product < state.products.size(); ++product) {
    if (Cell* cell = find_cell(state, product, member)) cell->inhabitants = inhabitants;
  }
}

void insert_cell(State& state, const Cell& cell) {
  const auto at = static_cast<std::ptrdiff_t>(
      place_of(state, cell.product, state.members[cell.member].position));
  state.cells.insert(state.cells.begin() + at, cell);
}

void insert_cells(State& state, const std::vector<Cell>& cells) {
  const auto goes_first = [&](const Cell& a, const Cell& b) {
    return a.product != b.product
               ? a.product < b.product
               : state.members[a.member].position < state.members[b.member].position;
  };
  // From the back, so that each cell moves once.
  std::size_t from = state.cells.size();
  std::size_t to = from + cells.size();
  state.cells.resize(to);
  for (std::size_t left = cells.size(); left > 0;) {
    const Cell& next = cells[left - 1];
    if (from > 0 && goes_first(next, state.cells[from - 1])) {
      state.cells[--to] = state.cells[--from];
    } else {
      state.cells[--to] = next;
      --left;
    }
  }
}

void remove_cell(State& state, ProductId product, MemberId member) {
  const Cell* cell = find_cell(state, product, member);
  if (cell == nullptr) return;
  state.cells.erase(state.cells.begin() + (cell - state.cells.data()));
  std::erase_if(state.participations,
                [&](const Participation& p) { return p.product == product && p.billed == member; });
}

void renumber(State& state) {
  for (std::size_t i = 0; i < state.order.size(); ++i) {
    state.members[state.order[i]].position = static_cast<std::uint32_t>(i);
  }
}

void remove_member(State& state, MemberId member, Standing standing) {
  std::erase_if(state.cells, [&](const Cell& cell) { return cell.member == member; });
  std::erase_if(state.participations, [&](const Participation& p) {
    return p.billed == member || p.participant == member;
  });
  std::erase(state.order, member);
  for (MemberId& owner : state.owner) {
    if (owner == member) owner = no_id;
  }
  state.members[member].position = no_id;
  state.members[member].parts = 0;
  state.members[member].standing = standing;
  renumber(state);
}

}  // namespace dimpact
