#include "reader.hpp"

#include <algorithm>
#include <cmath>

#include "dimpact/limits.hpp"
#include "writer.hpp"

namespace dimpact::json {
namespace {

std::string plain(double value) {
  Writer out;
  return out.number(value).take();
}

std::string between(double low, double high) { return plain(low) + " … " + plain(high); }

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

}  // namespace

bool is_slug(std::string_view text) {
  if (text.empty() || text.size() > max_id) return false;
  bool after_hyphen = true;
  for (char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!letter && (c != '-' || after_hyphen)) return false;
    after_hyphen = c == '-';
  }
  return !after_hyphen;
}

void Reader::error(std::string path, std::string_view code, double order, std::string_view subject,
                   Phrase allowed) {
  errors_.push_back(make_error(std::move(path), code, order, subject, allowed));
}

std::optional<double> Reader::number(const Node& node, const std::string& path, double low,
                                     double high) {
  if (node.kind != Node::Kind::number) {
    error(path, "wrong-type", node.order, {}, {"een getal", "a number"});
    return {};
  }
  if (!(node.number >= low && node.number <= high)) {
    error(path, "out-of-range", node.order, {}, in_both(between(low, high)));
    return {};
  }
  return node.number;
}

bool Reader::is_whole(const Node& node, const std::string& path) {
  if (node.kind == Node::Kind::number && node.number == std::floor(node.number)) return true;
  error(path, "wrong-type", node.order, {}, {"een geheel getal", "a whole number"});
  return false;
}

std::optional<long long> Reader::whole(const Node& node, const std::string& path, long long low,
                                       long long high) {
  if (!is_whole(node, path)) return {};
  const auto value = number(node, path, static_cast<double>(low), static_cast<double>(high));
  if (!value) return {};
  return static_cast<long long>(*value);
}

std::optional<bool> Reader::boolean(const Node& node, const std::string& path) {
  if (node.kind != Node::Kind::boolean) {
    error(path, "wrong-type", node.order, {}, {"true of false", "true or false"});
    return {};
  }
  return node.boolean;
}

const std::string* Reader::text(const Node& node, const std::string& path) {
  if (node.kind != Node::Kind::string) {
    error(path, "wrong-type", node.order, {}, {"een tekst", "a text"});
    return nullptr;
  }
  return &node.text;
}

const std::string* Reader::name(const Node& node, const std::string& path) {
  const std::string* name = text(node, path);
  if (name != nullptr && code_points(*name) > max_name) {
    const std::string most = std::to_string(max_name);
    const std::string nl = most + " tekens";
    const std::string en = most + " characters";
    error(path, "too-long", node.order, {}, {nl, en});
    return nullptr;
  }
  return name;
}

const std::string* Reader::new_id(const Node& node, const std::string& path) {
  const std::string* id = text(node, path);
  if (id != nullptr && !is_slug(*id)) {
    error(path, "invalid-id", node.order, *id);
    return nullptr;
  }
  return id;
}

bool Reader::list(const Node& node, const std::string& path, bool may_be_empty) {
  if (node.kind != Node::Kind::array) {
    error(path, "wrong-type", node.order, {}, {"een lijst ([…])", "a list"});
    return false;
  }
  if (node.items.empty() && !may_be_empty) {
    error(path, "out-of-range", node.order, {},
          {"een lijst met minstens één element", "a list with at least one entry"});
    return false;
  }
  return true;
}

bool Reader::object(const Node& node, const std::string& path) {
  if (node.kind == Node::Kind::object) return true;
  error(path, "wrong-type", node.order, {}, {"een object ({…})", "an object"});
  return false;
}

std::optional<std::size_t> Reader::word(const Node& node, const std::string& path,
                                        const std::vector<std::string_view>& words,
                                        std::string_view code) {
  const std::string* word = text(node, path);
  if (word == nullptr) return {};
  const auto found = std::find(words.begin(), words.end(), *word);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  std::string allowed;
  for (std::string_view w : words) (allowed += allowed.empty() ? "" : ", ") += w;
  error(path, code, node.order, *word, in_both(allowed));
  return {};
}

const Node* Fields::optional(const char* key) {
  asked_.push_back(key);
  return node_.find(key);
}

std::string Fields::path(const char* key) const { return pointer(path_, std::string_view{key}); }

const Node* Fields::required(const char* key) {
  const Node* found = optional(key);
  if (found == nullptr) reader_.error(path(key), "missing-field", node_.end, key);
  return found;
}

void Fields::finish() {
  for (std::size_t i = 0; i < node_.keys.size(); ++i) {
    const std::string& key = node_.keys[i];
    if (!node_.items[i].again && std::find(asked_.begin(), asked_.end(), key) == asked_.end()) {
      reader_.error(pointer(path_, key), "unknown-field", node_.items[i].order, key);
    }
  }
}

}  // namespace dimpact::json
