/** The packed package in projects of others: each answers the baseline. */
import { build as esbuild } from "esbuild";
import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { build as vite, createServer } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import webpack from "webpack";
import { serve } from "../../scripts/serve.mjs";
import { run } from "../../scripts/shell.mjs";
import { flags } from "../page/browser.ts";
import { inRepo, openWorkshop, type Workshop } from "./projects.ts";

let workshop: Workshop;
let browser: Browser;
beforeAll(async () => {
  [workshop, browser] = await Promise.all([
    openWorkshop(),
    chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags }),
  ]);
});
afterAll(async () => {
  await browser.close();
  workshop.close();
});

const answer = "deventer 68592800";

/** What an application does with it, up to telling the answer. */
const asking = (from: string): string => `
  import { createSimulator } from "${from}";
  const simulator = await createSimulator();
  const { years } = simulator.evaluate({ schemaVersion: 1 });
  const { id, total } = years[0].members.find(({ id }) => id === "deventer");
`;
const app = (from = "dimpact-simulator"): string =>
  `${asking(from)}\ndocument.body.textContent = id + " " + Math.round(total / 100) * 100;`;
const page = (script: string, head = ""): string =>
  `<!doctype html><html lang="en"><head>${head}<title>App</title></head>` +
  `<body><script type="module" src="${script}"></script></body></html>`;

/** Opens a page until it shows the answer; whatever the browser complained about. */
const shown = async (url: string): Promise<string[]> => {
  const opened = await browser.newPage();
  const complaints: string[] = [];
  opened.on("pageerror", (error) => complaints.push(error.message));
  opened.on("console", (message) => {
    const { url: about } = message.location();
    if (message.type() === "error" && !about.endsWith("/favicon.ico"))
      complaints.push(`${message.text()} ${about}`);
  });
  opened.on("requestfailed", (request) => complaints.push(request.url()));
  try {
    await opened.goto(url);
    await expect
      .poll(() => complaints.join("\n") || opened.locator("body").textContent(), { timeout: 20_000 })
      .toBe(answer);
  } finally {
    await opened.close();
  }
  return complaints;
};

/** Serves a folder under a sub-path with the strict policy of our own page. */
const served = async (folder: string): Promise<void> => {
  const server = await serve({ folder, base: "/some/path/", port: 0 });
  try {
    await shown(`${server.url}index.html`);
  } finally {
    await server.close();
  }
};

describe("the package", () => {
  it("holds the module and what belongs to it, and nothing else", () => {
    const names = workshop.packed.files.map(({ path }) => path).sort();
    const scripts = ["explanation", "index", "inline", "module", "prepared", "types"];
    expect(names).toEqual(
      [
        ...["LICENSE", "README.md", "package.json"],
        ...["dist/dataset.js", "dist/dimpact-sim.wasm", "dist/licences.txt", "dist/packed.js"],
        ...scripts.flatMap((name) => [`dist/${name}.js`, `dist/${name}.d.ts`]),
      ].sort(),
    );
    expect(workshop.packed.size).toBeLessThan(300_000);
  });

  it("needs no other package and runs nothing when it is installed", () => {
    const own = workshop.project("bare", {});
    expect(readdirSync(join(own, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([
      "dimpact-simulator",
    ]);
    const { scripts } = JSON.parse(
      readFileSync(join(own, "node_modules/dimpact-simulator/package.json"), "utf8"),
    ) as { scripts: Record<string, string> };
    const atInstall = /^(pre|post)?(install|prepare|uninstall)$/;
    expect(Object.keys(scripts).filter((name) => atInstall.test(name))).toEqual([]);
  });
});

describe("it answers in", () => {
  it.each(["dimpact-simulator", "dimpact-simulator/inline"])("Node, as %s", async (name) => {
    const own = workshop.project(`node${name.replace("/", "-")}`, {
      "app.js": `${asking(name)}\nconsole.log(id, Math.round(total / 100) * 100);`,
    });
    expect(await run(process.execPath, ["app.js"], { cwd: own })).toBe(`${answer}\n`);
  });

  it("TypeScript, with its types", async () => {
    const own = workshop.project("typescript", {
      "app.ts": `
        import { createSimulator, ScenarioError, type Result, type Scenario } from "dimpact-simulator";
        import { createSimulator as inline } from "dimpact-simulator/inline";
        const scenario: Scenario = { schemaVersion: 1, events: [{ type: "drop", member: "a", product: "b" }] };
        const simulator = await createSimulator({ wasm: new Uint8Array() });
        const result: Result = simulator.evaluate(scenario);
        const total: number | undefined = result.years[0]?.members[0]?.total;
        // @ts-expect-error a scenario without its version is none
        simulator.evaluate({});
        export const same: typeof createSimulator = inline;
        export const all = [total, ScenarioError];`,
    });
    const strict = { noEmit: true, strict: true, skipDefaultLibCheck: true, types: [] };
    const target = { target: "es2022", lib: ["es2022", "dom"], module: "nodenext" };
    const compilerOptions = { ...strict, ...target };
    writeFileSync(join(own, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["app.ts"] }));
    expect(await run(process.execPath, [inRepo("typescript/bin/tsc"), "-p", "."], { cwd: own })).toBe("");
  });

  it("a plain page", async () => {
    // An import map would be inline, which the policy forbids: the page names the file.
    const name = "./node_modules/dimpact-simulator/dist/index.js";
    await served(workshop.project("plain", { "index.html": page("./app.js"), "app.js": app(name) }));
  });

  it("Vite's build and its development server", async () => {
    const own = workshop.project("vite", { "index.html": page("./app.js"), "app.js": app() });
    const settings = { root: own, configFile: false, logLevel: "error" } as const;
    await vite({ ...settings, base: "./", build: { modulePreload: { polyfill: false } } });
    await served(join(own, "dist"));
    const server = await createServer({ ...settings, server: { port: 0, host: "127.0.0.1" } });
    try {
      await server.listen();
      await shown(server.resolvedUrls?.local[0] ?? "");
    } finally {
      await server.close();
    }
  });

  it("webpack", async () => {
    const own = workshop.project("webpack", { "src/index.js": app(), "dist/index.html": page("./main.js") });
    const errors = await new Promise<string>((resolve, reject) => {
      // Where the project is; webpack's own defaults start from the working directory of the process.
      const where = { context: own, output: { path: join(own, "dist") } };
      // The module is larger than what webpack advises for a script.
      const performance = { maxAssetSize: 300_000, maxEntrypointSize: 300_000 };
      webpack({ ...where, mode: "production", performance }, (failure, stats) => {
        if (failure) reject(failure);
        else resolve(stats?.hasErrors() || stats?.hasWarnings() ? stats.toString() : "");
      });
    });
    expect(errors).toBe("");
    await served(join(own, "dist"));
  });

  const bundle = { bundle: true, format: "esm", outdir: "out", logLevel: "silent" } as const;
  it("esbuild, with the module inside", async () => {
    const own = workshop.project("esbuild-inline", {
      "app.js": app("dimpact-simulator/inline"),
      "out/index.html": page("./app.js"),
    });
    const { warnings } = await esbuild({ ...bundle, entryPoints: ["app.js"], absWorkingDir: own });
    expect(warnings).toEqual([]);
    await served(join(own, "out"));
  });

  it("esbuild, with the module beside the bundle", async () => {
    const own = workshop.project("esbuild", { "app.js": app(), "out/index.html": page("./app.js") });
    const { warnings } = await esbuild({ ...bundle, entryPoints: ["app.js"], absWorkingDir: own });
    expect(warnings).toEqual([]);
    const file = "dimpact-sim.wasm";
    cpSync(join(own, "node_modules/dimpact-simulator/dist", file), join(own, "out", file));
    await served(join(own, "out"));
  });
});
