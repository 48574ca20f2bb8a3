#include "account.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace dimpact::explaining {
namespace {

/// Of a cent: what the last bits of a computation may come to, and no rounding is about.
constexpr double hair = 1e-6;

std::string fill(std::string_view words, std::string_view name) {
  std::string out{words};
  const std::size_t place = out.find('%');
  return place == std::string::npos ? out : out.replace(place, 1, name);
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
  const std::string_view both = words;
  const std::size_t bar = both.find('|');
  return {fill(both.substr(0, bar), name.nl), fill(both.substr(bar + 1), name.en)};
}

Text text(const char* words, std::string_view name) {
  return text(words, Text{std::string{name}, std::string{name}});
}

Text spoken(double value, Unit unit) {
  const bool cents = unit == Unit::cents;
  if (cents) value /= 100;
  // Small numbers are rates, which need their digits; large ones amounts, exact to less than a cent.
  const double size = std::abs(value);
  const int decimals = cents || size >= 1e9 ? 2 : (size < 1000 ? 10 : 6);
  return {write(value, decimals, cents, '.', ','), write(value, decimals, cents, ',', '.')};
}

void Account::begin(const char* rule, Text label) {
  Step& step = open_.emplace_back();
  step.rule = rule;
  step.label = std::move(label);
}

void Account::begin(const char* rule, const char* words, std::string_view name) {
  begin(rule, text(words, name));
}

void Account::say(const char* sign) { append(step().formula, {sign, sign}); }

void Account::say(double value, Unit unit) {
  // A minus straight after a sign would be misread.
  const bool negative = value < 0 && !step().formula.nl.empty();
  if (negative) say("(");
  append(step().formula, spoken(value, unit));
  if (negative) say(")");
}

void Account::plus() {
  const std::string& so_far = step().formula.nl;
  if (!so_far.empty() && so_far.back() != '(') say(" + ");
}

Input& Account::with(Text label, double value, Unit unit, const std::string& source) {
  Input& input = step().inputs.emplace_back();
  input.label = std::move(label);
  input.value = value;
  input.unit = unit;
  input.source = source;
  return input;
}

Input& Account::put(Text label, double value, Unit unit, const std::string& source) {
  say(value, unit);
  return with(std::move(label), value, unit, source);
}

void Account::note(const Text& note) {
  if (!step().note.nl.empty()) append(step().note, {" ", " "});
  append(step().note, note);
}

void Account::end_aside(double amount, Unit unit) {
  if (step().formula.nl.empty()) say(0, Unit::factor);
  step().amount = amount;
  step().unit = unit;
  Step ended = std::move(step());
  open_.pop_back();
  step().steps.push_back(std::move(ended));
}

void Account::end_as_input(double amount, Unit unit) {
  const Text label = step().label;
  const bool estimate = has_estimate(step());
  end_aside(amount, unit);
  with(label, amount, unit).estimate = estimate;
}

void Account::end(double amount, Unit unit) {
  end_as_input(amount, unit);
  say(amount, unit);
}

void Account::round(Money amount, double exact_euro) {
  const bool whole = std::abs(exact_euro * 100 - amount.cents()) < hair;
  step().rounding = whole ? Rounding::none : Rounding::half_away;
  step().exact = exact_euro;
  end(amount);
}

void Account::share(Money amount, Money pool, const double* weights, std::size_t count,
                    std::size_t at) {
  const double total = std::accumulate(weights, weights + count, 0.0);
  const auto share = [&](std::size_t i) { return pool.cents() * weights[i] / total; };
  const auto remainder = [&](std::size_t i) { return share(i) - std::floor(share(i) + hair); };
  step().rounding = Rounding::largest_remainder;
  step().exact = share(at) / 100;
  step().cents_left = pool.cents();
  step().rank = 1;
  for (std::size_t i = 0; i < count; ++i) {
    step().cents_left -= std::floor(share(i) + hair);
    const double more = remainder(i) - remainder(at);
    if (more > 0 || (more == 0 && i < at)) ++step().rank;
  }
  end(amount);
}

}  // namespace dimpact::explaining

namespace dimpact {

bool has_estimate(const Step& step) {
  return std::any_of(step.inputs.begin(), step.inputs.end(),
                     [](const Input& input) { return input.estimate; });
}

}  // namespace dimpact
