#pragma once
#include <cstdint>

namespace dimpact {

/// Rounds half away from zero, as the plan rounds (model 1.5). For |x| < 2^53.
constexpr double round_half_away(double x) {
  const double whole = static_cast<double>(static_cast<std::int64_t>(x));
  const double rest = x - whole;
  return whole + (rest >= 0.5 ? 1.0 : 0.0) - (rest <= -0.5 ? 1.0 : 0.0);
}

/// Whole euro cents, held in a double: sums and differences are exact below 2^53 cents, and what
/// reaches that is out of range: such a total is reported, never shown.
class Money {
 public:
  static constexpr double limit = 9007199254740992.0;  // 2^53

  constexpr Money() = default;
  static constexpr Money from_cents(double whole_cents) { return Money{whole_cents}; }
  /// Euro to whole cents; an amount that is no number (infinite growth) is out of range.
  static constexpr Money from_euro(double euro) {
    const double cents = euro * 100;
    if (cents < limit && cents > -limit) return Money{round_half_away(cents)};
    return Money{cents < 0 ? -limit : limit};
  }

  [[nodiscard]] constexpr double cents() const { return cents_; }
  [[nodiscard]] constexpr bool out_of_range() const { return cents_ >= limit || cents_ <= -limit; }

  constexpr Money& operator+=(Money other) {
    cents_ += other.cents_;
    return *this;
  }
  constexpr Money& operator-=(Money other) {
    cents_ -= other.cents_;
    return *this;
  }
  friend constexpr Money operator+(Money a, Money b) { return a += b; }
  friend constexpr Money operator-(Money a, Money b) { return a -= b; }
  friend constexpr bool operator==(Money, Money) = default;
  friend constexpr auto operator<=>(Money, Money) = default;

 private:
  explicit constexpr Money(double cents) : cents_{cents} {}
  double cents_ = 0;
};

}  // namespace dimpact
