#include <algorithm>

#include "scene.hpp"

namespace dimpact::explaining {
namespace {

/// The contribution of a member without products in this year.
void yearly(const Scene& scene) {
  const double amount = scene.year.state.contribution;
  const double exact = amount * scene.year.factors.contribution;
  const int event = last_event<ContributionChange>(scene);
  Account& account = scene.account;
  account.begin("contribution",
                "bijdrage van een lid zonder producten|contribution of a member without products");
  Input& its = account.put("bijdrage per jaar|contribution a year", amount, Unit::euro);
  its.event = event;
  if (event < 0) its.source = &scene.dataset.contribution_source;
  index_contribution(scene);
  account.round(whole_cents(exact), exact);
}

bool pays_for_a_product(const State& state, MemberId member) {
  for (const Cell& cell : state.cells) {
    if (cell.member == member) return true;
  }
  return false;
}

/// Whose contract a member without contracts uses, no_id for none.
MemberId host(const State& state, MemberId member) {
  for (const Participation& p : state.participations) {
    if (p.participant == member) return p.billed;
  }
  return no_id;
}

}  // namespace

void contribution(const Scene& scene, MemberId member) {
  const State& state = scene.year.state;
  const bool pays = pays_for_a_product(state, member);
  const MemberId billed = host(state, member);
  if (!pays && billed == no_id) {
    yearly(scene);
    return;
  }
  Account& account = scene.account;
  account.begin("contribution", "bijdrage|contribution");
  if (pays) {
    account.note(
        "Een lid dat een product gebruikt, betaalt geen bijdrage.|A member that uses a product "
        "pays no contribution.");
  } else {
    account.note(
        "Gebruikt een product onder het contract van % en betaalt dus geen bijdrage.|Uses a "
        "product under the contract of %, so it pays no contribution.",
        &scene.name(state, billed));
  }
  account.end(Money{});
}

void overhead_from_contributions(const Scene& scene) {
  const State& state = scene.year.state;
  const auto payers = std::count_if(state.order.begin(), state.order.end(), [&](MemberId member) {
    return !pays_for_a_product(state, member) && host(state, member) == no_id;
  });
  Account& account = scene.account;
  account.begin("contributions",
                "bijdragen van leden zonder producten|contributions of members without products");
  yearly(scene);
  account.say(" × ");
  account.put("leden zonder producten|members without products", static_cast<double>(payers),
              Unit::members);
  account.end(scene.year.totals.contributions);
}

void entry_fees(const Scene& scene) {
  const Money fee = whole_cents(scene.scenario.assumptions.entry_fee);
  Account& account = scene.account;
  account.begin("entryFees", "entreegelden|entry fees");
  account.put("entreegeld per nieuw lid|entry fee of a new member", fee.cents(), Unit::cents)
      .assumption = true;
  account.say(" × ");
  account.put("nieuwe leden|new members", scene.year.state.joined, Unit::members);
  account.end(scene.year.totals.entry_fees);
}

}  // namespace dimpact::explaining
