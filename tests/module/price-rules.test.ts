// A price rule of a dataset has one amount for each of its limits.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { InputError } from "../../wasm/types.ts";
import { root } from "../../scripts/shell.mjs";
import { commandLine } from "./engines.ts";

type Rule = Partial<Record<"from" | "rates" | "amounts", number[]>>;
const text = readFileSync(join(root, "tests/datasets/other.json"), "utf8");

it.each<[string, number, keyof Rule, number[], string]>([
  ["bands with a rate too few", 0, "rates", [2], "/products/0/rule/rates"],
  ["bands with a rate too many", 0, "rates", [2, 1.5, 1], "/products/0/rule/rates"],
  ["bands with a limit too many", 0, "from", [0, 30000, 60000], "/products/0/rule/rates"],
  ["bands with a limit too few", 0, "from", [0], "/products/0/rule/rates"],
  ["tiers with an amount too few", 1, "amounts", [5000], "/products/1/rule/amounts"],
  ["tiers with an amount too many", 1, "amounts", [5000, 8000, 9000], "/products/1/rule/amounts"],
  ["tiers with a limit too many", 1, "from", [0, 25000, 50000], "/products/1/rule/amounts"],
])("%s", (_, product, list, numbers, path) => {
  const dataset = JSON.parse(text) as { products: { rule: Rule }[] };
  const rule = dataset.products[product]?.rule ?? {};
  rule[list] = numbers;
  const { code, out, err } = commandLine(["check", "-"], JSON.stringify(dataset));
  expect([code, out]).toEqual([2, ""]);
  const { errors } = JSON.parse(err) as { errors: InputError[] };
  expect(errors.map((error) => [error.path, error.code])).toEqual([[path, "out-of-range"]]);
});
