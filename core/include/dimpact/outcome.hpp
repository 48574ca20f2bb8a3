#pragma once
#include <cstdint>
#include <vector>

#include "dimpact/money.hpp"
#include "dimpact/state.hpp"

namespace dimpact {

/// What a year's amounts are multiplied with: (1 + rate) once per year after the plan's (model 7).
struct Factors {
  double supplier = 1, wages = 1, operating = 1, contribution = 1;

  [[nodiscard]] double of(IndexKind kind) const {
    switch (kind) {
      case IndexKind::supplier:
        return supplier;
      case IndexKind::wages:
        return wages;
      case IndexKind::operating:
        return operating;
      case IndexKind::none:
        break;
    }
    return 1;
  }
};

/// How a use comes by its hours and overhead (model 3).
enum class Carry : std::uint8_t {
  divided,         ///< the pools over all
  as_budgeted,     ///< within the year, L as in the baseline: it keeps what it had
  of_new_product,  ///< within the year: the product's hours over its users, overhead at a rate
  per_inhabitant,  ///< within the year, a new user: hours at the budget's rate, overhead by size
  at_rate,         ///< within the year, L changed: both at the budget's rates
};

/// Why a member owes the contribution, or not (model 1.4).
enum class Dues : std::uint8_t {
  contribution,  ///< it uses no product
  own_contract,
  shared_contract,  ///< it uses a product under another's contract alone
};

/// Supplier cost (L) of every cell; arrays by cell.
struct Priced {
  std::vector<double> inhabitants;   ///< that the cell is priced on
  std::vector<double> reached;       ///< inhabitants of its member and who shares its contract
  std::vector<double> cost;          ///< L before rounding, euro
  std::vector<Money> supplier_cost;  ///< L, before users drop 24/7 support
  std::vector<Money> billed;         ///< L as the member pays it
  std::vector<Money> bill;           ///< what the supplier asks the association
  std::vector<std::uint32_t> begin;  ///< by ProductId: its first cell; one more entry for the end
};

/// What divides overhead and hours over the cells.
struct Carried {
  std::vector<Carry> how;            ///< by cell
  std::vector<Money> hours;          ///< P, by cell
  std::vector<Money> overhead;       ///< V, by cell
  std::vector<double> weight;        ///< by cell, cents: L × f + P
  std::vector<Money> hours_pool;     ///< by ProductId
  std::vector<double> product_cost;  ///< by ProductId: L of its cells together, euro
  std::vector<double> hours_rate;    ///< by ProductId: euro per euro of L
  double total_weight = 0;
  double overhead_rate = 0;  ///< euro per euro of weight
};

/// The association's year (model section 2).
struct Totals {
  Money billed, bills, hours, overhead, contributions, entry_fees;
  Money hours_pools, overhead_total, from_projects, one_off;
  Money overhead_pool;  ///< what the products are to carry

  /// Takes each part of the revenue.
  template <class Add>
  static void each_of_revenue(Add add) {
    for (auto part : {&Totals::billed, &Totals::hours, &Totals::overhead, &Totals::contributions,
                      &Totals::entry_fees}) {
      add(part);
    }
  }
  /// Takes each part of the cost, and what is taken off it.
  template <class Add, class Less>
  static void each_of_cost(Add add, Less less) {
    add(&Totals::bills);
    add(&Totals::hours_pools);
    add(&Totals::overhead_total);
    less(&Totals::from_projects);
    add(&Totals::one_off);
  }
  [[nodiscard]] Money revenue() const {
    Money sum;
    each_of_revenue([&](Money Totals::*part) { sum += this->*part; });
    return sum;
  }
  [[nodiscard]] Money cost() const {
    Money sum;
    each_of_cost([&](Money Totals::*part) { sum += this->*part; },
                 [&](Money Totals::*part) { sum -= this->*part; });
    return sum;
  }
  /// What contributions and projects leave for the products; less than 0 where they cover it all.
  [[nodiscard]] Money left_for_products() const {
    return overhead_total - from_projects - contributions;
  }
  [[nodiscard]] Money margin() const { return revenue() - cost(); }
};

/// One year of a scenario or of the baseline: the state and every amount that follows from it.
struct YearOutcome {
  int year = 0;
  bool reallocated = true;
  Factors factors;
  State state;
  Priced priced;
  Carried carried;
  Totals totals;
  std::vector<Dues> dues;           ///< by place in State::order
  std::vector<Money> contribution;  ///< likewise
  std::vector<Money> total;         ///< what the member pays, likewise
  std::vector<Money> baseline;      ///< the same year without events, likewise
  Money result, equity_start, equity_end;
  int better = 0, worse = 0, unchanged = 0;  ///< members that were there without events, too

  /// Whether totals pass what whole cents can hold.
  [[nodiscard]] bool overflows() const;

  [[nodiscard]] Money tariff(std::size_t cell) const {
    return priced.billed[cell] + carried.hours[cell] + carried.overhead[cell];
  }
};

}  // namespace dimpact
