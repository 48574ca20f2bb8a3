#include <algorithm>

#include "scene.hpp"

namespace dimpact::explaining {
namespace {

/// The contribution of a member without products in this year.
Step yearly(const Scene& scene) {
  Line line{"contribution", Words{"bijdrage van een lid zonder producten",
                                  "contribution of a member without products"}};
  const double amount = scene.year.state.contribution;
  Input its = input(Words{"bijdrage per jaar", "contribution a year"}, amount, Unit::euro,
                    scene.dataset.contribution_source);
  const int event = last_event<ContributionChange>(scene);
  if (event >= 0) {
    its.event = event;
    its.source.clear();
  }
  line.put(std::move(its));
  index_contribution(line, scene);
  const double exact = amount * scene.year.factors.contribution;
  return line.rounded(Money::from_euro(exact), exact);
}

bool pays_for_a_product(const State& state, MemberId member) {
  return std::any_of(state.cells.begin(), state.cells.end(),
                     [&](const Cell& cell) { return cell.member == member; });
}

const Participation* participation(const State& state, MemberId member) {
  const auto found = std::find_if(state.participations.begin(), state.participations.end(),
                                  [&](const Participation& p) { return p.participant == member; });
  return found == state.participations.end() ? nullptr : &*found;
}

}  // namespace

Step contribution(const Scene& scene, MemberId member) {
  const State& state = scene.year.state;
  const Money amount = scene.year.contribution[state.members[member].position];
  Line none{"contribution", Words{"bijdrage", "contribution"}};
  if (pays_for_a_product(state, member)) {
    none.note(Words{"Een lid dat een product gebruikt, betaalt geen bijdrage.",
               "A member that uses a product pays no contribution."});
    return none.is(amount);
  }
  if (const Participation* shared = participation(state, member)) {
    none.note(text(Words{"Gebruikt een product onder het contract van %, en betaalt dus geen bijdrage.",
                         "Uses a product under the contract of %, so it pays no contribution."},
                   scene.name(state, shared->billed)));
    return none.is(amount);
  }
  return yearly(scene);
}

Step overhead_from_contributions(const Scene& scene) {
  const State& state = scene.year.state;
  double payers = 0;
  for (MemberId member : state.order) {
    const bool uses = pays_for_a_product(state, member) || participation(state, member) != nullptr;
    if (!uses) ++payers;
  }
  Line line{"contributions", Words{"bijdragen van leden zonder producten",
                                   "contributions of members without products"}};
  line.put(yearly(scene)).say(" × ");
  line.put(input(Words{"leden zonder producten", "members without products"}, payers, Unit::members));
  return line.is(scene.year.totals.contributions);
}

Step entry_fees(const Scene& scene) {
  Line line{"entryFees", Words{"entreegelden", "entry fees"}};
  Input fee = input(Words{"entreegeld per nieuw lid", "entry fee of a new member"},
                    Money::from_euro(scene.scenario.assumptions.entry_fee).cents(), Unit::cents);
  fee.assumption = true;
  line.put(std::move(fee)).say(" × ");
  line.put(input(Words{"nieuwe leden", "new members"}, scene.year.state.joined, Unit::members));
  return line.is(scene.year.totals.entry_fees);
}

}  // namespace dimpact::explaining
