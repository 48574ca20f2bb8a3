// Scenarios and datasets made to take long: each is answered in about a second natively. The bound is tenfold.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Dataset, Scenario, ScenarioEvent } from "../../dist/index.js";
import { commandLine, simulator } from "./engines.ts";

const SECONDS = 10_000;
const folder = mkdtempSync(join(tmpdir(), "dimpact-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const ids = (letter: string, count: number) => times(count, (i) => `${letter}${String(i)}`);
const years = { schemaVersion: 1, horizon: 10 } as const;

/** Ends with the code, in time. */
const ends = (code: number, words: string[], input: object | string) => {
  const text = typeof input === "string" ? input : JSON.stringify(input);
  expect(text.length).toBeLessThan(1 << 20);
  const began = performance.now();
  const ending = commandLine(words, text);
  expect(ending.code).toBe(code);
  expect(performance.now() - began).toBeLessThan(SECONDS);
  return ending;
};

const joins = (count: number, products: string[] = []): ScenarioEvent[] =>
  times(count, (i) => ({
    type: "join",
    member: { id: `m${String(i)}`, name: "M", inhabitants: 5000 },
    products,
  }));
const newProducts = (count: number): ScenarioEvent[] =>
  times(count, (i) => ({
    type: "newProduct",
    id: `p${String(i)}`,
    name: "P",
    supplierCost: { perMember: 100 },
    members: [],
  }));
/** Two hundred products that three hundred joiners use. */
const crowd = [...newProducts(200), ...joins(300, ids("p", 200))];
const growth = (members?: string[]): ScenarioEvent => ({
  type: "populationGrowth",
  percent: 1,
  until: 2033,
  ...(members && { members }),
});

describe("scenarios made to take long", () => {
  it.each([
    [
      "misshapen joins, and growth that names them",
      [
        ...times(300, (i) => ({
          type: "join",
          member: { id: `m${String(i)}`, name: "M", inhabitants: "many" },
        })),
        ...times(640, () => growth(ids("m", 180))),
      ],
    ],
    ["growth of who is no member, for years", times(900, () => growth(ids("q", 150)))],
  ])("with many mistakes: %s", (_, events) => {
    ends(2, ["evaluate"], { ...years, events });
  });

  it("with shares of products that are not there, and products without users", () => {
    const variableSupplierShare = Object.fromEntries(ids("x", 50_000).map((id) => [id, 0.5]));
    ends(2, ["evaluate"], { ...years, assumptions: { variableSupplierShare }, events: newProducts(900) });
  });

  it("with short keys given again inside a long one", () => {
    ends(2, ["evaluate"], `{"${"k".repeat(400_000)}":{${Array(100_000).fill('"a":0').join()}}}`);
  });

  it("with mergers of mergers of a crowd", () => {
    const mergers = times(299, (i): ScenarioEvent => ({
      type: "merge",
      members: [i === 0 ? "m0" : `s${String(i - 1)}`, `m${String(i + 1)}`],
      into: { id: `s${String(i)}`, name: "S" },
    }));
    ends(0, ["evaluate"], { schemaVersion: 1, events: [...crowd, ...mergers] });
    const explained = ["explain", "--year", "2024", "--member", "s298", "--product", "p0"];
    ends(0, explained, { schemaVersion: 1, events: [...crowd, ...mergers] });
  });

  it("with growth of a crowd, year after year", () => {
    ends(0, ["evaluate"], { ...years, events: [...crowd, ...times(100, () => growth())] });
  });

  it("with lots and a crowd of winners", () => {
    const leave = ids("m", 499).map((member): ScenarioEvent => ({
      type: "leave",
      member,
      noticeDate: "2024-03-01",
    }));
    const lotteryWinners = ids("w", 80_000);
    ends(0, ["evaluate"], { ...years, assumptions: { lotteryWinners }, events: [...joins(499), ...leave] });
  });

  it("at the other doors", () => {
    const scenario = { ...years, events: crowd };
    ends(0, ["withdrawal"], { member: "assen", noticeDate: "2024-03-01", scenario });
    ends(0, ["explain", "--figure", "result"], scenario);
    for (const method of ["fair", "inOrder"]) ends(2, ["attribution"], { scenario, method });
    const ten = { ...years, events: [...newProducts(9), growth()] };
    ends(0, ["attribution"], { scenario: ten });
    const scenarios = times(20, (s) => ({
      ...years,
      events: times(500, (i) => ({
        type: "join",
        member: { id: `s${String(s)}m${String(i)}`, name: "M", inhabitants: 5 },
      })),
    }));
    ends(0, ["compare"], { scenarios });
  });
});

describe("datasets made to take long", () => {
  const plan = simulator.dataset as unknown as Record<string, unknown>;
  const evaluated = (name: string, dataset: object) => {
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify(dataset));
    ends(0, ["evaluate", "--dataset", file], { schemaVersion: 1 } satisfies Scenario);
  };
  /** So many members, and products that the first of them use, each with others that share its contract. */
  const world = (members: number, products: number, users: number, shared = 0) => ({
    ...plan,
    members: ids("m", members).map((id) => ({ id, name: "M", inhabitants: 1000 })),
    products: ids("p", products).map((id) => ({
      id,
      name: "P",
      rule: { type: "none" },
      fixedItems: [],
      optionalItems: [],
      remainder: { type: "amount" },
      estimate: { type: "none" },
      hours: { amount: 1 },
      sharedContracts: times(shared, (i) => ({
        billed: `m${String(i)}`,
        participants: [`m${String(users + i)}`],
      })),
      // The last member first.
      cells: ids("m", users)
        .reverse()
        .map((member) => ({ member, supplierCost: 10 })),
    })),
  });

  it("with tables whose keys descend", () => {
    const keys = times(80_000, (i) => String(900_000 - i));
    evaluated("tables.json", { ...plan, tables: Object.fromEntries(keys.map((key) => [`k${key}`, 0])) });
  });

  it.each([
    ["many products", world(2, 7000, 1)],
    ["many members", world(30_000, 1, 10_000)],
    ["many users, in no order", world(15_000, 2, 15_000)],
    ["many shared contracts", world(16_000, 2, 8000, 8000)],
  ])("with %s", (_, dataset) => {
    evaluated("world.json", dataset);
  });

  it("with many budget lines", () => {
    const lines = ids("l", 30_000).map((id) => ({ id, name: "L", amount: 1, index: "none" }));
    const overhead = { ...(plan.overhead as Dataset["overhead"]), lines };
    evaluated("lines.json", { ...plan, overhead });
  });
});
