#include "dimpact/shares.hpp"

#include <algorithm>

#include "dimpact/stages.hpp"

namespace dimpact {
namespace {

/// Who uses a product, under a contract of its own or another's.
template <class Take>
void each_user(const State& state, Take take) {
  for (const Cell& cell : state.cells) take(cell.member);
  for (const Participation& p : state.participations) take(p.participant);
}

}  // namespace

std::vector<Invoices> invoices(const Dataset& dataset, const YearOutcome& baseline,
                               const YearOutcome& year) {
  const State& state = year.state;
  std::vector<Invoices> out(state.order.size());
  if (year.year != dataset.year) return out;

  // What was budgeted for each member's products: its parts' in the plan.
  std::vector<Money> budgeted(state.order.size());
  std::vector<char> uses_products(state.order.size());
  for (std::size_t i = 0; i < baseline.total.size(); ++i) {
    if (state.owner[i] == no_id) continue;
    const std::size_t place = state.members[state.owner[i]].position;
    budgeted[place] += baseline.total[i] - baseline.contribution[i];
  }
  each_user(baseline.state, [&](MemberId member) {
    const MemberId now = state.owner[member];
    if (now != no_id) uses_products[state.members[now].position] = true;
  });
  each_user(state, [&](MemberId member) { uses_products[state.members[member].position] = true; });
  for (std::size_t place = 0; place < state.order.size(); ++place) {
    const Money total = year.total[place];
    const Money contribution = year.contribution[place];
    if (!uses_products[place]) {
      out[place] = {total};
      continue;
    }
    const bool joined = state.members[state.order[place]].parts == 0;
    const Money tariffs = joined ? total - contribution : budgeted[place];
    const Money advance = Money::from_cents(round_half_away(tariffs.cents() / 4));
    out[place] = {advance, advance, advance, total - advance - advance - advance};
  }
  return out;
}

std::vector<EquityShare> equity_shares(const YearOutcome& year) {
  const State& state = year.state;
  const std::size_t members = state.order.size();
  const Money equity = std::max(year.equity_end, Money{});
  std::vector<EquityShare> out(members);
  std::vector<double> weights(members, 1);
  std::vector<Money> shares(members);
  divide(equity, weights.data(), members, shares.data());
  for (std::size_t i = 0; i < members; ++i) {
    out[i].per_member = shares[i];
    weights[i] = state.members[state.order[i]].inhabitants;
  }
  divide(equity, weights.data(), members, shares.data());
  for (std::size_t i = 0; i < members; ++i) {
    out[i].per_inhabitant = shares[i];
    weights[i] = year.total[i].cents();
  }
  divide(equity, weights.data(), members, shares.data());
  for (std::size_t i = 0; i < members; ++i) out[i].per_tariff = shares[i];
  return out;
}

}  // namespace dimpact
