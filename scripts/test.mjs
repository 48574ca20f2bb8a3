// npm test: set up, build and run every test; `npm test -- native page` runs only those.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, buildPreset } from "./build.mjs";
import { conclude } from "./checks.mjs";
import { setUp } from "./set-up.mjs";
import { capture, main, root, SetUpError, step } from "./shell.mjs";
import { testTools } from "./tools.mjs";
import { ofCtest, ofVitest, sentence, silentIn, sum } from "./totals.mjs";

const presets = /** @type {const} */ (["native", "native-asan", "wasm"]);
const suites = ["data", "house", "module", "web", "views", "page", "release", "embed", "package"];
/** The tests of the views stand beside them. @param {string} suite */
const folderOf = (suite) => (suite === "views" ? "/web/src/" : `/tests/${suite}/`);
const reports = join(root, "build/reports");

/** @param {string} name @param {import("./totals.mjs").Totals} totals @param {string} output */
function report(name, totals, output) {
  if (totals.failed > 0) console.log(`\n${output.trimEnd()}\n`);
  console.log(`  ${name}: ${sentence(totals)}`);
  return totals;
}

/** @param {string} preset */
async function runBoost(preset) {
  const env = {
    ...process.env,
    BOOST_TEST_REPORT_LEVEL: "short",
    BOOST_TEST_REPORT_FORMAT: "XML",
    BOOST_TEST_COLOR_OUTPUT: "0",
  };
  const { code, output } = await capture("ctest", ["--preset", preset, "--verbose"], { env });
  // The rest of what ctest says is about its own workings.
  const telling = output.split("\n").filter((line) => /^\d+: |Test +#\d/.test(line));
  return report(
    `Boost.Test, ${preset}`,
    ofCtest(output, code),
    telling.length > 0 ? telling.join("\n") : output,
  );
}

/** @param {string[]} wanted */
async function runVitest(wanted) {
  const file = join(reports, "vitest.json");
  rmSync(file, { force: true });
  const args = [
    ...["node_modules/vitest/vitest.mjs", "run", ...wanted.flatMap((suite) => ["--project", suite])],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
  ];
  const env = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: "1" };
  const { code, output } = await capture("node", args, { env });
  const found = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { testResults: [] };
  const folders = wanted.map(folderOf);
  const silence = silentIn(found, folders).map((folder) => `No test ran in ${folder}.`);
  return report(
    `Vitest, ${wanted.join(", ")}`,
    ofVitest(found, folders, code),
    [output, ...silence].join("\n"),
  );
}

/** @param {string[]} wanted names of presets and suites; none means all */
export async function runTests(wanted = []) {
  const unknown = wanted.filter((name) => ![...presets, ...suites].includes(name));
  if (unknown.length > 0)
    throw new SetUpError(`There is ${[...presets, ...suites].join(", ")}; no ${unknown.join(", ")}.`);
  const chosen = (/** @type {string} */ name) => wanted.length === 0 || wanted.includes(name);
  const chosenPresets = presets.filter(chosen);
  const chosenSuites = suites.filter(chosen);

  await setUp(testTools);
  mkdirSync(reports, { recursive: true });
  // The command line is part of the module's tests.
  if (chosen("native") || chosenSuites.length > 0) await buildPreset("native", "one to two minutes");
  if (chosen("native-asan")) await buildPreset("native-asan", "about three minutes");
  if (chosen("wasm") || chosenSuites.length > 0) await build();

  return step("Testing (one to two minutes)", async () => {
    const boost = await Promise.all(chosenPresets.map(runBoost));
    return sum([...boost, ...(chosenSuites.length > 0 ? [await runVitest(chosenSuites)] : [])]);
  });
}

await main(import.meta.url, async (wanted) => conclude(await runTests(wanted)));
