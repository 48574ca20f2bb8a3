// dimpact-sim: the command line on the engine (docs/contract.md). Reads files or standard input,
// prints one line; exit 0, or 2 with the errors object on standard error.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dimpact/check.hpp"
#include "dimpact/json/engine.hpp"
#include "dimpact/version.hpp"
#include "node.hpp"
#include "numbers.hpp"
#include "print_numbers.hpp"
#include "write_result.hpp"
#include "writer.hpp"

namespace {

constexpr std::string_view usage =
    R"(dimpact-sim: what a change does to the tariffs and equity of the association

  dimpact-sim evaluate [--dataset FILE] [SCENARIO.json|-]
      prints the scenario's result as one line of JSON (- or nothing: standard input)
  dimpact-sim attribution|withdrawal|compare [--dataset FILE] [REQUEST.json|-]
      answers a request (docs/contract.md): which event causes which change, when a member can leave,
      several scenarios in one table
  dimpact-sim explain [--dataset FILE] --year Y (--member M [--product P] [--part WORD] | --product P
      [--part WORD] | --figure WORD) [--without-events] [SCENARIO.json|-]
      prints how a figure of a scenario came about, step by step (docs/explanation.md has the words)
  dimpact-sim standing [--dataset FILE] [SCENARIO.json|-]
      prints who is a member and uses what after each event; events that cannot be are left out and named
  dimpact-sim check [--numbers FILE] [--ledger FILE] [DATASET]
      validates a dataset and prints how the model gives back its published figures, and how every number
      that its document prints is accounted for (those of the built-in dataset are built in)
  dimpact-sim --help | --version

Without a dataset the one that is built in is used. Exit: 0 the answer is printed; 1 wrong use, or a file that
cannot be read or written; 2 wrong input.
)";

using dimpact::json::Answer;
using dimpact::json::Engine;

/// A command that takes a text and gives one back.
struct Door {
  std::string_view verb;
  Answer (Engine::*answer)(std::string_view) const;
};
constexpr Door doors[] = {{"evaluate", &Engine::evaluate},     {"attribution", &Engine::attribute},
                          {"withdrawal", &Engine::withdrawal}, {"compare", &Engine::compare},
                          {"standing", &Engine::standing},     {"explain", &Engine::explain}};

/// The options of explain that take a word, as the request names them.
constexpr std::string_view subject_options[] = {"year", "member", "product", "part", "figure"};

int fail(const std::string& message) {
  std::cerr << "dimpact-sim: " << message << "\nTry: dimpact-sim --help\n";
  return 1;
}

/// All there is to read, or enough of it to be too large.
std::optional<std::string> read_all(std::istream& in) {
  std::string text;
  std::vector<char> piece(1U << 16U);
  while (text.size() <= dimpact::json::max_dataset_bytes) {
    in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    if (in.gcount() == 0) break;
    text.append(piece.data(), static_cast<std::size_t>(in.gcount()));
  }
  return in.bad() ? std::nullopt : std::optional{text};
}

std::optional<std::string> read_file(const std::string& name) {
  if (name == "-") {
    auto text = read_all(std::cin);
    return std::ferror(stdin) != 0 ? std::nullopt : text;
  }
  std::ifstream file{name, std::ios::binary};
  if (!file) return {};
  return read_all(file);
}

/// A year in digits, where it is one.
std::optional<int> whole_year(const std::string& word) {
  if (word.empty() || word.size() > 4) return {};
  if (word.find_first_not_of("0123456789") != std::string::npos) return {};
  return std::stoi(word);
}

bool is_subject_option(std::string_view word) {
  return word.substr(0, 2) == "--" &&
         std::find(std::begin(subject_options), std::end(subject_options), word.substr(2)) !=
             std::end(subject_options);
}

/// The request for an explanation. The scenario must be valid JSON: it becomes a part of it.
std::string explanation_request(const std::string& scenario,
                                const std::map<std::string, std::string>& subject,
                                bool without_events) {
  dimpact::json::Writer out;
  out.object();
  for (const auto& [key, value] : subject) {
    out.key(key);
    key == "year" ? out.whole(*whole_year(value)) : out.text(value);
  }
  if (without_events) out.boolean("withoutEvents", true);
  std::string request = out.key("scenario").take();
  return request.append(dimpact::json::without_mark(scenario)) + '}';
}

void print_check(const dimpact::Dataset& dataset) {
  const auto row = [](const std::string& what, auto figures, auto exact, auto within,
                      auto largest) {
    std::cout << std::left << std::setw(64) << what << std::right << std::setw(8) << figures
              << std::setw(8) << exact << std::setw(15) << within << std::setw(20) << largest
              << '\n';
  };
  std::cout << dataset.id << ' ' << dataset.version << ": " << dataset.plan << ", "
            << dataset.association << '\n';
  row("", "figures", "exact", "within 1 euro", "largest difference");
  for (const dimpact::Reproduction& group : dimpact::check(dataset)) {
    row(group.source.empty() ? group.what : group.what + " (" + group.source + ')', group.figures,
        group.exact, group.within_a_euro, group.largest_difference);
  }
}

/// The files that say where a document's numbers come back, by name; those that are built in where
/// they belong to the dataset.
struct NumberFiles {
  std::optional<std::string> numbers, ledger;
};

int check_numbers(const Engine& engine, std::string_view dataset, const NumberFiles& names) {
  namespace json = dimpact::json;
  std::string numbers;
  std::string ledger{"{}"};
  if (json::dataset_of_numbers(json::builtin_numbers()) == engine.dataset().id) {
    numbers = json::builtin_numbers();
    ledger = json::builtin_ledger();
  }
  for (const auto& [name, text] :
       {std::pair{&names.numbers, &numbers}, std::pair{&names.ledger, &ledger}}) {
    if (!*name) continue;
    auto read = read_file(**name);
    if (!read) return fail("cannot read " + **name);
    *text = std::move(*read);
  }
  if (numbers.empty()) return 0;
  const Answer plan = engine.evaluate(R"({"schemaVersion": 1})");
  const auto checked = json::check_numbers(numbers, dataset, plan.text, ledger);
  if (!checked.errors.empty()) {
    std::cerr << json::write_errors(checked.errors) << '\n';
    return 2;
  }
  dimpact::cli::print_numbers(checked);
  return 0;
}

int print(const Answer& answer) {
  (answer.good ? std::cout : std::cerr) << answer.text << '\n';
  return answer.good ? 0 : 2;
}

int run(const std::vector<std::string>& words) {
  const bool asks_help = std::find(words.begin(), words.end(), "--help") != words.end();
  if (words.empty() || asks_help) {
    std::cout << usage;
    return words.empty() ? 1 : 0;
  }
  if (words[0] == "--version") {
    std::cout << dimpact::engine_version << '\n';
    return 0;
  }
  const std::string& verb = words[0];
  std::optional<std::string> dataset_name;
  std::vector<std::string> files;
  std::map<std::string, std::string> subject;
  bool without_events = false;
  NumberFiles number_files;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i] == "--dataset") {
      if (++i == words.size()) return fail("--dataset needs a file");
      dataset_name = words[i];
    } else if (verb == "check" && (words[i] == "--numbers" || words[i] == "--ledger")) {
      const std::string& option = words[i];
      if (++i == words.size()) return fail(option + " needs a file");
      (option == "--numbers" ? number_files.numbers : number_files.ledger) = words[i];
    } else if (verb == "explain" && words[i] == "--without-events") {
      without_events = true;
    } else if (verb == "explain" && is_subject_option(words[i])) {
      const std::string& option = words[i];
      if (++i == words.size()) return fail(option + " needs a word");
      if (option == "--year" && !whole_year(words[i])) return fail("--year needs a year");
      subject[option.substr(2)] = words[i];
    } else if (words[i].size() > 1 && words[i][0] == '-') {
      return fail("there is no option " + words[i]);
    } else {
      files.push_back(words[i]);
    }
  }
  if (files.size() > 1) return fail("give one file");
  const auto door = std::find_if(std::begin(doors), std::end(doors),
                                 [&](const Door& d) { return d.verb == verb; });
  if (door == std::end(doors) && verb != "check") return fail("there is no command " + verb);
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
  Engine engine;
  if (const auto loaded = engine.load(dataset); !loaded.good) return print(loaded);
  if (verb == "check") {
    print_check(engine.dataset());
    return check_numbers(engine, dataset, number_files);
  }
  const std::string file = files.empty() ? "-" : files[0];
  auto input = read_file(file);
  if (!input) return fail("cannot read " + file);
  if (verb == "explain") {
    if (const auto scenario = engine.evaluate(*input); !scenario.good) return print(scenario);
    input = explanation_request(*input, subject, without_events);
  }
  return print((engine.*door->answer)(*input));
}

}  // namespace

int main(int argc, char** argv) {
  const int code = run({argv + 1, argv + argc});
  std::cout.flush();
  return std::cout ? code : fail("cannot write the answer");
}
