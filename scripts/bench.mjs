// npm run bench: measures in one run, prints a table of ratios and writes it to docs/benchmark.md.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, buildPreset } from "./build.mjs";
import { setUp } from "./set-up.mjs";
import { main, root, run } from "./shell.mjs";
import { testTools } from "./tools.mjs";

const file = (/** @type {string} */ name) => readFileSync(join(root, name));
/** @param {number} value */
const short = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** The best of many rounds, in milliseconds a call. @param {() => void} work @param {number} rounds @param {number} calls */
function best(work, rounds, calls) {
  let milliseconds = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    for (let call = 0; call < calls; call += 1) work();
    milliseconds = Math.min(milliseconds, (performance.now() - start) / calls);
  }
  return milliseconds;
}

/** @param {string} member */
const scenarioOf = (member) =>
  /** @type {const} */ ({
    schemaVersion: 1,
    overhead: "reallocated",
    events: [{ type: "population", member, inhabitants: 100000 }],
  });

/** @param {string} dataset @param {string} scenario files */
async function natively(dataset, scenario) {
  const [nanoseconds = NaN, kilobytes = NaN] = (await run("build/native/dimpact-bench", [dataset, scenario]))
    .split(" ")
    .map(Number);
  return { microseconds: nanoseconds / 1000, kilobytes };
}

/** That the workbook computes what the simulator does: its total to the cent; a cell it rounds by itself may differ
 *  a cent from one that has to add up. @param {{total: number, equity: number}} sheet @param {import("../wasm/types.ts").Result} result */
function isSame(sheet, result) {
  const [year] = result.years;
  const [member] = year?.members ?? [];
  if (!year || !member) throw new Error("The result is empty.");
  const apart = [sheet.total * 100 - member.total, sheet.equity * 100 - year.association.equityEnd];
  if (apart.some((cents) => Math.abs(cents) > 100))
    throw new Error(`The workbook is off by ${apart.join(" and ")} cents.`);
}

async function measure() {
  const { createSimulator } = await import(join(root, "dist/index.js"));
  const { workbook } = await import("../tests/bench/workbook.mjs");
  const { measurePage } = await import("../tests/bench/page.mjs");
  const { inventedDataset } = await import("../tests/bench/invented.mjs");
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const written = (/** @type {string} */ name, /** @type {object} */ content) => {
    writeFileSync(join(folder, name), JSON.stringify(content));
    return join(folder, name);
  };
  try {
    const simulator = await createSimulator();
    const [first] = simulator.dataset.members;
    const scenario = scenarioOf(first.id);
    const prepared = simulator.prepare(scenario);
    let people = 100000;
    const evaluate = () => {
      prepared.set(0, (people += 1));
      prepared.evaluate();
    };
    const { microseconds: native } = await natively(
      "data/dimpact-2024.json",
      written("scenario.json", scenario),
    );
    best(evaluate, 50, 1000); // until the module's code is compiled for speed
    const wasm = best(evaluate, 100, 1000) * 1000;
    const sheet = workbook(simulator.dataset);
    isSame(sheet.recalculate(0, 100000), simulator.evaluate(scenario));
    const spreadsheet = best(() => sheet.recalculate(0, (people += 1)), 400, 5) * 1000; // faster when warm
    const text = JSON.stringify(scenario);
    const door = best(() => simulator.evaluateText(text), 50, 20);
    const module = gzipSync(file("dist/dimpact-sim.wasm"), { level: 9 }).length / 1000;

    const sizes = [
      [100, 50],
      [1000, 50],
      [10000, 50],
    ];
    const growth = [];
    for (const [members = 0, products = 0] of sizes) {
      const dataset = written("dataset.json", inventedDataset(members, products));
      const one = written("one.json", scenarioOf("member-1"));
      growth.push({ cells: members * products, ...(await natively(dataset, one)) });
    }
    const page = await measurePage();
    return { native, wasm, spreadsheet, door, module, growth, page };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {Awaited<ReturnType<typeof measure>>} m */
function report(m) {
  const rows = [
    ["one evaluation, native", `${short(m.native)} µs`, "", "≤ 4 µs"],
    ["one evaluation, WebAssembly", `${short(m.wasm)} µs`, `${short(m.wasm / m.native)} × native`, "≤ 1,5 ×"],
    [
      "one changed population in HyperFormula",
      `${short(m.spreadsheet)} µs`,
      `${short(m.spreadsheet / m.wasm)} × WebAssembly`,
      "≥ 200 ×",
    ],
    ["JSON door in WebAssembly, one year", `${short(m.door * 1000)} µs`, "", "< 1000 µs"],
    ["the module, gzip", `${short(m.module)} kB`, "", "≤ 100 kB"],
    ...m.growth.map(({ cells, microseconds, kilobytes }) => [
      `native, ${cells} cells (invented)`,
      `${short(microseconds)} µs, ${short(kilobytes / 1000)} MB`,
      `${short((microseconds / cells) * 1000)} ns, ${short((kilobytes / cells) * 1000)} bytes a cell`,
      "linear",
    ]),
    ["first load of the page, gzip", `${short(m.page.kilobytes)} kB`, "", "≤ 200 kB"],
    ["first answer, processor 4 × slower", `${short(m.page.firstAnswer)} ms`, "", "≤ 1000 ms"],
    ["an edit on the screen, processor 4 × slower", `${short(m.page.edit)} ms`, "", "≤ 50 ms"],
  ];
  const table = [["what", "measured", "ratio", "aim"], ["---", "---:", "---:", "---:"], ...rows];
  return table.map((row) => `| ${row.join(" | ")} |`).join("\n");
}

await main(import.meta.url, async () => {
  await setUp(testTools);
  await build();
  await buildPreset("native", "one to two minutes");
  await run("cmake", ["--build", "--preset", "native", "--target", "dimpact-bench"]);
  const table = report(await measure());
  console.log(table);
  writeFileSync(
    join(root, "docs/benchmark.md"),
    `# Benchmark

Written by \`npm run bench\`, all in one run. One evaluation is the whole association in one year, in a new budget,
after one member's population changed: the best of many rounds. HyperFormula recalculates the same model in a workbook
(\`tests/bench/workbook.mjs\`), to the same amounts. The page is measured in Chromium (\`tests/bench/page.mjs\`): the
median of seven loads and of forty edits. Times depend on the machine and on what else it does; the ratios less so.

${table}
`,
  );
  await run("node", [
    "node_modules/prettier/bin/prettier.cjs",
    "--log-level=warn",
    "--write",
    "docs/benchmark.md",
  ]);
});
