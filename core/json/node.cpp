#include "node.hpp"

#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "messages.hpp"

namespace dimpact::json {

const Node* Node::find(std::string_view key) const {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] == key) return &items[i];
  }
  return nullptr;
}

std::string pointer(const std::string& path, std::string_view key) {
  std::string out = path + '/';
  for (char c : key) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

std::string pointer(const std::string& path, std::size_t index) {
  return path + '/' + std::to_string(index);
}

namespace {

/// Builds the tree from the parser's events, and keeps what a tree alone would lose.
class Builder {
 public:
  Builder(Node& root, std::vector<Error>& errors, std::string_view text)
      : root_{root}, errors_{errors}, text_{text} {}

  bool null() {
    return add([](Node& n) { n.kind = Node::Kind::null; });
  }
  bool boolean(bool value) {
    return add([&](Node& n) {
      n.kind = Node::Kind::boolean;
      n.boolean = value;
    });
  }
  bool number_integer(std::int64_t value) { return number(static_cast<double>(value)); }
  bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value)); }
  bool number_float(double value, const std::string&) { return number(value); }
  bool string(std::string& value) {
    return add([&](Node& n) {
      n.kind = Node::Kind::string;
      n.text = std::move(value);
    });
  }
  bool binary(nlohmann::json::binary_t&) { return false; }
  bool start_object(std::size_t) { return start(Node::Kind::object); }
  bool end_object() { return end(); }
  bool start_array(std::size_t) { return start(Node::Kind::array); }
  bool end_array() { return end(); }
  bool key(std::string& key) {
    Node& object = *open_.back();
    again_ = has(object, key);
    if (again_) say_again(key);
    object.keys.push_back(std::move(key));
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& e) {
    constexpr int number_overflow = 406;
    if (e.id == number_overflow) {
      errors_.push_back(make_error(next_path(), "out-of-range", counter_ + 1));
      return false;
    }
    errors_.clear();
    Error error = make_error("", "invalid-json");
    const std::size_t at = position == 0 ? 0 : position - 1;
    error.line = 1;
    error.column = 1;
    for (std::size_t i = 0; i < at && i < text_.size(); ++i) {
      if (text_[i] == '\n') {
        ++error.line;
        error.column = 1;
      } else {
        ++error.column;
      }
    }
    describe_place(error);
    errors_.push_back(std::move(error));
    return false;
  }

 private:
  template <class Fill>
  bool add(Fill fill) {
    Node& node = next();
    fill(node);
    node.order = node.end = ++counter_;
    return true;
  }
  bool number(double value) {
    return add([&](Node& n) {
      n.kind = Node::Kind::number;
      n.number = value;
    });
  }
  bool start(Node::Kind kind) {
    if (open_.size() == max_depth) {
      errors_.clear();
      errors_.push_back(make_error("", "too-deep"));
      return false;
    }
    Node& node = next();
    node.kind = kind;
    node.order = ++counter_;
    open_.push_back(&node);
    seen_.emplace_back();
    return true;
  }
  bool end() {
    open_.back()->end = ++counter_;
    open_.pop_back();
    seen_.pop_back();
    return true;
  }
  Node& next() {
    if (open_.empty()) return root_;
    Node& node = open_.back()->items.emplace_back();
    node.again = std::exchange(again_, false);
    return node;
  }
  /// Whether the object that is open has the key; one with many keys remembers them.
  bool has(const Node& object, const std::string& key) {
    constexpr std::size_t many = 32;
    if (object.keys.size() < many) return object.find(key) != nullptr;
    auto& seen = seen_.back();
    if (seen.empty()) seen.insert(object.keys.begin(), object.keys.end());
    return !seen.insert(key).second;
  }
  /// Long keys around many short ones would make of a megabyte a list of errors of gigabytes: past
  /// some megabytes of places the list ends.
  void say_again(const std::string& key) {
    constexpr std::size_t enough = 1U << 24U;
    if (said_ > enough) return;
    errors_.push_back(make_error(pointer(path(), key), "duplicate-key", counter_ + 1));
    said_ += errors_.back().path.size();
  }
  [[nodiscard]] std::string path() const {
    std::string out;
    for (std::size_t i = 0; i + 1 < open_.size(); ++i) {
      const Node& node = *open_[i];
      out = node.kind == Node::Kind::object ? pointer(out, node.keys.back())
                                            : pointer(out, node.items.size() - 1);
    }
    return out;
  }
  [[nodiscard]] std::string next_path() const {
    if (open_.empty()) return "";
    const Node& node = *open_.back();
    return node.kind == Node::Kind::object ? pointer(path(), node.keys.back())
                                           : pointer(path(), node.items.size());
  }

  Node& root_;
  std::vector<Error>& errors_;
  std::string_view text_;
  std::vector<Node*> open_;
  std::vector<std::set<std::string>> seen_;  ///< by open value
  bool again_ = false;                       ///< the key before the next value was there before
  std::size_t said_ = 0;                     ///< bytes of places said
  double counter_ = 0;
};

}  // namespace

std::string_view without_mark(std::string_view text) {
  constexpr std::string_view mark = "\xef\xbb\xbf";
  return text.substr(0, mark.size()) == mark ? text.substr(mark.size()) : text;
}

bool parse(std::string_view text, std::size_t byte_limit, Node& root, std::vector<Error>& errors) {
  if (text.size() > byte_limit) {
    errors.push_back(make_error("", "too-large"));
    return false;
  }
  text = without_mark(text);
  Builder builder{root, errors, text};
  return nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
}

}  // namespace dimpact::json
