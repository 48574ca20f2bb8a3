import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/shell.mjs";

export interface Source {
  path: string;
  text: string;
}

const under = (path: string): string[] =>
  statSync(join(root, path)).isDirectory()
    ? readdirSync(join(root, path)).flatMap((name) => under(`${path}/${name}`))
    : [path];

/** The files below the given rooms whose names end so; tests that stand beside them are no part of them. */
export const sources = (rooms: string[], ending: RegExp): Source[] =>
  rooms
    .flatMap(under)
    .filter((path) => ending.test(path) && !path.endsWith(".test.ts"))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

/** Every place where a pattern is found, as "path: what". */
export const places = (files: Source[], pattern: RegExp): string[] =>
  files.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([found]) => `${path}: ${found.trim()}`));
