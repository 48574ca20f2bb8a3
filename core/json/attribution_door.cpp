#include "dimpact/attribution.hpp"

#include <array>

#include "evaluated.hpp"

namespace dimpact::json {
namespace {

void write_shares(Writer& out, const Shares& shares, bool exact) {
  out.money("baseline", shares.baseline).money("scenario", shares.scenario);
  out.money("delta", shares.scenario - shares.baseline);
  out.key("byEvent").array();
  for (Money share : shares.by_event) out.money(share);
  out.end_array();
  if (!exact) out.number("standardError", shares.standard_error);
}

void write_member(Writer& out, const Scenario& scenario, const YearOutcome& year,
                  const MemberShares& member, bool exact) {
  out.object().text("id", scenario.member_ids[member.member]);
  out.text("name", scenario.names[year.state.members[member.member].name]);
  write_shares(out, member.total, exact);
  out.key("byPart").object();
  constexpr std::array<const char*, bill_parts> parts{"supplierCost", "productHours", "overhead",
                                                      "contribution"};
  for (std::size_t i = 0; i < bill_parts; ++i) out.money(parts[i], member.by_part[i]);
  out.end_object().key("products").array();
  for (const ProductShares& product : member.products) {
    out.object().text("id", scenario.product_ids[product.product]);
    write_shares(out, product.tariff, exact);
    out.end_object();
  }
  out.end_array().end_object();
}

}  // namespace

Answer Engine::attribute(std::string_view text) const {
  Request request{dataset_, text, true};
  if (!request.usable()) return refuse(request.errors());
  Fields& fields = request.fields();
  Method method = Method::fair;
  if (const Node* node = fields.optional("method"); node != nullptr) {
    const auto word = fields.reader().word(*node, fields.path("method"), {"fair", "inOrder"});
    if (word) method = *word == 0 ? Method::fair : Method::in_order;
  }
  fields.finish();
  Evaluated evaluated = evaluate_scenario(dataset_, request.take_scenario());
  if (!request.errors().empty() || !evaluated.good()) {
    return refuse(request.errors(), evaluated.read.errors);
  }

  Prepared prepared{dataset_, std::move(evaluated.read.scenario)};
  const auto attributed = dimpact::attribute(prepared, method);
  if (!attributed) {
    fields.reader().error("/scenario/events", "too-many-events", 0);
    return refuse(request.errors());
  }
  const Attribution& attribution = *attributed;
  const Scenario& scenario = prepared.scenario();
  Writer out;
  out.object().whole("schemaVersion", 1);
  out.text("method", method == Method::fair ? "fair" : "inOrder");
  out.boolean("exact", attribution.exact);
  if (!attribution.exact) out.whole("orders", attribution.orders);
  out.key("years").array();
  for (std::size_t y = 0; y < attribution.years.size(); ++y) {
    const YearShares& year = attribution.years[y];
    out.object().whole("year", year.year).key("association").object().key("result").object();
    write_shares(out, year.result, attribution.exact);
    out.end_object().key("equityEnd").object();
    write_shares(out, year.equity_end, attribution.exact);
    out.end_object().end_object().key("members").array();
    for (const MemberShares& member : year.members) {
      write_member(out, scenario, prepared.run().years[y], member, attribution.exact);
    }
    out.end_array().end_object();
  }
  return {true, out.end_array().end_object().take()};
}

}  // namespace dimpact::json
