#include <algorithm>
#include <utility>

#include "dimpact/follow.hpp"
#include "dimpact/json/engine.hpp"
#include "read_scenario.hpp"
#include "write_result.hpp"
#include "writer.hpp"

namespace dimpact::json {
namespace {

/// What was told of a member last.
struct Told {
  std::uint32_t name = no_id;
  double inhabitants = 0;
  bool joined = false, gave_notice = false;
  std::string uses;
};

/// A list that is only there when it has an entry.
class List {
 public:
  List(Writer& out, const char* key) : out_{out}, key_{key} {}
  Writer& entry() {
    if (!std::exchange(open_, true)) out_.key(key_).array();
    return out_;
  }
  /// Whether there was an entry.
  bool end() {
    if (open_) out_.end_array();
    return open_;
  }

 private:
  Writer& out_;
  const char* key_;
  bool open_ = false;
};

/// Writes who uses what: all of it at first, then what changed.
class StandingWriter {
 public:
  StandingWriter(const Dataset& dataset, const Scenario& scenario)
      : dataset_{dataset},
        scenario_{scenario},
        members_(scenario.member_ids.size()),
        products_(scenario.product_ids.size()) {}

  /// Appends what changed; whether there was anything.
  bool write_changes(const State& state, Writer& out) {
    List members{out, "members"};
    for (MemberId member : state.order) write_member(state, member, members);
    const bool changed = members.end();
    List order{out, "order"};
    if (order_ != state.order) {
      for (MemberId member : state.order) order.entry().text(scenario_.member_ids[member]);
      order_ = state.order;
    }
    const bool others = order.end();
    List products{out, "products"};
    for (ProductId product = 0; product < state.products.size(); ++product) {
      if (!state.products[product].active || std::exchange(products_[product], true)) continue;
      const Product& its = definition(dataset_, scenario_, state.products[product].definition);
      products.entry().object().text("id", its.id).text("name", its.name).end_object();
    }
    return products.end() || changed || others;
  }

 private:
  void write_member(const State& state, MemberId member, List& members) {
    const MemberState& its = state.members[member];
    Told& told = members_[member];
    Told now{its.name, its.inhabitants, its.parts == 0, its.gave_notice, uses_text(state, member)};
    const bool first = told.name == no_id;
    const bool renamed = now.name != told.name;
    const bool counted = now.inhabitants != told.inhabitants;
    const bool joined = first || now.joined != told.joined;
    const bool noticed = first || now.gave_notice != told.gave_notice;
    const bool uses = now.uses != told.uses;
    if (!renamed && !counted && !joined && !noticed && !uses) return;
    Writer& out = members.entry().object().text("id", scenario_.member_ids[member]);
    if (renamed) out.text("name", scenario_.names[now.name]);
    if (counted) out.whole("inhabitants", static_cast<std::int64_t>(now.inhabitants));
    if (joined) out.boolean("joined", now.joined);
    if (noticed) out.boolean("gaveNotice", now.gave_notice);
    if (uses) out.key("uses").as_it_is(now.uses);
    out.end_object();
    told = std::move(now);
  }

  std::string uses_text(const State& state, MemberId member) const {
    Writer out;
    out.array();
    for (ProductId product = 0; product < state.products.size(); ++product) {
      if (const Cell* cell = find_cell(state, product, member); cell != nullptr) {
        write_use(out, state, *cell, member);
      }
      for (const Participation& part : state.participations) {
        if (part.product != product || part.participant != member) continue;
        out.object().text("id", scenario_.product_ids[product]);
        out.text("billed", scenario_.member_ids[part.billed]).end_object();
      }
    }
    return out.end_array().take();
  }

  void write_use(Writer& out, const State& state, const Cell& cell, MemberId billed) const {
    out.object().text("id", scenario_.product_ids[cell.product]);
    out.text("billed", scenario_.member_ids[billed]);
    if (cell.optional_items != 0) {
      out.key("items").array();
      const ProductState& product = state.products[cell.product];
      each_option(definition(dataset_, scenario_, product.definition), cell.optional_items,
                  [&](const Item& item) { out.text(item.id); });
      out.end_array();
    }
    out.end_object();
  }

  const Dataset& dataset_;
  const Scenario& scenario_;
  std::vector<Told> members_;  ///< by MemberId
  std::vector<MemberId> order_;
  std::vector<char> products_;  ///< by ProductId, whether it was told
};

/// Makes the most of a year or a horizon that is none: those of the plan count, for the events in
/// them.
void make_applicable(ReadScenario& read) {
  Scenario& scenario = read.scenario;
  std::erase_if(scenario.events, [&](const Event& event) {
    return event.year < scenario.year || event.year > scenario.last_year();
  });
  schedule(scenario);
}

}  // namespace

Answer Engine::standing(std::string_view text) const {
  ReadScenario read = read_scenario(dataset_, text);
  if (read.root.kind != Node::Kind::object) return {false, write_errors(read.errors)};
  if (!read.applicable) make_applicable(read);
  const Scenario& scenario = read.scenario;
  Findings findings;
  StandingWriter standing{dataset_, scenario};
  Writer out;
  out.object().whole("schemaVersion", 1).key("plan").object();
  standing.write_changes(initial_state(dataset_, scenario), out);
  out.end_object().key("steps").array();
  const Node* events = read.root.find("events");
  const bool listed = events != nullptr && events->kind == Node::Kind::array;
  std::vector<char> applied(listed ? events->items.size() : 0);
  const State last = follow(dataset_, scenario, findings,
                            [&](int year, const Scenario::Turn* turn, const State& state) {
                              Writer step;
                              step.object().whole("year", year);
                              if (turn != nullptr) {
                                const int event = scenario.events[turn->event].index;
                                if (findings.refuses(event) || findings.skips(event)) return;
                                applied[static_cast<std::size_t>(event)] = true;
                                step.whole("event", event);
                              }
                              const bool changed = standing.write_changes(state, step);
                              if (changed || turn != nullptr)
                                out.as_it_is(step.end_object().take());
                            });
  out.end_array().key("leftOut").array();
  for (std::size_t event = 0; event < applied.size(); ++event) {
    if (applied[event] == 0) out.whole(static_cast<std::int64_t>(event));
  }
  out.end_array();
  judge(last, findings.problems, read);
  write_error_list(out, read.errors);
  return {true, out.end_object().take()};
}

}  // namespace dimpact::json
