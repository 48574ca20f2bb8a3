#pragma once
#include <cstdint>

namespace dimpact {

/// Small whole numbers that stand for the ids of dataset and scenario, given out once, at the door.
/// Members of the dataset come first, in the dataset's order, then every other name a scenario
/// uses.
using MemberId = std::uint32_t;
using ProductId = std::uint32_t;
using LineId = std::uint32_t;
inline constexpr std::uint32_t no_id = 0xffffffff;

/// A place in Scenario::schedule, which a number remembers as the event that set it; no_turn for
/// one of the plan.
inline constexpr std::uint32_t no_turn = 0xffffffff;

}  // namespace dimpact
