import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createSimulator } from "../../dist/index.js";
import { root } from "../../scripts/shell.mjs";
import type { Assumptions, Dataset, Result } from "../../web/src/engine/types.ts";
import { concerning, ledgerOf, tableChoices, tablesIn } from "../../web/src/outcome/ledger.ts";
import {
  countOf,
  countsOf,
  figuresOf,
  reproductionOf,
  type Count,
} from "../../web/src/outcome/reproduction.ts";
import { dutch } from "../../web/src/texts/index.ts";
import { sentence } from "../../web/src/outcome/control-sentence.ts";
import { commandLine } from "../module/engines.ts";

const folder = mkdtempSync(join(tmpdir(), "dimpact-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const plan = readFileSync(join(root, "data/dimpact-2024.json"), "utf8");
const other = readFileSync(join(root, "tests/datasets/other.json"), "utf8");

/** What `dimpact-sim check` counts, by the name of the line. */
const checked = (dataset: string): Map<string, Count> => {
  const path = join(folder, "dataset.json");
  writeFileSync(path, dataset);
  const { code, out } = commandLine(["check", path]);
  expect(code).toBe(0);
  return new Map(
    [...out.matchAll(/^(.+?) {2,}(\d+) +(\d+) +(\d+) +(\d+)$/gm)].map(([, name = "", ...numbers]) => {
      const [figures = NaN, exact = NaN, withinAEuro = NaN, largest = NaN] = numbers.map(Number);
      return [name, { figures, exact, withinAEuro, largest }];
    }),
  );
};

const evaluated = async (text: string, assumptions: Assumptions = {}): Promise<[Dataset, Result]> => {
  const simulator = await createSimulator({ dataset: text });
  return [simulator.dataset, simulator.evaluate({ schemaVersion: 1, horizon: 2, assumptions })];
};

/** Other prints: a euro off in one cell, ten in another, five in a column, one in the whole. */
const misprinted = (): string => {
  const changed = JSON.parse(plan) as {
    products: {
      published: { tariff: number };
      cells: { published: { overhead: number; hours: number } }[];
    }[];
    members: { published: { total: number } }[];
    published: { total: number };
  };
  const [first, second] = changed.products;
  const cells = [first?.cells[0]?.published, second?.cells[1]?.published];
  if (!first || !second || !cells[0] || !cells[1]) throw new Error("no cells");
  cells[0].overhead += 1;
  cells[1].hours -= 10;
  first.published.tariff += 5;
  changed.published.total -= 1;
  return JSON.stringify(changed);
};

describe.each([
  ["the plan", plan],
  ["another plan", other],
  ["the plan with other prints", misprinted()],
])("%s, figure by figure", (_name, text) => {
  it("is counted as the command line counts it", async () => {
    const lines = checked(text);
    const reproduction = reproductionOf(...(await evaluated(text)));
    const counts = countsOf(reproduction);
    expect(counts.cells).toEqual(lines.get("all cells"));
    expect(counts.columns).toEqual(lines.get("column totals"));
    expect(counts.members).toEqual(lines.get("member totals"));
    expect(counts.grand).toEqual(lines.get("grand total"));
    for (const { name, source, rows } of reproduction.products)
      expect(countOf(figuresOf(rows)), name).toEqual(lines.get(`${name} (${source})`));
  });
});

it("does not depend on what the scenario assumes", async () => {
  const counts = async (assumptions: Assumptions) =>
    countsOf(reproductionOf(...(await evaluated(plan, assumptions))));
  const assumed: Assumptions = {
    indexation: { supplier: 0.5, wages: 0.1 },
    equityNorm: 3,
    entryFee: 1000,
    variableSupplierShare: { "e-suite": 0.2 },
    waiver: true,
  };
  expect(await counts(assumed)).toEqual(await counts({}));
});

describe("the sentence", () => {
  it("says how many come back exactly, with the grand total", async () => {
    const reproduction = reproductionOf(...(await evaluated(plan)));
    expect(sentence(countsOf(reproduction), reproduction.grand, dutch)).toBe(
      "412 van 412 bedragen, 24 van 24 kolomtotalen en 41 van 41 ledentotalen komen precies uit, en ook het eindtotaal van 13.002.215\u00a0euro",
    );
  });

  it("says what does not", async () => {
    const reproduction = reproductionOf(...(await evaluated(misprinted())));
    expect(sentence(countsOf(reproduction), reproduction.grand, dutch)).toBe(
      "410 van 412 bedragen, 23 van 24 kolomtotalen en 41 van 41 ledentotalen komen precies uit, maar niet het eindtotaal van 13.002.214\u00a0euro",
    );
    const wrong = figuresOf(reproduction.products.flatMap(({ rows }) => rows)).filter(
      (one) => one.difference !== 0,
    );
    expect(wrong.map(({ difference }) => difference)).toEqual([-1, 10]);
  });
});

describe("the ledger", () => {
  it("belongs to one dataset", async () => {
    const [dataset] = await evaluated(plan);
    const [stranger] = await evaluated(other);
    expect(await ledgerOf(dataset)).toHaveLength(73);
    expect(await ledgerOf(stranger)).toBeNull();
  });

  it("names tables in words", () => {
    expect(tablesIn("Tabel 4, 8 en 14")).toEqual([4, 8, 14]);
    expect(tablesIn("Hoofdstuk 8 en 9, Tabel 11 en 12")).toEqual([11, 12]);
    expect(tablesIn("Tabel 19; hoofdstuk 9, artikel 4")).toEqual([19]);
    expect(tablesIn("Statuten, artikel 18 lid 2")).toEqual([]);
  });

  it("is found by table, and from the figures it is about", async () => {
    const [dataset] = await evaluated(plan);
    const entries = (await ledgerOf(dataset)) ?? [];
    const choices = tableChoices(entries, dataset);
    const known = new Set([
      ...(dataset.tables ?? []).map(({ number }) => number),
      ...dataset.products.flatMap(({ source = "" }) => tablesIn(source)),
    ]);
    expect(choices.map(({ number }) => number).filter((number) => !known.has(number))).toEqual([]);
    expect(choices.find(({ number }) => number === 10)).toMatchObject({ title: "e-Suite" });
    const ids = (product: string | null, member: string | null) =>
      concerning(entries, product, member).map(({ id }) => id);
    expect(ids("my-lex", "laarbeek")).toEqual([17]);
    expect(ids(null, "tiel")).toEqual([19]);
    expect(ids("e-suite", null)).toContain(15);
    expect(ids("e-suite", "assen")).toEqual([]);
  });
});
