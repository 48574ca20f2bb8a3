#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <numeric>
#include <vector>

#include "dimpact/stages.hpp"
#include "random.hpp"

using dimpact::divide;
using dimpact::Money;

namespace {

std::vector<double> divided(double cents, const std::vector<double>& weights) {
  std::vector<Money> shares(weights.size());
  divide(Money::from_cents(cents), weights.data(), weights.size(), shares.data());
  std::vector<double> out;
  for (Money share : shares) out.push_back(share.cents());
  return out;
}

/// The same by the book: whole parts, then a cent each by the size of the fraction, ties to the
/// earlier.
std::vector<double> by_the_book(double cents, const std::vector<double>& weights) {
  const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
  std::vector<double> out;
  std::vector<std::pair<double, std::size_t>> order;
  double left = cents;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const double exact = cents * weights[i] / total;
    out.push_back(static_cast<double>(static_cast<long long>(exact)));
    order.emplace_back(out[i] - exact, i);
    left -= out[i];
  }
  std::sort(order.begin(), order.end());
  for (std::size_t i = 0; left > 0; ++i, --left) ++out[order[i].second];
  return out;
}

using List = std::vector<double>;

}  // namespace

BOOST_AUTO_TEST_SUITE(dividing)

BOOST_AUTO_TEST_CASE(gives_the_cents_left_to_the_largest_remainders) {
  BOOST_TEST(divided(100, {1, 1, 1}) == (List{34, 33, 33}));
  BOOST_TEST(divided(100, {3, 3, 1}) == (List{43, 43, 14}));
  BOOST_TEST(divided(10, {6, 5, 4}) == (List{4, 3, 3}));
  BOOST_TEST(divided(7, {0.1, 0.6, 0.3}) == (List{1, 4, 2}));
}

BOOST_AUTO_TEST_CASE(gives_ties_to_the_earlier) {
  BOOST_TEST(divided(2, {1, 1, 1, 1}) == (List{1, 1, 0, 0}));
  BOOST_TEST(divided(3, {1, 2, 2, 1}) == (List{1, 1, 1, 0}));
  // More candidates than one looks at one by one.
  const auto many = divided(1050, List(1000, 1));
  BOOST_TEST(many[0] == 2);
  BOOST_TEST(many[49] == 2);
  BOOST_TEST(many[50] == 1);
  BOOST_TEST(many[999] == 1);
}

BOOST_AUTO_TEST_CASE(gives_nothing_to_no_weight) {
  BOOST_TEST(divided(100, {0, 5, 0}) == (List{0, 100, 0}));
  BOOST_TEST(divided(100, {0, 0}) == (List{0, 0}));
  BOOST_TEST(divided(0, {1, 2}) == (List{0, 0}));
  BOOST_TEST(divided(100, {}).empty());
}

BOOST_AUTO_TEST_CASE(gives_one_all) { BOOST_TEST(divided(12345, {0.001}) == (List{12345})); }

BOOST_AUTO_TEST_CASE(adds_up_near_the_largest_pools) {
  dimpact::tests::Random random{1};
  for (int round = 0; round < 200; ++round) {
    const double pool = Money::limit - 1 - static_cast<double>(random.below(1000));
    List weights;
    for (std::size_t i = 1 + random.below(200); i > 0; --i)
      weights.push_back(random.amount(1'000'000) + 0.01);
    const auto shares = divided(pool, weights);
    BOOST_TEST(std::accumulate(shares.begin(), shares.end(), 0.0) == pool);
    BOOST_TEST(*std::min_element(shares.begin(), shares.end()) >= 0);
  }
}

BOOST_AUTO_TEST_CASE(adds_up_with_weights_of_every_size) {
  const List weights{1e-12, 1e300, 5e-324, 1e299, 0, 1};
  const auto shares = divided(1234567, weights);
  BOOST_TEST(std::accumulate(shares.begin(), shares.end(), 0.0) == 1234567);
  BOOST_TEST(shares[4] == 0);
}

BOOST_AUTO_TEST_CASE(is_the_method_of_the_book) {
  dimpact::tests::Random random{2};
  for (int round = 0; round < 3000; ++round) {
    List weights;
    const bool alike = random.chance(30);
    for (std::size_t i = 1 + random.below(120); i > 0; --i) {
      weights.push_back(
          random.chance(10) ? 0 : static_cast<double>(1 + random.below(alike ? 3 : 1'000'000)));
    }
    weights.push_back(1);
    const double pool = static_cast<double>(random.below(random.chance(20) ? 50 : 500'000'000));
    const auto shares = divided(pool, weights);
    BOOST_TEST(std::accumulate(shares.begin(), shares.end(), 0.0) == pool);
    const auto expected = by_the_book(pool, weights);
    double off = 0;
    for (std::size_t i = 0; i < shares.size(); ++i)
      off = std::max(off, std::abs(shares[i] - expected[i]));
    BOOST_TEST(off <= 1);
    // Where the fractions are far enough apart for a double, it is the same to the cent.
    if (alike && pool < 50) BOOST_TEST(shares == expected, boost::test_tools::per_element());
  }
}

BOOST_AUTO_TEST_SUITE_END()
