// The two engines under test: the command line that CMake built and the module that npm run build made.
import { spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/shell.mjs";
import { createSimulator } from "../../dist/index.js";

export interface Ending {
  code: number | null;
  out: string;
  err: string;
}

const program = join(root, "build/native/dimpact-sim");

export function commandLine(words: string[], input: string | Uint8Array = ""): Ending {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    input,
    encoding: "utf8",
    cwd: root,
    maxBuffer: 1 << 26,
  });
  // It may end before it has read its input.
  if (error && (error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
  return { code: status, out: stdout, err: stderr };
}

/** The same with standard output to a file. */
export function commandLineTo(
  path: string,
  words: string[],
  input: string,
): { code: number | null; err: string } {
  const file = openSync(path, "w");
  const { status, stderr } = spawnSync(program, words, {
    input,
    encoding: "utf8",
    cwd: root,
    stdio: ["pipe", file, "pipe"],
  });
  closeSync(file);
  return { code: status, err: stderr };
}

export const simulator = await createSimulator();

/** What both engines answer to a text: they must agree byte for byte. */
export function evaluate(text: string): { good: boolean; native: string; module: string } {
  const { code, out, err } = commandLine(["evaluate", "-"], text);
  const good = code === 0;
  if (!good && code !== 2) throw new Error(`dimpact-sim ended with ${String(code)}: ${err}`);
  if ((good ? err : out) !== "") throw new Error(`dimpact-sim wrote on both outputs`);
  return { good, native: good ? out : err, module: `${simulator.evaluateText(text)}\n` };
}
