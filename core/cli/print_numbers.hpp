#pragma once
#include "numbers.hpp"

namespace dimpact::cli {

/// How many of a document's numbers are accounted for, table by table, and which are left over.
void print_numbers(const json::CheckedNumbers& checked);

}  // namespace dimpact::cli
