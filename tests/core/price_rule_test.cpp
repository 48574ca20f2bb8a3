#include "dimpact/price_rule.hpp"

#include <boost/test/unit_test.hpp>

#include "dimpact/estimate.hpp"
#include "worlds.hpp"

using namespace dimpact;

namespace {

double cost(const Product& product, double inhabitants) {
  return cost_by(product.rule, product.rule_amounts.data(), inhabitants);
}
const Product& product(const char* id) {
  for (const Product& one : tests::plan().products) {
    if (one.id == id) return one;
  }
  BOOST_FAIL("no such product");
  return tests::plan().products.front();
}
bool near(double a, double b) { return a - b < 1e-6 && b - a < 1e-6; }

}  // namespace

BOOST_AUTO_TEST_SUITE(price_rules)

BOOST_AUTO_TEST_CASE(bands_ask_each_band_for_the_inhabitants_inside_it) {
  const Product& suite = product("e-suite");
  BOOST_TEST(near(cost(suite, 0), 0));
  BOOST_TEST(near(cost(suite, 1), 1.83));
  BOOST_TEST(near(cost(suite, 50000), 91500));
  BOOST_TEST(near(cost(suite, 50001), 91502.14));
  BOOST_TEST(near(cost(suite, 100000), 198500));
  BOOST_TEST(near(cost(suite, 100001), 198502.26));
  BOOST_TEST(near(cost(suite, 300000), 650500));
  BOOST_TEST(near(cost(suite, 300001), 650500.45));
  BOOST_TEST(near(cost(suite, 655468), 810460.6));
}

BOOST_AUTO_TEST_CASE(tiers_include_their_lower_limit) {
  const Product& lex = product("my-lex");
  BOOST_TEST(cost(lex, 1) == 8840);
  BOOST_TEST(cost(lex, 19999) == 8840);
  BOOST_TEST(cost(lex, 20000) == 14470);
  BOOST_TEST(cost(lex, 149999) == 34380);
  BOOST_TEST(cost(lex, 150000) == 44040);
  BOOST_TEST(cost(lex, 20e6) == 44040);
  const Product& online = product("open-online");
  BOOST_TEST(cost(online, 1) == 2906);
  BOOST_TEST(cost(online, 24999) == 2906);
  BOOST_TEST(cost(online, 25000) == 4360);
  BOOST_TEST(cost(online, 60000) == 5812);
  BOOST_TEST(cost(online, 150000) == 8718);
}

BOOST_AUTO_TEST_CASE(below_the_first_tier_nothing_is_due) {
  const Tiers tiers{{100, 200}};
  const double amounts[] = {5, 9};
  BOOST_TEST(rule_cost(tiers, amounts, 99) == 0);
  BOOST_TEST(rule_cost(tiers, amounts, 100) == 5);
  BOOST_TEST(rule_cost(tiers, amounts, 200) == 9);
}

BOOST_AUTO_TEST_CASE(other_rules) {
  BOOST_TEST(near(cost(product("burgerzaken"), 1000), 1380));
  BOOST_TEST(cost(product("podiumd-formulier"), 1000) == 0);
  BOOST_TEST(component_count(product("e-suite").rule) == 4);
  BOOST_TEST(component_count(product("my-lex").rule) == 6);
  BOOST_TEST(component_count(product("burgerzaken").rule) == 1);
  BOOST_TEST(component_count(product("podiumd-formulier").rule) == 0);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(estimates)

BOOST_AUTO_TEST_CASE(of_every_kind) {
  BOOST_TEST(near(estimated_remainder(SquareRootEstimate{414.76}, 250000, 99), 207380));
  BOOST_TEST(near(estimated_remainder(PerInhabitantEstimate{0.75}, 73000, 99), 54750));
  BOOST_TEST(near(estimated_remainder(ShareOfRuleEstimate{0.1446}, 73000, 18850), 2725.71));
  BOOST_TEST(estimated_remainder(NoEstimate{}, 73000, 18850) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
