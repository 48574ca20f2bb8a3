#include "account.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace dimpact::explaining {
namespace {

/// Of a cent: what the last bits of a computation may come to, and no rounding is about.
constexpr double hair = 1e-6;

/// Appends words up to a bar or their end, with the name for %; returns where they end.
const char* fill(const char* words, const std::string& name, std::string& out) {
  for (; *words != 0 && *words != '|'; ++words) {
    if (*words == '%') {
      out += name;
    } else {
      out += *words;
    }
  }
  return words;
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

void append(Text& text, const Text& more) {
  text.nl += more.nl;
  text.en += more.en;
}

}  // namespace

Text text(const char* words, const Text& name) {
  Text out;
  const char* bar = fill(words, name.nl, out.nl);
  fill(bar + 1, name.en, out.en);
  return out;
}

Text text(const char* words, const std::string* name) {
  Text both;
  if (name != nullptr) both = {*name, *name};
  return text(words, both);
}

Money whole_cents(double euro) { return Money::from_euro(euro); }

Text spoken(double value, Unit unit) {
  const bool cents = unit == Unit::cents;
  if (cents) value /= 100;
  // Small numbers are rates, which need their digits; large ones amounts, exact to less than a
  // cent.
  const double size = std::abs(value);
  int decimals = cents || size >= 1e9 ? 2 : (size < 1000 ? 10 : 6);
  if (!cents && size < 0.001) decimals = 15;
  return {write(value, decimals, cents, '.', ','), write(value, decimals, cents, ',', '.')};
}

void Account::begin(const char* rule, const Text& label) const {
  Step& step = open_.emplace_back();
  step.rule = rule;
  step.label = label;
}

void Account::begin(const char* rule, const char* words, const std::string* name) const {
  begin(rule, text(words, name));
}

void Account::say(const char* sign) const { append(step().formula, {sign, sign}); }

void Account::say(double value, Unit unit) const {
  // A minus straight after a sign would be misread.
  const bool negative = value < 0 && !step().formula.nl.empty();
  if (negative) say("(");
  append(step().formula, spoken(value, unit));
  if (negative) say(")");
}

void Account::plus() const {
  const std::string& so_far = step().formula.nl;
  if (!so_far.empty() && so_far.back() != '(') say(" + ");
}

void Account::bracket() const {
  Text inside = std::exchange(step().formula, {"(", "("});
  append(step().formula, inside);
  say(")");
}

Input& Account::with(const Text& label, double value, Unit unit) const {
  Input& input = step().inputs.emplace_back();
  input.label = label;
  input.value = value;
  input.unit = unit;
  return input;
}

Input& Account::with(const char* words, double value, Unit unit, const std::string* name) const {
  return with(text(words, name), value, unit);
}

Input& Account::put(const Text& label, double value, Unit unit) const {
  say(value, unit);
  return with(label, value, unit);
}

Input& Account::put(const char* words, double value, Unit unit, const std::string* name) const {
  return put(text(words, name), value, unit);
}

void Account::note(const char* words, const std::string* name) const { note(text(words, name)); }

void Account::end(Money amount) const { end(amount.cents(), Unit::cents); }

void Account::note(const Text& note) const {
  if (!step().note.nl.empty()) {
    const char* gap = step().note.nl.back() == '.' ? " " : ". ";
    append(step().note, {gap, gap});
  }
  append(step().note, note);
}

void Account::end_aside(double amount, Unit unit) const {
  if (step().formula.nl.empty()) say(0, Unit::factor);
  step().amount = amount;
  step().unit = unit;
  Step ended = std::move(step());
  open_.pop_back();
  step().steps.push_back(std::move(ended));
}

void Account::end_as_input(double amount, Unit unit) const {
  const Text label = step().label;
  const bool estimate = has_estimate(step());
  end_aside(amount, unit);
  with(label, amount, unit).estimate = estimate;
}

void Account::end(double amount, Unit unit) const {
  end_as_input(amount, unit);
  say(amount, unit);
}

void Account::end_at_zero(double amount, Unit unit, const char* why) const {
  Step below = std::move(step());
  step() = {};
  step().rule = "notBelowZero";
  step().label = below.label;
  note(text(why));
  open_.push_back(std::move(below));
  end_as_input(amount, unit);
  end(Money{});
}

void Account::round(Money amount, double exact_euro) const {
  const bool whole = std::abs(exact_euro * 100 - amount.cents()) < hair;
  step().rounding = whole ? Rounding::none : Rounding::half_away;
  step().exact = exact_euro;
  end(amount);
}

void Account::share(Money amount, Money pool, const double* weights, std::size_t count,
                    std::size_t at) const {
  const double total = std::accumulate(weights, weights + count, 0.0);
  const auto share = [&](std::size_t i) { return pool.cents() * weights[i] / total; };
  const auto remainder = [&](std::size_t i) { return share(i) - std::floor(share(i) + hair); };
  double left = pool.cents();
  int rank = 1;
  for (std::size_t i = 0; i < count; ++i) {
    left -= std::floor(share(i) + hair);
    const double more = remainder(i) - remainder(at);
    if (more > 0 || (more == 0 && i < at)) ++rank;
  }
  const bool whole = std::abs(share(at) - amount.cents()) < hair;
  step().rounding = whole ? Rounding::none : Rounding::largest_remainder;
  step().exact = share(at) / 100;
  step().cents_left = static_cast<int>(left);
  step().rank = rank;
  end(amount);
}

}  // namespace dimpact::explaining

namespace dimpact {

bool has_estimate(const Step& step) {
  return std::any_of(step.inputs.begin(), step.inputs.end(),
                     [](const Input& input) { return input.estimate; });
}

}  // namespace dimpact
