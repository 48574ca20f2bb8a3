// Native and WebAssembly give the same bytes: on scenarios put together at random from the cases' events.
import { describe, expect, it } from "vitest";
import type { Scenario } from "../../wasm/types.ts";
import { cases } from "./cases.ts";
import { evaluate } from "./engines.ts";

/** Whole numbers below a bound, the same on every machine (a linear congruential generator). */
function randomNumbers(seed: number) {
  let state = seed;
  return (bound: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

function randomScenario(seed: number): Scenario {
  const below = randomNumbers(seed);
  const one = <T>(list: readonly T[]) => list[below(list.length)] as T;
  const events = Array.from({ length: 1 + below(6) }, () => one(one(cases).scenario.events ?? []));
  const { assumptions } = one(cases).scenario;
  return {
    schemaVersion: 1,
    horizon: 1 + below(10),
    overhead: one(["fixed", "reallocated"]),
    shortfall: one(["equity", "tariffs"]),
    ...(assumptions ? { assumptions } : {}),
    events: events.filter((event) => event as unknown),
  };
}

describe("both engines", () => {
  it("answer random scenarios with the same bytes", { timeout: 60_000 }, () => {
    let good = 0;
    for (let seed = 1; seed <= 300; ++seed) {
      const text = JSON.stringify(randomScenario(seed * 7919));
      const answer = evaluate(text);
      expect(answer.module === answer.native ? "" : text).toBe("");
      good += answer.good ? 1 : 0;
    }
    // Errors as well as results.
    expect(good).toBeGreaterThan(50);
    expect(good).toBeLessThan(290);
  });
});
