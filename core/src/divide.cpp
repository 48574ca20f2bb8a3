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
  std::vector<double> fractions;  ///< of a cent, in units of a bucket
  std::vector<Candidate> edge;
};

/// Buckets of fractions by size; fractions pass 1 where shares near 2^53 cents round.
constexpr double buckets_a_cent = 32;
constexpr std::size_t bucket_count = 65;
using Sizes = std::array<std::uint32_t, bucket_count>;

/// Puts those that go first before `last`. Few candidates, often all alike and in order: then
/// sorting them by insertion hardly costs anything.
void put_first(std::vector<Candidate>& candidates, std::vector<Candidate>::iterator last) {
  if (candidates.size() > 32) {
    std::nth_element(candidates.begin(), last, candidates.end(), goes_first);
    return;
  }
  for (std::size_t i = 1; i < candidates.size(); ++i) {
    const Candidate candidate = candidates[i];
    std::size_t at = i;
    for (; at > 0 && goes_first(candidate, candidates[at - 1]); --at) {
      candidates[at] = candidates[at - 1];
    }
    candidates[at] = candidate;
  }
}

/// Gives one cent each to the `left` largest fractions. Buckets above the edge get theirs as a
/// whole; only the bucket at the edge is sorted out.
void give_cents(std::size_t left, const Sizes& sizes, std::size_t count, Scratch& scratch,
                Money* shares) {
  constexpr Money cent = Money::from_cents(1);
  std::size_t edge = bucket_count - 1;
  while (sizes[edge] < left) left -= sizes[edge--];
  const auto above = static_cast<double>(edge + 1);
  const double* fractions = scratch.fractions.data();
  scratch.edge.clear();
  for (std::size_t i = 0; i < count; ++i) {
    // Whether a fraction is above the edge is a coin's toss: added up, not branched on.
    shares[i] += Money::from_cents(static_cast<double>(static_cast<int>(fractions[i] >= above)));
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (static_cast<std::size_t>(static_cast<int>(fractions[i])) == edge)
      scratch.edge.push_back({fractions[i], static_cast<std::uint32_t>(i)});
  }
  const auto last = scratch.edge.begin() + static_cast<std::ptrdiff_t>(left);
  if (last != scratch.edge.end()) put_first(scratch.edge, last);
  for (auto it = scratch.edge.begin(); it != last; ++it) shares[it->place] += cent;
}

/// Four sums at a time, in an order that is the same everywhere.
double sum(const double* values, std::size_t count) {
  double a = 0;
  double b = 0;
  double c = 0;
  double d = 0;
  std::size_t i = 0;
  for (; i + 4 <= count; i += 4) {
    a += values[i];
    b += values[i + 1];
    c += values[i + 2];
    d += values[i + 3];
  }
  for (; i < count; ++i) a += values[i];
  return (a + b) + (c + d);
}

}  // namespace

void divide(Money pool, const double* weights, std::size_t count, Money* shares) {
  static thread_local Scratch scratch;
  const double total = sum(weights, count);
  const double cents = pool.cents();
  if (!(total > 0) || !(cents > 0) || pool.out_of_range()) {
    std::fill(shares, shares + count, Money{});
    return;
  }

  scratch.fractions.resize(count);
  double* fractions = scratch.fractions.data();
  const double scale = cents / total;
  for (std::size_t i = 0; i < count; ++i) {
    const double share = weights[i] * scale;
    // A whole share may come out as a cent less and a fraction of 1: that one goes first then.
    const double rounded = (share - 0.5 + no_fractions) - no_fractions;
    const double whole = std::max(std::min(rounded, share), 0.0);
    fractions[i] = (share - whole) * buckets_a_cent;
    shares[i] = Money::from_cents(whole);
  }
  Sizes sizes{};
  double given = 0;
  for (std::size_t i = 0; i < count; ++i) {
    ++sizes[static_cast<std::size_t>(static_cast<int>(fractions[i]))];
    given += shares[i].cents();
  }
  // Only pools near 2^53 cents round so far that the whole parts miss by more than a cent each.
  const auto all = static_cast<double>(count);
  double left = cents - given;
  while (left < 0 || left > all) {
    const double step = left < 0 ? -1 : 1;
    for (std::size_t i = 0; i < count; ++i) shares[i] += Money::from_cents(step);
    left -= step * all;
  }
  if (left > 0) give_cents(static_cast<std::size_t>(left), sizes, count, scratch, shares);
}

}  // namespace dimpact
