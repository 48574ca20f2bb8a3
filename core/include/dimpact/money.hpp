#pragma once
#include <cstdint>

namespace dimpact {

/// Rounds half away from zero, as the plan rounds (model 1.5). Exact for |x| < 2^53.
constexpr std::int64_t round_half_away(double x) {
  const auto whole = static_cast<std::int64_t>(x);
  const double rest = x - static_cast<double>(whole);
  return whole + (rest >= 0.5 ? 1 : 0) - (rest <= -0.5 ? 1 : 0);
}

/// Whole euro cents. Amounts saturate at ±2^53, the last whole number a double and JavaScript hold
/// exactly; a total that reaches the limit is reported as out of range, never shown.
class Money {
 public:
  static constexpr std::int64_t limit = std::int64_t{1} << 53;

  constexpr Money() = default;
  static constexpr Money from_cents(std::int64_t cents) { return Money{clamp(cents)}; }
  /// Euro to whole cents; an amount that is no number (infinite growth) saturates.
  static constexpr Money from_euro(double euro) {
    const double cents = euro * 100;
    if (!(cents < static_cast<double>(limit))) return Money{limit};
    if (cents < -static_cast<double>(limit)) return Money{-limit};
    return Money{round_half_away(cents)};
  }

  [[nodiscard]] constexpr std::int64_t cents() const { return cents_; }
  [[nodiscard]] constexpr double as_double() const { return static_cast<double>(cents_); }
  [[nodiscard]] constexpr bool saturated() const { return cents_ >= limit || cents_ <= -limit; }

  constexpr Money& operator+=(Money other) {
    cents_ = clamp(cents_ + other.cents_);
    return *this;
  }
  constexpr Money& operator-=(Money other) {
    cents_ = clamp(cents_ - other.cents_);
    return *this;
  }
  friend constexpr Money operator+(Money a, Money b) { return a += b; }
  friend constexpr Money operator-(Money a, Money b) { return a -= b; }
  friend constexpr bool operator==(Money, Money) = default;
  friend constexpr auto operator<=>(Money, Money) = default;

 private:
  explicit constexpr Money(std::int64_t cents) : cents_{cents} {}
  static constexpr std::int64_t clamp(std::int64_t cents) {
    return cents > limit ? limit : (cents < -limit ? -limit : cents);
  }
  std::int64_t cents_ = 0;
};

}  // namespace dimpact
