import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { root } from "../../scripts/shell.mjs";

const site = join(root, "build/site");

const compressed = (name: string): number => gzipSync(readFileSync(join(site, name)), { level: 9 }).length;

// English comes only when it is asked for.
const isFirstLoad = (name: string): boolean => /\.(html|js|css|wasm|svg)$/.test(name) && !name.includes('/en-');

const files = readdirSync(site, { recursive: true, encoding: "utf8" }).filter(isFirstLoad);
const sum = (names: string[]): number => names.reduce((total, name) => total + compressed(name), 0);

it("asks for at most 200 kB on the first visit, the engine and all figures included", () => {
  expect(files.some((name) => name.endsWith(".wasm"))).toBe(true);
  expect(sum(files)).toBeLessThan(200_000);
});

it("has scripts and styles of its own of at most 70 kB", () => {
  expect(sum(files.filter((name) => /\.(js|css)$/.test(name)))).toBeLessThan(70_000);
});
