// The doors: the built-in plan as it is, as JSON.
#include <dimpact/json/engine.hpp>
#include <iostream>

int main() {
  dimpact::json::Engine engine;
  if (!engine.load(dimpact::json::builtin_dataset()).good) return 1;
  const dimpact::json::Answer answer = engine.evaluate(R"({"schemaVersion": 1})");
  std::cout << answer.text << '\n';
  return answer.good ? 0 : 1;
}
