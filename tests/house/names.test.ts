import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../../scripts/shell.mjs";
import { places, sources } from "./sources.ts";

interface Named {
  id: string;
  name: string;
}

const data = join(root, "data");
const plans = readdirSync(data)
  .filter((name) => name.endsWith(".json"))
  .map(
    (name) => JSON.parse(readFileSync(join(data, name), "utf8")) as { members?: Named[]; products?: Named[] },
  )
  .filter(({ members, products }) => Array.isArray(members) && Array.isArray(products));

it("names no member or product in code: next year's plan needs none", () => {
  const named = plans.flatMap(({ members = [], products = [] }) => [...members, ...products]);
  expect(named.length).toBeGreaterThan(40);
  const names = [...new Set(named.flatMap(({ id, name }) => [id, name]))];
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`(?<![\\w-])(${escaped.join("|")})(?![\\w-])`, "g");
  expect(places(sources(["core", "wasm", "web"], /(?<!\.test)\.([ch]pp|ts|html|css)$/), pattern)).toEqual([]);
});
