#include "print_numbers.hpp"

#include <iomanip>
#include <iostream>
#include <numeric>

namespace dimpact::cli {
namespace {

void print_place(const json::NumbersOfPlace& of) {
  const int all = std::accumulate(of.by_kind.begin(), of.by_kind.end(), of.left_over);
  std::cout << std::left << std::setw(20) << of.place << std::right << std::setw(8) << all;
  for (const int count : of.by_kind) std::cout << std::setw(12) << count;
  std::cout << std::setw(12) << of.left_over << '\n';
}

}  // namespace

void print_numbers(const json::CheckedNumbers& checked) {
  std::cout << '\n'
            << std::left << std::setw(20) << "printed numbers" << std::right << std::setw(8)
            << "all";
  for (const std::string_view kind : json::number_kinds) std::cout << std::setw(12) << kind;
  std::cout << std::setw(12) << "left over" << '\n';
  json::NumbersOfPlace all{.place = "all numbers"};
  for (const json::NumbersOfPlace& of : checked.places) {
    print_place(of);
    for (std::size_t i = 0; i < of.by_kind.size(); ++i) all.by_kind[i] += of.by_kind[i];
    all.left_over += of.left_over;
  }
  print_place(all);
  for (const json::NumberLeftOver& number : checked.left_over) {
    std::cout << "line " << number.line << ", " << number.place << ", " << number.at << ": "
              << number.printed << " is left over: " << number.why << '\n';
  }
}

}  // namespace dimpact::cli
