/**
 * The results and explanations of all cases, as they are: a change of the house changes no byte of them, and one of a
 * rule says in CHANGELOG.md what it changes. Kept as hashes; GOLDEN=folder writes the texts, to be compared with
 * those of another checkout. After a change that is meant: npx vitest run --project module golden -u.
 */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Figure, Scenario, Subject, YearResult } from "../../dist/index.js";
import { cases } from "./cases.ts";
import { simulator } from "./engines.ts";

const folder = process.env.GOLDEN;

function kept(name: string, text: string): string {
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

const figures: readonly Figure[] = [
  "supplierBill",
  "hoursPool",
  "overheadTotal",
  "overheadFromProjects",
  "overheadFromContributions",
  "overheadPool",
  "overheadFromProducts",
  "overheadWeight",
  "overheadRate",
  "entryFees",
  "oneOff",
  "result",
  "equityStart",
  "equityEnd",
  "headroom",
];

/** A member's total holds all that leads to it; beside it what it does not hold. */
const subjectsOf = ({ year, members, products }: YearResult): Subject[] => [
  ...members.map(({ id }): Subject => ({ year, member: id })),
  ...members.map(({ id }): Subject => ({ year, member: id, part: "inhabitants" })),
  ...members.flatMap(({ id, products: uses }) =>
    uses.map((use): Subject => ({ year, member: id, product: use.id, part: "supplierBill" })),
  ),
  ...products.flatMap(({ id }): Subject[] => [
    { year, product: id },
    { year, product: id, part: "inhabitants" },
    { year, product: id, part: "hoursPool" },
  ]),
  ...figures.flatMap((figure): Subject[] => [
    { year, figure },
    { year, figure, withoutEvents: true },
  ]),
];

/** Without the versions, which say nothing of the rules. */
function resultOf(scenario: Scenario) {
  const result = simulator.evaluate(scenario);
  return { ...result, engine: undefined, dataset: undefined };
}

describe("results and explanations stay as they are", () => {
  it.each(cases)("$name", ({ name, scenario }) => {
    const result = resultOf(scenario);
    const years = result.years.filter((_, i) => i === 0 || i === result.years.length - 1);
    const explanations = years
      .flatMap(subjectsOf)
      .map((subject) => JSON.stringify(simulator.explain(scenario, subject)))
      .join("\n");
    expect({
      result: kept(`${name}.result.json`, JSON.stringify(result)),
      explanations: kept(`${name}.explanations.jsonl`, explanations),
    }).toMatchSnapshot();
  });
});
