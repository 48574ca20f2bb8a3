// npm run lint: types, ESLint, the templates and clang-tidy; a warning is an error.
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, relative } from "node:path";
import { build, buildPreset } from "./build.mjs";
import { conclude, runChecks } from "./checks.mjs";
import { setUp } from "./set-up.mjs";
import { capture, main, root, run } from "./shell.mjs";
import { filesUnder, unlessUpToDate } from "./stamp.mjs";
import { lintTools } from "./tools.mjs";

/** The sources of the core that changed, as many at once as there are processors. */
async function tidyCore() {
  /** @type {{file: string}[]} */
  const commands = JSON.parse(readFileSync(join(root, "build/native/compile_commands.json"), "utf8"));
  const files = commands.map(({ file }) => relative(root, file)).filter((file) => file.startsWith("core/"));
  const headers = filesUnder(join(root, "core")).filter((file) => file.endsWith(".hpp"));
  const shared = [".clang-tidy", ...headers.map((file) => relative(root, file))];
  /** @type {string[]} */
  const problems = [];
  const tidy = async (/** @type {string} */ file) => {
    const { code, output } = await capture("clang-tidy", ["--quiet", "-p", "build/native", file]);
    if (code !== 0) throw new Error(output);
  };
  const worker = async () => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) {
      const name = file;
      await unlessUpToDate({ name: `tidy/${name}`, inputs: [...shared, name], outputs: [] }, () =>
        tidy(name),
      ).catch((error) => problems.push(error.message));
    }
  };
  await Promise.all(cpus().map(worker));
  if (problems.length > 0) throw new Error(problems.join("\n"));
}

/** What a template gives to an element is of a kind that the element takes. */
async function analyzeTemplates() {
  const { code, output } = await capture("node", [
    "node_modules/@jackolope/lit-analyzer/cli.mjs",
    ...["--strict", "--maxWarnings", "0", "web/src/**/!(*.test).ts"],
  ]);
  if (code !== 0) throw new Error(output);
}

export const linters = [
  { name: "TypeScript", work: () => run("node", ["node_modules/typescript/bin/tsc", "-p", "."]) },
  {
    name: "ESLint",
    work: () => run("node", ["node_modules/eslint/bin/eslint.js", "--max-warnings", "0", "."]),
  },
  { name: "lit-analyzer", work: analyzeTemplates },
  { name: "clang-tidy", work: tidyCore },
];

/** What the linters look into must have been built. */
export async function prepareLint() {
  await setUp(lintTools);
  await buildPreset("native", "one to two minutes");
  await build();
}

await main(import.meta.url, async () => {
  await prepareLint();
  return conclude(await runChecks(linters));
});
