#include "numbers.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "reader.hpp"
#include "writer.hpp"

namespace dimpact::json {
namespace {

constexpr std::size_t max_numbers_bytes = 64U << 20U;

/// A number as printed, the Dutch way: "€ 1.234,50" is 1234.5 with two decimals.
struct Printed {
  double value = 0;
  int decimals = 0;
};

std::optional<double> plain_number(std::string_view text) {
  double value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc{} || end != text.data() + text.size()) return {};
  return value;
}

std::optional<Printed> read_printed(std::string_view text) {
  std::string digits;
  int decimals = 0;
  bool behind_comma = false;
  for (const char c : text) {
    if (c == ',') {
      behind_comma = true;
      digits += '.';
    } else if ((c >= '0' && c <= '9') || c == '-') {
      digits += c;
      if (behind_comma) ++decimals;
    }
  }
  const auto value = plain_number(digits);
  if (!value) return {};
  return Printed{*value, decimals};
}

/// Half away from zero, as the plan rounds.
double rounded(double value, int decimals) {
  double scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  return std::copysign(std::floor(std::abs(value) * scale + 0.5) / scale, value);
}

/// The element of a list by its place or its id, the field of an object, or nothing.
const Node* step(const Node& node, std::string_view key) {
  if (node.kind == Node::Kind::object) return node.find(key);
  if (node.kind != Node::Kind::array) return nullptr;
  if (const auto place = plain_number(key); place) {
    const auto index = static_cast<std::size_t>(*place);
    return index < node.items.size() ? &node.items[index] : nullptr;
  }
  for (const Node& item : node.items) {
    const Node* id = item.find("id");
    if (id != nullptr && id->text == key) return &item;
  }
  return nullptr;
}

/// What a path leads to; a star stands for every element and adds them up.
std::optional<double> look_up(const Node& node, std::string_view path) {
  if (path.empty()) {
    if (node.kind != Node::Kind::number) return {};
    return node.number;
  }
  const std::size_t end = std::min(path.find('/'), path.size());
  const std::string_view key = path.substr(0, end);
  const std::string_view rest = path.substr(std::min(end + 1, path.size()));
  if (key != "*") {
    const Node* next = step(node, key);
    if (next == nullptr) return {};
    return look_up(*next, rest);
  }
  double sum = 0;
  for (const Node& item : node.items) {
    const auto value = look_up(item, rest);
    if (!value) return {};
    sum += *value;
  }
  return sum;
}

/// Works out a reference: figures of the dataset ("/contribution/amount") and of the result's year
/// ("members/a/total", in euro), numbers, + - * / and brackets, with a blank between all.
class Reference {
 public:
  Reference(std::string_view text, const Node& dataset, const Node& year)
      : rest_{text}, dataset_{dataset}, year_{year} {
    advance();
  }

  std::optional<double> value() {
    const auto found = sum();
    if (!found || !token_.empty() || !std::isfinite(*found)) return {};
    return found;
  }

 private:
  void advance() {
    const std::size_t end = std::min(rest_.find(' '), rest_.size());
    token_ = rest_.substr(0, end);
    rest_ = rest_.substr(std::min(end + 1, rest_.size()));
  }
  bool accept(std::string_view token) {
    if (token_ != token) return false;
    advance();
    return true;
  }
  std::optional<double> sum() {
    auto left = product();
    for (;;) {
      const bool plus = accept("+");
      if (!plus && !accept("-")) return left;
      const auto right = product();
      if (!left || !right) return {};
      left = plus ? *left + *right : *left - *right;
    }
  }
  std::optional<double> product() {
    auto left = term();
    for (;;) {
      const bool times = accept("*");
      if (!times && !accept("/")) return left;
      const auto right = term();
      if (!left || !right) return {};
      left = times ? *left * *right : *left / *right;
    }
  }
  std::optional<double> term() {
    if (depth_ < max_depth && accept("(")) {
      ++depth_;
      const auto inner = sum();
      --depth_;
      if (!accept(")")) return {};
      return inner;
    }
    const std::string_view token = token_;
    advance();
    if (token.size() > 1 && token[0] == '/') return look_up(dataset_, token.substr(1));
    if (const auto number = plain_number(token); number) return number;
    const auto found = look_up(year_, token);
    if (!found) return {};
    const std::string_view last = token.substr(token.rfind('/') + 1);
    const bool is_amount = last != "inhabitants" && last != "members" && last != "overheadRate";
    return is_amount ? *found / 100 : *found;
  }

  std::string_view rest_, token_;
  const Node& dataset_;
  const Node& year_;
  std::size_t depth_ = 0;
};

bool is_digit(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

bool is_mark(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == '.' || text[at] == ',');
}

/// Whether a text has the number, and not only as a part of a longer one.
bool mentions(std::string_view text, std::string_view number) {
  for (std::size_t at = text.find(number); at != std::string_view::npos;
       at = text.find(number, at + 1)) {
    const std::size_t end = at + number.size();
    const bool starts = at == 0 || !(is_digit(text, at - 1) || is_mark(text, at - 1));
    if (starts && !is_digit(text, end) && !(is_mark(text, end) && is_digit(text, end + 1))) {
      return true;
    }
  }
  return false;
}

/// A printed number as a text mentions it: "€ -1.234" is "1.234", as a text has another minus.
std::string_view bare(std::string_view printed) {
  const std::size_t start = printed.find_first_of("0123456789");
  return start == std::string_view::npos ? std::string_view{} : printed.substr(start);
}

/// Whether an entry of the ledger mentions a number as printed, or beside what is.
bool ledger_mentions(const Node& ledger, double id, std::string_view printed) {
  const Node* entries = ledger.find("entries");
  if (entries == nullptr) return false;
  for (const Node& entry : entries->items) {
    const Node* own = entry.find("id");
    if (own == nullptr || own->number != id) continue;
    for (const char* part : {"what", "printed", "other"}) {
      const Node* text = entry.find(part);
      const Node* dutch = text == nullptr ? nullptr : text->find("nl");
      if (dutch != nullptr && mentions(dutch->text, bare(printed))) return true;
    }
  }
  return false;
}

std::string shown(double value) {
  Writer out;
  return out.number(value).take();
}

class NumbersReader {
 public:
  NumbersReader(CheckedNumbers& checked, const Node& dataset, const Node& year, const Node& ledger)
      : checked_{checked},
        reader_{checked.errors},
        dataset_{dataset},
        year_{year},
        ledger_{ledger} {}

  void read(const Node& root) {
    if (!reader_.object(root, "")) return;
    Fields fields{root, "", reader_};
    fields.required("dataset");
    fields.required("source");
    const Node* numbers = fields.required("numbers");
    fields.finish();
    if (numbers == nullptr || !reader_.list(*numbers, "/numbers", true)) return;
    for (std::size_t i = 0; i < numbers->items.size(); ++i) {
      const std::string path = pointer("/numbers", i);
      if (reader_.object(numbers->items[i], path)) read_number(numbers->items[i], path);
    }
  }

 private:
  std::string text(Fields& fields, const Node* node, const char* key) {
    const std::string* found = node == nullptr ? nullptr : reader_.text(*node, fields.path(key));
    return found == nullptr ? std::string{} : *found;
  }

  void read_number(const Node& node, const std::string& path) {
    Fields fields{node, path, reader_};
    const std::size_t before = reader_.count();
    const Node* line = fields.required("line");
    const Node* kind = fields.required("kind");
    const std::string place = text(fields, fields.required("place"), "place");
    const std::string printed = text(fields, fields.required("printed"), "printed");
    const std::string reference = text(fields, fields.optional("reference"), "reference");
    const std::string context = text(fields, fields.optional("context"), "context");
    const std::string row = text(fields, fields.optional("row"), "row");
    const std::string column = text(fields, fields.optional("column"), "column");
    const Node* ledger = fields.optional("ledger");
    double entry = 0;
    if (ledger != nullptr) {
      entry = reader_.number(*ledger, fields.path("ledger"), 1, 1e6).value_or(0);
    }
    fields.finish();
    if (line == nullptr || kind == nullptr) return;
    const auto at_line = reader_.whole(*line, fields.path("line"), 1, 1'000'000);
    const auto word =
        reader_.word(*kind, fields.path("kind"), {number_kinds.begin(), number_kinds.end()});
    if (reader_.count() > before) return;
    const std::string why = judged(static_cast<NumberKind>(*word), printed, reference, entry);
    NumbersOfPlace& of = at(place);
    if (why.empty()) {
      ++of.by_kind[*word];
    } else {
      ++of.left_over;
      checked_.left_over.push_back({static_cast<int>(*at_line), place,
                                    context.empty() ? row + ", " + column : context, printed, why});
    }
  }

  NumbersOfPlace& at(const std::string& place) {
    auto& places = checked_.places;
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const NumbersOfPlace& of) { return of.place == place; });
    if (found != places.end()) return *found;
    places.push_back({.place = place});
    return places.back();
  }

  /// Why a number is not accounted for; nothing where it is.
  std::string judged(NumberKind kind, const std::string& text, const std::string& reference,
                     double entry) {
    const auto printed = read_printed(text);
    if (!printed) return "this is no number";
    std::optional<double> value;
    if (!reference.empty()) {
      value = Reference{reference, dataset_, year_}.value();
      if (!value) return "there is no " + reference;
    }
    if (kind == NumberKind::ledger) {
      if (!ledger_mentions(ledger_, entry, text)) {
        return "entry " + shown(entry) + " of the ledger does not mention it";
      }
      if (value && rounded(*value, printed->decimals) == printed->value) {
        return reference + " gives it, so it is no discrepancy";
      }
      return {};
    }
    if (!value) return "it has no reference";
    if (kind != NumberKind::derived && reference.find(' ') != std::string::npos) {
      return reference + " is not one figure";
    }
    const bool holds = kind == NumberKind::input
                           ? *value == printed->value
                           : rounded(*value, printed->decimals) == printed->value;
    return holds ? "" : reference + " gives " + shown(*value);
  }

  CheckedNumbers& checked_;
  Reader reader_;
  const Node& dataset_;
  const Node& year_;
  const Node& ledger_;
};

}  // namespace

std::string dataset_of_numbers(std::string_view numbers) {
  Node root;
  std::vector<Error> errors;
  if (!parse(numbers, max_numbers_bytes, root, errors)) return {};
  const Node* id = root.find("dataset");
  return id == nullptr ? std::string{} : id->text;
}

CheckedNumbers check_numbers(std::string_view numbers, std::string_view dataset,
                             std::string_view result, std::string_view ledger) {
  CheckedNumbers checked;
  Node root;
  Node of_dataset;
  Node of_result;
  Node of_ledger;
  const bool good = parse(numbers, max_numbers_bytes, root, checked.errors) &&
                    parse(dataset, max_numbers_bytes, of_dataset, checked.errors) &&
                    parse(result, max_numbers_bytes, of_result, checked.errors) &&
                    parse(ledger, max_numbers_bytes, of_ledger, checked.errors);
  if (!good) return checked;
  const Node* years = of_result.find("years");
  if (years == nullptr || years->items.empty()) return checked;
  NumbersReader{checked, of_dataset, years->items.front(), of_ledger}.read(root);
  return checked;
}

}  // namespace dimpact::json
