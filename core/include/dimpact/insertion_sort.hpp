#pragma once
#include <utility>

namespace dimpact {

/// Sorts a short range, stably. Each use of std::sort would add some kilobytes to the module, and
/// nothing sorted here is long: notices, warnings, what a joiner uses.
template <class Iterator, class Less>
void insertion_sort(Iterator begin, Iterator end, Less less) {
  if (begin == end) return;
  for (Iterator next = begin + 1; next != end; ++next) {
    auto value = std::move(*next);
    Iterator at = next;
    for (; at != begin && less(value, *(at - 1)); --at) *at = std::move(*(at - 1));
    *at = std::move(value);
  }
}

}  // namespace dimpact
