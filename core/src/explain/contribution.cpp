#include <algorithm>

#include "scene.hpp"

namespace dimpact::explaining {
namespace {

/// The contribution of a member without products in this year.
void yearly(const Scene& scene) {
  const double amount = scene.year.state.contribution;
  const double exact = amount * scene.year.factors.contribution;
  const int event = scene.event_of(scene.now.state.contribution_set);
  Account& account = scene.account;
  account.begin("contribution", prose::contribution_of_a_member_without_products);
  Input& its = account.put(prose::contribution_a_year, amount, Unit::euro);
  its.event = event;
  if (event < 0) its.source = &scene.dataset.contribution_source;
  index_contribution(scene);
  account.round(whole_cents(exact), exact);
}

/// Whose contract a member without contracts of its own uses.
MemberId host(const State& state, MemberId member) {
  for (const Participation& p : state.participations) {
    if (p.participant == member) return p.billed;
  }
  return no_id;
}

}  // namespace

void contribution(const Scene& scene, MemberId member) {
  const State& state = scene.year.state;
  Account& account = scene.account;
  switch (scene.year.dues[state.members[member].position]) {
    case Dues::contribution:
      return yearly(scene);
    case Dues::own_contract:
      account.begin("contribution", prose::contribution);
      account.note(prose::users_pay_no_contribution);
      break;
    case Dues::shared_contract:
      account.begin("contribution", prose::contribution);
      account.note(prose::uses_a_product_under_the_contract_of,
                   &scene.name(state, host(state, member)));
      break;
  }
  account.end(Money{});
}

void overhead_from_contributions(const Scene& scene) {
  const auto& dues = scene.year.dues;
  const auto payers = std::count(dues.begin(), dues.end(), Dues::contribution);
  Account& account = scene.account;
  account.begin("contributions", prose::contributions_of_members_without_products);
  yearly(scene);
  account.say(" × ");
  account.put(prose::members_without_products, static_cast<double>(payers), Unit::members);
  account.end(scene.year.totals.contributions);
}

void entry_fees(const Scene& scene) {
  const Money fee = whole_cents(scene.scenario.assumptions.entry_fee);
  Account& account = scene.account;
  account.begin("entryFees", prose::entry_fees);
  account.put(prose::entry_fee_of_a_new_member, fee.cents(), Unit::cents).assumption = true;
  account.say(" × ");
  account.put(prose::new_members, scene.year.state.joined, Unit::members);
  account.end(scene.year.totals.entry_fees);
}

}  // namespace dimpact::explaining
