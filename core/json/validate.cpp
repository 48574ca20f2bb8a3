#include "validate.hpp"

#include <cmath>
#include <map>
#include <string>
#include <variant>

#include "dimpact/limits.hpp"
#include "dimpact/simulate.hpp"
#include "evaluated.hpp"
#include "messages.hpp"

namespace dimpact::json {
namespace {

/// A value of the document and where it is.
struct Place {
  const Node* node;
  std::string path;

  [[nodiscard]] Place at(std::string_view key) const {
    const Node* found = node->find(key);
    return {found == nullptr ? node : found, pointer(path, key)};
  }
  [[nodiscard]] Place at(std::size_t index) const {
    return {&node->items[index], pointer(path, index)};
  }
};

class Validator {
 public:
  Validator(const Dataset& dataset, std::vector<Error>& errors)
      : dataset_{dataset}, errors_{errors} {}

  void judge(const Place& root) {
    if (dataset_.members.empty()) {
      error(root.at("members"), "out-of-range", {},
            {"een lijst met minstens één element", "a list with at least one entry"});
    }
    const Place products = root.at("products");
    for (std::size_t p = 0; p < dataset_.products.size(); ++p) {
      judge(dataset_.products[p], products.at(p));
    }
    // The rest is about figures, which only a dataset without mistakes has.
    if (errors_.empty()) judge_figures(root);
  }

 private:
  void error(const Place& place, std::string_view code, std::string_view subject = {},
             Phrase allowed = {}) {
    errors_.push_back(make_error(place.path, code, place.node->order, subject, allowed));
  }

  void judge(const Product& product, const Place& place) {
    if (const auto* bands = std::get_if<Bands>(&product.rule); bands != nullptr) {
      if (bands->from.front() != 0) {
        error(place.at("rule").at("from").at(std::size_t{0}), "out-of-range", {},
              {"0, want schijven beginnen bij de eerste inwoner",
               "0, for bands start with the first inhabitant"});
      }
    }
    judge_contracts(product, place.at("sharedContracts"));
    if (product.overhead_base) judge_overhead_base(product, place.at("overheadBase").at("amount"));
  }

  /// Who is billed has the contract; who shares it has none of its own, and shares no other.
  void judge_contracts(const Product& product, const Place& contracts) {
    std::vector<char> uses(dataset_.members.size());
    for (const PlanCell& cell : product.cells) uses[cell.member] = 1;
    const std::vector<char> has_contract = uses;
    for (std::size_t c = 0; c < product.shared_contracts.size(); ++c) {
      const SharedContract& contract = product.shared_contracts[c];
      const Place place = contracts.at(c);
      if (has_contract[contract.billed] == 0) {
        error(place.at("billed"), "not-in-use", dataset_.members[contract.billed].id);
      }
      for (std::size_t i = 0; i < contract.participants.size(); ++i) {
        const MemberId participant = contract.participants[i];
        if (participant == contract.billed || uses[participant] != 0) {
          error(place.at("participants").at(i), "already-uses", dataset_.members[participant].id);
        }
        uses[participant] = 1;
      }
    }
  }

  /// What the overhead is divided by (f of model 1.3) must be a number to divide by.
  void judge_overhead_base(const Product& product, const Place& place) {
    double amounts = 0;
    for (const PlanCell& cell : product.cells) amounts += cell.supplier_cost;
    const double factor = product.overhead_factor;
    constexpr double least = 1e-6;
    constexpr double most = 1e6;
    const bool nothing = *product.overhead_base == 0 || amounts == 0;
    if (!nothing && !(factor >= least && factor <= most)) {
      error(place, "out-of-range", {},
            {"een miljoenste tot een miljoen maal de leverancierskosten van de leden samen",
             "a millionth to a million times the supplier cost of the members together"});
    }
  }

  void judge_figures(const Place& root) {
    const Baseline baseline = make_baseline(dataset_, empty_scenario(dataset_));
    const YearOutcome& year = baseline.years.front();
    std::map<std::string, std::uint32_t> members;
    for (const Member& member : dataset_.members) {
      members.emplace(member.id, static_cast<MemberId>(members.size()));
    }
    const Place products = root.at("products");
    for (ProductId p = 0; p < dataset_.products.size(); ++p) {
      const Place cells = products.at(p).at("cells");
      for (std::size_t i = 0; i < cells.node->items.size(); ++i) {
        const Place place = cells.at(i).at("supplierCost");
        const MemberId member = members.at(cells.at(i).at("member").node->text);
        // Rule, items and remainder must add up to the amount again.
        const double cost = year.priced.cost[place_of(year.state, p, member)];
        if (!(std::abs(cost - place.node->number) < 0.005)) {
          error(place, "out-of-range", {},
                {"een bedrag dat niet in het niet valt bij dat van de prijsregel",
                 "an amount that is not lost beside that of the price rule"});
        }
      }
    }
    if (year.overflows()) {
      errors_.push_back(overflow(""));
    }
  }

  const Dataset& dataset_;
  std::vector<Error>& errors_;
};

}  // namespace

void validate(const Dataset& dataset, const Node& root, std::vector<Error>& errors) {
  Validator{dataset, errors}.judge({&root, ""});
}

}  // namespace dimpact::json
