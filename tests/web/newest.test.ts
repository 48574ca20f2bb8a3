import { describe, expect, it, vi } from "vitest";
import { createNewest } from "../../web/src/engine/newest.ts";

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("questions", () => {
  const start = (rest?: number) => {
    const delivered: string[] = [];
    const asked: { name: string; signal: AbortSignal; resolve: () => void; reject: () => void }[] = [];
    const newest = createNewest<string>(
      (name) => delivered.push(name),
      () => delivered.push("failed"),
      rest,
    );
    const ask = (name: string) => {
      newest(
        (signal) =>
          new Promise((resolve, reject) => {
            asked.push({
              name,
              signal,
              resolve: () => {
                resolve(name);
              },
              reject,
            });
          }),
      );
    };
    return { ask, newest, asked, delivered, names: () => asked.map(({ name }) => name) };
  };

  it("are asked one at a time, of those that come meanwhile only the newest, and every answer is delivered", async () => {
    const { ask, asked, delivered, names } = start();
    ask("first");
    await settled();
    for (const name of ["second", "third"]) ask(name);
    expect(names()).toEqual(["first"]);
    asked[0]?.resolve();
    await settled();
    expect(delivered).toEqual(["first"]);
    expect(names()).toEqual(["first", "third"]);
    asked[1]?.resolve();
    await settled();
    expect(delivered).toEqual(["first", "third"]);
  });

  it("of those asked in one go only the last counts", async () => {
    const { ask, names } = start();
    for (const name of ["first", "second", "third"]) ask(name);
    await settled();
    expect(names()).toEqual(["third"]);
  });

  it("go on after a failure", async () => {
    const { ask, asked, delivered } = start();
    ask("first");
    await settled();
    ask("second");
    asked[0]?.reject();
    await settled();
    asked[1]?.resolve();
    await settled();
    expect(delivered).toEqual(["failed", "second"]);
  });

  it("that take long are asked after a rest, and also during a row of edits without an end", () => {
    vi.useFakeTimers();
    const { ask, names } = start(100);
    ask("first");
    vi.advanceTimersByTime(60);
    ask("second");
    expect(names()).toEqual([]);
    vi.advanceTimersByTime(60);
    vi.useRealTimers();
    expect(names()).toEqual(["second"]);
  });

  it("are called off where nobody is there to see the answer, and asked again when somebody is", async () => {
    const { ask, newest, asked, delivered, names } = start();
    ask("first");
    await settled();
    newest.pause();
    expect(asked[0]?.signal.aborted).toBe(true);
    asked[0]?.reject();
    await settled();
    expect(delivered).toEqual([]);
    newest.resume();
    await settled();
    asked[1]?.resolve();
    await settled();
    expect(names()).toEqual(["first", "first"]);
    expect(delivered).toEqual(["first"]);
  });

  it("that were called off for good are neither delivered nor asked again", async () => {
    const { ask, newest, asked, delivered, names } = start();
    ask("first");
    await settled();
    newest.cancel();
    ask("second");
    asked[0]?.resolve();
    await settled();
    asked[1]?.resolve();
    await settled();
    expect(names()).toEqual(["first", "second"]);
    expect(delivered).toEqual(["second"]);
  });
});
