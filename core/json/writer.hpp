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
  // A key that stands in the code needs no escaping, and is passed as it stands there, which takes
  // least of the module.
  Writer& key(const char* key);
  Writer& text(std::string_view text);
  Writer& whole(std::int64_t value);
  /// The shortest form that reads back the same; a whole number without a fraction.
  Writer& number(double value);
  Writer& boolean(bool value);
  Writer& null();
  /// JSON that is written already.
  Writer& as_it_is(std::string_view json);
  Writer& money(Money amount) { return whole(static_cast<std::int64_t>(amount.cents())); }

  Writer& text(const char* key, std::string_view value);
  Writer& whole(const char* key, std::int64_t value);
  Writer& number(const char* key, double value);
  Writer& boolean(const char* key, bool value);
  Writer& money(const char* key, Money amount);

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void separate();
  std::string out_;
  bool first_ = true;
};

}  // namespace dimpact::json
