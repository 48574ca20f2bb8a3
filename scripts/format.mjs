// npm run format: Prettier and clang-format rewrite what they find; `-- --check` only looks.
import { join } from "node:path";
import { conclude, runChecks } from "./checks.mjs";
import { setUp } from "./set-up.mjs";
import { main, root, run } from "./shell.mjs";
import { filesUnder } from "./stamp.mjs";
import { lintTools } from "./tools.mjs";

const cppFiles = () =>
  ["core", "wasm", "tests"]
    .flatMap((folder) => filesUnder(join(root, folder)))
    .filter((file) => /\.[ch]pp$/.test(file));

/** @param {"check" | "write"} mode */
export const formatters = (mode) => [
  { name: "Prettier", work: () => run("node", ["node_modules/prettier/bin/prettier.cjs", `--${mode}`, "."]) },
  {
    name: "clang-format",
    work: () =>
      run("clang-format", [...(mode === "check" ? ["--dry-run", "--Werror"] : ["-i"]), ...cppFiles()]),
  },
];

await main(import.meta.url, async (args) => {
  await setUp(lintTools);
  return conclude(await runChecks(formatters(args.includes("--check") ? "check" : "write")));
});
