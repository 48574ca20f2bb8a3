#include <algorithm>

#include "dimpact/limits.hpp"
#include "dimpact/statutes.hpp"
#include "evaluated.hpp"
#include "read_events.hpp"

namespace dimpact::json {
namespace {

/// The question as a scenario: the one given, long enough, with the notice added to it.
ReadScenario with_notice(ReadScenario read, MemberId member, int notice_year) {
  Scenario& scenario = read.scenario;
  const Leave leave{.member = member,
                    .notice_year = notice_year,
                    .end_year = notice_year + 1,
                    .ground = Ground::other,
                    .immediate = false};
  scenario.horizon = std::max(scenario.horizon, leave.end_year - scenario.year + 1);
  scenario.events.push_back(
      {.index = static_cast<int>(scenario.events.size()), .year = notice_year, .change = leave});
  schedule(scenario);
  return read;
}

MemberId find_member(const Scenario& scenario, const std::string& id) {
  const auto& ids = scenario.member_ids;
  const auto found = std::find(ids.begin(), ids.end(), id);
  return found == ids.end() ? no_id : static_cast<MemberId>(found - ids.begin());
}

}  // namespace

Answer Engine::withdrawal(std::string_view text) const {
  Request request{dataset_, text, false};
  if (!request.usable()) return refuse(request.errors());
  Fields& fields = request.fields();
  Reader& reader = fields.reader();
  ReadScenario read = request.take_scenario();
  const Node* member_node = fields.required("member");
  const std::string* id =
      member_node == nullptr ? nullptr : reader.text(*member_node, fields.path("member"));
  MemberId member = no_id;
  if (id != nullptr) {
    member = find_member(read.scenario, *id);
    if (member == no_id) {
      reader.error(fields.path("member"), "unknown-member", member_node->order, *id);
    }
  }
  const Node* date_node = fields.required("noticeDate");
  std::optional<int> notice_year;
  if (date_node != nullptr) {
    notice_year = read_date(*date_node, fields.path("noticeDate"), reader);
    const int first = read.scenario.year - 1;
    if (notice_year && (*notice_year < first || *notice_year > first + max_horizon - 1)) {
      reader.error(
          fields.path("noticeDate"), "out-of-range", date_node->order, {},
          in_both(std::to_string(first) + " … " + std::to_string(first + max_horizon - 1)));
    }
  }
  fields.finish();
  if (!request.errors().empty() || !read.errors.empty() || !read.applicable) {
    return refuse(request.errors(), read.errors);
  }

  const int notice = static_cast<int>(read.scenario.events.size());
  const Evaluated evaluated =
      evaluate_scenario(dataset_, with_notice(std::move(read), member, *notice_year), notice);
  if (!evaluated.good()) return refuse(evaluated.read.errors);
  for (const Problem& problem : evaluated.run.findings.problems) {
    if (problem.event != notice) continue;
    const char* code =
        problem.code == ProblemCode::second_notice ? "second-notice" : "unknown-member";
    reader.error(fields.path("member"), code, member_node->order, *id);
    return refuse(request.errors());
  }
  const auto found =
      std::find_if(evaluated.run.withdrawals.begin(), evaluated.run.withdrawals.end(),
                   [&](const Notice& n) { return n.event == notice; });
  if (found == evaluated.run.withdrawals.end()) {  // skipped: its membership had ended
    reader.error(fields.path("member"), "unknown-member", member_node->order, *id);
    return refuse(request.errors());
  }

  Writer out;
  out.object().whole("schemaVersion", 1).text("member", *id).text("noticeDate", date_node->text);
  out.text("earliestEnd", std::to_string(found->end_year) + "-12-31");
  out.text("outcome", word_of(found->outcome)).whole("endYear", found->end_year);
  if (found->outcome == Withdrawal::lottery) {
    out.whole("places", found->places).whole("candidates", found->candidates);
  }
  write_limit(out, *found);
  out.key("years").array();
  Money due;
  for (const YearOutcome& year : evaluated.run.years) {
    if (year.year < *notice_year || year.year > found->end_year) continue;
    const MemberId now = year.state.owner[member];
    if (now == no_id) continue;
    const Money total = year.total[year.state.members[now].position];
    out.object().whole("year", year.year).money("total", total).end_object();
    due += total;
  }
  out.end_array().money("total", due);
  return {true, out.end_object().take()};
}

}  // namespace dimpact::json
