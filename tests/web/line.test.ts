import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createLine } from "../../web/src/engine/line.ts";

interface Started {
  signal: AbortSignal;
  asked: string[];
  reply: (index: number, reply: string) => void;
  fail: (index: number, error: Error) => void;
}

const PATIENCE_MS = 1500;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const flush = () => vi.advanceTimersByTimeAsync(0);

const start = () => {
  const started: Started[] = [];
  const line = createLine<string, string>((signal) => {
    const asked: string[] = [];
    const settles: { resolve: (reply: string) => void; reject: (error: Error) => void }[] = [];
    started.push({
      signal,
      asked,
      reply: (index, reply) => settles[index]?.resolve(reply),
      fail: (index, error) => settles[index]?.reject(error),
    });
    return Promise.resolve({
      ask: (one) => {
        asked.push(one);
        return new Promise((resolve, reject) => settles.push({ resolve, reject }));
      },
    });
  }, PATIENCE_MS);
  const told: string[] = [];
  const ask = (one: string, signal?: AbortSignal) => {
    line.ask(one, signal).then(
      (reply) => told.push(reply),
      (error: unknown) => told.push(`${one}: ${(error as Error).message}`),
    );
  };
  return { line, started, ask, told };
};

it("asks one thing at a time, in turn", async () => {
  const { started, ask, told } = start();
  ask("a");
  ask("b");
  await flush();
  expect(started[0]?.asked).toEqual(["a"]);
  started[0]?.reply(0, "A");
  await flush();
  started[0]?.reply(1, "B");
  await flush();
  expect(told).toEqual(["A", "B"]);
  expect(started).toHaveLength(1);
});

it("asks another simulator what one gave no answer to, and gives it more time", async () => {
  const { started, ask, told } = start();
  ask("a");
  await vi.advanceTimersByTimeAsync(PATIENCE_MS + 1);
  expect(started[0]?.signal.aborted).toBe(true);
  expect(started[1]?.asked).toEqual(["a"]);
  await vi.advanceTimersByTimeAsync(2 * PATIENCE_MS - 10);
  started[1]?.reply(0, "A");
  await flush();
  expect(told).toEqual(["A"]);
});

it("asks another simulator at once where one breaks", async () => {
  const { started, ask, told } = start();
  ask("a");
  await flush();
  started[0]?.fail(0, new Error("unreachable"));
  await flush();
  started[1]?.reply(0, "A");
  await flush();
  expect(told).toEqual(["A"]);
});

it("gives up after three, and starts anew with what is asked next", async () => {
  const { started, ask, told } = start();
  ask("a");
  for (const index of [0, 1, 2]) {
    await flush();
    started[index]?.fail(0, new Error(`broken ${index}`));
  }
  await flush();
  expect(told).toEqual(["a: broken 2"]);
  ask("b");
  await flush();
  started[3]?.reply(0, "B");
  await flush();
  expect(told.at(-1)).toBe("B");
});

it("does not ask twice what is wrong with itself", async () => {
  const { started, ask, told } = start();
  ask("a");
  await flush();
  started[0]?.fail(0, Object.assign(new Error("wrong"), { errors: [] }));
  await flush();
  expect(told).toEqual(["a: wrong"]);
  expect(started).toHaveLength(1);
});

it("frees the simulator of what is called off, and does not ask what was called off before", async () => {
  const { started, ask, told } = start();
  const [first, second] = [new AbortController(), new AbortController()];
  ask("a", first.signal);
  ask("b", second.signal);
  ask("c");
  await flush();
  second.abort(new Error("no more"));
  first.abort(new Error("no more"));
  await flush();
  expect(started[0]?.signal.aborted).toBe(true);
  expect(started[1]?.asked).toEqual(["c"]);
  expect(told).toEqual(["a: no more", "b: no more"]);
});

it("fails all that it was asked when it is ended", async () => {
  const { line, started, ask, told } = start();
  ask("a");
  ask("b");
  await flush();
  line.stop();
  await flush();
  expect(told).toEqual(["a: stopped", "b: stopped"]);
  expect(started).toHaveLength(1);
});
