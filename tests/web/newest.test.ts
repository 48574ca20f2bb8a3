import { describe, expect, it, vi } from "vitest";
import { createNewest } from "../../web/src/session/newest.ts";

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
