#include "write_result.hpp"

#include <utility>

#include "dimpact/decisions.hpp"
#include "dimpact/shares.hpp"
#include "dimpact/version.hpp"
#include "words.hpp"

namespace dimpact::json {

void write_text(Writer& out, const char* key, const Text& text) {
  out.key(key).object().text("nl", text.nl).text("en", text.en).end_object();
}

void write_error_list(Writer& out, const std::vector<Error>& errors) {
  out.key("errors").array();
  for (const Error& error : errors) {
    out.object().text("path", error.path).text("code", error.code);
    if (error.line > 0) {
      out.whole("line", static_cast<std::int64_t>(error.line));
      out.whole("column", static_cast<std::int64_t>(error.column));
    }
    write_text(out, "message", {error.nl, error.en});
    out.end_object();
  }
  out.end_array();
}

std::string write_errors(const std::vector<Error>& errors) {
  Writer out;
  write_error_list(out.object(), errors);
  return out.end_object().take();
}

void write_limit(Writer& out, const Notice& notice) {
  if (notice.limit == LeavingLimit::none) return;
  out.text("limit", word_of(notice.limit));
}

namespace {

/// The figures a cell and a product share.
struct Figures {
  Money supplier_cost, hours, overhead;

  [[nodiscard]] Money tariff() const { return supplier_cost + hours + overhead; }
  Figures& operator+=(const Figures& other) {
    supplier_cost += other.supplier_cost;
    hours += other.hours;
    overhead += other.overhead;
    return *this;
  }
};

void write_figures(Writer& out, const Figures& figures) {
  out.money("supplierCost", figures.supplier_cost);
  out.money("productHours", figures.hours);
  out.money("overhead", figures.overhead);
  out.money("tariff", figures.tariff());
}

class ResultWriter {
 public:
  ResultWriter(const Dataset& dataset, const Scenario& scenario, const Baseline& baseline,
               const Run& run)
      : dataset_{dataset}, scenario_{scenario}, baseline_{baseline}, run_{run} {}

  std::string write() {
    out_.object().whole("schemaVersion", 1);
    out_.key("engine").object().text("version", engine_version).end_object();
    out_.key("dataset").object().text("id", dataset_.id).text("version", dataset_.version);
    out_.text("hash", dataset_.hash).end_object();
    out_.key("years").array();
    for (std::size_t nth = 0; nth < run_.years.size(); ++nth) write_year(nth);
    out_.end_array();
    write_withdrawals();
    write_warnings();
    return out_.end_object().take();
  }

 private:
  const std::string& product_id(ProductId product) { return scenario_.product_ids[product]; }
  const Product& product(const YearOutcome& year, ProductId product) {
    return definition(dataset_, scenario_, year.state.products[product].definition);
  }

  const YearOutcome& base_of(const YearOutcome& year) {
    return baseline_.years[static_cast<std::size_t>(year.year - dataset_.year)];
  }

  static Figures figures(const YearOutcome& year, std::size_t cell) {
    return {year.priced.billed[cell], year.carried.hours[cell], year.carried.overhead[cell]};
  }

  void write_year(std::size_t nth) {
    const YearOutcome& year = run_.years[nth];
    out_.object().whole("year", year.year);
    write_members(year);
    write_products(year);
    write_association(year);
    out_.key("support").object().whole("better", year.better).whole("worse", year.worse);
    out_.whole("unchanged", year.unchanged).end_object();
    write_decisions(nth);
    out_.end_object();
  }

  void write_members(const YearOutcome& year) {
    const State& state = year.state;
    cells_by_place(state);
    const std::vector<Invoices> invoices = dimpact::invoices(dataset_, base_of(year), year);
    const std::vector<EquityShare> shares = equity_shares(year);
    out_.key("members").array();
    for (std::size_t place = 0; place < state.order.size(); ++place) {
      const MemberId member = state.order[place];
      const MemberState& its = state.members[member];
      out_.object().text("id", scenario_.member_ids[member]);
      out_.text("name", scenario_.names[its.name]);
      out_.whole("inhabitants", static_cast<std::int64_t>(its.inhabitants));
      out_.key("products").array();
      for (std::uint32_t i = begin_[place]; i < begin_[place + 1]; ++i) {
        const std::uint32_t cell = cells_[i];
        out_.object().text("id", product_id(state.cells[cell].product));
        write_figures(out_, figures(year, cell));
        out_.boolean("estimated", state.cells[cell].estimated).end_object();
      }
      out_.end_array();
      out_.money("contribution", year.contribution[place]);
      out_.money("total", year.total[place]);
      out_.money("baseline", year.baseline[place]);
      out_.money("delta", year.total[place] - year.baseline[place]);
      if (year.year == dataset_.year) {
        out_.key("invoices").array();
        for (Money invoice : invoices[place]) out_.money(invoice);
        out_.end_array();
      }
      out_.key("equityShare").object().money("perMember", shares[place].per_member);
      out_.money("perInhabitant", shares[place].per_inhabitant);
      out_.money("perTariff", shares[place].per_tariff).end_object();
      out_.end_object();
    }
    out_.end_array();
  }

  /// Lists each member's cells, products in order: the cells lie product by product.
  void cells_by_place(const State& state) {
    begin_.assign(state.order.size() + 1, 0);
    for (const Cell& cell : state.cells) ++begin_[state.members[cell.member].position + 1];
    for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
    std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
    cells_.resize(state.cells.size());
    for (std::uint32_t cell = 0; cell < state.cells.size(); ++cell) {
      cells_[next[state.members[state.cells[cell].member].position]++] = cell;
    }
  }

  void write_products(const YearOutcome& year) {
    const YearOutcome& base = base_of(year);
    out_.key("products").array();
    for (ProductId p = 0; p < year.state.products.size(); ++p) {
      if (!year.state.products[p].active) continue;
      Figures sum;
      double inhabitants = 0;
      for (std::size_t i = year.priced.begin[p]; i < year.priced.begin[p + 1]; ++i) {
        sum += figures(year, i);
        inhabitants += year.priced.reached[i];
      }
      Money before;
      for (std::size_t i = base.priced.begin[p]; i < base.priced.begin[p + 1]; ++i) {
        before += base.tariff(i);
      }
      out_.object().text("id", product_id(p)).text("name", product(year, p).name);
      out_.whole("members", year.priced.begin[p + 1] - year.priced.begin[p]);
      out_.whole("inhabitants", static_cast<std::int64_t>(inhabitants));
      write_figures(out_, sum);
      out_.money("baseline", before).money("delta", sum.tariff() - before).end_object();
    }
    out_.end_array();
  }

  void write_association(const YearOutcome& year) {
    const Money norm = Money::from_euro(scenario_.assumptions.equity_norm);
    out_.key("association").object();
    out_.money("overheadTotal", year.totals.overhead_total);
    out_.money("overheadFromProjects", year.totals.from_projects);
    out_.money("overheadFromContributions", year.totals.contributions);
    out_.money("overheadFromProducts", year.totals.overhead);
    out_.number("overheadRate", year.carried.overhead_rate);
    out_.money("oneOff", year.totals.one_off);
    out_.money("result", year.result);
    out_.money("equityStart", year.equity_start);
    out_.money("equityEnd", year.equity_end);
    out_.money("equityNorm", norm);
    out_.money("headroom", year.equity_end - norm).end_object();
  }

  void write_decisions(std::size_t nth) {
    out_.key("decisions").array();
    for (const Decision& decision : decisions_needed(dataset_, scenario_, baseline_, run_, nth)) {
      const DecisionRule& rule = *decision.rule;
      out_.object().text("subject", word_of(rule.subject)).text("body", word_of(rule.body));
      out_.text("article", rule.article);
      if (rule.majority != Majority::none) out_.text("majority", word_of(rule.majority));
      if (decision.members > 0) out_.whole("members", decision.members);
      if (decision.quorum > 0) out_.whole("quorum", decision.quorum);
      if (decision.votes > 0) out_.whole("votes", decision.votes);
      out_.end_object();
    }
    out_.end_array();
  }

  void write_withdrawals() {
    out_.key("withdrawals").array();
    for (const Notice& notice : run_.withdrawals) {
      out_.object().whole("event", notice.event);
      out_.text("member", scenario_.member_ids[notice.member]);
      out_.text("outcome", word_of(notice.outcome)).whole("endYear", notice.end_year);
      if (notice.outcome == Withdrawal::lottery) {
        out_.whole("places", notice.places).whole("candidates", notice.candidates);
      }
      write_limit(out_, notice);
      out_.end_object();
    }
    out_.end_array();
  }

  void write_warnings() {
    out_.key("warnings").array();
    for (const Warning& warning : run_.findings.warnings) {
      out_.object().text("code", word_of(warning.code));
      if (warning.event >= 0) out_.whole("event", warning.event);
      if (warning.year != 0) out_.whole("year", warning.year);
      if (warning.product != no_id) out_.text("product", product_id(warning.product));
      write_text(out_, "message", message(warning));
      out_.end_object();
    }
    out_.end_array();
  }

  Text message(const Warning& warning) {
    const YearOutcome& last = run_.years.back();
    const Product* its = warning.product == no_id ? nullptr : &product(last, warning.product);
    const std::string year = std::to_string(warning.year);
    switch (warning.code) {
      case WarningCode::closed_to_new_members:
        return {its->name + ": " + its->closed_reason.nl + ".",
                its->name + ": " + its->closed_reason.en + "."};
      case WarningCode::member_left: {
        const std::string& name = scenario_.names[last.state.members[warning.member].name];
        return {name + " is dan geen lid meer: deze maatregel is overgeslagen.",
                name + " is no longer a member then: this event was skipped."};
      }
      case WarningCode::uncovered:
        if (its == nullptr) {
          return {"In " + year +
                      " kan geen product verenigingskosten dragen: ze drukken op het resultaat.",
                  "In " + year + " no product can carry overhead: it falls on the result."};
        }
        return {"In " + year + " draagt niemand de producturen van " + its->name +
                    ": ze drukken op het resultaat.",
                "In " + year + " nobody carries the product hours of " + its->name +
                    ": they fall on the result."};
      case WarningCode::tariff_path:
        return {its->tariff_path_reason.nl + ": deze maatregel wijkt daarvan af.",
                its->tariff_path_reason.en + ": this event departs from that."};
      case WarningCode::tariff_path_ends:
        return {its->tariff_path_reason.nl + ": vanaf " + year + " is het tarief onzeker.",
                its->tariff_path_reason.en + ": from " + year + " on the tariff is uncertain."};
    }
    return {};
  }

  const Dataset& dataset_;
  const Scenario& scenario_;
  const Baseline& baseline_;
  const Run& run_;
  Writer out_;
  std::vector<std::uint32_t> begin_, cells_;
};

}  // namespace

std::string write_result(const Dataset& dataset, const Scenario& scenario, const Baseline& baseline,
                         const Run& run) {
  return ResultWriter{dataset, scenario, baseline, run}.write();
}

}  // namespace dimpact::json
