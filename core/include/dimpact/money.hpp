#pragma once
#include <compare>

// In the module's link a copy compiled for size may stand in for the one compiled for speed; these
// few instructions are always put in place.
#define DIMPACT_INLINE [[gnu::always_inline]] inline constexpr

namespace dimpact {

/// Numbers from here on have no room for a fraction.
constexpr double no_fractions = 4503599627370496.0;  // 2^52

/// Rounds half away from zero, as the plan rounds (model 1.5). For |x| < 2^53.
DIMPACT_INLINE double round_half_away(double x) {
  // The sum has no room for a fraction: it comes out rounded, halves to even, and only those are
  // put right. No branch depends on what the cents happen to be.
  const double size = x < 0 ? -x : x;
  double whole = (size + no_fractions) - no_fractions;
  whole += size - whole == 0.5 ? 1.0 : 0.0;
  whole = size < no_fractions ? whole : size;
  return x < 0 ? -whole : whole;
}

/// Whole euro cents, held in a double: sums and differences are exact below 2^53 cents, and what
/// reaches that is out of range: such a total is reported, never shown.
class Money {
 public:
  static constexpr double limit = 9007199254740992.0;  // 2^53

  constexpr Money() = default;
  DIMPACT_INLINE static Money from_cents(double whole_cents) { return Money{whole_cents}; }
  /// Euro to whole cents; an amount that is no number (infinite growth) is out of range.
  DIMPACT_INLINE static Money from_euro(double euro) {
    const double cents = euro * 100;
    if (cents < limit && cents > -limit) return Money{round_half_away(cents)};
    return Money{cents < 0 ? -limit : limit};
  }

  [[nodiscard]] DIMPACT_INLINE double cents() const { return cents_; }
  [[nodiscard]] DIMPACT_INLINE bool out_of_range() const {
    return cents_ >= limit || cents_ <= -limit;
  }

  DIMPACT_INLINE Money& operator+=(Money other) {
    cents_ += other.cents_;
    return *this;
  }
  DIMPACT_INLINE Money& operator-=(Money other) {
    cents_ -= other.cents_;
    return *this;
  }
  DIMPACT_INLINE friend Money operator+(Money a, Money b) { return a += b; }
  DIMPACT_INLINE friend Money operator-(Money a, Money b) { return a -= b; }
  DIMPACT_INLINE friend bool operator==(Money a, Money b) { return a.cents_ == b.cents_; }
  DIMPACT_INLINE friend auto operator<=>(Money a, Money b) { return a.cents_ <=> b.cents_; }

 private:
  explicit constexpr Money(double cents) : cents_{cents} {}
  double cents_ = 0;
};

}  // namespace dimpact

#undef DIMPACT_INLINE
