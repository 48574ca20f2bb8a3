#include "random_scenario.hpp"

#include <algorithm>
#include <array>

#include "writer.hpp"

namespace dimpact::tests {

std::string quoted(const std::string& text) {
  json::Writer out;
  return out.text(text).take();
}

std::string plain(double number) {
  json::Writer out;
  return out.number(number).take();
}

std::string event(const std::string& type, int year, const std::string& rest) {
  return "{\"type\":" + quoted(type) + ",\"year\":" + std::to_string(year) + "," + rest + "}";
}

std::string Draft::text() const {
  std::string out = "{\"schemaVersion\":1,\"year\":" + std::to_string(year) +
                    ",\"horizon\":" + std::to_string(horizon) +
                    ",\"overhead\":" + (reallocated ? "\"reallocated\"" : "\"fixed\"") +
                    ",\"shortfall\":" + (tariffs ? "\"tariffs\"" : "\"equity\"");
  if (!assumptions.empty()) out += ",\"assumptions\":" + assumptions;
  out += ",\"events\":[";
  for (std::size_t i = 0; i < events.size(); ++i) (out += i == 0 ? "" : ",") += events[i];
  return out + "]}";
}

Draft Draft::with(std::vector<std::string> more) const {
  Draft draft = *this;
  draft.events.insert(draft.events.end(), more.begin(), more.end());
  return draft;
}

json::Evaluated evaluated(const Dataset& dataset, const std::string& text) {
  return json::evaluate_scenario(dataset, json::read_scenario(dataset, text));
}

namespace {

constexpr std::array some_inhabitants{1, 2500, 19999, 20000, 25000, 50000, 75001, 150000, 400000};

/// Makes events out of the ids there are, and of those that earlier events make.
class Maker {
 public:
  Maker(const Dataset& dataset, Random& random, const Draft& draft)
      : dataset_{dataset}, random_{random}, draft_{draft} {
    for (const Member& member : dataset.members) members_.push_back(member.id);
    for (const Product& product : dataset.products) products_.push_back(product.id);
    // A few that many events are about: so that events meet.
    for (int i = 0; i < 5; ++i) often_.push_back(random.one_of(members_));
    for (const Product& product : dataset.products) {
      for (const SharedContract& contract : product.shared_contracts) {
        often_.push_back(dataset.members[contract.billed].id);
        often_.push_back(dataset.members[contract.participants[0]].id);
      }
    }
  }

  std::string make() {
    const int year =
        random_.chance(50) ? draft_.year : random_.between(draft_.year, draft_.last_year());
    switch (random_.below(16)) {
      case 0:
        return join(year);
      case 1:
        return leave();
      case 2:
      case 3:
        return event("adopt", year,
                     "\"member\":" + member() + ",\"product\":" + product() + cost());
      case 4:
      case 5:
        return event("drop", year, "\"member\":" + member() + ",\"product\":" + product());
      case 6:
        return event("population", year,
                     "\"member\":" + member() + ",\"inhabitants\":" + inhabitants());
      case 7:
        return growth(year);
      case 8:
      case 9:
        return merge(year);
      case 10:
        return event("support247", year,
                     random_.chance(60) ? "\"enabled\":false" : "\"enabled\":true");
      case 11:
        return price(year);
      case 12:
        return budget_or_contribution(year);
      case 13:
        return event("oneOff", year,
                     "\"name\":\"X\",\"amount\":" + plain(random_.amount(900000) - 300000));
      case 14:
        return option(year);
      default:
        return new_product(year);
    }
  }

 private:
  std::string id() {
    return random_.chance(70) ? random_.one_of(often_) : random_.one_of(members_);
  }
  std::string member() { return quoted(id()); }
  std::string product() { return quoted(random_.one_of(products_)); }
  std::string inhabitants() {
    return random_.chance(50)
               ? std::to_string(random_.between(1, 300000))
               : std::to_string(some_inhabitants[random_.below(some_inhabitants.size())]);
  }
  std::string amount(int euro) { return random_.chance(10) ? "0" : plain(random_.amount(euro)); }
  std::string cost() { return random_.chance(40) ? ",\"supplierCost\":" + amount(90000) : ""; }
  std::string new_id(const char* prefix, std::vector<std::string>& ids) {
    const std::string made = prefix + std::to_string(++made_);
    ids.push_back(made);
    return made;
  }
  std::string some_members(std::size_t count) {
    std::vector<std::string> list;
    while (list.size() < count) {
      const std::string one = member();
      if (std::find(list.begin(), list.end(), one) == list.end())
        list.push_back(one);
      else
        --count;
    }
    std::string out = "[";
    for (const std::string& one : list) (out += out.size() > 1 ? "," : "") += one;
    return out + "]";
  }

  std::string join(int year) {
    std::string uses;
    for (const std::string& product : products_) {
      if (!random_.chance(40)) continue;
      uses += uses.empty() ? "" : ",";
      uses += random_.chance(70)
                  ? quoted(product)
                  : "{\"id\":" + quoted(product) + ",\"supplierCost\":" + amount(90000) + "}";
    }
    const std::string made = quoted(new_id("nieuw-", often_));
    return event("join", year,
                 "\"member\":{\"id\":" + made + ",\"name\":" + made +
                     ",\"inhabitants\":" + inhabitants() + "},\"products\":[" + uses + "]");
  }
  std::string leave() {
    const int year = random_.between(draft_.year - 2, draft_.last_year());
    std::string out = "{\"type\":\"leave\",\"member\":" + member() + ",\"noticeDate\":\"" +
                      std::to_string(year) + (random_.chance(50) ? "-03-01\"" : "-12-31\"");
    if (random_.chance(50) || year + 1 < draft_.year) {
      out += ",\"endYear\":" + std::to_string(std::max(draft_.year, year + random_.between(0, 3)));
    }
    if (random_.chance(30)) out += ",\"immediate\":true";
    if (random_.chance(15)) out += ",\"ground\":\"tariffChange\"";
    return out + "}";
  }
  std::string growth(int year) {
    std::string out = "\"percent\":" + plain(random_.amount(20) - 10);
    if (random_.chance(50)) out += ",\"until\":" + std::to_string(year + random_.between(0, 4));
    if (random_.chance(60)) out += ",\"members\":" + some_members(1 + random_.below(3));
    return event("populationGrowth", year, out);
  }
  std::string merge(int year) {
    const std::string parts = some_members(2 + random_.below(3));
    const bool own = random_.chance(40);
    // "["a","b"]: the first of them
    const std::string into =
        own ? parts.substr(1, parts.find_first_of(",]") - 1) : quoted(new_id("stad-", often_));
    return event("merge", year,
                 "\"members\":" + parts + ",\"into\":{\"id\":" + into + ",\"name\":\"S\"}");
  }
  std::string price(int year) {
    const std::size_t number = random_.below(products_.size());
    std::vector<std::string> components{"perInhabitant", "fixed:1"};
    if (number < dataset_.products.size()) {
      const Product& product = dataset_.products[number];
      components = {"fixed:1", "fixed:2"};
      const std::size_t count = component_count(product.rule);
      if (std::holds_alternative<PerInhabitant>(product.rule))
        components.emplace_back("perInhabitant");
      for (std::size_t i = 1; i <= count; ++i) {
        components.push_back((std::holds_alternative<Bands>(product.rule) ? "band:" : "tier:") +
                             std::to_string(i));
      }
    }
    const std::string component = random_.one_of(components);
    const bool rate = component[0] == 'p' || component[0] == 'b';
    return event("price", year,
                 "\"product\":" + quoted(products_[number]) + ",\"component\":" +
                     quoted(component) + ",\"value\":" + amount(rate ? 4 : 20000));
  }
  std::string budget_or_contribution(int year) {
    if (random_.chance(30)) return event("contribution", year, "\"amount\":" + amount(20000));
    const auto number = static_cast<LineId>(random_.below(dataset_.projects_line() + 1));
    const std::string line = "\"line\":" + quoted(dataset_.line(number).id);
    return event("budget", year,
                 line + (random_.chance(50) ? ",\"percent\":" + plain(random_.amount(60) - 30)
                                            : ",\"amount\":" + amount(500000)));
  }
  std::string option(int year) {
    std::vector<const Product*> with_items;
    for (const Product& product : dataset_.products) {
      if (!product.optional_items.empty()) with_items.push_back(&product);
    }
    if (with_items.empty()) return growth(year);
    const Product& product = *random_.one_of(with_items);
    const bool user = random_.chance(80) && !product.cells.empty();
    const std::string who =
        user ? quoted(dataset_.members[random_.one_of(product.cells).member].id) : member();
    return event("option", year,
                 "\"member\":" + who + ",\"product\":" + quoted(product.id) +
                     ",\"item\":" + quoted(random_.one_of(product.optional_items).id) +
                     (random_.chance(60) ? ",\"enabled\":false" : ",\"enabled\":true"));
  }
  std::string new_product(int year) {
    std::string price = random_.chance(70) ? "\"perMember\":" + amount(9000) : "";
    if (price.empty() || random_.chance(50)) {
      (price += price.empty() ? "" : ",") += "\"perInhabitant\":" + amount(1);
    }
    const std::string members = some_members(random_.below(4));
    const std::string made = quoted(new_id("dienst-", products_));
    return event("newProduct", year,
                 "\"id\":" + made + ",\"name\":" + made + ",\"supplierCost\":{" + price +
                     "},\"hours\":" + amount(30000) + ",\"members\":" + members);
  }

  const Dataset& dataset_;
  Random& random_;
  const Draft& draft_;
  std::vector<std::string> members_, products_, often_;
  int made_ = 0;
};

std::string random_assumptions(const Dataset& dataset, Random& random) {
  std::string out;
  const auto add = [&](int chance, const std::string& field) {
    if (random.chance(chance)) (out += out.empty() ? "" : ",") += field;
  };
  add(20, "\"indexation\":{\"supplier\":" + plain(random.amount(1) / 5 - 0.05) +
              ",\"wages\":" + plain(random.amount(1) / 5 - 0.05) + ",\"operating\":0}");
  add(20, "\"entryFee\":" + plain(random.amount(50000)));
  add(20, "\"variableSupplierShare\":{" + quoted(random.one_of(dataset.products).id) + ":" +
              plain(random.amount(1)) + "}");
  add(15, "\"waiver\":true");
  add(15, "\"lotteryWinners\":[" + quoted(random.one_of(dataset.members).id) + "]");
  return out.empty() ? out : "{" + out + "}";
}

/// The event an error is about; -1 for none.
int event_of(const json::Error& error) {
  const std::string start = "/events/";
  return error.path.compare(0, start.size(), start) == 0
             ? std::stoi(error.path.substr(start.size()))
             : -1;
}

}  // namespace

Draft random_draft(const Dataset& dataset, Random& random) {
  Draft draft;
  draft.year = dataset.year + (random.chance(70) ? 0 : random.between(1, 5));
  draft.horizon = random.chance(40) ? 1 : random.between(2, 4);
  draft.reallocated = random.chance(50);
  draft.tariffs = random.chance(40);
  draft.assumptions = random_assumptions(dataset, random);
  Maker maker{dataset, random, draft};
  for (std::size_t i = 1 + random.below(8); i > 0; --i) draft.events.push_back(maker.make());
  for (;;) {
    const json::Evaluated result = evaluated(dataset, draft.text());
    if (result.good()) return draft;
    std::vector<int> wrong;
    for (const json::Error& error : result.read.errors) wrong.push_back(event_of(error));
    // What is wrong otherwise is a matter of winners or of sheer size.
    if (*std::max_element(wrong.begin(), wrong.end()) < 0) {
      draft.assumptions.clear();
      draft.events.clear();
    }
    for (std::size_t i = draft.events.size(); i-- > 0;) {
      if (std::find(wrong.begin(), wrong.end(), static_cast<int>(i)) != wrong.end()) {
        draft.events.erase(draft.events.begin() + static_cast<std::ptrdiff_t>(i));
      }
    }
  }
}

}  // namespace dimpact::tests
