import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { root } from "../../scripts/shell.mjs";

const site = join(root, "build/site");

const compressed = (name: string): number => gzipSync(readFileSync(join(site, name)), { level: 9 }).length;

it("has scripts and styles of at most 70 kB, all municipalities included", () => {
  const files = readdirSync(site, { recursive: true, encoding: "utf8" });
  // English comes only when it is asked for.
  const first = files.filter((name) => /\.(js|css)$/.test(name) && !name.includes("/en-"));
  expect(first.length).toBeGreaterThan(2);
  expect(first.reduce((sum, name) => sum + compressed(name), 0)).toBeLessThan(70_000);
});
