import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { root } from "../../scripts/shell.mjs";

const site = join(root, "build/site");

const compressed = (name: string): number => gzipSync(readFileSync(join(site, name)), { level: 9 }).length;

const text = (name: string): string => readFileSync(join(site, name), "utf8");

/** A script and all that it imports before it runs; what it imports later comes when it is asked for. */
const withImports = (name: string, known = new Set<string>()): Set<string> => {
  if (known.has(name)) return known;
  known.add(name);
  for (const [, other = ""] of text(name).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
    withImports(join("assets", other), known);
  return known;
};

it("has scripts and styles of at most 92 kB at first, the plan and all municipalities included", () => {
  const named = [...text("index.html").matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(
    ([, name = ""]) => name,
  );
  // The page names the worker, the worker what it loads the simulator with.
  const inWorker = readdirSync(join(site, "assets"))
    .filter((name) => /^(worker|load)-.*\.js$/.test(name))
    .map((name) => join("assets", name));
  const first = new Set([
    ...named.filter((name) => name.endsWith(".css")),
    ...[...named, ...inWorker]
      .filter((name) => name.endsWith(".js"))
      .flatMap((name) => [...withImports(name)]),
  ]);
  expect(first.size).toBeGreaterThan(2);
  expect([...first].reduce((sum, name) => sum + compressed(name), 0)).toBeLessThan(92_000);
});
