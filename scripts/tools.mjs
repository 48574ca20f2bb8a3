// The programs and headers that come from the machine, found in PATH or installed through apt.
import { existsSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { capture, run, SetUpError, step } from "./shell.mjs";

// Of a tool's apt packages one is enough: distributions name them differently.
/** @typedef {{what: string, apt: string[], present: () => boolean | Promise<boolean>}} Tool */

/** @param {string} name */
export function inPath(name) {
  const folder = (process.env.PATH ?? "")
    .split(delimiter)
    .find((entry) => entry !== "" && existsSync(join(entry, name)));
  return folder === undefined ? undefined : join(folder, name);
}

/** @param {string} text @param {number[]} least */
export function atLeast(text, least) {
  const found = (/\d+(\.\d+)+/.exec(text)?.[0] ?? "0").split(".").map(Number);
  for (const [i, wanted] of least.entries()) {
    if ((found[i] ?? 0) !== wanted) return (found[i] ?? 0) > wanted;
  }
  return true;
}

/** @param {string} name @param {number[]} least */
const program = (name, least) => async () => {
  if (inPath(name) === undefined) return false;
  const { code, output } = await capture(name, ["--version"]);
  return code === 0 && atLeast(output, least);
};

/** @param {string} name */
const header = (name) => async () => {
  const input = `#if !__has_include(<${name}>)\n#error missing\n#endif\n`;
  return (await capture("g++", ["-E", "-x", "c++", "-"], { input })).code === 0;
};

/**
 * The first of these programs that starts, or undefined.
 * @param {(string | undefined)[]} names
 */
async function starting(names) {
  for (const name of names) {
    // Ubuntu's chromium-browser and firefox may be stubs that only ask for their snaps: they do not start.
    if (name && (await capture(name, ["--version"])).code === 0) return name;
  }
  return undefined;
}

export const chromium = () =>
  starting([process.env.CHROMIUM, ...["chromium", "chromium-browser", "google-chrome"].map(inPath)]);
export const firefox = () => starting([process.env.FIREFOX, ...["firefox-esr", "firefox"].map(inPath)]);

/** Where a server is, which may be outside a user's PATH, or undefined. @param {string} name */
const server = (name) => [inPath(name), join("/usr/sbin", name)].find((path) => path && existsSync(path));
export const nginx = () => server("nginx");
export const apache = () => server("apache2");

/** Modules that distributions package apart from nginx. */
export const nginxModules = "/usr/lib/nginx/modules";

/** @type {Tool[]} */
export const buildTools = [
  {
    what: "emscripten >= 3.1.6 (em++ in PATH; emsdk counts)",
    apt: ["emscripten"],
    present: program("em++", [3, 1, 6]),
  },
  { what: "cmake >= 3.25", apt: ["cmake"], present: program("cmake", [3, 25]) },
  { what: "ninja", apt: ["ninja-build"], present: program("ninja", [1]) },
  { what: "g++ >= 12", apt: ["g++"], present: program("g++", [12]) },
  {
    what: "the headers of nlohmann json >= 3.11",
    apt: ["nlohmann-json3-dev"],
    present: header("nlohmann/json.hpp"),
  },
  {
    what: "the headers of Boost.Test >= 1.74",
    apt: ["libboost-test-dev"],
    present: header("boost/test/included/unit_test.hpp"),
  },
];

/** @type {Tool[]} */
export const testTools = [
  {
    what: "Chromium or Google Chrome (in PATH, or its path in the environment variable CHROMIUM)",
    apt: ["chromium", "chromium-browser"],
    present: async () => (await chromium()) !== undefined,
  },
  {
    what: "Firefox (in PATH, or its path in the environment variable FIREFOX)",
    apt: ["firefox-esr", "firefox"],
    present: async () => (await firefox()) !== undefined,
  },
  { what: "nginx >= 1.18", apt: ["nginx-light", "nginx"], present: () => nginx() !== undefined },
  {
    what: "nginx's module for ready-made brotli",
    apt: ["libnginx-mod-http-brotli-static"],
    present: () => existsSync(join(nginxModules, "ngx_http_brotli_static_module.so")),
  },
  { what: "Apache 2.4 (the program apache2)", apt: ["apache2-bin"], present: () => apache() !== undefined },
];

/** @type {Tool[]} */
export const lintTools = [
  { what: "clang-format", apt: ["clang-format"], present: program("clang-format", [14]) },
  { what: "clang-tidy", apt: ["clang-tidy"], present: program("clang-tidy", [14]) },
];

/** @param {Tool[]} tools */
async function missingOf(tools) {
  const present = await Promise.all(tools.map((tool) => tool.present()));
  return tools.filter((_, i) => !present[i]);
}

/** @param {Tool[]} missing */
const wanted = (missing) => missing.map(({ what }) => `  - ${what}`).join("\n");

/**
 * The packages to install: of alternatives the first that this distribution has.
 * @param {Tool[]} tools
 */
async function packagesOf(tools) {
  const has = async (/** @type {string} */ name) =>
    /Candidate: \d/.test(
      (await capture("apt-cache", ["policy", name], { env: { ...process.env, LC_ALL: "C" } })).output,
    );
  return Promise.all(
    tools.map(async ({ apt }) => {
      const found = await Promise.all(apt.map(has));
      return apt[found.indexOf(true)] ?? apt[0] ?? "";
    }),
  );
}

/** @param {Tool[]} missing */
async function aptInstall(missing) {
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo"];
  const [command = "", ...args] = [...asRoot, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
  // An update that fails on one source of several still leaves usable lists; the install then decides.
  await capture(command, [...args, "update"]);
  await run(command, [...args, "install", "-y", "--no-install-recommends", ...(await packagesOf(missing))]);
}

/**
 * Makes sure that the tools are there.
 * @param {Tool[]} tools
 */
export async function ensureTools(tools) {
  const missing = await missingOf(tools);
  if (missing.length === 0) return;
  if (inPath("apt-get") === undefined) {
    throw new SetUpError(`There is no apt here. Please install:\n${wanted(missing)}\nand start again.`);
  }
  const names = missing.map(({ apt }) => apt[0]);
  if (process.getuid?.() !== 0 && inPath("sudo") === undefined) {
    const command = `apt-get update && apt-get install -y --no-install-recommends ${names.join(" ")}`;
    throw new SetUpError(`There is no sudo here. Please run as root:\n  ${command}\nand start again.`);
  }
  await step(`Installing ${names.join(", ")} through apt (one to four minutes)`, () => aptInstall(missing));
  const still = await missingOf(missing);
  if (still.length > 0) {
    throw new SetUpError(
      `apt has no fitting version here. Please install:\n${wanted(still)}\nand start again.`,
    );
  }
}

/** The folder of emscripten that holds its CMake toolchain file. */
export function emscriptenRoot() {
  const compiler = inPath("em++");
  if (compiler === undefined) throw new SetUpError("em++ is not in PATH.");
  return dirname(realpathSync(compiler));
}
