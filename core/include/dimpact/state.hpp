#pragma once
#include <cstdint>
#include <vector>

#include "dimpact/dataset.hpp"
#include "dimpact/ids.hpp"
#include "dimpact/money.hpp"
#include "dimpact/scenario.hpp"

namespace dimpact {

/// One member's use of one product in a state.
struct Cell {
  ProductId product;
  MemberId member;
  double inhabitants;  ///< of its member, as the price rests on them (model 1.1)
  double
      remainder;  ///< euro of the plan's year beyond rule and fixed items, or that per inhabitant
  std::uint32_t optional_items;
  std::uint32_t origin;  ///< the baseline's cell this still is, no_id for a new or merged one
  std::uint32_t made = no_turn;  ///< the turn that made it, of a new or merged one
  bool fresh;                    ///< taken into use in the scenario (all parts, for a merged cell)
  bool estimated;                ///< its remainder is an estimate (of any part, for a merged cell)
};

/// A member that uses a product under the contract billed to another.
struct Participation {
  ProductId product;
  MemberId billed, participant;
};

enum class Standing : std::uint8_t { never, member, left, merged };

struct MemberState {
  double inhabitants = 0;
  std::uint32_t name = 0;          ///< index into Scenario::names
  std::uint32_t position = no_id;  ///< in State::order
  std::uint32_t parts = 0;         ///< members of the baseline that it is or holds; 0 for a joiner
  Standing standing = Standing::never;
  bool gave_notice = false;
};

struct ProductState {
  std::uint32_t definition = no_id;
  std::uint32_t first_price = 0;  ///< in State::prices: components of the rule, then fixed items
  std::uint32_t made = no_turn;   ///< the turn that made it, of a new product
  bool active = false;
};

enum class Withdrawal : std::uint8_t {
  pending,
  accepted,
  lottery,
  refused,
  too_late,
  ground_not_allowed,
  lapsed,
};

/// What limited the places when a notice was settled (art. 6.3).
enum class LeavingLimit : std::uint8_t {
  none,         ///< none did: it took no place, or the limit was waived
  members,      ///< a part of the members
  inhabitants,  ///< those giving notice hold too large a part of all inhabitants together
};

struct Notice {
  int event;  ///< place in the scenario
  MemberId member;
  int notice_year, end_year;
  bool immediate;
  Withdrawal outcome = Withdrawal::pending;
  int places = 0, candidates = 0;  ///< before the draw, for a lottery
  LeavingLimit limit = LeavingLimit::none;
};

/// The association as it is in one year: all that events can change, in flat arrays, so that a
/// scenario is a copy of the baseline's state with changes.
struct State {
  std::vector<MemberId> order;         ///< the members, in the dataset's order, joiners after them
  std::vector<MemberState> members;    ///< by MemberId
  std::vector<MemberId> owner;         ///< by MemberId: who that member is now, no_id when it left
  std::vector<ProductState> products;  ///< by ProductId
  std::vector<Cell> cells;             ///< product by product, members in order
  std::vector<Participation> participations;
  std::vector<double> prices;
  std::vector<std::uint32_t> prices_set;  ///< the turn that set each
  std::vector<double> overhead_lines;     ///< by LineId: the cover by projects is the last
  double contribution = 0;
  bool support247 = true;
  std::uint32_t contribution_set = no_turn, support_set = no_turn;  ///< the turns that did
  int joined = 0;  ///< members that joined in this year
  Money one_off;   ///< setbacks less windfalls of this year
  std::vector<Notice> notices;
};

State initial_state(const Dataset& dataset, const Scenario& scenario);

/// A member's cell of a product, or null.
Cell* find_cell(State& state, ProductId product, MemberId member);
const Cell* find_cell(const State& state, ProductId product, MemberId member);
/// Whether a member uses a product, under its own contract or another's.
bool uses(const State& state, ProductId product, MemberId member);
/// The inhabitants a cell is priced on: those its member's price rests on, and those of who shares
/// its contract.
double priced_inhabitants(const State& state, const Cell& cell);
/// The inhabitants of the members that share a contract with the one it is billed to.
double sharing_inhabitants(const State& state, ProductId product, MemberId billed);
/// Gives a member another number of inhabitants, which all its prices then rest on.
void settle_inhabitants(State& state, MemberId member, double inhabitants);
/// Where in `cells` the cell of a product at a member's position is, or would come.
std::size_t place_of(const State& state, ProductId product, std::uint32_t position);
/// Puts a cell in its place; the member must not have one for that product.
void insert_cell(State& state, const Cell& cell);
/// Puts many in their places, in one go; they are sorted as State::cells is.
void insert_cells(State& state, const std::vector<Cell>& cells);
/// Ends a cell and the contract others share in it.
void remove_cell(State& state, ProductId product, MemberId member);
/// Ends a membership: cells, shared contracts, place in the order.
void remove_member(State& state, MemberId member, Standing standing);
/// Makes `order` and the members' positions agree after a change of `order`.
void renumber(State& state);

}  // namespace dimpact
