import { beforeAll, describe, expect, it } from "vitest";
import type { Topic } from "../../web/src/engine/inquiry.ts";
import type { Scenario } from "../../web/src/engine/types.ts";
import { createNewest } from "../../web/src/views/newest.ts";
import { startTestEngine, type TestEngine } from "./engine.ts";

let engine: TestEngine;

beforeAll(async () => {
  engine = await startTestEngine();
});

const scenario: Scenario = {
  schemaVersion: 1,
  overhead: "reallocated",
  events: [{ type: "drop", member: "rotterdam", product: "e-suite" }],
};

describe("the explanation of a figure", () => {
  const subject = { year: 2024, member: "deventer", part: "total" } as const;
  const ask = (topic: Topic) => engine.inquire({ kind: "explain", scenario: scenario, topic });

  it("ends in the exact amount", async () => {
    const explanation = await ask(subject);
    expect(explanation.amount).toBe(70834286);
    expect(explanation.steps.at(-1)?.amount).toBe(70834286);
  });

  it("of a difference leads to both its sides", async () => {
    const before = { ...subject, withoutEvents: true };
    const { amount, steps } = await ask({ difference: { before, after: subject } });
    expect(amount).toBe(70834286 - 68592754);
    expect(steps[0]?.formula.nl).toBe("708.342,86 − 685.927,54");
    expect(steps[0]?.inputs.map((input) => input.subject)).toMatchObject([{ part: "total" }, before]);
  });
});

it("delivers only the newest answer", async () => {
  const delivered: number[] = [];
  const resolvers: ((value: number) => void)[] = [];
  const deliver = createNewest<number>(
    (value) => delivered.push(value),
    () => undefined,
  );
  for (let asked = 0; asked < 2; asked += 1)
    deliver(
      new Promise((resolve) => {
        resolvers.push(resolve);
      }),
    );
  resolvers[1]?.(2);
  resolvers[0]?.(1);
  await Promise.resolve();
  expect(delivered).toEqual([2]);
});
