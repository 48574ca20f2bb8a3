// Brings what the other scripts need; by itself it needs Node 18 and nothing else.
import { ensureNode, npm } from "./node.mjs";
import { run, step } from "./shell.mjs";
import { unlessUpToDate } from "./stamp.mjs";
import { buildTools, chromium, ensureTools } from "./tools.mjs";

async function ensurePackages() {
  // The version counts: some packages bring another binary for another Node.
  const node = (await run("node", ["--version"])).trim();
  const task = {
    name: "packages",
    inputs: ["package-lock.json", ".npmrc"],
    outputs: ["node_modules"],
    also: node,
  };
  await unlessUpToDate(task, () => step("Installing npm packages (about 15 s)", () => npm(["ci"])));
}

/** @param {import("./tools.mjs").Tool[]} [furtherTools] beside those of the build */
export async function setUp(furtherTools = []) {
  await ensureTools(buildTools);
  await ensureTools(furtherTools);
  await ensureNode();
  await ensurePackages();
  const browser = await chromium();
  if (browser !== undefined) process.env.CHROMIUM = browser;
}
