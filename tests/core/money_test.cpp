#include "dimpact/money.hpp"

#include <boost/test/unit_test.hpp>
#include <limits>

using dimpact::Money;
using dimpact::round_half_away;

BOOST_AUTO_TEST_SUITE(money)

BOOST_AUTO_TEST_CASE(rounds_half_away_from_zero) {
  BOOST_TEST(round_half_away(0.5) == 1);
  BOOST_TEST(round_half_away(-0.5) == -1);
  BOOST_TEST(round_half_away(1.5) == 2);
  BOOST_TEST(round_half_away(2.5) == 3);
  BOOST_TEST(round_half_away(-2.5) == -3);
  BOOST_TEST(round_half_away(2.4999999999999996) == 2);
  BOOST_TEST(round_half_away(-2.4999999999999996) == -2);
  // Adding a half first would round this up.
  BOOST_TEST(round_half_away(0.49999999999999994) == 0);
  BOOST_TEST(round_half_away(4503599627370497.5) == 4503599627370498.0);
  BOOST_TEST(round_half_away(9007199254740991.0) == 9007199254740991.0);
  BOOST_TEST(round_half_away(0) == 0);
}

BOOST_AUTO_TEST_CASE(makes_whole_cents_of_euro) {
  BOOST_TEST(Money::from_euro(0.125).cents() == 13);
  BOOST_TEST(Money::from_euro(-0.125).cents() == -13);
  BOOST_TEST(Money::from_euro(685927.54).cents() == 68592754);
  // In binary 1.005 is a little less than it says, times a hundred as well.
  BOOST_TEST(Money::from_euro(1.005).cents() == 100);
}

BOOST_AUTO_TEST_CASE(is_out_of_range_from_two_to_the_53rd_cents) {
  BOOST_TEST(!Money::from_euro(90071992547409.0).out_of_range());
  BOOST_TEST(Money::from_euro(90071992547409.92).out_of_range());
  BOOST_TEST(Money::from_euro(-1e300).out_of_range());
  BOOST_TEST(Money::from_euro(std::numeric_limits<double>::infinity()).out_of_range());
  BOOST_TEST(Money::from_euro(-std::numeric_limits<double>::infinity()).out_of_range());
  BOOST_TEST(Money::from_euro(std::numeric_limits<double>::quiet_NaN()).out_of_range());
  const Money large = Money::from_cents(Money::limit - 1);
  BOOST_TEST(!large.out_of_range());
  BOOST_TEST((large + large).out_of_range());
  BOOST_TEST((Money{} - large - large).out_of_range());
}

BOOST_AUTO_TEST_CASE(adds_and_compares_exactly) {
  const Money a = Money::from_cents(9007199254740990.0);
  BOOST_TEST((a + Money::from_cents(1)).cents() == 9007199254740991.0);
  BOOST_TEST((a - a).cents() == 0);
  BOOST_TEST((Money::from_cents(1) < Money::from_cents(2)));
  BOOST_TEST((Money::from_cents(-1) == Money{} - Money::from_cents(1)));
}

BOOST_AUTO_TEST_SUITE_END()
