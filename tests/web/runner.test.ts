import { describe, expect, it } from "vitest";
import { createRunner } from "../../web/src/session/runner.ts";

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("coalesced runs", () => {
  it("drop what was overtaken while a run was under way", async () => {
    const asked: number[] = [];
    const delivered: number[] = [];
    const releases: (() => void)[] = [];
    const run = createRunner<number, number>(
      (question) => {
        asked.push(question);
        return new Promise((resolve) => {
          releases.push(() => {
            resolve(question * 10);
          });
        });
      },
      (answer) => delivered.push(answer),
      () => undefined,
    );
    run(1);
    await settled();
    [2, 3, 4].forEach(run);
    expect(asked).toEqual([1]);
    releases[0]?.();
    await settled();
    expect(asked).toEqual([1, 4]);
    releases[1]?.();
    await settled();
    expect(delivered).toEqual([10, 40]);
  });

  it("begin with the newest of what is asked in one go", async () => {
    const asked: number[] = [];
    const run = createRunner<number, number>(
      (question) => Promise.resolve(asked.push(question)),
      () => undefined,
      () => undefined,
    );
    [1, 2, 3].forEach(run);
    await settled();
    expect(asked).toEqual([3]);
  });

  it("go on after a failure", async () => {
    const failures: unknown[] = [];
    const delivered: number[] = [];
    const run = createRunner<number, number>(
      (question) => (question === 1 ? Promise.reject(new Error("no")) : Promise.resolve(question)),
      (answer) => delivered.push(answer),
      (error) => failures.push(error),
    );
    run(1);
    await settled();
    run(2);
    await settled();
    expect(failures).toHaveLength(1);
    expect(delivered).toEqual([2]);
  });
});
