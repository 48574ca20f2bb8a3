#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dimpact::json {

/// Something wrong with what was read, for people and programs (contract, error table).
struct Error {
  std::string path;  ///< JSON Pointer
  std::string code;
  std::string nl, en;
  double order = 0;                  ///< place in the document, for sorting
  std::size_t line = 0, column = 0;  ///< of invalid JSON, from 1, in bytes
};

/// A JSON value as it stood in the text, with its keys in order, given twice or not.
struct Node {
  enum class Kind { null, boolean, number, string, array, object };
  Kind kind = Kind::null;
  bool boolean = false;
  double number = 0;
  std::string text;
  std::vector<std::string> keys;  ///< of an object
  std::vector<Node> items;
  double order = 0;    ///< place in the document
  double end = 0;      ///< place of its end
  bool again = false;  ///< its object has the key before, too

  [[nodiscard]] const Node* find(std::string_view key) const;
};

inline constexpr std::size_t max_bytes = 1U << 20U;
inline constexpr std::size_t max_dataset_bytes = 64U << 20U;
inline constexpr std::size_t max_depth = 32;

/// A text without the byte order mark that some programs put before it.
std::string_view without_mark(std::string_view text);

/// Parses strictly, with or without a byte order mark; false where the text cannot be used at all,
/// with the errors that say why. Keys given twice are errors too, but the rest can still be judged:
/// the first one counts.
bool parse(std::string_view text, std::size_t byte_limit, Node& root, std::vector<Error>& errors);

/// Appends a key or index to a JSON Pointer, escaped (RFC 6901).
std::string pointer(const std::string& path, std::string_view key);
std::string pointer(const std::string& path, std::size_t index);

}  // namespace dimpact::json
