#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read_scenario.hpp"
#include "reader.hpp"

namespace dimpact::json {

/// Gives ids their numbers: the dataset's, then new ones in the order of asking.
class Registry {
 public:
  Registry(const Dataset& dataset, Scenario& scenario);
  MemberId member(const std::string& id);
  ProductId product(const std::string& id);

 private:
  Scenario& scenario_;
  std::map<std::string, std::uint32_t> members_;
  std::map<std::string, std::uint32_t> products_;
};

/// Which members or products a list has named.
class Listed {
 public:
  /// Notes the number; whether it was there before.
  bool again(std::uint32_t number) {
    if (seen_.size() <= number) seen_.resize(number + 1);
    const bool again = seen_[number];
    seen_[number] = true;
    return again;
  }
  [[nodiscard]] bool has(std::uint32_t number) const {
    return number < seen_.size() && seen_[number];
  }

 private:
  std::vector<char> seen_;
};

/// A calendar date "2024-03-01": its year, or nothing after having said what is wrong.
std::optional<int> read_date(const Node& node, const std::string& path, Reader& reader);

/// Reads the events; one that is not understood is left out of the scenario.
void read_events(const Dataset& dataset, const Node& events, const std::string& path,
                 Registry& registry, ReadScenario& read);

}  // namespace dimpact::json
