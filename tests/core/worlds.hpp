#pragma once
#include <string_view>
#include <vector>

#include "dimpact/dataset.hpp"
#include "random.hpp"

namespace dimpact::tests {

/// tests/datasets/other.json.
std::string_view other_dataset_text();

/// The dataset of 2024 that is built in.
const Dataset& plan();
/// An invented cooperative of another year.
const Dataset& other();

/// An invented cooperative with every kind of rule, remainder, estimate and bill, shared contracts
/// and a few members. The same number gives the same one.
Dataset invented(Random& random);

/// The same dataset with its members in another order.
Dataset reordered(const Dataset& dataset, const std::vector<MemberId>& new_places);

}  // namespace dimpact::tests
