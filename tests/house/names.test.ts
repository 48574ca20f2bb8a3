import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../../scripts/shell.mjs";
import { places, sources } from "./sources.ts";

interface Named {
  id: string;
  name: string;
}

const dataset = JSON.parse(readFileSync(join(root, "data/dimpact-2024.json"), "utf8")) as {
  members: Named[];
  products: Named[];
};

it("names no member or product in code: next year's plan needs none", () => {
  const names = [...dataset.members, ...dataset.products].flatMap(({ id, name }) => [id, name]);
  const escaped = [...new Set(names)].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`(?<![\\w-])(${escaped.join("|")})(?![\\w-])`, "g");
  expect(places(sources(["core", "wasm", "web"], /\.([ch]pp|ts|html|css)$/), pattern)).toEqual([]);
});
