// Runs a WebAssembly program under node:wasi, as CMake's emulator: node --no-warnings wasi-run.mjs program.wasm [args]
import { readFile } from "node:fs/promises";
import { argv, env } from "node:process";
import { WASI } from "node:wasi";

const program = argv[2] ?? "";
const wasi = new WASI({ version: "preview1", args: argv.slice(2), env, returnOnExit: true });
const module = await WebAssembly.compile(await readFile(program));
const instance = await WebAssembly.instantiate(module, {
  wasi_snapshot_preview1: wasi.wasiImport,
  env: { emscripten_notify_memory_growth() {} },
});
// A trap throws here and ends Node with exit 1.
process.exitCode = wasi.start(instance);
