// The WebAssembly module: UTF-8 text in, UTF-8 text out, over linear memory. One engine an instance.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "dimpact/version.hpp"
#include "engine.hpp"

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
DOOR(builtin_dataset) const Slot* builtin_dataset() {
  return give({true, std::string{dimpact::json::builtin_dataset()}});
}
DOOR(load) const Slot* load(const char* data, std::size_t size) {
  return give(engine.load({data, size}));
}
DOOR(evaluate) const Slot* evaluate(const char* data, std::size_t size) {
  return give(engine.evaluate({data, size}));
}
