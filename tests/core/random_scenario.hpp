#pragma once
#include <string>
#include <vector>

#include "evaluated.hpp"
#include "random.hpp"

namespace dimpact::tests {

/// A scenario as text, event by event, so that a law can add to it or take away.
struct Draft {
  int year = 0, horizon = 1;
  bool reallocated = false, tariffs = false;
  std::string assumptions;  ///< an object, "" for none
  std::vector<std::string> events;

  [[nodiscard]] int last_year() const { return year + horizon - 1; }
  [[nodiscard]] std::string text() const;
  [[nodiscard]] Draft with(std::vector<std::string> more) const;
};

/// An event: {"type": type, "year": year, rest}
std::string event(const std::string& type, int year, const std::string& rest);
std::string quoted(const std::string& text);
/// A number in the shortest form that reads back the same.
std::string plain(double number);

/// Reads and runs a text.
json::Evaluated evaluated(const Dataset& dataset, const std::string& text);

/// A random scenario that is valid: events that cannot be are taken out again.
Draft random_draft(const Dataset& dataset, Random& random);

}  // namespace dimpact::tests
