#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "dimpact/limits.hpp"
#include "evaluated.hpp"

namespace dimpact::json {
namespace {

/// One scenario's year, where it has one.
const YearOutcome* year_of(const Evaluated& evaluated, int year) {
  for (const YearOutcome& outcome : evaluated.run.years) {
    if (outcome.year == year) return &outcome;
  }
  return nullptr;
}

struct Listed {
  std::string id, name;
};

/// Members' numbers by id.
using Numbers = std::map<std::string, MemberId>;

class ComparisonWriter {
 public:
  explicit ComparisonWriter(const std::vector<Evaluated>& scenarios) : scenarios_{scenarios} {
    for (const Evaluated& evaluated : scenarios) {
      auto& numbers = numbers_.emplace_back();
      for (const std::string& id : evaluated.read.scenario.member_ids) {
        numbers.emplace(id, static_cast<MemberId>(numbers.size()));
      }
    }
  }

  std::string write() {
    out_.object().whole("schemaVersion", 1).key("scenarios").array();
    for (const Evaluated& evaluated : scenarios_) {
      out_.object().text("name", evaluated.read.scenario.name).end_object();
    }
    out_.end_array().key("years").array();
    int first = scenarios_.front().read.scenario.year;
    int last = first;
    for (const Evaluated& evaluated : scenarios_) {
      first = std::min(first, evaluated.read.scenario.year);
      last = std::max(last, evaluated.read.scenario.last_year());
    }
    for (int year = first; year <= last; ++year) write_year(year);
    return out_.end_array().end_object().take();
  }

 private:
  /// One row: a figure of each scenario, null where it has none.
  template <class Figure>
  void row(const char* key, int year, Figure figure) {
    out_.key(key).array();
    for (std::size_t i = 0; i < scenarios_.size(); ++i) {
      const YearOutcome* outcome = year_of(scenarios_[i], year);
      const std::optional<Money> amount =
          outcome == nullptr ? std::nullopt : figure(numbers_[i], *outcome);
      if (amount) {
        out_.money(*amount);
      } else {
        out_.null();
      }
    }
    out_.end_array();
  }

  void write_year(int year) {
    out_.object().whole("year", year).key("members").array();
    for (const Listed& member : members(year)) {
      out_.object().text("id", member.id).text("name", member.name);
      row("totals", year, [&](const Numbers& numbers, const YearOutcome& outcome) {
        return total_of(numbers, outcome, member.id);
      });
      out_.end_object();
    }
    out_.end_array().key("association").object();
    row("overheadFromProducts", year, [](const Numbers&, const YearOutcome& outcome) {
      return std::optional{outcome.totals.overhead};
    });
    row("result", year,
        [](const Numbers&, const YearOutcome& outcome) { return std::optional{outcome.result}; });
    row("equityEnd", year, [](const Numbers&, const YearOutcome& outcome) {
      return std::optional{outcome.equity_end};
    });
    out_.end_object().end_object();
  }

  /// Everyone who is a member in the year in one of the scenarios, in their order.
  std::vector<Listed> members(int year) const {
    std::vector<Listed> out;
    std::set<std::string> listed;
    for (const Evaluated& evaluated : scenarios_) {
      const YearOutcome* outcome = year_of(evaluated, year);
      if (outcome == nullptr) continue;
      for (MemberId member : outcome->state.order) {
        const std::string& id = evaluated.read.scenario.member_ids[member];
        if (!listed.insert(id).second) continue;
        const std::uint32_t name = outcome->state.members[member].name;
        out.push_back({id, evaluated.read.scenario.names[name]});
      }
    }
    return out;
  }

  static std::optional<Money> total_of(const Numbers& numbers, const YearOutcome& outcome,
                                       const std::string& id) {
    const auto found = numbers.find(id);
    if (found == numbers.end()) return {};
    const std::uint32_t place = outcome.state.members[found->second].position;
    if (place == no_id) return {};
    return outcome.total[place];
  }

  const std::vector<Evaluated>& scenarios_;
  std::vector<Numbers> numbers_;  ///< by scenario
  Writer out_;
};

}  // namespace

Answer Engine::compare(std::string_view text) const {
  Node root;
  std::vector<Error> errors;
  if (!parse(text, max_bytes, root, errors)) return refuse(errors);
  Reader reader{errors};
  if (!reader.object(root, "")) return refuse(errors);
  Fields fields{root, "", reader};
  const Node* list = fields.required("scenarios");
  fields.finish();
  std::vector<Evaluated> scenarios;
  const std::string path = fields.path("scenarios");
  if (list != nullptr && reader.list(*list, path, false)) {
    if (list->items.size() > max_scenarios) {
      reader.error(path, "too-long", list->order, {}, in_both(std::to_string(max_scenarios)));
      return refuse(errors);
    }
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      scenarios.push_back(
          evaluate_scenario(dataset_, read_scenario(dataset_, list->items[i], pointer(path, i))));
      const auto& its = scenarios.back().read.errors;
      errors.insert(errors.end(), its.begin(), its.end());
    }
  }
  if (!errors.empty()) return refuse(errors);
  return {true, ComparisonWriter{scenarios}.write()};
}

}  // namespace dimpact::json
