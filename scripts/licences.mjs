// What is shipped under which licence: the list beside the module and beside the page.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root, run, SetUpError } from "./shell.mjs";
import { emscriptenRoot } from "./tools.mjs";

/** @typedef {{name: string, version: string, licence: string, text: string}} Part */

// Each may be shipped together with a work under the EUPL-1.2; another is added after reading it.
const fitting = [
  ...["0BSD", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-2-Clause", "BSD-3-Clause", "CC-BY-4.0"],
  ...["CC0-1.0", "EUPL-1.2", "ISC", "MIT"],
];

/** @param {string} licence an SPDX expression without brackets: of alternatives one has to fit */
export const fits = (licence) =>
  licence
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((each) => fitting.includes(each.trim())));

/** @param {string} name */
const textOf = (name) => readFileSync(join(root, "wasm/licences", `${name}.txt`), "utf8");

async function jsonVersion() {
  const input = "#include <nlohmann/json.hpp>\n";
  const macros = await run("g++", ["-std=c++20", "-E", "-dM", "-x", "c++", "-"], { input });
  const number = (/** @type {string} */ part) =>
    new RegExp(`NLOHMANN_JSON_VERSION_${part} (\\d+)`).exec(macros)?.[1] ?? "?";
  return ["MAJOR", "MINOR", "PATCH"].map(number).join(".");
}

/** @returns {Promise<Part[]>} what the linker puts into the module beside our own code */
export async function moduleParts() {
  const emscripten = readFileSync(join(emscriptenRoot(), "emscripten-version.txt"), "utf8").replace(
    /[\s"]/g,
    "",
  );
  const withEmscripten = `as it comes with Emscripten ${emscripten}`;
  const llvm = "Apache-2.0 WITH LLVM-exception";
  return [
    {
      name: "JSON for Modern C++",
      version: await jsonVersion(),
      licence: "MIT",
      text: textOf("nlohmann-json"),
    },
    { name: "Emscripten's runtime", version: emscripten, licence: "MIT", text: textOf("emscripten") },
    { name: "musl", version: withEmscripten, licence: "MIT", text: textOf("musl") },
    { name: "libc++, libc++abi, compiler-rt", version: withEmscripten, licence: llvm, text: textOf("llvm") },
  ];
}

/**
 * The list as text; what has the same licence text stands above it together.
 * @param {{title: string, own: string}} of the work itself
 * @param {Part[]} parts
 */
export function licenceList({ title, own }, parts) {
  const unfit = parts.filter(({ licence }) => !fits(licence));
  if (unfit.length > 0) {
    const named = unfit.map(({ name, version, licence }) => `  - ${name} ${version}: ${licence}`).join("\n");
    throw new SetUpError(`Not known to fit the EUPL-1.2 (scripts/licences.mjs):\n${named}`);
  }
  /** @type {Map<string, Part[]>} */
  const byText = new Map();
  for (const part of parts) {
    const key = part.text.replace(/\s+/g, " ").trim();
    byText.set(key, [...(byText.get(key) ?? []), part]);
  }
  const line = "=".repeat(80);
  const chapters = [...byText.values()].map((same) => {
    const names = same.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
    return `${line}\n${names.join("\n")}\n${line}\n\n${same[0]?.text.trim() ?? ""}\n`;
  });
  return [`${title}: ${own}.\n\nIt comes with:\n`, ...chapters].join("\n");
}

/** The list beside the module. */
export async function moduleLicences() {
  const { name, version, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return licenceList({ title: `${name} ${version}`, own: license }, await moduleParts());
}
