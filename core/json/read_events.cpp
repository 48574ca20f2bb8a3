#include "read_events.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "dimpact/insertion_sort.hpp"
#include "dimpact/kinds.hpp"
#include "dimpact/limits.hpp"

namespace dimpact::json {

Registry::Registry(const Dataset& dataset, Scenario& scenario) : scenario_{scenario} {
  for (const Member& member : dataset.members) {
    members_.emplace(member.id, static_cast<MemberId>(members_.size()));
  }
  for (const Product& product : dataset.products) {
    products_.emplace(product.id, static_cast<ProductId>(products_.size()));
  }
}

MemberId Registry::member(const std::string& id) {
  const auto [at, added] = members_.emplace(id, static_cast<MemberId>(members_.size()));
  if (added) scenario_.member_ids.push_back(id);
  return at->second;
}

ProductId Registry::product(const std::string& id) {
  const auto [at, added] = products_.emplace(id, static_cast<ProductId>(products_.size()));
  if (added) scenario_.product_ids.push_back(id);
  return at->second;
}

namespace {

/// The year of a date "2024-03-01", where it exists.
std::optional<int> year_of_date(const std::string& text) {
  int year = 0;
  int month = 0;
  int day = 0;
  const bool shape = text.size() == 10 && text[4] == '-' && text[7] == '-';
  for (std::size_t i = 0; shape && i < text.size(); ++i) {
    if (i == 4 || i == 7) continue;
    if (text[i] < '0' || text[i] > '9') return {};
    int& part = i < 4 ? year : (i < 7 ? month : day);
    part = part * 10 + (text[i] - '0');
  }
  if (!shape || month < 1 || month > 12) return {};
  constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const int last = month == 2 && leap ? 29 : days.at(static_cast<std::size_t>(month - 1));
  if (day < 1 || day > last) return {};
  return year;
}

/// Reads one event. Reading goes on after a mistake, so that all of them are said; a change is only
/// used where none was made.
class EventReader {
 public:
  EventReader(const Dataset& dataset, Fields fields, Registry& registry, ReadScenario& read)
      : dataset_{dataset}, fields_{std::move(fields)}, registry_{registry}, read_{read} {}

  Event event{.index = 0, .year = 0, .change = Support247{true}};

  template <class Kind>
  void read_as() {
    Kind change{};
    read(change);
    event.change = std::move(change);
  }

  /// What the event would make, for when it is left out; and its definition, for when it is not.
  void close(bool good) {
    fields_.finish();
    if (!good) {
      if (made_member_ != no_id) read_.unmade_members.push_back(made_member_);
      if (made_product_ != no_id) read_.unmade_products.push_back(made_product_);
    } else if (definition_) {
      read_.scenario.new_definitions.push_back(std::move(*definition_));
    }
  }

 private:
  void read(Join& join) {
    if (const Node* node = needed("member"); node != nullptr) {
      const std::string path = fields_.path("member");
      if (reader().object(*node, path)) {
        Fields member{*node, path, reader()};
        identity(member, join.member, join.name);
        if (const Node* n = member.required("inhabitants"); n != nullptr) {
          join.inhabitants = inhabitants(*n, member.path("inhabitants"));
        }
        member.finish();
      }
    }
    if (const Node* node = fields_.optional("products"); node != nullptr) {
      read_uses(*node, fields_.path("products"), join.products);
    }
    with_year();
  }

  void read(Leave& leave) {
    leave.member = member("member");
    const Node* date = needed("noticeDate");
    bool dated = false;
    if (date != nullptr) {
      const std::string path = fields_.path("noticeDate");
      const auto year = read_date(*date, path, reader());
      dated = year.has_value();
      leave.notice_year = year.value_or(0);
      if (dated && read_.applicable && leave.notice_year > read_.scenario.last_year()) {
        reader().error(path, "out-of-range", date->order, {},
                       {"een datum voor het einde van het laatste jaar van het scenario",
                        "a date before the end of the horizon"});
        dated = false;
      }
    }
    leave.end_year = leave.notice_year + 1;
    const Node* end = fields_.optional("endYear");
    bool given = false;
    if (end != nullptr) {
      if (const auto year = reader().whole(*end, fields_.path("endYear"), 0, max_year)) {
        leave.end_year = static_cast<int>(*year);
        given = true;
      }
    }
    if (const Node* node = fields_.optional("ground"); node != nullptr) {
      const auto ground = reader().word<Ground>(*node, fields_.path("ground"));
      if (ground) leave.ground = *ground;
    }
    if (const Node* node = fields_.optional("immediate"); node != nullptr) {
      leave.immediate = reader().boolean(*node, fields_.path("immediate")).value_or(false);
    }
    if (leave.immediate) {
      leave.end_year = leave.notice_year;
      given = false;
    }
    if (read_.applicable && (dated || given) && leave.end_year < read_.scenario.year) {
      const char* field = given ? "endYear" : "noticeDate";
      reader().error(fields_.path(field), "out-of-range", (given ? end : date)->order, {},
                     {"een lidmaatschap dat eindigt in het eerste jaar van het scenario of later",
                      "membership ending in the scenario's first year or later"});
    }
    event.year = leave.notice_year;
  }

  void read(Adopt& adopt) {
    adopt.member = member("member");
    adopt.use.product = product("product");
    adopt.use.supplier_cost = optional_amount("supplierCost");
    with_year();
  }

  void read(Drop& drop) {
    drop.member = member("member");
    drop.product = product("product");
    with_year();
  }

  void read(Population& population) {
    population.member = member("member");
    if (const Node* node = needed("inhabitants"); node != nullptr) {
      population.inhabitants = inhabitants(*node, fields_.path("inhabitants"));
    }
    with_year();
  }

  void read(PopulationGrowth& growth) {
    needed("percent");
    growth.percent = percent("percent").value_or(0);
    if (const Node* node = fields_.optional("members"); node != nullptr) {
      const std::string path = fields_.path("members");
      if (reader().list(*node, path, false)) members(*node, path, growth.members, "duplicate-id");
    }
    with_year();
    growth.until = event.year;
    if (const Node* node = fields_.optional("until"); node != nullptr) {
      const auto until = reader().whole(*node, fields_.path("until"), 0, max_year);
      if (until && read_.applicable && year_good_ && *until < event.year) {
        reader().error(fields_.path("until"), "out-of-range", node->order, {},
                       {"het jaar van de maatregel of later", "the event's year or later"});
      }
      if (until) growth.until = static_cast<int>(*until);
    }
  }

  void read(Merge& merge) {
    if (const Node* node = needed("members"); node != nullptr) {
      const std::string path = fields_.path("members");
      if (node->kind != Node::Kind::array) {
        reader().list(*node, path, true);
      } else {
        const bool twice = members(*node, path, merge.members, "");
        if (node->items.size() < 2 || twice) reader().error(path, "invalid-merge", node->order);
      }
    }
    if (const Node* node = needed("into"); node != nullptr) {
      const std::string path = fields_.path("into");
      if (reader().object(*node, path)) {
        Fields into{*node, path, reader()};
        identity(into, merge.into, merge.name);
        into.finish();
      }
    }
    with_year();
  }

  void read(Support247& support) {
    if (const Node* node = needed("enabled"); node != nullptr) {
      support.enabled = reader().boolean(*node, fields_.path("enabled")).value_or(false);
    }
    with_year();
  }

  void read(PriceChange& price) {
    price.product = product("product");
    if (const Node* node = needed("component"); node != nullptr) {
      const std::string* text = reader().text(*node, fields_.path("component"));
      if (text != nullptr) price.component = *text;
    }
    if (const Node* node = needed("value"); node != nullptr) {
      price.value = amount(*node, fields_.path("value"));
    }
    with_year();
  }

  void read(BudgetChange& budget) {
    if (const Node* node = needed("line"); node != nullptr) {
      const std::string path = fields_.path("line");
      if (const std::string* text = reader().text(*node, path); text != nullptr) {
        const LineId end = dataset_.projects_line() + 1;
        while (budget.line < end && dataset_.line(budget.line).id != *text) ++budget.line;
        if (budget.line == end || text->empty()) {
          reader().error(path, "unknown-line", node->order, *text);
        }
      }
    }
    budget.amount = optional_amount("amount");
    const auto change = percent("percent");
    budget.percent = change.value_or(0);
    const Node& node = fields_.node();
    if ((node.find("amount") != nullptr) == (node.find("percent") != nullptr)) {
      reader().error(fields_.path(), "one-of", node.order, {},
                     {"precies één van amount en percent", "exactly one of amount and percent"});
    }
    with_year();
  }

  void read(OneOff& one_off) {
    if (const Node* node = needed("name"); node != nullptr) {
      const std::string* name = reader().name(*node, fields_.path("name"));
      if (name != nullptr) one_off.name = *name;
    }
    if (const Node* node = needed("amount"); node != nullptr) {
      one_off.amount =
          reader().number(*node, fields_.path("amount"), -max_amount, max_amount).value_or(0);
    }
    with_year();
  }

  void read(OptionChange& option) {
    option.member = member("member");
    option.product = product("product");
    if (const Node* node = needed("item"); node != nullptr) {
      const std::string* text = reader().text(*node, fields_.path("item"));
      if (text != nullptr) option.item = *text;
    }
    if (const Node* node = needed("enabled"); node != nullptr) {
      option.enabled = reader().boolean(*node, fields_.path("enabled")).value_or(false);
    }
    with_year();
  }

  void read(ContributionChange& contribution) {
    if (const Node* node = needed("amount"); node != nullptr) {
      contribution.amount = amount(*node, fields_.path("amount"));
    }
    with_year();
  }

  void read(NewProduct& change) {
    Product product{};
    product.rule = PerInhabitant{};
    product.rule_amounts = {0};
    product.fixed_items = {{.id = "per-member", .name = {}, .amount = 0, .source = {}}};
    if (const Node* node = needed("id"); node != nullptr) {
      if (const std::string* id = reader().new_id(*node, fields_.path("id")); id != nullptr) {
        product.id = *id;
      }
      if (node->kind == Node::Kind::string) made_product_ = registry_.product(node->text);
      change.product = made_product_;
    }
    if (const Node* node = needed("name"); node != nullptr) {
      const std::string* name = reader().name(*node, fields_.path("name"));
      if (name != nullptr) product.name = *name;
    }
    if (const Node* node = needed("supplierCost"); node != nullptr) {
      const std::string path = fields_.path("supplierCost");
      if (reader().object(*node, path)) {
        Fields cost{*node, path, reader()};
        const Node* per_member = cost.optional("perMember");
        const Node* per_inhabitant = cost.optional("perInhabitant");
        if (per_member != nullptr) {
          product.fixed_items[0].amount = amount(*per_member, cost.path("perMember"));
        }
        if (per_inhabitant != nullptr) {
          product.rule_amounts[0] = amount(*per_inhabitant, cost.path("perInhabitant"));
        }
        if (per_member == nullptr && per_inhabitant == nullptr) {
          reader().error(path, "one-of", node->order, {},
                         {"minstens één van perMember en perInhabitant",
                          "at least one of perMember and perInhabitant"});
        }
        cost.finish();
      }
    }
    product.hours = optional_amount("hours").value_or(0);
    if (const Node* node = needed("members"); node != nullptr) {
      const std::string path = fields_.path("members");
      if (reader().list(*node, path, true)) members(*node, path, change.members, "duplicate-id");
    }
    with_year();
    change.definition = static_cast<std::uint32_t>(dataset_.products.size() +
                                                   read_.scenario.new_definitions.size());
    definition_ = std::move(product);
  }

  Reader& reader() { return fields_.reader(); }
  const Node* needed(const char* key) { return fields_.required(key); }

  void with_year() {
    event.year = read_.scenario.year;
    const Node* node = fields_.optional("year");
    if (node == nullptr) return;
    const std::string path = fields_.path("year");
    const auto year = reader().whole(*node, path, std::numeric_limits<int>::min(),
                                     std::numeric_limits<int>::max());
    year_good_ = year.has_value();
    if (!year) return;
    event.year = static_cast<int>(*year);
    if (!read_.applicable) return;
    if (event.year < read_.scenario.year || event.year > read_.scenario.last_year()) {
      year_good_ = false;
      reader().error(path, "out-of-range", node->order, {},
                     {"een jaar van het scenario", "a year within the horizon"});
    }
  }

  double inhabitants(const Node& node, const std::string& path) {
    return static_cast<double>(
        reader().whole(node, path, 1, static_cast<long long>(max_inhabitants)).value_or(1));
  }
  double amount(const Node& node, const std::string& path) {
    return reader().number(node, path, 0, max_amount).value_or(0);
  }
  std::optional<double> optional_amount(const char* key) {
    const Node* node = fields_.optional(key);
    if (node == nullptr) return {};
    return reader().number(*node, fields_.path(key), 0, max_amount);
  }
  std::optional<double> percent(const char* key) {
    const Node* node = fields_.optional(key);
    if (node == nullptr) return {};
    return reader().number(*node, fields_.path(key), min_percent, max_percent);
  }
  MemberId member(const char* key) {
    const Node* node = needed(key);
    if (node == nullptr) return no_id;
    const std::string* id = reader().text(*node, fields_.path(key));
    return id == nullptr ? no_id : registry_.member(*id);
  }
  ProductId product(const char* key) {
    const Node* node = needed(key);
    if (node == nullptr) return no_id;
    const std::string* id = reader().text(*node, fields_.path(key));
    return id == nullptr ? no_id : registry_.product(*id);
  }

  void identity(Fields& fields, MemberId& member, std::uint32_t& name) {
    if (const Node* node = fields.required("id"); node != nullptr) {
      reader().new_id(*node, fields.path("id"));
      // One that can be no id is what other events may still name.
      if (node->kind == Node::Kind::string) made_member_ = registry_.member(node->text);
      member = made_member_;
    }
    if (const Node* node = fields.required("name"); node != nullptr) {
      if (const std::string* text = reader().name(*node, fields.path("name")); text != nullptr) {
        name = static_cast<std::uint32_t>(read_.scenario.names.size());
        read_.scenario.names.push_back(*text);
      }
    }
  }

  /// Reads member ids; says of one listed twice that it is, with the code where one is given.
  bool members(const Node& node, const std::string& path, std::vector<MemberId>& out,
               std::string_view code) {
    bool twice = false;
    Listed listed;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      const Node& item = node.items[i];
      const std::string at = pointer(path, i);
      const std::string* id = reader().text(item, at);
      if (id == nullptr) continue;
      const MemberId member = registry_.member(*id);
      if (listed.again(member)) {
        twice = true;
        if (!code.empty()) reader().error(at, code, item.order, *id);
      }
      out.push_back(member);
    }
    return twice;
  }

  void read_uses(const Node& node, const std::string& path, std::vector<NewUse>& uses) {
    if (!reader().list(node, path, true)) return;
    Listed listed;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      const Node& item = node.items[i];
      const std::string at = pointer(path, i);
      NewUse use{};
      const std::string* id = nullptr;
      std::string id_path = at;
      double order = item.order;
      if (item.kind == Node::Kind::string) {
        id = &item.text;
      } else if (item.kind == Node::Kind::object) {
        Fields fields{item, at, reader()};
        if (const Node* n = fields.required("id"); n != nullptr) {
          id_path = fields.path("id");
          order = n->order;
          id = reader().text(*n, id_path);
        }
        if (const Node* n = fields.optional("supplierCost"); n != nullptr) {
          use.supplier_cost = reader().number(*n, fields.path("supplierCost"), 0, max_amount);
        }
        fields.finish();
      } else {
        reader().error(at, "wrong-type", item.order, {},
                       {"een product-id, of een object met id en supplierCost",
                        "a product id, or an object with id and supplierCost"});
      }
      if (id == nullptr) continue;
      use.product = registry_.product(*id);
      if (listed.again(use.product)) reader().error(id_path, "duplicate-id", order, *id);
      uses.push_back(use);
    }
  }

  const Dataset& dataset_;
  Fields fields_;
  Registry& registry_;
  ReadScenario& read_;
  bool year_good_ = true;
  MemberId made_member_ = no_id;
  ProductId made_product_ = no_id;
  std::optional<Product> definition_;
};

/// What reads each event, made from the list of them.
constexpr auto readers = Kinds<Change>::each(
    [](auto kind) { return &EventReader::read_as<typename decltype(kind)::type>; });
static_assert(readers.size() == std::variant_size_v<Change>);

/// Numbers new products in the order they come into use, which is the order they are listed in.
void register_new_products(const Node& events, int first_year, Registry& registry) {
  std::vector<std::pair<double, const std::string*>> made;
  for (const Node& event : events.items) {
    const Node* type = event.find("type");
    const Node* id = event.find("id");
    if (type == nullptr || type->text != NewProduct::word || id == nullptr || !is_slug(id->text))
      continue;
    const Node* year = event.find("year");
    made.emplace_back(year == nullptr ? first_year : year->number, &id->text);
  }
  insertion_sort(made.begin(), made.end(),
                 [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [year, id] : made) registry.product(*id);
}

}  // namespace

std::optional<int> read_date(const Node& node, const std::string& path, Reader& reader) {
  const std::string* text = reader.text(node, path);
  if (text == nullptr) return {};
  const auto year = year_of_date(*text);
  if (!year)
    reader.error(path, "out-of-range", node.order, {},
                 {"een datum die bestaat, zoals 2024-03-01", "a date that exists, as 2024-03-01"});
  return year;
}

void read_events(const Dataset& dataset, const Node& events, const std::string& path,
                 Registry& registry, ReadScenario& read) {
  Reader reader{read.errors};
  if (!reader.list(events, path, true)) return;
  if (events.items.size() > max_events) {
    const std::string most = std::to_string(max_events);
    const std::string nl = most + " maatregelen";
    const std::string en = most + " events";
    reader.error(path, "too-long", events.order, {}, {nl, en});
    return;
  }
  register_new_products(events, read.scenario.year, registry);

  const std::vector<std::string_view> names = all(Kinds<Change>::words);
  for (std::size_t i = 0; i < events.items.size(); ++i) {
    const Node& node = events.items[i];
    const std::string at = pointer(path, i);
    if (!reader.object(node, at)) continue;
    const std::size_t before = reader.count();
    Fields fields{node, at, reader};
    const Node* type = fields.required("type");
    if (type == nullptr) continue;
    const auto known = reader.word(*type, fields.path("type"), names, "unknown-type");
    if (!known) continue;
    EventReader event{dataset, std::move(fields), registry, read};
    (event.*readers.at(*known))();
    event.close(reader.count() == before);
    if (reader.count() != before) continue;
    event.event.index = static_cast<int>(i);
    read.scenario.events.push_back(std::move(event.event));
  }
}

}  // namespace dimpact::json
