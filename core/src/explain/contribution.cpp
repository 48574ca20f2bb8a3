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
  account.begin("contribution",
                "bijdrage van een lid zonder producten|contribution of a member without products");
  Input& its = account.put("bijdrage per jaar|contribution a year", amount, Unit::euro);
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
      account.begin("contribution", "bijdrage|contribution");
      account.note(
          "Een lid dat een product gebruikt, betaalt geen bijdrage.|A member that uses a product "
          "pays no contribution.");
      break;
    case Dues::shared_contract:
      account.begin("contribution", "bijdrage|contribution");
      account.note(
          "Gebruikt een product onder het contract van % en betaalt dus geen bijdrage.|Uses a "
          "product under the contract of %, so it pays no contribution.",
          &scene.name(state, host(state, member)));
      break;
  }
  account.end(Money{});
}

void overhead_from_contributions(const Scene& scene) {
  const auto& dues = scene.year.dues;
  const auto payers = std::count(dues.begin(), dues.end(), Dues::contribution);
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
