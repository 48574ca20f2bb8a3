// A Node that the build tools accept: the machine's, or one from the npm registry in .node/.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root, run, SetUpError, step } from "./shell.mjs";

const folder = join(root, ".node");
const platforms = new Set(["linux-x64", "linux-arm64"]);

/** @param {string} version what vite asks for: ^20.19.0 || >=22.12.0 */
export function newEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
}

/**
 * Runs npm by the first Node in PATH; npm's own start line may name the machine's.
 * @param {string[]} args
 */
export function npm(args) {
  const script = process.env.npm_execpath;
  return script?.endsWith(".js") ? run("node", [script, ...args]) : run("npm", args);
}

/** Puts a Node that is new enough first in PATH, for everything started from here. */
export async function ensureNode() {
  if (newEnough(process.versions.node)) return;
  const platform = `${process.platform}-${process.arch}`;
  if (!platforms.has(platform)) {
    throw new SetUpError(
      `Node ${process.versions.node} is too old. Please install Node 22.12 or newer and start again.`,
    );
  }
  const bin = join(folder, "node_modules", `node-${platform}`, "bin");
  if (!existsSync(join(bin, "node"))) {
    await step(`Node ${process.versions.node} is too old: fetching Node 22 into .node (about 10 s)`, () =>
      npm(["install", "--no-save", "--prefix", folder, `node-${platform}@22`]),
    );
  }
  process.env.PATH = `${bin}${delimiter}${process.env.PATH ?? ""}`;
}
