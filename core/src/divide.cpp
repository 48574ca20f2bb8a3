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

constexpr std::size_t buckets = 64;

std::size_t bucket_of(double fraction) {
  return static_cast<std::size_t>(static_cast<int>(fraction * static_cast<double>(buckets)));
}

/// Working memory of one thread's divisions, kept so that a division allocates nothing.
struct Scratch {
  std::vector<double> fractions;
  std::vector<Candidate> edge;
};

}  // namespace

void divide(Money pool, const double* weights, std::size_t count, Money* shares) {
  static thread_local Scratch scratch;
  double total = 0;
  for (std::size_t i = 0; i < count; ++i) total += weights[i];
  if (!(total > 0) || pool.cents() == 0) {
    std::fill(shares, shares + count, Money{});
    return;
  }

  scratch.fractions.resize(count);
  double* fractions = scratch.fractions.data();
  std::array<std::uint32_t, buckets> histogram{};
  const double cents = pool.as_double();
  std::int64_t left = pool.cents();
  for (std::size_t i = 0; i < count; ++i) {
    const double share = cents * weights[i] / total;
    const auto whole = static_cast<std::int64_t>(share);
    fractions[i] = share - static_cast<double>(whole);
    ++histogram[bucket_of(fractions[i])];
    left -= whole;
    shares[i] = Money::from_cents(whole);
  }
  // Only pools near 2^53 cents round so far that the whole parts miss by more than a cent each.
  const auto whole_rounds = static_cast<std::int64_t>(count);
  const Money step = Money::from_cents(left < 0 ? -1 : 1);
  while (left < 0 || left > whole_rounds) {
    for (std::size_t i = 0; i < count; ++i) shares[i] += step;
    left += left < 0 ? whole_rounds : -whole_rounds;
  }

  // The cents left go to the largest fractions. Buckets above the edge get one each; only the bucket
  // at the edge needs sorting out.
  std::size_t edge = buckets;
  while (edge > 0 && histogram[edge - 1] <= left) left -= histogram[--edge];
  if (edge < buckets) {
    for (std::size_t i = 0; i < count; ++i) {
      if (bucket_of(fractions[i]) >= edge) shares[i] += Money::from_cents(1);
    }
  }
  if (left == 0 || edge == 0) return;
  scratch.edge.clear();
  for (std::size_t i = 0; i < count; ++i) {
    if (bucket_of(fractions[i]) == edge - 1) {
      scratch.edge.push_back({fractions[i], static_cast<std::uint32_t>(i)});
    }
  }
  const auto last = scratch.edge.begin() + static_cast<std::ptrdiff_t>(left);
  std::nth_element(scratch.edge.begin(), last, scratch.edge.end(), goes_first);
  for (auto it = scratch.edge.begin(); it != last; ++it) shares[it->place] += Money::from_cents(1);
}

}  // namespace dimpact
