#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "dimpact/stages.hpp"

namespace dimpact {
namespace {

struct Candidate {
  double fraction;
  std::uint32_t place;
};

bool goes_first(const Candidate& a, const Candidate& b) {
  return a.fraction != b.fraction ? a.fraction > b.fraction : a.place < b.place;
}

/// Working memory of one thread's divisions, kept so that a division allocates nothing.
struct Scratch {
  std::vector<double> fractions;
  std::vector<std::uint8_t> buckets;  ///< of the fractions, by size
  std::vector<Candidate> edge;
};

constexpr std::size_t bucket_count = 32;

/// Gives one cent each to the `left` largest fractions. Buckets above the edge get theirs as a whole;
/// only the bucket at the edge is sorted out.
void give_cents(std::size_t left, const std::array<std::uint32_t, bucket_count>& sizes,
                std::size_t count, Scratch& scratch, Money* shares) {
  constexpr Money cent = Money::from_cents(1);
  std::size_t edge = bucket_count - 1;
  while (sizes[edge] < left) left -= sizes[edge--];
  scratch.edge.clear();
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t bucket = scratch.buckets[i];
    if (bucket > edge) shares[i] += cent;
    if (bucket == edge) scratch.edge.push_back({scratch.fractions[i], static_cast<std::uint32_t>(i)});
  }
  const auto last = scratch.edge.begin() + static_cast<std::ptrdiff_t>(left);
  if (last != scratch.edge.end()) {
    std::nth_element(scratch.edge.begin(), last, scratch.edge.end(), goes_first);
  }
  for (auto it = scratch.edge.begin(); it != last; ++it) shares[it->place] += cent;
}

}  // namespace

void divide(Money pool, const double* weights, std::size_t count, Money* shares) {
  static thread_local Scratch scratch;
  double total = 0;
  for (std::size_t i = 0; i < count; ++i) total += weights[i];
  const double cents = pool.cents();
  if (!(total > 0) || !(cents > 0) || pool.out_of_range()) {
    std::fill(shares, shares + count, Money{});
    return;
  }

  scratch.fractions.resize(count);
  scratch.buckets.resize(count);
  std::array<std::uint32_t, bucket_count> sizes{};
  double left = cents;
  for (std::size_t i = 0; i < count; ++i) {
    const double share = cents * weights[i] / total;
    const auto whole = static_cast<double>(static_cast<std::int64_t>(share));
    const double fraction = share - whole;
    const auto bucket = static_cast<std::uint8_t>(static_cast<int>(fraction * bucket_count));
    scratch.fractions[i] = fraction;
    scratch.buckets[i] = bucket;
    ++sizes[bucket];
    left -= whole;
    shares[i] = Money::from_cents(whole);
  }
  // Only pools near 2^53 cents round so far that the whole parts miss by more than a cent each.
  const auto all = static_cast<double>(count);
  while (left < 0 || left > all) {
    const double step = left < 0 ? -1 : 1;
    for (std::size_t i = 0; i < count; ++i) shares[i] += Money::from_cents(step);
    left -= step * all;
  }
  if (left > 0) give_cents(static_cast<std::size_t>(left), sizes, count, scratch, shares);
}

}  // namespace dimpact
