#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "messages.hpp"
#include "node.hpp"
#include "words.hpp"

namespace dimpact::json {

template <std::size_t count>
std::vector<std::string_view> all(const std::array<std::string_view, count>& words) {
  return {words.begin(), words.end()};
}

/// Reads fields strictly and collects what is wrong with them, all at once.
class Reader {
 public:
  explicit Reader(std::vector<Error>& errors) : errors_{errors} {}

  void error(std::string path, std::string_view code, double order, std::string_view subject = {},
             Phrase allowed = {});

  // Each returns nothing after having said what is wrong.
  std::optional<double> number(const Node& node, const std::string& path, double low, double high);
  std::optional<long long> whole(const Node& node, const std::string& path, long long low,
                                 long long high);
  /// A whole number of any size.
  bool is_whole(const Node& node, const std::string& path);
  std::optional<bool> boolean(const Node& node, const std::string& path);
  const std::string* text(const Node& node, const std::string& path);
  /// A text that is not too long for a name.
  const std::string* name(const Node& node, const std::string& path);
  /// An id that is being made: a slug.
  const std::string* new_id(const Node& node, const std::string& path);
  bool list(const Node& node, const std::string& path, bool may_be_empty);
  bool object(const Node& node, const std::string& path);
  /// One of a few words, as its index.
  std::optional<std::size_t> word(const Node& node, const std::string& path,
                                  const std::vector<std::string_view>& words,
                                  std::string_view code = "unknown-word");
  /// One of the words of an enum.
  template <class Enum>
  std::optional<Enum> word(const Node& node, const std::string& path) {
    constexpr auto words = words_of<Enum>();
    const auto place = word(node, path, all(words));
    return place ? std::optional{static_cast<Enum>(*place)} : std::nullopt;
  }

  std::size_t count() const { return errors_.size(); }

 private:
  std::vector<Error>& errors_;
};

/// The fields of one object: what is not asked for is unknown, what is needed and absent is
/// missing.
class Fields {
 public:
  /// `node` must be an object.
  Fields(const Node& node, std::string path, Reader& reader)
      : node_{node}, path_{std::move(path)}, reader_{reader} {}
  const Node* optional(const char* key);
  const Node* required(const char* key);
  [[nodiscard]] std::string path(const char* key) const;
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] const Node& node() const { return node_; }
  Reader& reader() { return reader_; }
  /// Says which fields are unknown; call when all have been asked for.
  void finish();

 private:
  const Node& node_;
  std::string path_;
  Reader& reader_;
  std::vector<std::string_view> asked_;
};

bool is_slug(std::string_view text);

}  // namespace dimpact::json
