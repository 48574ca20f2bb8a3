#include "calculator.hpp"

#include <cmath>
#include <string_view>

namespace dimpact::tests {
namespace {

class Calculator {
 public:
  Calculator(std::string_view text, char thousands, char decimal)
      : text_{text}, thousands_{thousands}, decimal_{decimal} {}

  std::optional<double> result() {
    const double value = sum();
    if (!good_ || !text_.empty()) return {};
    return value;
  }

 private:
  bool take(std::string_view sign) {
    if (text_.substr(0, sign.size()) != sign) return false;
    text_.remove_prefix(sign.size());
    return true;
  }

  double sum() {
    double value = product();
    for (;;) {
      if (take(" + ")) {
        value += product();
      } else if (take(" − ")) {
        value -= product();
      } else {
        return value;
      }
    }
  }

  double product() {
    double value = power();
    for (;;) {
      if (take(" × ")) {
        value *= power();
      } else if (take(" ÷ ")) {
        value /= power();
      } else {
        return value;
      }
    }
  }

  double power() {
    const double base = term();
    return take("^") ? std::pow(base, term()) : base;
  }

  double term() {
    if (take("√")) return std::sqrt(term());
    if (take("−")) return -number();
    if (!take("(")) return number();
    const double value = sum();
    good_ = take(")") && good_;
    return value;
  }

  double number() {
    std::string digits;
    for (; !text_.empty(); text_.remove_prefix(1)) {
      const char c = text_.front();
      if (c == thousands_) continue;
      if (c == decimal_) {
        digits += '.';
      } else if (c >= '0' && c <= '9') {
        digits += c;
      } else {
        break;
      }
    }
    good_ = good_ && !digits.empty();
    return digits.empty() ? 0 : std::stod(digits);
  }

  std::string_view text_;
  char thousands_, decimal_;
  bool good_ = true;
};

}  // namespace

std::optional<double> calculate(const std::string& formula, char thousands, char decimal) {
  return Calculator{formula, thousands, decimal}.result();
}

}  // namespace dimpact::tests
