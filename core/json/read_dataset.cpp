#include "read_dataset.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "dimpact/kinds.hpp"
#include "dimpact/limits.hpp"
#include "messages.hpp"
#include "reader.hpp"
#include "sha256.hpp"
#include "validate.hpp"
#include "writer.hpp"

namespace dimpact::json {
namespace {

class DatasetReader {
 public:
  DatasetReader(Dataset& dataset, std::vector<Error>& errors)
      : dataset_{dataset}, reader_{errors} {}

  void read(const Node& root) {
    if (!reader_.object(root, "")) return;
    Fields fields{root, "", reader_};
    if (const Node* node = fields.required("schemaVersion"); node != nullptr) {
      const auto version = reader_.whole(*node, fields.path("schemaVersion"), 0, 1'000'000);
      if (version && *version != 1) {
        reader_.error(fields.path("schemaVersion"), "unsupported-version", node->order);
      }
    }
    dataset_.id = required_text(fields, "id");
    dataset_.version = required_text(fields, "version");
    dataset_.association = required_text(fields, "association");
    dataset_.plan = required_text(fields, "plan");
    if (const Node* node = fields.required("year"); node != nullptr) {
      dataset_.year =
          static_cast<int>(reader_.whole(*node, fields.path("year"), 1900, 9000).value_or(0));
    }
    const std::string date = text(fields, "populationDate");
    dataset_.population_source = date.empty() ? dataset_.plan : dataset_.plan + ", " + date;
    // For the page and the reader; the model does not use them.
    for (const char* key : {"source", "settlementDate", "vat", "leaving", "statements", "tables"}) {
      fields.optional(key);
    }
    if (fields.optional("decisions") != nullptr) {
      each(fields, "decisions", [&](Fields& f) { read_decision(f); });
    }
    each(fields, "members", [&](Fields& f) { read_member(f); });
    each(fields, "products", [&](Fields& f) { read_product(f); });
    dataset_.contribution = sourced(fields, "contribution", dataset_.contribution_source);
    inside(fields, "overhead", [&](Fields& f) { read_overhead(f); });
    inside(fields, "equity", [&](Fields& f) {
      dataset_.equity_start = amount(f, "start");
      dataset_.budgeted_result = amount(f, "budgetedResult");
      dataset_.equity_norm = amount(f, "norm");
      dataset_.equity_source = text(f, "source");
      f.optional("normReason");
      f.optional("history");
    });
    inside(fields, "indexation", [&](Fields& f) {
      dataset_.indexation = {rate(f, "supplier"), rate(f, "wages"), rate(f, "operating")};
      dataset_.indexation_source = text(f, "source");
    });
    if (const Node* node = fields.optional("published"); node != nullptr) {
      const std::string path = fields.path("published");
      if (reader_.object(*node, path)) {
        Fields published{*node, path, reader_};
        dataset_.published_total = amount(published, "total");
        published.optional("source");
        published.finish();
      }
    }
    fields.finish();
  }

 private:
  // A field that is absent or wrong reads as empty or 0; the error is kept, and the dataset not
  // used.
  std::string text(Fields& fields, const char* key) {
    const Node* node = fields.optional(key);
    const std::string* found = node == nullptr ? nullptr : reader_.text(*node, fields.path(key));
    return found == nullptr ? std::string{} : *found;
  }
  std::string required_text(Fields& fields, const char* key) {
    fields.required(key);
    return text(fields, key);
  }
  Text both(Fields& fields, const char* key) {
    Text out;
    if (const Node* node = fields.optional(key); node != nullptr) {
      const std::string path = fields.path(key);
      if (reader_.object(*node, path)) {
        Fields languages{*node, path, reader_};
        out = {required_text(languages, "nl"), required_text(languages, "en")};
        languages.finish();
      }
    }
    return out;
  }
  double amount_of(const Node& node, const std::string& path, double low = -max_amount) {
    return reader_.number(node, path, low, max_amount).value_or(0);
  }
  double amount(Fields& fields, const char* key, double low = -max_amount) {
    const Node* node = fields.required(key);
    return node == nullptr ? 0 : amount_of(*node, fields.path(key), low);
  }
  double rate(Fields& fields, const char* key) {
    const Node* node = fields.required(key);
    return node == nullptr
               ? 0
               : reader_.number(*node, fields.path(key), min_rate, max_rate).value_or(0);
  }
  /// {"amount": …, "source": …}
  double sourced(Fields& fields, const char* key, std::string& source, Text* basis = nullptr) {
    double value = 0;
    inside(fields, key, [&](Fields& f) {
      source = text(f, "source");
      const Text why = both(f, "basis");
      if (basis != nullptr) *basis = why;
      f.optional("previous");
      f.optional("published");
      value = amount(f, "amount", 0);
    });
    return value;
  }
  std::optional<double> optional_sourced(Fields& fields, const char* key, std::string& source) {
    if (fields.optional(key) == nullptr) return {};
    return sourced(fields, key, source);
  }
  template <class Read>
  void inside(Fields& fields, const char* key, Read read) {
    const Node* node = fields.required(key);
    if (node == nullptr || !reader_.object(*node, fields.path(key))) return;
    Fields inner{*node, fields.path(key), reader_};
    read(inner);
    inner.finish();
  }
  template <class Read>
  void each(Fields& fields, const char* key, Read read) {
    const Node* node = fields.required(key);
    const std::string path = fields.path(key);
    if (node == nullptr || !reader_.list(*node, path, true)) return;
    for (std::size_t i = 0; i < node->items.size(); ++i) {
      const std::string at = pointer(path, i);
      if (!reader_.object(node->items[i], at)) continue;
      Fields inner{node->items[i], at, reader_};
      read(inner);
      inner.finish();
    }
  }
  std::string new_id(Fields& fields, std::set<std::string>& taken) {
    const Node* node = fields.required("id");
    if (node == nullptr) return {};
    const std::string* id = reader_.new_id(*node, fields.path("id"));
    if (id == nullptr) return {};
    if (!taken.insert(*id).second) {
      reader_.error(fields.path("id"), "duplicate-id", node->order, *id);
    }
    return *id;
  }
  MemberId member(const Node& node, const std::string& path) {
    const std::string* id = reader_.text(node, path);
    if (id == nullptr) return no_id;
    const auto found = members_.find(*id);
    if (found != members_.end()) return found->second;
    reader_.error(path, "unknown-member", node.order, *id);
    return no_id;
  }
  std::vector<double> amounts(Fields& fields, const char* key, bool rising) {
    std::vector<double> out;
    const Node* node = fields.required(key);
    const std::string path = fields.path(key);
    if (node == nullptr || !reader_.list(*node, path, false)) return out;
    for (std::size_t i = 0; i < node->items.size(); ++i) {
      const double value = amount_of(node->items[i], pointer(path, i), 0);
      if (rising && !out.empty() && value <= out.back()) {
        reader_.error(pointer(path, i), "out-of-range", node->items[i].order, {},
                      {"meer dan de grens ervoor", "more than the limit before it"});
      }
      out.push_back(value);
    }
    return out;
  }

  void read_member(Fields& fields) {
    Member member{};
    member.id = new_id(fields, member_ids_);
    member.name = required_text(fields, "name");
    fields.optional("code");
    if (const Node* node = fields.required("inhabitants"); node != nullptr) {
      member.inhabitants =
          reader_
              .whole(*node, fields.path("inhabitants"), 1, static_cast<long long>(max_inhabitants))
              .value_or(1);
    }
    if (fields.optional("published") != nullptr) {
      inside(fields, "published", [&](Fields& f) {
        member.published_total = amount(f, "total");
        f.optional("previousTotals");
      });
    }
    members_.emplace(member.id, static_cast<MemberId>(members_.size()));
    dataset_.members.push_back(std::move(member));
  }

  /// Reads what a variant holds: its word, what every kind has, and what its own kind has.
  template <class Variant, class Common>
  void read_kind(Fields& fields, Product& product, Variant& variant, Common common) {
    const Node* type = fields.required("type");
    if (type == nullptr) return;
    constexpr auto readers = Kinds<Variant>::each([](auto kind) {
      return +[](DatasetReader& reader, Fields& its, Product& of, Variant& out) {
        typename decltype(kind)::type read{};
        reader.read(its, of, read);
        out = std::move(read);
      };
    });
    static_assert(readers.size() == std::variant_size_v<Variant>);
    const auto known = reader_.word(*type, fields.path("type"), all(Kinds<Variant>::words));
    common();
    if (known) readers.at (*known)(*this, fields, product, variant);
  }

  void read(Fields&, Product&, NoRule&) {}
  void read(Fields& fields, Product& product, PerInhabitant&) {
    product.rule_amounts = {amount(fields, "rate", 0)};
  }
  void read(Fields& fields, Product& product, Bands& bands) {
    read_limits(fields, product, bands.from, "rates");
  }
  void read(Fields& fields, Product& product, Tiers& tiers) {
    read_limits(fields, product, tiers.from, "amounts");
  }
  void read_limits(Fields& fields, Product& product, std::vector<double>& from, const char* key) {
    from = amounts(fields, "from", true);
    product.rule_amounts = amounts(fields, key, false);
    if (product.rule_amounts.size() != from.size()) {
      reader_.error(fields.path(key), "out-of-range", fields.node().order, {},
                    {"één bedrag bij elke grens", "one amount for each limit"});
    }
  }

  void read(Fields&, Product&, NoEstimate&) {}
  void read(Fields& fields, Product&, SquareRootEstimate& estimate) {
    estimate.rate = amount(fields, "rate");
  }
  void read(Fields& fields, Product&, PerInhabitantEstimate& estimate) {
    estimate.rate = amount(fields, "rate");
  }
  void read(Fields& fields, Product&, ShareOfRuleEstimate& estimate) {
    estimate.share = amount(fields, "share");
  }

  std::vector<Item> items(Fields& fields, const char* key) {
    std::vector<Item> out;
    std::set<std::string> ids;
    each(fields, key, [&](Fields& f) {
      Item item;
      item.id = new_id(f, ids);
      item.name = required_text(f, "name");
      item.amount = amount(f, "amount", 0);
      item.source = text(f, "source");
      out.push_back(std::move(item));
    });
    return out;
  }

  void read_product(Fields& fields) {
    Product product{};
    product.id = new_id(fields, product_ids_);
    product.name = required_text(fields, "name");
    product.source = text(fields, "source");
    inside(fields, "rule", [&](Fields& f) {
      read_kind(f, product, product.rule, [&] { product.rule_source = text(f, "source"); });
    });
    product.fixed_items = items(fields, "fixedItems");
    product.optional_items = items(fields, "optionalItems");
    if (product.optional_items.size() > max_options) {
      reader_.error(fields.path("optionalItems"), "too-long", fields.node().order, {},
                    in_both(std::to_string(max_options)));
      product.optional_items.resize(max_options);
    }
    inside(fields, "remainder", [&](Fields& f) {
      const Node* type = f.required("type");
      if (type == nullptr) return;
      product.remainder_per_inhabitant =
          reader_.word(*type, f.path("type"), {"amount", "perInhabitant"}).value_or(0) == 1;
      product.remainder_name = both(f, "name");
    });
    inside(fields, "estimate", [&](Fields& f) {
      read_kind(f, product, product.estimate, [&] { product.estimate_reason = both(f, "reason"); });
    });
    if (fields.optional("restsOn") != nullptr) {
      inside(fields, "restsOn", [&](Fields& f) {
        f.optional("date");
        product.rests_on_source = text(f, "source");
        product.rests_on_reason = both(f, "reason");
      });
    }
    product.hours = sourced(fields, "hours", product.hours_source, &product.hours_basis);
    product.overhead_base = optional_sourced(fields, "overheadBase", product.overhead_base_source);
    product.overhead_per_inhabitant =
        optional_sourced(fields, "overheadPerInhabitant", product.overhead_per_inhabitant_source);
    if (fields.optional("supplierBill") != nullptr) {
      inside(fields, "supplierBill", [&](Fields& f) {
        if (const Node* type = f.required("type"); type != nullptr) {
          product.bill_without_rule =
              reader_.word(*type, f.path("type"), {"supplierCost", "withoutRule"}).value_or(0) == 1;
        }
        product.bill_reason = both(f, "reason");
        product.bill_source = text(f, "source");
      });
    }
    product.support247 =
        optional_sourced(fields, "support247", product.support247_source).value_or(0);
    if (fields.optional("closedToNewMembers") != nullptr) {
      product.closed_to_new_members = true;
      inside(fields, "closedToNewMembers", [&](Fields& f) {
        product.closed_reason = both(f, "reason");
        f.optional("source");
      });
    }
    if (fields.optional("tariffPathEnds") != nullptr) {
      inside(fields, "tariffPathEnds", [&](Fields& f) {
        if (const Node* node = f.required("year"); node != nullptr) {
          product.tariff_path_ends =
              static_cast<int>(reader_.whole(*node, f.path("year"), 1900, max_year).value_or(0));
        }
        product.tariff_path_reason = both(f, "reason");
        f.optional("source");
      });
    }
    fields.optional("spending");  // For the page; the model does not use it.
    each(fields, "sharedContracts", [&](Fields& f) { read_shared_contract(f, product); });
    has_cell_.assign(dataset_.members.size(), false);
    each(fields, "cells", [&](Fields& f) { read_cell(f, product); });
    put_in_order(product.cells);
    double amounts = 0;
    for (const PlanCell& cell : product.cells) amounts += cell.supplier_cost;
    if (product.overhead_base && amounts > 0) {
      product.overhead_factor = *product.overhead_base / amounts;
    }
    if (fields.optional("published") != nullptr) {
      inside(fields, "published", [&](Fields& f) {
        f.optional("inhabitants");
        product.published_source = text(f, "source");
        product.published = read_published(f);
      });
    }
    dataset_.products.push_back(std::move(product));
  }

  /// Puts cells in members' order.
  void put_in_order(std::vector<PlanCell>& cells) const {
    std::vector<const PlanCell*> of_member(dataset_.members.size());
    for (const PlanCell& cell : cells) {
      if (cell.member != no_id) of_member[cell.member] = &cell;
    }
    std::vector<PlanCell> ordered;
    for (const PlanCell* cell : of_member) {
      if (cell != nullptr) ordered.push_back(*cell);
    }
    cells = std::move(ordered);
  }

  PublishedFigures read_published(Fields& f) {
    for (const char* key : {"previousTariff", "previousNote", "risePercent", "newUser"}) {
      f.optional(key);
    }
    return {amount(f, "supplierCost"), amount(f, "hours"), amount(f, "overhead"),
            amount(f, "tariff")};
  }

  void read_shared_contract(Fields& fields, Product& product) {
    SharedContract contract{};
    if (const Node* node = fields.required("billed"); node != nullptr) {
      contract.billed = member(*node, fields.path("billed"));
    }
    const Node* node = fields.required("participants");
    const std::string path = fields.path("participants");
    if (node != nullptr && reader_.list(*node, path, false)) {
      for (std::size_t i = 0; i < node->items.size(); ++i) {
        contract.participants.push_back(member(node->items[i], pointer(path, i)));
      }
    }
    fields.optional("source");
    contract.reason = both(fields, "reason");
    product.shared_contracts.push_back(std::move(contract));
  }

  void read_cell(Fields& fields, Product& product) {
    PlanCell cell{};
    if (const Node* node = fields.required("member"); node != nullptr) {
      cell.member = member(*node, fields.path("member"));
      if (cell.member != no_id) {
        if (has_cell_[cell.member]) {
          reader_.error(fields.path("member"), "duplicate-id", node->order, node->text);
        }
        has_cell_[cell.member] = true;
      }
    }
    cell.supplier_cost = amount(fields, "supplierCost", 0);
    if (const Node* node = fields.optional("basis"); node != nullptr) {
      cell.inferred =
          reader_.word(*node, fields.path("basis"), {"derived", "inferred"}).value_or(0) == 1;
    }
    if (const Node* node = fields.optional("restsOnInhabitants"); node != nullptr) {
      const auto whole = reader_.whole(*node, fields.path("restsOnInhabitants"), 1,
                                       static_cast<long long>(max_inhabitants));
      cell.rests_on_inhabitants = static_cast<double>(whole.value_or(1));
    }
    if (const Node* node = fields.optional("optionalItems"); node != nullptr) {
      const std::string path = fields.path("optionalItems");
      std::vector<std::string_view> names;
      for (const Item& item : product.optional_items) names.push_back(item.id);
      if (reader_.list(*node, path, true)) {
        for (std::size_t i = 0; i < node->items.size(); ++i) {
          const auto item = reader_.word(node->items[i], pointer(path, i), names);
          if (!item) continue;
          if ((cell.optional_items >> *item & 1U) != 0) {
            reader_.error(pointer(path, i), "duplicate-id", node->items[i].order, names[*item]);
          }
          cell.optional_items |= 1U << *item;
        }
      }
    }
    if (fields.optional("published") != nullptr) {
      inside(fields, "published", [&](Fields& f) { cell.published = read_published(f); });
    }
    product.cells.push_back(cell);
  }

  void read_overhead(Fields& fields) {
    each(fields, "lines", [&](Fields& f) {
      OverheadLine line{};
      line.id = new_id(f, line_ids_);
      line.name = required_text(f, "name");
      f.optional("operatingCost");
      line.amount = amount(f, "amount", 0);
      f.required("index");
      line.index = index_kind(f, IndexKind::none);
      if (const Node* node = f.optional("staff"); node != nullptr) {
        line.staff = reader_.boolean(*node, f.path("staff")).value_or(false);
      }
      dataset_.overhead_lines.push_back(std::move(line));
    });
    dataset_.overhead_source = text(fields, "source");
    read_projects(fields);
    dataset_.new_product_overhead_rate =
        sourced(fields, "newProductRate", dataset_.new_product_source);
  }

  IndexKind index_kind(Fields& fields, IndexKind standard) {
    const Node* node = fields.optional("index");
    if (node == nullptr) return standard;
    return reader_.word<IndexKind>(*node, fields.path("index")).value_or(standard);
  }

  /// The cover by projects, a line of its own; one without an id cannot be named.
  void read_projects(Fields& fields) {
    inside(fields, "fromProjects", [&](Fields& f) {
      OverheadLine& its = dataset_.projects;
      if (f.optional("id") != nullptr) {
        its.id = new_id(f, line_ids_);
        its.name = required_text(f, "name");
      }
      its.amount = amount(f, "amount", 0);
      its.index = index_kind(f, IndexKind::wages);
      dataset_.projects_source = text(f, "source");
      dataset_.projects_basis = both(f, "basis");
      f.optional("published");
    });
  }

  template <class Enum>
  Enum word(Fields& fields, const char* key) {
    const Node* node = fields.required(key);
    if (node == nullptr) return {};
    return reader_.word<Enum>(*node, fields.path(key)).value_or(Enum{});
  }

  void read_decision(Fields& fields) {
    DecisionRule rule{};
    rule.subject = word<DecisionSubject>(fields, "subject");
    rule.body = word<DecisionBody>(fields, "body");
    rule.article = required_text(fields, "article");
    if (fields.optional("majority") != nullptr) rule.majority = word<Majority>(fields, "majority");
    if (const Node* node = fields.optional("quorum"); node != nullptr) {
      rule.half_present = reader_.word(*node, fields.path("quorum"), {"half"}).has_value();
    }
    for (const char* key : {"who", "name", "reason"}) both(fields, key);
    dataset_.decisions.push_back(std::move(rule));
  }

  Dataset& dataset_;
  Reader reader_;
  std::map<std::string, std::uint32_t> members_;
  std::set<std::string> member_ids_, product_ids_, line_ids_;
  std::vector<char> has_cell_;  ///< of the product being read
};

/// Keys sorted, no white space, numbers in their shortest form: the same for the same content.
void write_canonical(const Node& node, Writer& out) {
  switch (node.kind) {
    case Node::Kind::null:
      out.null();
      break;
    case Node::Kind::boolean:
      out.boolean(node.boolean);
      break;
    case Node::Kind::number:
      out.number(node.number);
      break;
    case Node::Kind::string:
      out.text(node.text);
      break;
    case Node::Kind::array:
      out.array();
      for (const Node& item : node.items) write_canonical(item, out);
      out.end_array();
      break;
    case Node::Kind::object: {
      std::map<std::string, std::uint32_t> places;
      for (std::uint32_t i = 0; i < node.keys.size(); ++i) places.emplace(node.keys[i], i);
      out.object();
      for (const auto& [key, place] : places) write_canonical(node.items[place], out.key(key));
      out.end_object();
      break;
    }
  }
}

}  // namespace

ReadDataset read_dataset(std::string_view text) {
  ReadDataset read{};
  Node root;
  if (!parse(text, max_dataset_bytes, root, read.errors)) return read;
  DatasetReader{read.dataset, read.errors}.read(root);
  if (read.errors.empty()) validate(read.dataset, root, read.errors);
  sort_errors(read.errors);
  if (read.errors.empty()) {
    Writer canonical;
    write_canonical(root, canonical);
    read.dataset.hash = sha256(canonical.take());
  }
  return read;
}

}  // namespace dimpact::json
