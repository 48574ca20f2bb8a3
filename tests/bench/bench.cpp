// The fast path, natively: dimpact-bench DATASET SCENARIO prints the nanoseconds of one evaluation,
// its first event's number changed each time, and the most kilobytes it took, reading included. The
// best of many rounds, so that other work on the machine counts least.
#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "dimpact/json/engine.hpp"

namespace {

std::string read_file(const char* name) {
  std::ifstream file{name, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
}

double nanoseconds_of_one(dimpact::Prepared& prepared, int rounds, int batch) {
  using Clock = std::chrono::steady_clock;
  double best = 1e18;
  for (int round = 0; round < rounds; ++round) {
    const auto start = Clock::now();
    for (int i = 0; i < batch; ++i) {
      prepared.set(0, 100'000 + i);
      prepared.evaluate();
    }
    const std::chrono::duration<double, std::nano> spent = Clock::now() - start;
    best = std::min(best, spent.count() / batch);
  }
  return best;
}

/// As Linux tells it; what getrusage says counts the program that started this one, too.
std::string most_kilobytes() {
  const std::string status = read_file("/proc/self/status");
  const auto at = status.find_first_of("0123456789", status.find("VmHWM:"));
  return status.substr(at, status.find(' ', at) - at);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 1;
  dimpact::json::Engine engine;
  dimpact::json::Answer answer = engine.load(read_file(argv[1]));
  auto prepared = answer.good ? engine.prepare(read_file(argv[2]), answer) : nullptr;
  if (!prepared) {
    std::cerr << answer.text << '\n';
    return 2;
  }
  // About as long whatever the size of the association.
  const auto cells = static_cast<int>(prepared->baseline().years.front().state.cells.size());
  const int batch = std::max(1, 200'000 / std::max(cells, 1));
  const double nanoseconds = nanoseconds_of_one(*prepared, 40, batch);
  std::cout << nanoseconds << ' ' << most_kilobytes() << '\n';
}
