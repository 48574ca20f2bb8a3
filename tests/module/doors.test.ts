/** The doors beside evaluate: attribution, withdrawal, comparison and prepared scenarios, on the shared cases. */
import { describe, expect, it } from "vitest";
import { ScenarioError, type Scenario, type ScenarioEvent } from "../../dist/index.js";
import { cases } from "./cases.ts";
import { commandLine, simulator } from "./engines.ts";

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const base = { schemaVersion: 1 } as const;
/** Each shared case, but for those with more events than exact shares allow: they take seconds. */
const shared = cases.filter(({ scenario }) => (scenario.events ?? []).length <= 6);

describe("attribution", () => {
  it.each(shared)("$name: shares add up to every change, both ways", ({ scenario }) => {
    const result = simulator.evaluate(scenario);
    for (const method of ["fair", "inOrder"] as const) {
      const attribution = simulator.attribution(scenario, method);
      expect(attribution.exact).toBe(true);
      for (const [y, year] of attribution.years.entries()) {
        const { association, members = [] } = result.years[y] ?? {};
        expect(year.association.equityEnd.scenario).toBe(association?.equityEnd);
        for (const shares of [year.association.result, year.association.equityEnd]) {
          expect(sum(shares.byEvent)).toBe(shares.delta);
        }
        expect(year.members.map(({ id, delta }) => [id, delta])).toEqual(
          members.map(({ id, delta }) => [id, delta]),
        );
        for (const member of year.members) {
          expect(sum(member.byEvent)).toBe(member.delta);
          expect(sum(Object.values(member.byPart))).toBe(member.delta);
          for (const product of member.products) expect(sum(product.byEvent)).toBe(product.delta);
        }
      }
    }
  });

  const events: ScenarioEvent[] = [
    { type: "drop", member: "rotterdam", product: "e-suite" },
    {
      type: "join",
      member: { id: "hengelo", name: "Hengelo", inhabitants: 81062 },
      products: ["open-online"],
    },
    { type: "population", member: "hengelo", inhabitants: 90000 },
  ];
  const scenario: Scenario = { ...base, overhead: "reallocated", events };

  it("is the mean over all orders, worked out from results alone", () => {
    const total = (kept: readonly number[]) => {
      // Without the join its population is left out with it.
      const possible = kept.filter((i) => i !== 2 || kept.includes(1));
      const its = { ...scenario, events: events.filter((_, i) => possible.includes(i)) };
      return simulator.evaluate(its).years[0]?.members.find(({ id }) => id === "deventer")?.total ?? NaN;
    };
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    const mean = events.map((_, event) =>
      sum(
        orders.map((order) => {
          const before = order.slice(0, order.indexOf(event));
          return (total([...before, event]) - total(before)) / orders.length;
        }),
      ),
    );
    const { members } = simulator.attribution(scenario).years[0] ?? { members: [] };
    const shares = members.find(({ id }) => id === "deventer")?.byEvent ?? [];
    for (const [event, share] of shares.entries())
      expect(Math.abs(share - (mean[event] ?? NaN))).toBeLessThan(1);
  });

  it("says how far a sample may be off, and still adds up", () => {
    const many = simulator.dataset.members.slice(0, 12).map(({ id, inhabitants }): ScenarioEvent => ({
      type: "population",
      member: id,
      inhabitants: inhabitants + 5000,
    }));
    const attribution = simulator.attribution({ ...base, overhead: "reallocated", events: many });
    expect(attribution).toMatchObject({ exact: false, orders: 400 });
    for (const member of attribution.years[0]?.members ?? []) {
      expect(sum(member.byEvent)).toBe(member.delta);
      expect(member.standardError).toBeGreaterThanOrEqual(0);
    }
  });

  it("rests on fewer orders, or is refused, where more would take long", () => {
    const years = { ...base, horizon: 10 };
    const many = (count: number): Scenario => ({
      ...years,
      events: Array.from({ length: count }, (_, i) => ({
        type: "population",
        member: "deventer",
        inhabitants: 100_000 + i,
      })),
    });
    const { exact, orders = 0 } = simulator.attribution(many(150));
    expect(exact).toBe(false);
    expect(orders).toBeGreaterThanOrEqual(25);
    expect(orders).toBeLessThan(400);
    expect(simulator.attribution(many(1000), "inOrder").exact).toBe(true);

    const request = JSON.stringify({ scenario: many(1000) });
    const { code, err } = commandLine(["attribution"], request);
    expect(code).toBe(2);
    const { errors } = JSON.parse(err) as { errors: unknown[] };
    expect(errors).toMatchObject([{ path: "/scenario/events", code: "too-many-events" }]);
  });

  it("gives the bytes of the command line", () => {
    const request = JSON.stringify({ scenario, method: "fair" });
    const { out } = commandLine(["attribution"], request);
    expect(JSON.parse(out)).toEqual(simulator.attribution(scenario));
  });
});

describe("withdrawal", () => {
  it("says when a member can leave and what it pays until then", () => {
    const answer = simulator.withdrawal({ member: "deventer", noticeDate: "2024-03-01" });
    expect(answer).toMatchObject({ earliestEnd: "2025-12-31", outcome: "accepted", endYear: 2025 });
    const { years } = simulator.evaluate({ ...base, horizon: 2 });
    const totals = years.map(({ members }) => members.find(({ id }) => id === "deventer")?.total ?? NaN);
    expect(answer.years.map(({ total }) => total)).toEqual(totals);
    expect(answer.total).toBe(sum(totals));
  });

  it("goes on with growth that passes the scenario's own horizon", () => {
    const growing = (horizon: number): Scenario => ({
      ...base,
      horizon,
      events: [{ type: "populationGrowth", percent: 5, until: 2029 }],
    });
    const asked = { member: "deventer", noticeDate: "2027-03-01" };
    const answer = simulator.withdrawal({ ...asked, scenario: growing(1) });
    expect(answer).toEqual(simulator.withdrawal({ ...asked, scenario: growing(6) }));
    const { years } = simulator.evaluate(growing(5));
    const totals = years
      .slice(3)
      .map(({ members }) => members.find(({ id }) => id === "deventer")?.total ?? NaN);
    expect(answer.total).toBe(sum(totals));
  });

  it("counts the notices of others", () => {
    const others = ["assen", "emmen", "velsen", "venray", "vught", "kampen"];
    const scenario: Scenario = {
      ...base,
      horizon: 2,
      events: others.map((member) => ({ type: "leave", member, noticeDate: "2024-09-01" })),
    };
    const answer = simulator.withdrawal({ member: "raalte", noticeDate: "2024-09-01", scenario });
    expect(answer).toMatchObject({ outcome: "lottery", places: 2, candidates: 7 });
  });

  it.each([
    [{ member: "atlantis", noticeDate: "2024-01-01" }, "/member", "unknown-member"],
    [{ member: "assen", noticeDate: "2024-02-30" }, "/noticeDate", "out-of-range"],
    [{ member: "assen", noticeDate: "2060-01-01" }, "/noticeDate", "out-of-range"],
    [
      {
        member: "assen",
        noticeDate: "2024-02-01",
        scenario: { ...base, events: [{ type: "leave", member: "assen", noticeDate: "2024-01-01" }] },
      },
      "/member",
      "second-notice",
    ],
  ] as const)("refuses %j", (question, path, code) => {
    const asked = () => simulator.withdrawal(question as never);
    expect(asked).toThrow(ScenarioError);
    try {
      asked();
    } catch (error) {
      expect((error as ScenarioError).errors).toMatchObject([{ path, code }]);
    }
  });
});

describe("compare", () => {
  it("puts the results of several scenarios side by side", () => {
    const scenarios = shared.slice(0, 4).map(({ scenario }) => scenario);
    const comparison = simulator.compare(scenarios);
    for (const [i, scenario] of scenarios.entries()) {
      for (const year of simulator.evaluate(scenario).years) {
        const row = comparison.years.find((one) => one.year === year.year);
        expect(row?.association.equityEnd[i]).toBe(year.association.equityEnd);
        for (const { id, total } of year.members) {
          expect(row?.members.find((member) => member.id === id)?.totals[i]).toBe(total);
        }
      }
    }
  });

  it("says which scenario is wrong", () => {
    const wrong = { ...base, events: [{ type: "drop", member: "assen", product: "my-lex" }] } as Scenario;
    expect(() => simulator.compare([base, wrong])).toThrow("/scenarios/1/events/0");
  });
});

/** A scenario whose events' numbers are changed, each a little; and what was set. */
function varied(scenario: Scenario): { changed: Scenario; numbers: Map<number, number> } {
  const changed = structuredClone(scenario);
  const numbers = new Map<number, number>();
  for (const [i, event] of (changed.events ?? []).entries()) {
    if (event.type === "join") numbers.set(i, (event.member.inhabitants += 321));
    else if (event.type === "population") numbers.set(i, (event.inhabitants += 123));
    else if (event.type === "populationGrowth")
      numbers.set(i, (event.percent -= event.percent > 0 ? 0.25 : -0.25));
    else if (event.type === "price") numbers.set(i, (event.value *= 1.5));
    else if (event.type === "contribution") numbers.set(i, (event.amount += 10));
    else if (event.type === "adopt" && event.supplierCost !== undefined)
      numbers.set(i, (event.supplierCost += 7));
    else if (event.type === "budget" && event.percent !== undefined) numbers.set(i, (event.percent += 1));
    else if (event.type === "budget" && event.amount !== undefined) numbers.set(i, (event.amount += 1));
  }
  return { changed, numbers };
}

describe("prepared scenarios", () => {
  it.each(cases)("$name: the fast path gives the figures of the JSON door", ({ scenario }) => {
    const prepared = simulator.prepare(scenario);
    const same = (its: Scenario) => {
      prepared.evaluate();
      for (const [y, year] of simulator.evaluate(its).years.entries()) {
        const { totals, productFigures, association } = prepared;
        for (const { id, total } of year.members) {
          expect(totals[y * prepared.members.length + prepared.members.indexOf(id)]).toBe(total);
        }
        for (const product of year.products) {
          const at = (y * prepared.products.length + prepared.products.indexOf(product.id)) * 3;
          expect([...productFigures.slice(at, at + 3)]).toEqual([
            product.supplierCost,
            product.productHours,
            product.overhead,
          ]);
        }
        const figures = year.association;
        expect([...association.slice(y * 6, y * 6 + 6)]).toEqual([
          figures.overheadTotal,
          figures.overheadFromProducts,
          figures.overheadFromContributions,
          figures.result,
          figures.equityStart,
          figures.equityEnd,
        ]);
      }
    };
    same(scenario);

    const { changed, numbers } = varied(scenario);
    for (const [event, value] of numbers) expect(prepared.set(event, value)).toBe(true);
    same(changed);

    const rates = { supplier: 0.03, wages: 0.02, operating: 0.01, contribution: 0.04 };
    for (const [rate, value] of Object.entries(rates)) prepared.setRate(rate as keyof typeof rates, value);
    same({ ...changed, assumptions: { ...changed.assumptions, indexation: rates } });

    (changed.events ?? []).forEach((_, event) => {
      prepared.enable(event, false);
    });
    const products = new Set(simulator.dataset.products.map(({ id }) => id));
    const shares = Object.entries(changed.assumptions?.variableSupplierShare ?? {});
    const known = Object.fromEntries(shares.filter(([id]) => products.has(id)));
    const assumptions = { ...changed.assumptions, indexation: rates, variableSupplierShare: known };
    same({ ...changed, events: [], assumptions });
    prepared.release();
  });

  it("refuses a number that is out of range, and keeps the one it had", () => {
    const prepared = simulator.prepare({
      ...base,
      events: [{ type: "population", member: "assen", inhabitants: 70000 }],
    });
    prepared.evaluate();
    const before = prepared.totals[0];
    for (const value of [0, 0.5, 30e6, NaN, Infinity]) expect(prepared.set(0, value)).toBe(false);
    expect(prepared.setRate("wages", 2)).toBe(false);
    prepared.evaluate();
    expect(prepared.totals[0]).toBe(before);
    prepared.release();
  });

  const withJoiner: Scenario = {
    ...base,
    events: [
      { type: "join", member: { id: "hengelo", name: "Hengelo", inhabitants: 81062 }, products: [] },
      { type: "population", member: "hengelo", inhabitants: 90000 },
      { type: "leave", member: "assen", noticeDate: "2024-03-01" },
    ],
  };

  it("is false where there is no such event, or it has no number", () => {
    const prepared = simulator.prepare(withJoiner);
    for (const event of [2, 3, 99, -1, 0.5, 2 ** 32, NaN]) expect(prepared.set(event, 5)).toBe(false);
    for (const event of [3, 99, -1, 2 ** 32]) expect(prepared.enable(event, false)).toBe(false);
    expect(prepared.set(1, 5)).toBe(true);
    expect(prepared.evaluate()).toEqual([]);
    prepared.release();
  });

  it("tells which events are left out, in both languages, until they count again", () => {
    const prepared = simulator.prepare(withJoiner);
    expect(prepared.enable(0, false)).toBe(true);
    const [problem, ...others] = prepared.evaluate();
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ path: "/events/1/member", code: "unknown-member" });
    for (const language of ["nl", "en"] as const) expect(problem?.message[language]).toContain("hengelo");
    prepared.enable(0, true);
    expect(prepared.evaluate()).toEqual([]);
    prepared.release();
  });

  it("throws once it is released, and is never another", () => {
    const released = simulator.prepare(withJoiner);
    released.release();
    released.release();
    const other = simulator.prepare({ ...base, horizon: 3 });
    other.evaluate();
    const total = other.totals[0];
    for (const use of [
      () => released.evaluate(),
      () => released.set(0, 5),
      () => released.setRate("wages", 0),
      () => released.enable(0, false),
      () => released.totals,
      () => released.productFigures,
      () => released.association,
    ]) {
      expect(use).toThrow("released");
    }
    expect(other.totals[0]).toBe(total);
    other.release();
  });
});
