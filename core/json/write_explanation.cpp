#include "write_explanation.hpp"

#include <utility>

#include "write_result.hpp"

namespace dimpact::json {
namespace {

std::string_view word(Unit unit) {
  switch (unit) {
    case Unit::euro:
      return "euro";
    case Unit::cents:
      return "cents";
    case Unit::inhabitants:
      return "inhabitants";
    case Unit::members:
      return "members";
    case Unit::years:
      return "years";
    case Unit::percent:
      return "percent";
    case Unit::factor:
      return "factor";
    case Unit::euro_per_inhabitant:
      return "euroPerInhabitant";
  }
  return "";
}

class ExplanationWriter {
 public:
  explicit ExplanationWriter(const Scenario& scenario) : scenario_{scenario} {}

  std::string write(const Subject& subject, Step step) {
    const bool estimate = has_estimate(step);
    // What leads to the figure stands before it, not inside it.
    std::vector<Step> steps = std::exchange(step.steps, {});
    out_.object().whole("schemaVersion", 1);
    write_subject(subject);
    write_value("amount", step.amount, step.unit);
    out_.boolean("estimate", estimate);
    steps.push_back(std::move(step));
    write_steps(steps);
    return out_.end_object().take();
  }

 private:
  void write_value(const char* key, double value, Unit unit) {
    out_.number(key, value).text("unit", word(unit));
  }

  void write_subject(const Subject& subject) {
    const char* quantity = quantity_names[static_cast<std::size_t>(subject.quantity)].word;
    out_.key("subject").object().whole("year", subject.year);
    if (subject.member != no_id) out_.text("member", scenario_.member_ids[subject.member]);
    if (subject.product != no_id) out_.text("product", scenario_.product_ids[subject.product]);
    out_.text(subject.level() == of_association ? "figure" : "part", quantity);
    if (subject.without_events) out_.boolean("withoutEvents", true);
    out_.end_object();
  }

  void write_flag(const char* key, bool flag) {
    if (flag) out_.boolean(key, true);
  }

  void write_input(const Input& input) {
    out_.object();
    write_text(out_, "label", input.label);
    write_value("value", input.value, input.unit);
    if (input.source != nullptr && !input.source->empty()) out_.text("source", *input.source);
    if (input.event >= 0) out_.whole("event", input.event);
    if (input.standard) out_.number("default", *input.standard);
    write_flag("estimate", input.estimate);
    write_flag("assumption", input.assumption);
    write_flag("inferred", input.inferred);
    if (input.subject) write_subject(*input.subject);
    out_.end_object();
  }

  void write_rounding(const Step& step) {
    out_.key("rounding");
    if (step.rounding == Rounding::none) {
      out_.null();
      return;
    }
    out_.object();
    if (step.rounding == Rounding::half_away) {
      const bool cents = step.unit == Unit::cents;
      out_.text("method", "halfAwayFromZero").number("exact", step.exact);
      write_text(out_, "text",
                 cents ? Text{"afgerond op hele centen", "rounded to whole cents"}
                       : Text{"afgerond op hele inwoners", "rounded to whole inhabitants"});
    } else {
      const std::string left = std::to_string(step.cents_left);
      const std::string rank = std::to_string(step.rank);
      out_.text("method", "largestRemainder").number("exact", step.exact);
      out_.whole("centsLeft", step.cents_left).whole("rank", step.rank);
      const bool up = step.rank <= step.cents_left;
      Text text = up ? Text{"naar boven", "rounded up"} : Text{"naar beneden", "rounded down"};
      text.nl += " afgerond: " + left +
                 " cent blijft over voor de grootste resten, deze is nummer " + rank;
      text.en += ": " + left + " cents are left for the largest remainders, this is number " + rank;
      write_text(out_, "text", text);
    }
    out_.end_object();
  }

  void write_steps(const std::vector<Step>& steps) {
    out_.key("steps").array();
    for (const Step& step : steps) {
      out_.object().text("rule", step.rule);
      write_text(out_, "label", step.label);
      if (!step.steps.empty()) write_steps(step.steps);
      out_.key("inputs").array();
      for (const Input& input : step.inputs) write_input(input);
      out_.end_array();
      write_text(out_, "formula", step.formula);
      write_value("amount", step.amount, step.unit);
      write_rounding(step);
      if (!step.note.nl.empty()) write_text(out_, "note", step.note);
      out_.end_object();
    }
    out_.end_array();
  }

  const Scenario& scenario_;
  Writer out_;
};

}  // namespace

std::string write_explanation(const Scenario& scenario, const Subject& subject, Step step) {
  return ExplanationWriter{scenario}.write(subject, std::move(step));
}

}  // namespace dimpact::json
