#include <charconv>
#include <optional>
#include <string_view>

#include "dimpact/events.hpp"

namespace dimpact {
namespace {

/// The N of "word:N" as an index, where it is one of `count`.
std::optional<std::size_t> numbered(std::string_view component, std::string_view word,
                                    std::size_t count) {
  if (component.size() <= word.size() || component.substr(0, word.size()) != word) return {};
  const std::string_view digits = component.substr(word.size());
  if (digits.front() == '0') return {};
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size()) return {};
  return number >= 1 && number <= count ? std::optional{number - 1} : std::nullopt;
}

std::optional<std::size_t> find_component(const Product& product, std::string_view component) {
  const std::size_t amounts = component_count(product.rule);
  if (const auto item = numbered(component, "fixed:", product.fixed_items.size())) {
    return amounts + *item;
  }
  const std::string_view word =
      std::visit([](const auto& rule) { return rule.component; }, product.rule);
  if (word.empty()) return {};
  if (word.back() != ':') return component == word ? std::optional<std::size_t>{0} : std::nullopt;
  return numbered(component, word, amounts);
}

}  // namespace

void apply(const PriceChange& price, Occasion& occasion) {
  Names names{occasion};
  names.product(price.product, "product");
  if (!names.all_there()) return;
  const ProductState& product = occasion.state.products[price.product];
  const Product& definition =
      dimpact::definition(occasion.dataset, occasion.scenario, product.definition);
  const auto component = find_component(definition, price.component);
  if (!component) {
    occasion.problem(ProblemCode::unknown_component, "component", -1, price.product);
    return;
  }
  const std::size_t at = product.first_price + *component;
  if (occasion.state.prices[at] != price.value) occasion.state.prices_set[at] = occasion.turn;
  occasion.state.prices[at] = price.value;
  if (occasion.year < definition.tariff_path_ends) {
    occasion.findings.warnings.push_back({.code = WarningCode::tariff_path,
                                          .event = occasion.event.index,
                                          .product = price.product});
  }
}

}  // namespace dimpact
