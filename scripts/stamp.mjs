// Skips work whose inputs are the same as when it last succeeded.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./shell.mjs";

/** @param {string} path @returns {string[]} in a fixed order; none where the path does not exist */
export function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** @param {string[]} inputs */
function fingerprint(inputs) {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap((input) => filesUnder(join(root, input)))) {
    hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/**
 * @param {{name: string, inputs: string[], outputs: string[], also?: string}} task
 *   name: names the stamp in build/stamps; inputs, outputs: files or folders below the root; also: anything else
 *   the outcome depends on, such as a version.
 * @param {() => Promise<unknown>} work
 */
export async function unlessUpToDate({ name, inputs, outputs, also = "" }, work) {
  const stamp = join(root, "build/stamps", name);
  const before = `${fingerprint(inputs)} ${also}`;
  const done = existsSync(stamp) && readFileSync(stamp, "utf8") === before;
  if (done && outputs.every((output) => existsSync(join(root, output)))) return;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, before);
}
