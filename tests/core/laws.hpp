#pragma once
#include <boost/test/unit_test.hpp>

#include "figures.hpp"
#include "random_scenario.hpp"
#include "worlds.hpp"

namespace dimpact::tests {

/// Tries a law on many random scenarios, of the plan, of another one and of invented ones.
template <class Law>
void for_many(std::uint64_t seed, int rounds, Law law) {
  for (int round = 0; round < rounds; ++round) {
    Random random{seed * 1'000'000 + static_cast<std::uint64_t>(round)};
    const Dataset own = invented(random);
    const std::size_t world = random.below(5);
    const Dataset& dataset = world < 2 ? plan() : (world == 2 ? other() : own);
    const Draft draft = random_draft(dataset, random);
    BOOST_TEST_CONTEXT("seed " << seed << ", round " << round << ", " << dataset.id << ": "
                               << draft.text()) {
      law(dataset, draft, random);
    }
  }
}

}  // namespace dimpact::tests
