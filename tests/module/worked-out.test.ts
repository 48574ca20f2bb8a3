// Shares that were worked out apart from this engine, to the cent: what each event has in what, and a surplus by key.
import { describe, expect, it } from "vitest";
import type { Attribution, Result } from "../../wasm/types.ts";
import { attributionCases, equityShareCases } from "./cases.ts";
import { commandLine, simulator } from "./engines.ts";

/** Of each year the members that a case is about. */
const named = (given: Attribution["years"], expected: Attribution["years"]) =>
  given.map((year, y) => {
    const ids = new Set(expected[y]?.members.map(({ id }) => id));
    return { ...year, members: year.members.filter(({ id }) => ids.has(id)) };
  });

describe("what each event has in a figure", () => {
  it.each(attributionCases)("$name: $why", ({ scenario, ...expected }) => {
    for (const method of ["fair", "inOrder"] as const) {
      const { out } = commandLine(["attribution"], JSON.stringify({ scenario, method }));
      const { years } = JSON.parse(out) as Attribution;
      expect(named(years, expected[method])).toMatchObject(expected[method]);
      expect(JSON.parse(out)).toEqual(simulator.attribution(scenario, method));
    }
  });
});

describe("a surplus by key", () => {
  it.each(equityShareCases)("$name: $why", ({ scenario, years }) => {
    const { out } = commandLine(["evaluate", "-"], JSON.stringify(scenario));
    expect((JSON.parse(out) as Result).years).toMatchObject(years);
  });
});
