#include "writer.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

namespace dimpact::json {

void Writer::separate() {
  if (!first_) out_ += ',';
  first_ = false;
}

Writer& Writer::object() {
  separate();
  out_ += '{';
  first_ = true;
  return *this;
}

Writer& Writer::end_object() {
  out_ += '}';
  first_ = false;
  return *this;
}

Writer& Writer::array() {
  separate();
  out_ += '[';
  first_ = true;
  return *this;
}

Writer& Writer::end_array() {
  out_ += ']';
  first_ = false;
  return *this;
}

Writer& Writer::key(std::string_view key) {
  text(key);
  out_ += ':';
  first_ = true;
  return *this;
}

Writer& Writer::key(const char* key) {
  separate();
  ((out_ += '"') += key) += "\":";
  first_ = true;
  return *this;
}

Writer& Writer::as_it_is(std::string_view json) {
  separate();
  out_ += json;
  return *this;
}

Writer& Writer::text(const char* key, std::string_view value) { return this->key(key).text(value); }
Writer& Writer::whole(const char* key, std::int64_t value) { return this->key(key).whole(value); }
Writer& Writer::number(const char* key, double value) { return this->key(key).number(value); }
Writer& Writer::boolean(const char* key, bool value) { return this->key(key).boolean(value); }
Writer& Writer::money(const char* key, Money amount) { return this->key(key).money(amount); }

Writer& Writer::text(std::string_view text) {
  separate();
  // Every text was read as JSON or stands in the code, so it is valid UTF-8.
  constexpr std::string_view digits = "0123456789abcdef";
  out_ += '"';
  for (char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      (out_ += '\\') += c;
    } else if (byte >= 0x20) {
      out_ += c;
    } else {
      ((out_ += "\\u00") += digits[byte >> 4U]) += digits[byte & 15U];
    }
  }
  out_ += '"';
  return *this;
}

Writer& Writer::whole(std::int64_t value) {
  separate();
  char digits[24];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), value).ptr;
  out_.append(digits, end);
  return *this;
}

Writer& Writer::number(double value) {
  if (std::abs(value) < 9e15 && value == std::floor(value)) {
    return whole(static_cast<std::int64_t>(value));
  }
  separate();
  // What nlohmann's dump() writes, without the rest of it in the module.
  std::array<char, 32> digits{};
  const char* end = nlohmann::detail::to_chars(digits.data(), digits.data() + digits.size(), value);
  out_.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
  return *this;
}

Writer& Writer::null() {
  separate();
  out_ += "null";
  return *this;
}

Writer& Writer::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
  return *this;
}

}  // namespace dimpact::json
