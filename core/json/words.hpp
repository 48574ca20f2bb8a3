#pragma once
#include <array>
#include <cstddef>
#include <string_view>

#include "dimpact/dataset.hpp"
#include "dimpact/problem.hpp"
#include "dimpact/scenario.hpp"
#include "dimpact/state.hpp"

namespace dimpact::json {

// The words of the contract for what the model numbers. One that has no word yet does not compile.

constexpr std::string_view word_of(DecisionSubject value) {
  switch (value) {
    case DecisionSubject::plan:
      return "plan";
    case DecisionSubject::tariffs:
      return "tariffs";
    case DecisionSubject::services:
      return "services";
    case DecisionSubject::contribution:
      return "contribution";
    case DecisionSubject::entry_fee:
      return "entryFee";
    case DecisionSubject::waiver:
      return "waiver";
    case DecisionSubject::support247:
      return "support247";
    case DecisionSubject::admission:
      return "admission";
    case DecisionSubject::agreement:
      return "agreement";
    case DecisionSubject::staff:
      return "staff";
  }
  return {};
}

constexpr std::string_view word_of(DecisionBody value) {
  switch (value) {
    case DecisionBody::alv:
      return "alv";
    case DecisionBody::board:
      return "board";
    case DecisionBody::board_with_rvc:
      return "boardWithRvc";
    case DecisionBody::users:
      return "users";
  }
  return {};
}

constexpr std::string_view word_of(Majority value) {
  switch (value) {
    case Majority::none:
      return "none";
    case Majority::absolute:
      return "absolute";
    case Majority::two_thirds:
      return "twoThirds";
  }
  return {};
}

constexpr std::string_view word_of(IndexKind value) {
  switch (value) {
    case IndexKind::none:
      return "none";
    case IndexKind::supplier:
      return "supplier";
    case IndexKind::wages:
      return "wages";
    case IndexKind::operating:
      return "operating";
  }
  return {};
}

constexpr std::string_view word_of(Ground value) {
  switch (value) {
    case Ground::other:
      return "other";
    case Ground::tariff_change:
      return "tariffChange";
  }
  return {};
}

constexpr std::string_view word_of(Withdrawal value) {
  switch (value) {
    case Withdrawal::pending:
      return "pending";
    case Withdrawal::accepted:
      return "accepted";
    case Withdrawal::lottery:
      return "lottery";
    case Withdrawal::refused:
      return "refused";
    case Withdrawal::too_late:
      return "tooLate";
    case Withdrawal::ground_not_allowed:
      return "groundNotAllowed";
    case Withdrawal::lapsed:
      return "lapsed";
  }
  return {};
}

constexpr std::string_view word_of(LeavingLimit value) {
  switch (value) {
    case LeavingLimit::none:
      return "none";
    case LeavingLimit::members:
      return "members";
    case LeavingLimit::inhabitants:
      return "inhabitants";
  }
  return {};
}

constexpr std::string_view word_of(WarningCode value) {
  switch (value) {
    case WarningCode::closed_to_new_members:
      return "closed-to-new-members";
    case WarningCode::member_left:
      return "member-left";
    case WarningCode::uncovered:
      return "uncovered";
    case WarningCode::tariff_path_ends:
      return "tariff-path-ends";
    case WarningCode::tariff_path:
      return "tariff-path";
  }
  return {};
}

constexpr std::string_view word_of(ProblemCode value) {
  switch (value) {
    case ProblemCode::unknown_member:
      return "unknown-member";
    case ProblemCode::unknown_product:
      return "unknown-product";
    case ProblemCode::unknown_component:
      return "unknown-component";
    case ProblemCode::unknown_item:
      return "unknown-item";
    case ProblemCode::duplicate_id:
      return "duplicate-id";
    case ProblemCode::not_in_use:
      return "not-in-use";
    case ProblemCode::already_uses:
      return "already-uses";
    case ProblemCode::second_notice:
      return "second-notice";
    case ProblemCode::too_many_winners:
      return "too-many-winners";
    case ProblemCode::out_of_range:
      return "out-of-range";
  }
  return {};
}

/// How many values an enum has: those with a word, from 0 on.
template <class Enum>
constexpr std::size_t count_of() {
  std::size_t count = 0;
  while (!word_of(static_cast<Enum>(count)).empty()) ++count;
  return count;
}

/// All of its words, in the order of the enum.
template <class Enum>
constexpr auto words_of() {
  std::array<std::string_view, count_of<Enum>()> words;
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = word_of(static_cast<Enum>(i));
  return words;
}

}  // namespace dimpact::json
