// The model alone: a pool of whole cents, divided.
#include <array>
#include <dimpact/stages.hpp>
#include <iostream>

int main() {
  const std::array<double, 3> weights{1, 1, 1};
  std::array<dimpact::Money, 3> shares{};
  dimpact::divide(dimpact::Money::from_cents(100), weights.data(), weights.size(), shares.data());
  for (const dimpact::Money share : shares) std::cout << share.cents() << '\n';
}
