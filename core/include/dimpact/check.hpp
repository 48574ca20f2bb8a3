#pragma once
#include <string>
#include <vector>

#include "dimpact/dataset.hpp"

namespace dimpact {

/// How the model gives back one group of published figures. A figure is given back exactly when its
/// cents, rounded half up to whole euro as the plan does, are what is printed.
struct Reproduction {
  std::string what;    ///< a product, "all cells", "column totals", "member totals", "grand total"
  std::string source;  ///< "Tabel 9, 10", where the dataset says it
  int figures = 0;
  int exact = 0;
  int within_a_euro = 0;
  long long largest_difference = 0;  ///< whole euro
};

/// Compares the baseline with every figure the dataset says is published.
std::vector<Reproduction> check(const Dataset& dataset);

}  // namespace dimpact
