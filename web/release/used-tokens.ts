/** Keeps of a theme's design tokens only those that the page's styles use, directly or through another token. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Plugin } from "vite";

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|css)$/.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8"));

const used = (text: string): string[] =>
  [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1] ?? "");

const importedStyles = (text: string): string[] =>
  [...text.matchAll(/["'](@[^"']+\.css)(?:\?inline)?["']/g)].map((match) => match[1] ?? "");

export const pruneTokens = (css: string, roots: Iterable<string>): string => {
  const definitions = new Map<string, string>();
  for (const [, name = "", value = ""] of css.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm))
    definitions.set(name, value);
  const kept = new Set<string>();
  const waiting = [...roots];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const value = definitions.get(name);
    if (value === undefined || kept.has(name)) continue;
    kept.add(name);
    waiting.push(...used(value));
  }
  return css.replace(/^\s*(--[\w-]+):[^;]+;.*$\n?/gm, (line, name: string) => (kept.has(name) ? line : ""));
};

export const usedTokens = (folder: string): Plugin => ({
  name: "used-tokens",
  enforce: "pre",
  transform(code, id) {
    if (!/design-tokens\/dist\/[\w-]+\.css/.test(id)) return null;
    const require = createRequire(join(folder, "index.html"));
    const own = sources(folder);
    const packages = own
      .flatMap(importedStyles)
      .filter((name) => !name.includes("design-tokens"))
      .map((name) => readFileSync(require.resolve(name), "utf8"));
    return { code: pruneTokens(code, [...own, ...packages].flatMap(used)), map: null };
  },
});
