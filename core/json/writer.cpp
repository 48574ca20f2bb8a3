#include "writer.hpp"

#include <algorithm>
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
  separate();
  // Keys are the contract's own words and ids, which need no escaping.
  ((out_ += '"') += key) += "\":";
  first_ = true;
  return *this;
}

Writer& Writer::text(std::string_view text) {
  separate();
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return c >= ' ' && c <= '~' && c != '"' && c != '\\';
  });
  if (plain) {
    ((out_ += '"') += text) += '"';
  } else {
    // Text of a damaged file may be no UTF-8: writing it must not fail.
    out_ += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  }
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
  out_ += nlohmann::json(value).dump();
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
