/** Explanations through both engines: the last step is the result's figure, and the docs' examples hold. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import {
  ScenarioError,
  type Explanation,
  type ExplanationStep,
  type Figure,
  type Scenario,
  type Subject,
} from "../../dist/index.js";
import { cases } from "./cases.ts";
import { commandLine, simulator } from "./engines.ts";

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const schema = JSON.parse(file("wasm/schema/explanation.schema.json")) as object;
const valid = new Ajv2020({ allErrors: true }).compile(schema);

/** The cases that the model's own examples make. */
const first = cases.filter(({ name }) => /^\d/.test(name));
const base: Scenario = { schemaVersion: 1 };
const last = ({ steps }: Explanation): ExplanationStep | undefined => steps[steps.length - 1];
const values = (step?: ExplanationStep) => step?.inputs.map(({ value }) => value);

/** The figures of a result, and one that no product may carry in full. */
const figures = [
  "overheadTotal",
  "overheadFromProjects",
  "overheadFromContributions",
  "overheadFromProducts",
  "overheadRate",
  "result",
  "equityStart",
  "equityEnd",
  "equityNorm",
  "headroom",
] as const satisfies readonly Figure[];
const parts = ["supplierCost", "productHours", "overhead", "tariff", "inhabitants"] as const;

describe("every figure of the shared cases", () => {
  it.each(cases)("$name: explanations end in it", ({ scenario }) => {
    const explain = (subject: Subject) => {
      const explanation = simulator.explain(scenario, subject);
      expect(last(explanation)?.amount).toBe(explanation.amount);
      return explanation;
    };
    // The core's own tests ask for all figures of all years; here the last one of each case has to do.
    for (const { year, members, products, association } of simulator.evaluate(scenario).years.slice(-1)) {
      for (const member of members) {
        const explanation = explain({ year, member: member.id });
        expect(explanation.amount).toBe(member.total);
        const tariffs = explanation.steps.filter(({ rule }) => rule === "tariff");
        expect(tariffs.map((step) => [step.amount, ...(values(step) ?? [])])).toEqual(
          member.products.map((its) => [its.tariff, its.supplierCost, its.productHours, its.overhead]),
        );
        expect(explanation.estimate).toBe(member.products.some(({ estimated }) => estimated));
      }
      for (const product of products) {
        for (const part of parts)
          expect(explain({ year, product: product.id, part }).amount, part).toBe(product[part]);
      }
      for (const figure of figures)
        expect(explain({ year, figure }).amount, figure).toBe(association[figure]);
    }
  });

  it.each(first)("$name: what it would be without events, too", ({ scenario }) => {
    const { years } = simulator.evaluate({ ...scenario, events: [] });
    const { members, year } = years[years.length - 1] ?? { members: [], year: 0 };
    for (const { id, total } of members)
      expect(simulator.explain(scenario, { year, member: id, withoutEvents: true }).amount).toBe(total);
  });
});

describe("an answer", () => {
  const subjects: Subject[] = [
    { member: "duiven" },
    { figure: "equityEnd" },
    { figure: "overheadPool" },
    { product: "e-suite", part: "supplierBill" },
  ];

  it.each(first)("$name: has the shape of the schema", (shared) => {
    for (const subject of subjects) {
      try {
        expect(valid(simulator.explain(shared.scenario, subject)) ? [] : valid.errors).toEqual([]);
      } catch (error) {
        if (!(error instanceof ScenarioError)) throw error;
        expect(error.errors[0]?.code).toBe("unknown-member");
      }
    }
  });

  it("is the command line's, byte for byte", () => {
    const { scenario } = cases.find(({ name }) => name === "34-everything-at-once") ?? { scenario: base };
    for (const subject of subjects) {
      const year = scenario.year ?? 2024;
      const options = Object.entries({ year, ...subject }).flatMap(([key, value]) => [
        `--${key}`,
        String(value),
      ]);
      const { code, out } = commandLine(["explain", ...options, "-"], JSON.stringify(scenario));
      expect(code).toBe(0);
      expect(out).toBe(`${JSON.stringify(simulator.explain(scenario, { year, ...subject }))}\n`);
    }
  });

  it("leads to the explanations of its inputs", () => {
    const { scenario } = cases.find(({ name }) => name === "20-merge") ?? { scenario: base };
    const overhead = last(
      simulator.explain(scenario, { member: "deventer", product: "e-suite", part: "overhead" }),
    );
    for (const { subject, value } of overhead?.inputs ?? []) {
      if (subject) expect(simulator.explain(scenario, subject).amount).toBeCloseTo(value, 6);
    }
    expect(overhead?.inputs.filter(({ subject }) => subject).length).toBe(2);
  });

  it("marks an assumption with the dataset's value beside the scenario's", () => {
    const scenario: Scenario = { ...base, year: 2026, assumptions: { indexation: { wages: 0.03 } } };
    const hours = last(simulator.explain(scenario, { product: "my-lex", part: "hoursPool" }));
    expect(hours?.formula).toEqual({ nl: "37.325,90 × 1,03^2", en: "37,325.90 × 1.03^2" });
    expect(hours?.inputs[1]).toMatchObject({ value: 3, default: 7, assumption: true, source: "Tabel 3" });
  });

  it("says why a new user's cost is an estimate, and which event it comes from", () => {
    const member = { id: "hengelo", name: "Hengelo", inhabitants: 81500 };
    const scenario: Scenario = { ...base, events: [{ type: "join", member, products: ["e-suite"] }] };
    const explanation = simulator.explain(scenario, {
      member: "hengelo",
      product: "e-suite",
      part: "supplierCost",
    });
    const estimate = explanation.steps.find(({ rule }) => rule === "estimate");
    expect(explanation.estimate).toBe(true);
    expect(estimate?.formula.nl).toBe("414,76 × √81.500");
    expect(estimate?.note?.nl).toMatch(/R² 0,95/);
    expect(estimate?.inputs.map(({ event }) => event)).toEqual([undefined, 0]);
  });

  it("explains those who use another's contract", () => {
    const share = last(simulator.explain(base, { member: "westervoort", product: "open-online" }));
    expect(share).toMatchObject({ amount: 0, rule: "sharedContract" });
    expect(share?.note?.nl).toMatch(/Duiven/);
    const inhabitants = last(
      simulator.explain(base, { member: "duiven", product: "open-online", part: "inhabitants" }),
    );
    expect(inhabitants?.amount).toBe(84535);
  });

  it("comes for the most events a scenario can have, and for mergers of mergers", () => {
    const growth = Array.from({ length: 1000 }, (_, i) => ({
      type: "populationGrowth" as const,
      until: 2033,
      percent: i % 2 ? 0.1 : -0.1,
    }));
    const grown = simulator.explain(
      { ...base, horizon: 10, events: growth },
      { year: 2033, member: "assen" },
    );
    expect(grown.amount).toBe(last(grown)?.amount);
    const ids = simulator.dataset.members.map(({ id }) => id);
    const merges = ids.slice(1).map((id, i) => ({
      type: "merge" as const,
      members: [i === 0 ? (ids[0] ?? "") : `stad-${String(i - 1)}`, id],
      into: { id: `stad-${String(i)}`, name: `Stad ${String(i)}` },
    }));
    const scenario: Scenario = { ...base, overhead: "reallocated", events: merges };
    const merged = simulator.explain(scenario, { member: `stad-${String(merges.length - 1)}` });
    expect(merged.amount).toBe(simulator.evaluate(scenario).years[0]?.members[0]?.total);
  });
});

describe("a request that is not understood", () => {
  const errors = (request: object) => {
    try {
      simulator.explain(base, request as Subject);
    } catch (error) {
      return (error as ScenarioError).errors.map(({ path, code }) => `${path} ${code}`);
    }
    return [];
  };

  it.each([
    [{}, " one-of"],
    [{ member: "assen", figure: "result" }, " one-of"],
    [{ figure: "result", part: "total" }, " one-of"],
    [{ part: "total" }, " one-of"],
    [{ member: "nergens" }, "/member unknown-member"],
    [{ product: "niets" }, "/product unknown-product"],
    [{ member: "assen", product: "niets" }, "/product unknown-product"],
    [{ member: "losser", product: "e-suite" }, "/product not-in-use"],
    [{ member: "assen", year: 2025 }, "/year out-of-range"],
    [{ member: "assen", year: 2024.5 }, "/year wrong-type"],
    [{ member: 1 }, "/member wrong-type"],
    [{ member: "assen", part: "tariff" }, "/part unknown-word"],
    [{ member: "assen", product: "e-suite", part: "total" }, "/part unknown-word"],
    [{ figure: "tariff" }, "/figure unknown-word"],
    [{ member: "assen", withoutEvents: "ja" }, "/withoutEvents wrong-type"],
    [{ member: "assen", why: true }, "/why unknown-field"],
  ])("%j: %s", (request, error) => {
    expect(errors(request)).toEqual([error]);
  });

  it("ends the command line with the scenario's own errors, or with what is wrong with its use", () => {
    const end = (...words: string[]) => commandLine(["explain", ...words, "-"], "{}");
    const { code, err } = end("--member", "assen");
    expect([code, JSON.parse(err)]).toMatchObject([2, { errors: [{ path: "/schemaVersion" }] }]);
    expect(end("--colour", "red").code).toBe(1);
    expect(commandLine(["explain", "--member"], "{}").code).toBe(1);
  });

  it("is told with the scenario's errors", () => {
    const scenario = { schemaVersion: 1, events: [{ type: "drop", member: "assen", product: "niets" }] };
    try {
      simulator.explain(scenario as Scenario, { member: "assen", part: "niets" } as never);
      expect.unreachable();
    } catch (error) {
      expect((error as ScenarioError).errors.map(({ path }) => path)).toEqual([
        "/scenario/events/0/product",
        "/part",
      ]);
    }
  });
});

describe("docs/explanation.md", () => {
  const flat = (steps: readonly ExplanationStep[]): ExplanationStep[] =>
    steps.flatMap((step) => [...flat(step.steps ?? []), step]);
  const number = (text: string) => Number(text.replaceAll(",", "").replace("−", "-"));

  const examples = file("docs/explanation.md")
    .split(/^## Example: /m)
    .slice(1)
    .map((section) => ({
      title: section.slice(0, section.indexOf("\n")),
      request: JSON.parse(/```json\n([^`]*)\n```/.exec(section)?.[1] ?? "{}") as { scenario: Scenario },
      rows: [...section.matchAll(/^\| (.+?) +\| `([^`]+)` +\| +(\S+) +\|$/gm)],
    }));

  it.each(examples)("$title: has the steps it says, in their order", ({ request, rows }) => {
    const { scenario, ...subject } = request;
    let steps = flat(simulator.explain(scenario, subject as Subject).steps);
    expect(rows.length).toBeGreaterThan(5);
    for (const [, label = "", formula = "", amount = ""] of rows) {
      const place = steps.findIndex((step) => step.label.en === label && step.formula.en === formula);
      const step = steps[place];
      expect(step, `${label}: ${formula}`).toBeDefined();
      expect(step && (step.unit === "cents" ? step.amount / 100 : step.amount)).toBeCloseTo(
        number(amount),
        6,
      );
      steps = steps.slice(place + 1);
    }
    expect(steps).toEqual([]);
  });

  it("has two examples", () => {
    expect(examples).toHaveLength(2);
  });
});
