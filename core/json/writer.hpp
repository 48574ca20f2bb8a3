#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "dimpact/money.hpp"

namespace dimpact::json {

/// Writes JSON in the order it is told, without white space, straight into a string: a result has
/// thousands of whole numbers, and a tree of them would cost more than the model.
class Writer {
 public:
  Writer& object();
  Writer& end_object();
  Writer& array();
  Writer& end_array();
  Writer& key(std::string_view key);
  Writer& text(std::string_view text);
  Writer& whole(std::int64_t value);
  /// The shortest form that reads back the same; a whole number without a fraction.
  Writer& number(double value);
  Writer& boolean(bool value);
  Writer& null();
  Writer& money(Money amount) { return whole(static_cast<std::int64_t>(amount.cents())); }

  Writer& text(std::string_view k, std::string_view value) { return key(k).text(value); }
  Writer& whole(std::string_view k, std::int64_t value) { return key(k).whole(value); }
  Writer& number(std::string_view k, double value) { return key(k).number(value); }
  Writer& boolean(std::string_view k, bool value) { return key(k).boolean(value); }
  Writer& money(std::string_view k, Money amount) { return key(k).money(amount); }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void separate();
  std::string out_;
  bool first_ = true;
};

}  // namespace dimpact::json
