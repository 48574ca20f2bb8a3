#include <algorithm>
#include <optional>

#include "evaluated.hpp"
#include "write_explanation.hpp"

namespace dimpact::json {
namespace {

/// What is asked about the scenario; its ids only mean something once there is a run.
struct Question {
  Subject subject;
  const Node *member, *product;

  Question(Fields& fields, const ReadScenario& read)
      : member{fields.optional("member")}, product{fields.optional("product")} {
    Reader& reader = fields.reader();
    const Scenario& scenario = read.scenario;
    const bool known = read.applicable;
    subject.year = known ? scenario.year : 0;
    if (const Node* node = fields.optional("year"); node != nullptr) {
      const auto year = reader.whole(*node, fields.path("year"), known ? scenario.year : 0,
                                     known ? scenario.last_year() : 9999);
      if (year) subject.year = static_cast<int>(*year);
    }
    if (member != nullptr) reader.text(*member, fields.path("member"));
    if (product != nullptr) reader.text(*product, fields.path("product"));
    read_quantity(fields);
    if (const Node* node = fields.optional("withoutEvents"); node != nullptr) {
      subject.without_events = reader.boolean(*node, fields.path("withoutEvents")).value_or(false);
    }
  }

  /// Looks up the ids in the year's state.
  void find(const Scenario& scenario, const State& state, Reader& reader) {
    const auto wrong = [&](const char* path, const char* code, const Node& node, const Node& who) {
      reader.error(path, code, node.order, who.text);
    };
    if (member != nullptr) {
      subject.member = place(scenario.member_ids, member->text);
      if (subject.member == no_id || state.members[subject.member].standing != Standing::member) {
        wrong("/member", "unknown-member", *member, *member);
      }
    }
    if (product == nullptr) return;
    subject.product = place(scenario.product_ids, product->text);
    if (subject.product == no_id || !state.products[subject.product].active) {
      wrong("/product", "unknown-product", *product, *product);
    } else if (member != nullptr && reader.count() == 0 &&
               !uses(state, subject.product, subject.member)) {
      wrong("/product", "not-in-use", *product, *member);
    }
  }

 private:
  void read_quantity(Fields& fields) {
    const Node* figure = fields.optional("figure");
    const Node* part = fields.optional("part");
    const bool whose = member != nullptr || product != nullptr;
    if ((figure != nullptr) == whose || (figure != nullptr && part != nullptr)) {
      fields.reader().error(fields.path(), "one-of", fields.node().end, {},
                            {"member, product of allebei, of anders figure",
                             "member, product or both, or else figure"});
      return;
    }
    Level level = of_association;
    if (whose) level = member == nullptr ? of_product : (product == nullptr ? of_member : of_cell);
    subject.quantity = level == of_member ? Quantity::total : Quantity::tariff;
    const Node* node = whose ? part : figure;
    if (node == nullptr) return;
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i < quantity_count; ++i) {
      if ((quantity_names[i].levels & level) != 0) words.emplace_back(quantity_names[i].word);
    }
    const auto word = fields.reader().word(*node, fields.path(whose ? "part" : "figure"), words);
    for (std::size_t i = 0; word && i < quantity_count; ++i) {
      if (quantity_names[i].word == words[*word]) subject.quantity = static_cast<Quantity>(i);
    }
  }

  static std::uint32_t place(const std::vector<std::string>& ids, const std::string& id) {
    const auto found = std::find(ids.begin(), ids.end(), id);
    return found == ids.end() ? no_id : static_cast<std::uint32_t>(found - ids.begin());
  }
};

}  // namespace

Answer Engine::explain(std::string_view text) const {
  Request request{dataset_, text, true};
  if (!request.usable()) return refuse(request.errors());
  ReadScenario read = request.take_scenario();
  Question question{request.fields(), read};
  request.fields().finish();
  const Evaluated evaluated = evaluate_scenario(dataset_, std::move(read));
  if (!request.errors().empty() || !evaluated.good()) {
    return refuse(request.errors(), evaluated.read.errors);
  }
  const Scenario& scenario = evaluated.read.scenario;
  const Subject& subject = question.subject;
  const YearOutcome& year =
      subject.without_events
          ? evaluated.baseline.years[static_cast<std::size_t>(subject.year - dataset_.year)]
          : evaluated.run.years[static_cast<std::size_t>(subject.year - scenario.year)];
  question.find(scenario, year.state, request.fields().reader());
  if (!request.errors().empty()) return refuse(request.errors());
  return {true, write_explanation(scenario, subject,
                                  dimpact::explain(dataset_, scenario, evaluated.baseline,
                                                   evaluated.run, subject))};
}

}  // namespace dimpact::json
