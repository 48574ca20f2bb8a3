import { beforeAll, describe, expect, it, vi } from "vitest";
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

describe("questions beside the main one", () => {
  const start = (rest?: number) => {
    const delivered: string[] = [];
    const asked: { name: string; resolve: () => void }[] = [];
    const deliver = createNewest<string>(
      (name) => delivered.push(name),
      () => delivered.push("failed"),
      rest,
    );
    const ask = (name: string) => {
      deliver(
        () =>
          new Promise((resolve) => {
            asked.push({
              name,
              resolve: () => {
                resolve(name);
              },
            });
          }),
      );
    };
    const answer = async (index: number) => {
      asked[index]?.resolve();
      await Promise.resolve();
      await Promise.resolve();
    };
    return { ask, answer, delivered, names: () => asked.map(({ name }) => name) };
  };

  it("are asked one at a time, and only the newest is delivered", async () => {
    const { ask, answer, delivered, names } = start();
    for (const name of ["first", "second", "third"]) ask(name);
    expect(names()).toEqual(["first"]);
    await answer(0);
    expect(names()).toEqual(["first", "third"]);
    expect(delivered).toEqual([]);
    await answer(1);
    expect(delivered).toEqual(["third"]);
  });

  it("wait for rest where they take long", () => {
    vi.useFakeTimers();
    const { ask, names } = start(100);
    ask("first");
    vi.advanceTimersByTime(50);
    ask("second");
    vi.advanceTimersByTime(100);
    vi.useRealTimers();
    expect(names()).toEqual(["second"]);
  });
});
