#include <algorithm>

#include "scene.hpp"

namespace dimpact::explaining {
namespace {

/// The contribution of a member without products in this year.
void yearly(const Scene& scene) {
  const double amount = scene.year.state.contribution;
  const double exact = amount * scene.year.factors.contribution;
  scene.begin("contribution", prose::contribution_of_a_member_without_products);
  Input& its = scene.put(prose::contribution_a_year, amount, Unit::euro);
  its.event = scene.event_of(scene.now.state.contribution_set);
  if (its.event < 0) its.source = &scene.dataset.contribution_source;
  index_contribution(scene);
  scene.round(whole_cents(exact), exact);
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
  switch (scene.year.dues[state.members[member].position]) {
    case Dues::contribution:
      return yearly(scene);
    case Dues::own_contract:
      scene.begin("contribution", prose::contribution);
      scene.note(prose::users_pay_no_contribution);
      break;
    case Dues::shared_contract:
      scene.begin("contribution", prose::contribution);
      scene.note(prose::uses_a_product_under_the_contract_of,
                 &scene.name(state, host(state, member)));
      break;
  }
  scene.end(Money{});
}

void overhead_from_contributions(const Scene& scene) {
  const auto& dues = scene.year.dues;
  const auto payers = std::count(dues.begin(), dues.end(), Dues::contribution);
  scene.begin("contributions", prose::contributions_of_members_without_products);
  yearly(scene);
  scene.times().put(prose::members_without_products, static_cast<double>(payers), Unit::members);
  scene.end(scene.year.totals.contributions);
}

void entry_fees(const Scene& scene) {
  const Money fee = whole_cents(scene.scenario.assumptions.entry_fee);
  scene.begin("entryFees", prose::entry_fees);
  scene.put(prose::entry_fee_of_a_new_member, fee.cents(), Unit::cents).assumption = true;
  scene.times().put(prose::new_members, scene.year.state.joined, Unit::members);
  scene.end(scene.year.totals.entry_fees);
}

}  // namespace dimpact::explaining
