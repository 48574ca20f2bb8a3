// Builds: the C++ presets, the module (dist/) and the page (build/site).
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { moduleLicences } from "./licences.mjs";
import { setUp } from "./set-up.mjs";
import { capture, main, root, run, SetUpError, step } from "./shell.mjs";
import { unlessUpToDate } from "./stamp.mjs";
import { emscriptenRoot } from "./tools.mjs";

/** @param {"native" | "native-asan" | "wasm"} preset @param {string} about */
export async function buildPreset(preset, about) {
  const toolchain = join(emscriptenRoot(), "cmake/Modules/Platform/Emscripten.cmake");
  const env = { ...process.env, DIMPACT_EMSCRIPTEN_TOOLCHAIN: toolchain };
  const task = {
    name: preset,
    inputs: ["CMakePresets.json"],
    outputs: [`build/${preset}/build.ninja`],
    also: toolchain,
  };
  await unlessUpToDate(task, () => run("cmake", ["--preset", preset], { env }));
  const { output } = await capture("cmake", ["--build", "--preset", preset, "--", "-n"], { env });
  if (output.includes("no work to do")) return;
  await step(`Building ${preset} (${about})`, () => run("cmake", ["--build", "--preset", preset], { env }));
}

/** The dataset that is built in: the core's build names it. */
function builtinDataset() {
  const name = /\(DIMPACT_DATASET_NAME (\S+)\)/.exec(
    readFileSync(join(root, "core/CMakeLists.txt"), "utf8"),
  )?.[1];
  if (name === undefined) throw new SetUpError("core/CMakeLists.txt sets no DIMPACT_DATASET_NAME.");
  return `data/${name}`;
}

/** What is made beside what TypeScript makes. @param {string} dataset */
async function fillDist(dataset) {
  const dist = (/** @type {string} */ name) => join(root, "dist", name);
  const script = (/** @type {string} */ text) => `export default ${JSON.stringify(text)};\n`;
  copyFileSync(join(root, "build/wasm/dimpact-sim.wasm"), dist("dimpact-sim.wasm"));
  const packed = gzipSync(readFileSync(dist("dimpact-sim.wasm")), { level: 9 });
  writeFileSync(dist("packed.js"), script(packed.toString("base64")));
  const text = JSON.stringify(JSON.parse(readFileSync(join(root, dataset), "utf8")));
  writeFileSync(dist("dataset.js"), script(text));
  writeFileSync(dist("licences.txt"), await moduleLicences());
}

export async function buildModule() {
  await buildPreset("wasm", "one to two minutes");
  const dataset = builtinDataset();
  const inputs = ["wasm", dataset, "tsconfig.json", "package.json", "package-lock.json"];
  inputs.push("scripts/licences.mjs", "build/wasm/dimpact-sim.wasm");
  const made = ["index.js", "index.d.ts", "dataset.js", "packed.js", "dimpact-sim.wasm", "licences.txt"];
  const outputs = made.map((name) => `dist/${name}`);
  await unlessUpToDate({ name: "module", inputs, outputs }, () =>
    step("Building the module (about 5 s)", async () => {
      await run("node", ["node_modules/typescript/bin/tsc", "-p", "wasm/tsconfig.json"]);
      await fillDist(dataset);
    }),
  );
}

async function buildPage() {
  const inputs = ["web", "wasm", "dist", "data", "vite.config.ts", "tsconfig.json", "package-lock.json"];
  inputs.push("package.json", "scripts/licences.mjs");
  await unlessUpToDate({ name: "page", inputs, outputs: ["build/site/index.html"] }, () =>
    step("Building the page (about 5 s)", () => run("node", ["node_modules/vite/bin/vite.js", "build"])),
  );
}

/** The module and then the page, which uses it. */
export async function build() {
  mkdirSync(join(root, "dist"), { recursive: true });
  await buildModule();
  if (existsSync(join(root, "web/index.html"))) await buildPage();
}

await main(import.meta.url, async () => {
  await setUp();
  await build();
});
