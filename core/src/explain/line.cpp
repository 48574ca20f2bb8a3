#include "line.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

namespace dimpact::explaining {
namespace {

/// Of a cent: what the last bits of a computation may come to, and no rounding is about.
constexpr double hair = 1e-6;

std::string fill(const char* words, std::string_view name) {
  std::string out;
  for (; *words != 0; ++words) {
    if (*words == '%') {
      out += name;
    } else {
      out += *words;
    }
  }
  return out;
}

/// As people write it: thousands, a decimal sign, a real minus; no more decimals than there are.
std::string write(double value, int decimals, bool all_decimals, char thousands, char decimal) {
  double scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  constexpr double most = 9e18;  // of what fits in 64 bits
  auto rest = static_cast<std::uint64_t>(std::min(std::floor(std::abs(value) * scale + 0.5), most));
  const bool negative = value < 0 && rest > 0;
  std::string out;  // from the last digit to the first
  bool shown = all_decimals;
  for (int place = 0; rest > 0 || place <= decimals; ++place, rest /= 10) {
    if (place == decimals && shown) {
      if (out.size() == 1) out.insert(0, 1, '0');
      out += decimal;
    }
    if (place > decimals && (place - decimals) % 3 == 0) out += thousands;
    const char digit = static_cast<char>('0' + rest % 10);
    shown = shown || digit != '0';
    if (place >= decimals || shown) out += digit;
  }
  std::reverse(out.begin(), out.end());
  return negative ? "−" + out : out;
}

}  // namespace

Text text(Words words, const Text& name) { return {fill(words.nl, name.nl), fill(words.en, name.en)}; }

Text text(Words words, std::string_view name) { return {fill(words.nl, name), fill(words.en, name)}; }

Text spoken(double value, Unit unit) {
  const bool cents = unit == Unit::cents;
  if (cents) value /= 100;
  // Small numbers are rates, which need their digits; large ones amounts, exact to less than a cent.
  const double size = std::abs(value);
  const int decimals = cents || size >= 1e9 ? 2 : (size < 1000 ? 10 : 6);
  return {write(value, decimals, cents, '.', ','), write(value, decimals, cents, ',', '.')};
}

Input input(Text label, double value, Unit unit, std::string source) {
  Input input;
  input.label = std::move(label);
  input.value = value;
  input.unit = unit;
  input.source = std::move(source);
  return input;
}

Fact fact(Step step) {
  Fact fact{input(step.label, step.amount, step.unit), {}};
  fact.input.estimate = has_estimate(step);
  fact.steps.push_back(std::move(step));
  return fact;
}

Line::Line(const char* rule, Text label) {
  step_.rule = rule;
  step_.label = std::move(label);
}

Line& Line::say(const char* sign) {
  step_.formula.nl += sign;
  step_.formula.en += sign;
  return *this;
}

Line& Line::say(double value, Unit unit) {
  // A minus straight after a sign would be misread.
  const bool negative = value < 0 && !step_.formula.nl.empty();
  if (negative) say("(");
  const Text number = spoken(value, unit);
  step_.formula.nl += number.nl;
  step_.formula.en += number.en;
  return negative ? say(")") : *this;
}

Line& Line::with(Input input) {
  step_.inputs.push_back(std::move(input));
  return *this;
}

Line& Line::put(Input input) {
  say(input.value, input.unit);
  return with(std::move(input));
}

Line& Line::put(Fact fact) {
  after(std::move(fact.steps));
  return put(std::move(fact.input));
}

Line& Line::plus() {
  const std::string& so_far = step_.formula.nl;
  return so_far.empty() || so_far.back() == '(' ? *this : say(" + ");
}

Line& Line::after(std::vector<Step> steps) {
  for (Step& step : steps) step_.steps.push_back(std::move(step));
  return *this;
}

Line& Line::note(const Text& note) {
  if (!step_.note.nl.empty()) {
    step_.note.nl += ' ';
    step_.note.en += ' ';
  }
  step_.note.nl += note.nl;
  step_.note.en += note.en;
  return *this;
}

Step Line::is(double amount, Unit unit) {
  if (step_.formula.nl.empty()) say(0, Unit::factor);
  step_.amount = amount;
  step_.unit = unit;
  return std::move(step_);
}

Step Line::is(Money amount) { return is(amount.cents(), Unit::cents); }

Step Line::rounded(Money amount, double exact_euro) {
  const bool whole = std::abs(exact_euro * 100 - amount.cents()) < hair;
  step_.rounding = whole ? Rounding::none : Rounding::half_away;
  step_.exact = exact_euro;
  return is(amount);
}

Step Line::shared(Money amount, Money pool, const double* weights, std::size_t count,
                  std::size_t at) {
  const double total = std::accumulate(weights, weights + count, 0.0);
  const auto share = [&](std::size_t i) { return pool.cents() * weights[i] / total; };
  const auto remainder = [&](std::size_t i) { return share(i) - std::floor(share(i) + hair); };
  step_.rounding = Rounding::largest_remainder;
  step_.exact = share(at) / 100;
  step_.cents_left = pool.cents();
  step_.rank = 1;
  for (std::size_t i = 0; i < count; ++i) {
    step_.cents_left -= std::floor(share(i) + hair);
    const double more = remainder(i) - remainder(at);
    if (more > 0 || (more == 0 && i < at)) ++step_.rank;
  }
  return is(amount);
}

}  // namespace dimpact::explaining

namespace dimpact {

bool has_estimate(const Step& step) {
  return std::any_of(step.inputs.begin(), step.inputs.end(),
                     [](const Input& input) { return input.estimate; }) ||
         std::any_of(step.steps.begin(), step.steps.end(), has_estimate);
}

}  // namespace dimpact
