import { describe, expect, it } from "vitest";
import type { Result } from "../../wasm/types.ts";
import { eventTypes, outcomes, warningCodes } from "../contract.ts";
import { cases } from "./cases.ts";
import { differences } from "./differences.ts";
import { evaluate } from "./engines.ts";

describe("the shared cases", () => {
  it.each(cases)("$name: $why", (shared) => {
    const { good, native, module } = evaluate(JSON.stringify(shared.scenario));
    expect(good ? [] : native).toEqual([]);
    expect(differences(shared, JSON.parse(native) as Result)).toEqual([]);
    expect(module === native).toBe(true);
  });
});

describe("what the cases cover", () => {
  it("is every event, under both ways to carry a change, in the first and in a later year", () => {
    const covered = new Set(
      cases.flatMap(({ scenario }) =>
        (scenario.events ?? []).map((event) => {
          const first = scenario.year ?? 2024;
          const year = event.type === "leave" ? Number(event.noticeDate.slice(0, 4)) : (event.year ?? first);
          const cover = event.type === "budget" && event.line === "dekking-projecten";
          const what = cover ? "cover" : event.type;
          return `${what}, ${scenario.overhead ?? "fixed"}, ${year > first ? "later" : "first"}`;
        }),
      ),
    );
    const wanted = [...eventTypes, "cover"].flatMap((type) =>
      ["fixed", "reallocated"].flatMap((way) => ["first", "later"].map((when) => `${type}, ${way}, ${when}`)),
    );
    expect(wanted.filter((wish) => !covered.has(wish))).toEqual([]);
  });

  it("is every outcome of a notice and every warning", () => {
    const words = (list: Record<string, unknown>[], key: string) => list.map((entry) => String(entry[key]));
    const came = new Set(cases.flatMap(({ expected }) => words(expected.withdrawals, "outcome")));
    const warned = new Set(cases.flatMap(({ expected }) => words(expected.warnings, "code")));
    expect([...came].sort()).toEqual([...outcomes].sort());
    expect([...warned].sort()).toEqual([...warningCodes].sort());
  });
});
