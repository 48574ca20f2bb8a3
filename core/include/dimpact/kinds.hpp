#pragma once
#include <array>
#include <string_view>
#include <type_traits>
#include <variant>

namespace dimpact {

/// What a variant can hold: the one list that its words and readers are made from, so that a kind
/// that is added to the variant is missed wherever it is not known yet. Each kind has its word in
/// the contract.
template <class Variant>
struct Kinds;

template <class... Kind>
struct Kinds<std::variant<Kind...>> {
  static constexpr std::array<std::string_view, sizeof...(Kind)> words{Kind::word...};

  /// What is made for each kind, in the variant's order.
  template <class Make>
  static constexpr auto each(Make make) {
    return std::array{make(std::type_identity<Kind>{})...};
  }

 private:
  static constexpr bool told_apart() {
    for (std::size_t i = 0; i < words.size(); ++i) {
      for (std::size_t other = 0; other < i; ++other) {
        if (words[i] == words[other]) return false;
      }
    }
    return true;
  }
  static_assert(told_apart(), "two kinds have one word");
};

}  // namespace dimpact
