#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dimpact/explain.hpp"
#include "dimpact/money.hpp"

namespace dimpact::explaining {

/// A text of the code, with % for a name or number.
struct Words {
  const char *nl, *en;
};

Text text(Words words, const Text& name);
Text text(Words words, std::string_view name = {});
/// A number in each language's notation.
Text spoken(double value, Unit unit = Unit::factor);

Input input(Text label, double value, Unit unit, std::string source = {});
inline Input input(Words label, double value, Unit unit, std::string source = {}) {
  return input(text(label), value, unit, std::move(source));
}

/// An input together with the steps it came from.
struct Fact {
  Input input;
  std::vector<Step> steps;
};
Fact fact(Step step);

/// A step in the making: what is put in stands among its inputs and in its formula.
class Line {
 public:
  Line(const char* rule, Text label);
  Line(const char* rule, Words label) : Line{rule, text(label)} {}

  /// A sign or a number in the formula only.
  Line& say(const char* sign);
  Line& say(double value, Unit unit);
  /// An input, not in the formula.
  Line& with(Input input);
  /// An input, in the formula; with what it came from.
  Line& put(Input input);
  Line& put(Fact fact);
  Line& put(Step step) { return put(fact(std::move(step))); }
  /// The same after a plus, where it is not the first term.
  Line& plus();
  template <class Value>
  Line& add(Value value) {
    return plus().put(std::move(value));
  }
  Line& minus() { return say(" − "); }
  /// What leads to the inputs.
  Line& after(std::vector<Step> steps);
  Line& note(const Text& note);
  Line& note(Words words) { return note(text(words)); }

  // The end of a line: what it comes to.
  Step is(double amount, Unit unit);
  Step is(Money amount);
  /// Half away from zero, where there is anything to round.
  Step rounded(Money amount, double exact_euro);
  /// A share of a pool, by the weights of all who share in it.
  Step shared(Money amount, Money pool, const double* weights, std::size_t count, std::size_t at);

 private:
  Step step_;
};

}  // namespace dimpact::explaining
