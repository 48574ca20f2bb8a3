#pragma once
#include <string>
#include <vector>

#include "dimpact/explain.hpp"
#include "dimpact/money.hpp"

namespace dimpact::explaining {

/// A text of the code, "nederlands|english", with % for a name.
Text text(const char* words, const std::string* name = nullptr);
Text text(const char* words, const Text& name);
/// Euro to whole cents.
Money whole_cents(double euro);
/// A number in each language's notation.
Text spoken(double value, Unit unit = Unit::factor);

/// The steps in the making. A step that begins before another ends leads to it: when it ends it
/// stands among the other's steps, and what it came to among its inputs and in its formula.
class Account {
 public:
  /// The open steps: the first holds the others.
  explicit Account(std::vector<Step>& open) : open_{open} { open_.resize(1); }

  void begin(const char* rule, const char* words, const std::string* name = nullptr) const;
  void begin(const char* rule, const Text& label) const;

  /// A sign or a number in the formula only.
  void say(const char* sign) const;
  void say(double value, Unit unit) const;
  /// A plus, unless a first term comes.
  void plus() const;
  /// Puts what the formula has so far in brackets.
  void bracket() const;
  /// An input that is not in the formula; the reference holds until the next one.
  Input& with(const Text& label, double value, Unit unit) const;
  Input& with(const char* words, double value, Unit unit, const std::string* name = nullptr) const;
  /// An input, in the formula too.
  Input& put(const Text& label, double value, Unit unit) const;
  Input& put(const char* words, double value, Unit unit, const std::string* name = nullptr) const;
  /// Why, in words.
  void note(const Text& note) const;
  void note(const char* words, const std::string* name = nullptr) const;

  // How a step ends.
  void end(double amount, Unit unit) const;
  void end(Money amount) const;
  /// Half away from zero, where there is anything to round.
  void round(Money amount, double exact_euro) const;
  /// A share of a pool, by the weights of all who share in it.
  void share(Money amount, Money pool, const double* weights, std::size_t count,
             std::size_t at) const;
  /// For a step that came to less than 0: around it one that comes to 0, and says why.
  void end_at_zero(double amount, Unit unit, const char* why) const;
  /// Leads to the step around it, but is no term of its formula, or no input either.
  void end_as_input(double amount, Unit unit) const;
  void end_aside(double amount, Unit unit) const;

  [[nodiscard]] Step& step() const { return open_.back(); }
  [[nodiscard]] std::size_t depth() const { return open_.size(); }

 private:
  std::vector<Step>& open_;
};

}  // namespace dimpact::explaining
