// dimpact-sim: the command line on the engine (contract: doors). Reads files or standard input,
// prints one line; exit 0, or 2 with the errors object on standard error.
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dimpact/check.hpp"
#include "dimpact/version.hpp"
#include "engine.hpp"

namespace {

constexpr std::string_view usage = R"(dimpact-sim: what a change does to the tariffs and equity of the association

  dimpact-sim evaluate [--dataset FILE] [SCENARIO.json|-]
      prints the scenario's result as one line of JSON (- or nothing: standard input)
  dimpact-sim check [DATASET]
      validates a dataset and prints how the model gives back its published figures
  dimpact-sim --help | --version

Without a dataset the one that is built in is used. Exit: 0 good, 1 wrong use, 2 wrong input.
)";

int fail(const std::string& message) {
  std::cerr << "dimpact-sim: " << message << "\nTry: dimpact-sim --help\n";
  return 1;
}

std::optional<std::string> read_file(const std::string& name) {
  if (name == "-") {
    return std::string{std::istreambuf_iterator<char>{std::cin}, std::istreambuf_iterator<char>{}};
  }
  std::ifstream file{name, std::ios::binary};
  if (!file) return {};
  return std::string{std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
}

void print_check(const dimpact::Dataset& dataset) {
  const auto row = [](const std::string& what, auto figures, auto exact, auto within, auto largest) {
    std::cout << std::left << std::setw(64) << what << std::right << std::setw(8) << figures
              << std::setw(8) << exact << std::setw(15) << within << std::setw(20) << largest << '\n';
  };
  std::cout << dataset.id << ' ' << dataset.version << ": " << dataset.plan << ", "
            << dataset.association << '\n';
  row("", "figures", "exact", "within 1 euro", "largest difference");
  for (const dimpact::Reproduction& group : dimpact::check(dataset)) {
    row(group.source.empty() ? group.what : group.what + " (" + group.source + ')', group.figures,
        group.exact, group.within_a_euro, group.largest_difference);
  }
}

int print(const dimpact::json::Answer& answer) {
  (answer.good ? std::cout : std::cerr) << answer.text << '\n';
  return answer.good ? 0 : 2;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> words(argv + 1, argv + argc);
  if (words.empty() || words[0] == "--help") {
    std::cout << usage;
    return words.empty() ? 1 : 0;
  }
  if (words[0] == "--version") {
    std::cout << dimpact::engine_version << '\n';
    return 0;
  }
  const std::string verb = words[0];
  std::optional<std::string> dataset_name;
  std::vector<std::string> files;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i] == "--dataset") {
      if (++i == words.size()) return fail("--dataset needs a file");
      dataset_name = words[i];
    } else if (words[i].size() > 1 && words[i][0] == '-') {
      return fail("there is no option " + words[i]);
    } else {
      files.push_back(words[i]);
    }
  }
  if (files.size() > 1) return fail("give one file");
  if (verb != "evaluate" && verb != "check") return fail("there is no command " + verb);
  if (verb == "check" && !files.empty()) {
    dataset_name = files[0];
    files.clear();
  }

  std::string dataset{dimpact::json::builtin_dataset()};
  if (dataset_name) {
    auto text = read_file(*dataset_name);
    if (!text) return fail("cannot read " + *dataset_name);
    dataset = std::move(*text);
  }
  dimpact::json::Engine engine;
  if (const auto loaded = engine.load(dataset); !loaded.good) return print(loaded);
  if (verb == "check") {
    print_check(engine.dataset());
    return 0;
  }
  const std::string file = files.empty() ? "-" : files[0];
  const auto input = read_file(file);
  if (!input) return fail("cannot read " + file);
  return print(engine.evaluate(*input));
}
