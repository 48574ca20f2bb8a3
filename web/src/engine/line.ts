/** A line to a simulator: what is asked is answered in turn, by another worker where one is lost. */
import { problemsIn } from "./answer.ts";
import { Lost, type Hand } from "./hand.ts";

/** How often something is asked before it is given up. */
const TRIES = 3;
/** Its files may come over a slow network. */
const START_MS = 20_000;

export interface Line<A, R> {
  /** Fails with what is wrong with it, or because no simulator can answer it. */
  ask(asked: A, signal?: AbortSignal): Promise<R>;
  /** The simulator is there, or fails with why it is not. */
  ready(): Promise<void>;
  /** Ends it: what it was still asked fails. */
  stop(): void;
}

interface Asked<A, R> {
  asked: A;
  signal: AbortSignal | undefined;
  resolve: (reply: R) => void;
  reject: (reason: unknown) => void;
}

/** Fails where it takes too long, or is called off. */
const within = <T>(promise: Promise<T>, ms: number, signals: readonly AbortSignal[]): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new AbortController();
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Lost(`no answer within ${ms} ms`));
    }, ms);
    for (const signal of signals) {
      const abort = (): void => {
        reject(signal.reason as Error);
      };
      if (signal.aborted) abort();
      else signal.addEventListener("abort", abort, { signal: over.signal });
    }
  });
  return Promise.race([promise, end]).finally(() => {
    clearTimeout(timer);
    over.abort();
  });
};

/** Each try is given twice the time of the one before: what is slow is not lost. */
export const createLine = <A, R>(
  start: (signal: AbortSignal) => Promise<Hand<A, R>>,
  patienceMs: number,
): Line<A, R> => {
  let hand: { started: Promise<Hand<A, R>>; end: AbortController } | null = null;
  const waiting: Asked<A, R>[] = [];
  const stopped = new AbortController();
  let isServing = false;

  const started = (): Promise<Hand<A, R>> => {
    if (!hand) {
      const end = new AbortController();
      hand = { started: start(end.signal), end };
      // Whoever asks hears of it.
      hand.started.catch(() => undefined);
    }
    return hand.started;
  };
  const drop = (): void => {
    hand?.end.abort();
    hand = null;
  };

  const answer = async ({ asked, signal }: Asked<A, R>): Promise<R> => {
    const signals = signal ? [signal, stopped.signal] : [stopped.signal];
    for (let time = 1; ; time += 1) {
      try {
        const ready = await within(started(), START_MS * 2 ** (time - 1), signals);
        return await within(ready.ask(asked), patienceMs * 2 ** (time - 1), signals);
      } catch (error) {
        if (problemsIn(error)) throw error;
        drop();
        if (time === TRIES || signals.some(({ aborted }) => aborted)) throw error;
      }
    }
  };

  const serve = async (): Promise<void> => {
    isServing = true;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { signal, resolve, reject } = next;
      const end = [signal, stopped.signal].find((one) => one?.aborted);
      if (end) reject(end.reason);
      else await answer(next).then(resolve, reject);
    }
    isServing = false;
  };

  return {
    ask: (asked, signal) =>
      new Promise((resolve, reject) => {
        waiting.push({ asked, signal, resolve, reject });
        if (!isServing) void serve();
      }),
    ready: async () => {
      await started();
    },
    stop: () => {
      stopped.abort(new Lost("stopped"));
      drop();
    },
  };
};
