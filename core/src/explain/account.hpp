#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "dimpact/explain.hpp"
#include "dimpact/money.hpp"

namespace dimpact::explaining {

/// A text of the code, "nederlands|english", with % for a name.
Text text(const char* words, std::string_view name = {});
Text text(const char* words, const Text& name);
/// A number in each language's notation.
Text spoken(double value, Unit unit = Unit::factor);

inline const std::string no_source;

/// The steps in the making. A step that begins before another ends leads to it: when it ends it stands
/// among the other's steps, and what it came to among its inputs and in its formula.
class Account {
 public:
  Account() : open_(1) {}

  void begin(const char* rule, const char* words, std::string_view name = {});
  void begin(const char* rule, Text label);

  /// A sign or a number in the formula only.
  void say(const char* sign);
  void say(double value, Unit unit);
  /// A plus, unless a first term comes.
  void plus();
  /// An input that is not in the formula; the reference holds until the next one.
  Input& with(Text label, double value, Unit unit, const std::string& source = no_source);
  Input& with(const char* words, double value, Unit unit, const std::string& source = no_source) {
    return with(text(words), value, unit, source);
  }
  /// An input, in the formula too.
  Input& put(Text label, double value, Unit unit, const std::string& source = no_source);
  Input& put(const char* words, double value, Unit unit, const std::string& source = no_source) {
    return put(text(words), value, unit, source);
  }
  /// Why, in words.
  void note(const Text& note);
  void note(const char* words, std::string_view name = {}) { note(text(words, name)); }

  // How a step ends.
  void end(double amount, Unit unit);
  void end(Money amount) { end(amount.cents(), Unit::cents); }
  /// Half away from zero, where there is anything to round.
  void round(Money amount, double exact_euro);
  /// A share of a pool, by the weights of all who share in it.
  void share(Money amount, Money pool, const double* weights, std::size_t count, std::size_t at);
  /// Leads to the step around it, but is no term of its formula, or no input either.
  void end_as_input(double amount, Unit unit);
  void end_aside(double amount, Unit unit);

  [[nodiscard]] Step& step() { return open_.back(); }
  /// The step that began first, once it has ended.
  Step take() { return std::move(open_.front().steps.front()); }

 private:
  std::vector<Step> open_;  ///< the first holds the others
};

}  // namespace dimpact::explaining
