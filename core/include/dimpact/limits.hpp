#pragma once
#include <cstddef>

namespace dimpact {

// What a scenario may ask (contract, error table).
inline constexpr double max_amount = 1e10;  ///< euro
inline constexpr double max_inhabitants = 20e6;
inline constexpr double min_percent = -100, max_percent = 1000;
inline constexpr double min_rate = -0.5, max_rate = 1;
inline constexpr int max_horizon = 10;
inline constexpr int years_to_start_in = 26;  ///< after the plan's year
inline constexpr int max_year = 9999;
inline constexpr std::size_t max_events = 1000;
inline constexpr std::size_t max_scenarios = 20;  ///< compared in one table
inline constexpr std::size_t max_name = 200;      ///< code points
inline constexpr std::size_t max_id = 64;
inline constexpr std::size_t max_options = 32;  ///< of a product: a bit each

}  // namespace dimpact
