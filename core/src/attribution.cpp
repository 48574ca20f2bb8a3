#include "dimpact/attribution.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

#include "dimpact/insertion_sort.hpp"

namespace dimpact {
namespace {

/// All figures that are shared out, in one flat array: by year the result and the equity, then by
/// member (of the full scenario's year) the parts of its bill, their total and each product's
/// tariff.
class Figures {
 public:
  explicit Figures(const Prepared& prepared) : prepared_{prepared} {
    const Run& run = prepared.run();
    for (const YearOutcome& year : run.years) {
      owners_.push_back(year.state.owner);
      orders_.push_back(year.state.order);
      positions_.emplace_back(year.state.members.size(), no_id);
      for (std::size_t i = 0; i < year.state.order.size(); ++i) {
        positions_.back()[year.state.order[i]] = static_cast<std::uint32_t>(i);
      }
      begin_.push_back(count_);
      count_ += 2 + year.state.order.size() * per_member();
    }
  }

  [[nodiscard]] std::size_t count() const { return count_; }
  /// What evaluating and reading the figures takes, in steps of some nanoseconds.
  [[nodiscard]] double steps() const {
    constexpr double of_a_cell = 20;
    constexpr double of_a_turn = 100;
    const Run& run = prepared_.run();
    const auto turns = static_cast<double>(prepared_.scenario().schedule.size());
    double steps = static_cast<double>(count_) + of_a_turn * turns;
    for (const YearOutcome& year : run.years) {
      const std::size_t without_events = prepared_.baseline().years.front().state.cells.size();
      const std::size_t cells = std::max(year.state.cells.size(), without_events);
      steps += of_a_cell * static_cast<double>(cells) + turns;
    }
    return steps;
  }
  [[nodiscard]] std::size_t per_member() const {
    return bill_parts + 1 + prepared_.scenario().product_ids.size();
  }
  [[nodiscard]] std::size_t result(std::size_t year) const { return begin_[year]; }
  [[nodiscard]] std::size_t equity(std::size_t year) const { return begin_[year] + 1; }
  [[nodiscard]] std::size_t part(std::size_t year, std::size_t place, std::size_t part) const {
    return begin_[year] + 2 + place * per_member() + part;
  }
  [[nodiscard]] std::size_t tariff(std::size_t year, std::size_t place, ProductId product) const {
    return part(year, place, bill_parts + 1 + product);
  }
  [[nodiscard]] std::size_t total(std::size_t year, std::size_t place) const {
    return part(year, place, bill_parts);
  }

  /// The figures of the run as it now is, each under the member it is part of in the full scenario.
  void read(std::vector<double>& out) const {
    out.assign(count_, 0);
    for (std::size_t y = 0; y < begin_.size(); ++y) {
      const YearOutcome& year = prepared_.run().years[y];
      out[result(y)] = year.result.cents();
      out[equity(y)] = year.equity_end.cents();
      const State& state = year.state;
      for (std::size_t i = 0; i < state.order.size(); ++i) {
        const std::uint32_t place = place_of(y, state.order[i]);
        if (place == no_id) continue;
        out[part(y, place, 3)] += year.contribution[i].cents();
        out[total(y, place)] += year.total[i].cents();
      }
      for (std::size_t i = 0; i < state.cells.size(); ++i) {
        const Cell& cell = state.cells[i];
        const std::uint32_t place = place_of(y, cell.member);
        if (place == no_id) continue;
        out[part(y, place, 0)] += year.priced.billed[i].cents();
        out[part(y, place, 1)] += year.carried.hours[i].cents();
        out[part(y, place, 2)] += year.carried.overhead[i].cents();
        out[tariff(y, place, cell.product)] += year.tariff(i).cents();
      }
    }
  }

 private:
  [[nodiscard]] std::uint32_t place_of(std::size_t year, MemberId member) const {
    const MemberId owner = owners_[year][member];
    return owner == no_id ? no_id : positions_[year][owner];
  }

  const Prepared& prepared_;
  std::vector<std::vector<MemberId>> owners_, orders_;
  std::vector<std::vector<std::uint32_t>> positions_;
  std::vector<std::size_t> begin_;
  std::size_t count_ = 0;
};

/// The figures with some of the events switched on.
class Coalitions {
 public:
  explicit Coalitions(Prepared& prepared)
      : prepared_{prepared},
        events_{prepared.scenario().events.size()},
        figures_{evaluated(prepared)} {}

  [[nodiscard]] std::size_t events() const { return events_; }
  [[nodiscard]] const Figures& figures() const { return figures_; }
  void enable(std::size_t event, bool on) { prepared_.enable(event, on); }
  void enable_all(bool on) {
    for (std::size_t event = 0; event < events_; ++event) enable(event, on);
  }
  const std::vector<double>& evaluate() {
    prepared_.evaluate();
    figures_.read(values_);
    return values_;
  }

 private:
  static const Prepared& evaluated(Prepared& prepared) {
    prepared.evaluate();
    return prepared;
  }
  Prepared& prepared_;
  std::size_t events_;
  Figures figures_;
  std::vector<double> values_;
};

/// Each event's share of every figure, and the errors of a sample.
struct Portions {
  std::vector<std::vector<double>> mean, squares;  ///< by event, by figure
  int orders = 0;

  Portions(std::size_t events, std::size_t figures) : mean(events, std::vector<double>(figures)) {}
};

/// The mean over all orders, from every coalition once: a coalition of s of n events adds with
/// (s−1)!(n−s)!/n! to the events in it and takes s!(n−s−1)!/n! from the others.
void all_orders(Coalitions& coalitions, Portions& portions) {
  const std::size_t n = coalitions.events();
  std::vector<double> factorial(n + 1, 1);
  for (std::size_t i = 1; i <= n; ++i) factorial[i] = factorial[i - 1] * static_cast<double>(i);
  for (std::uint32_t set = 0; set < 1U << n; ++set) {
    for (std::size_t event = 0; event < n; ++event)
      coalitions.enable(event, (set >> event & 1U) != 0);
    const std::vector<double>& values = coalitions.evaluate();
    const auto size = static_cast<std::size_t>(std::popcount(set));
    const double inside = size == 0 ? 0 : factorial[size - 1] * factorial[n - size] / factorial[n];
    const double outside = size == n ? 0 : factorial[size] * factorial[n - size - 1] / factorial[n];
    for (std::size_t event = 0; event < n; ++event) {
      const double weight = (set >> event & 1U) != 0 ? inside : -outside;
      std::vector<double>& mean = portions.mean[event];
      for (std::size_t i = 0; i < values.size(); ++i) mean[i] += weight * values[i];
    }
  }
}

/// Adds each event's effect in one order of switching on.
void one_order(Coalitions& coalitions, const std::vector<std::size_t>& order,
               std::vector<std::vector<double>>& sums, std::vector<std::vector<double>>* squares) {
  coalitions.enable_all(false);
  std::vector<double> before = coalitions.evaluate();
  for (std::size_t event : order) {
    coalitions.enable(event, true);
    const std::vector<double>& after = coalitions.evaluate();
    for (std::size_t i = 0; i < after.size(); ++i) {
      const double effect = after[i] - before[i];
      sums[event][i] += effect;
      if (squares != nullptr) (*squares)[event][i] += effect * effect;
    }
    before = after;
  }
}

/// A small generator that gives the same orders everywhere (xorshift64*).
class Random {
 public:
  std::size_t below(std::size_t bound) {
    state_ ^= state_ >> 12U;
    state_ ^= state_ << 25U;
    state_ ^= state_ >> 27U;
    return static_cast<std::size_t>((state_ * 0x2545f4914f6cdd1dU >> 33U) % bound);
  }

 private:
  std::uint64_t state_ = 20240101;
};

void sample_orders(Coalitions& coalitions, Portions& portions, int orders) {
  const std::size_t n = coalitions.events();
  portions.squares.assign(n, std::vector<double>(coalitions.figures().count()));
  portions.orders = orders;
  std::vector<std::size_t> order(n);
  for (std::size_t i = 0; i < n; ++i) order[i] = i;
  Random random;
  for (int sample = 0; sample < orders; ++sample) {
    for (std::size_t i = n; i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
    one_order(coalitions, order, portions.mean, &portions.squares);
  }
  for (std::size_t event = 0; event < n; ++event) {
    for (std::size_t i = 0; i < portions.mean[event].size(); ++i) {
      portions.mean[event][i] /= orders;
      portions.squares[event][i] /= orders;
    }
  }
}

std::vector<std::size_t> order_of_application(const Scenario& scenario) {
  std::vector<std::size_t> order;
  for (const Scenario::Turn& turn : scenario.schedule) {
    if (std::find(order.begin(), order.end(), turn.event) == order.end())
      order.push_back(turn.event);
  }
  return order;
}

/// Turns portions into whole cents that add up to the change: the cents that rounding down leaves
/// go to the largest fractions, ties to the earlier event.
Shares shares_of(const Portions& portions, std::size_t figure, double baseline, double scenario) {
  const std::size_t n = portions.mean.size();
  Shares shares{Money::from_cents(baseline), Money::from_cents(scenario), std::vector<Money>(n)};
  double left = scenario - baseline;
  std::vector<std::pair<double, std::size_t>> fractions(n);
  for (std::size_t event = 0; event < n; ++event) {
    const double portion = portions.mean[event][figure];
    // A portion that is whole but for the sum's last bits is whole.
    const double near = std::floor(portion + 0.5);
    const double whole = std::abs(portion - near) < 1e-5 ? near : std::floor(portion);
    shares.by_event[event] = Money::from_cents(whole);
    fractions[event] = {whole - portion, event};
    left -= whole;
    if (portions.orders > 1) {
      const double variance = portions.squares[event][figure] - portion * portion;
      shares.standard_error = std::max(shares.standard_error,
                                       std::sqrt(std::max(variance, 0.0) / (portions.orders - 1)));
    }
  }
  insertion_sort(fractions.begin(), fractions.end(),
                 [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; left > 0 && n > 0; i = (i + 1) % n, --left) {
    shares.by_event[fractions[i].second] += Money::from_cents(1);
  }
  for (std::size_t i = n; left < 0 && n > 0; ++left) {
    i = i == 0 ? n - 1 : i - 1;
    shares.by_event[fractions[i].second] -= Money::from_cents(1);
  }
  return shares;
}

YearShares year_shares(const Prepared& prepared, const Figures& figures, std::size_t y,
                       const Portions& portions, const std::vector<double>& baseline,
                       const std::vector<double>& scenario) {
  const YearOutcome& year = prepared.run().years[y];
  const auto share = [&](std::size_t figure) {
    return shares_of(portions, figure, baseline[figure], scenario[figure]);
  };
  YearShares out{year.year, share(figures.result(y)), share(figures.equity(y)), {}};
  for (std::size_t place = 0; place < year.state.order.size(); ++place) {
    MemberShares member{year.state.order[place], share(figures.total(y, place)), {}, {}};
    for (std::size_t part = 0; part < bill_parts; ++part) {
      const std::size_t figure = figures.part(y, place, part);
      member.by_part.push_back(Money::from_cents(scenario[figure] - baseline[figure]));
    }
    for (ProductId product = 0; product < prepared.scenario().product_ids.size(); ++product) {
      const std::size_t figure = figures.tariff(y, place, product);
      if (baseline[figure] == 0 && scenario[figure] == 0) continue;
      member.products.push_back({product, share(figure)});
    }
    out.members.push_back(std::move(member));
  }
  return out;
}

/// About a second's, on a machine of today.
constexpr double most_steps = 4e8;
/// What is kept: a number for each event and figure.
constexpr double most_numbers = 1e7;

/// How many orders of switching on there is time for; counted, not measured, so that it is the same
/// everywhere.
int orders_in_time(const Coalitions& coalitions) {
  const double evaluations = static_cast<double>(coalitions.events() + 1);
  const double orders = most_steps / (evaluations * coalitions.figures().steps());
  return static_cast<int>(std::min(orders, double{sampled_orders}));
}

/// Whether all coalitions can be evaluated in time.
bool all_in_time(const Coalitions& coalitions) {
  if (coalitions.events() > exact_events) return false;
  const double numbers = static_cast<double>(coalitions.events() * coalitions.figures().count());
  return static_cast<double>(1U << coalitions.events()) *
             (coalitions.figures().steps() + numbers) <=
         most_steps;
}

}  // namespace

std::optional<Attribution> attribute(Prepared& prepared, Method method) {
  Coalitions coalitions{prepared};
  const std::size_t n = coalitions.events();
  const std::size_t figures = coalitions.figures().count();
  const int orders = orders_in_time(coalitions);
  const bool exact = method == Method::fair && all_in_time(coalitions);
  const int fewest = method == Method::in_order ? 1 : fewest_orders;
  if (static_cast<double>(n * figures) > most_numbers || (!exact && orders < fewest)) return {};
  Portions portions{n, figures};
  coalitions.enable_all(false);
  const std::vector<double> baseline = coalitions.evaluate();
  if (method == Method::in_order) {
    one_order(coalitions, order_of_application(prepared.scenario()), portions.mean, nullptr);
  } else if (exact) {
    all_orders(coalitions, portions);
  } else {
    sample_orders(coalitions, portions, orders);
  }
  coalitions.enable_all(true);
  const std::vector<double> scenario = coalitions.evaluate();

  Attribution out{portions.orders == 0, portions.orders, {}};
  for (std::size_t y = 0; y < prepared.run().years.size(); ++y) {
    out.years.push_back(
        year_shares(prepared, coalitions.figures(), y, portions, baseline, scenario));
  }
  return out;
}

}  // namespace dimpact
