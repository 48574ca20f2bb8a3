#include "dimpact/shares.hpp"

#include <algorithm>

#include "dimpact/stages.hpp"

namespace dimpact {

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
    if (baseline.contribution[i] == Money{}) uses_products[place] = true;
  }
  for (std::size_t place = 0; place < state.order.size(); ++place) {
    const Money total = year.total[place];
    const Money contribution = year.contribution[place];
    if (contribution == Money{}) uses_products[place] = true;
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
