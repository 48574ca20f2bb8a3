// The WebAssembly module: UTF-8 text in, UTF-8 text out, over linear memory. One engine an
// instance.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "dimpact/json/engine.hpp"
#include "dimpact/version.hpp"

namespace {

dimpact::json::Engine engine;

/// The last answer; it stays until the next call.
struct Slot {
  std::uint32_t good = 0;
  const char* text = nullptr;
  std::uint32_t size = 0;
};
Slot slot;
std::string text;

/// By number; one that was released leaves its number unused, so that it never means another.
std::vector<std::unique_ptr<dimpact::Prepared>> prepared;

/// A prepared scenario, or null where it was released.
dimpact::Prepared* at(std::size_t number) {
  return number < prepared.size() ? prepared[number].get() : nullptr;
}

const Slot* give(dimpact::json::Answer answer) {
  text = std::move(answer.text);
  slot = {answer.good ? 1U : 0U, text.data(), static_cast<std::uint32_t>(text.size())};
  return &slot;
}

}  // namespace

#define DOOR(name) extern "C" __attribute__((export_name(#name)))

DOOR(allocate) void* allocate(std::size_t size) { return std::malloc(size); }
DOOR(release) void release(void* memory) { std::free(memory); }

DOOR(version) const Slot* version() { return give({true, dimpact::engine_version}); }
DOOR(load) const Slot* load(const char* data, std::size_t size) {
  return give(engine.load({data, size}));
}
DOOR(evaluate) const Slot* evaluate(const char* data, std::size_t size) {
  return give(engine.evaluate({data, size}));
}
DOOR(attribution) const Slot* attribution(const char* data, std::size_t size) {
  return give(engine.attribute({data, size}));
}
DOOR(explain) const Slot* explain(const char* data, std::size_t size) {
  return give(engine.explain({data, size}));
}
DOOR(withdrawal) const Slot* withdrawal(const char* data, std::size_t size) {
  return give(engine.withdrawal({data, size}));
}
DOOR(standing) const Slot* standing(const char* data, std::size_t size) {
  return give(engine.standing({data, size}));
}
DOOR(prepare) const Slot* prepare(const char* data, std::size_t size) {
  dimpact::json::Answer answer{false, {}};
  if (auto made = engine.prepare({data, size}, answer)) prepared.push_back(std::move(made));
  return give(std::move(answer));
}
DOOR(prepared_number) std::size_t prepared_number() { return prepared.size() - 1; }
DOOR(release_prepared) void release_prepared(std::size_t number) {
  if (at(number) != nullptr) prepared[number].reset();
}
DOOR(prepared_enable) bool prepared_enable(std::size_t number, std::size_t event, bool on) {
  return at(number) != nullptr && at(number)->enable(event, on);
}
DOOR(prepared_set) bool prepared_set(std::size_t number, std::size_t event, double value) {
  return at(number) != nullptr && at(number)->set(event, value);
}
DOOR(prepared_rate) bool prepared_rate(std::size_t number, std::uint32_t rate, double value) {
  constexpr auto last = static_cast<std::uint32_t>(dimpact::Rate::contribution);
  return at(number) != nullptr && rate <= last &&
         at(number)->set_rate(static_cast<dimpact::Rate>(rate), value);
}
DOOR(prepared_evaluate) bool prepared_evaluate(std::size_t number) {
  return at(number) != nullptr && at(number)->evaluate();
}
DOOR(prepared_problems) const Slot* prepared_problems(std::size_t number) {
  if (at(number) == nullptr) return give({false, R"({"errors":[]})"});
  return give({false, engine.problems(*at(number))});
}
DOOR(prepared_totals) const double* prepared_totals(std::size_t number) {
  return at(number) == nullptr ? nullptr : at(number)->totals().data();
}
DOOR(prepared_products) const double* prepared_products(std::size_t number) {
  return at(number) == nullptr ? nullptr : at(number)->products().data();
}
DOOR(prepared_association) const double* prepared_association(std::size_t number) {
  return at(number) == nullptr ? nullptr : at(number)->association().data();
}

DOOR(compare) const Slot* compare(const char* data, std::size_t size) {
  return give(engine.compare({data, size}));
}
