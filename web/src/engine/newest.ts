/** Asks one question at a time; of those that come meanwhile only the newest is asked. Every answer is delivered, so that nothing waits for the end of a long row of edits: it says itself what it belongs to. */

/** Asks, until it is called off. */
export type Ask<A> = (signal: AbortSignal) => Promise<A>;

export interface Newest<A> {
  (ask: Ask<A>): void;
  /** Calls off what is asked, until it is wanted again. */
  pause(): void;
  resume(): void;
  /** Calls off what is asked, for good. */
  cancel(): void;
}

export const createNewest = <A>(
  deliver: (answer: A) => void,
  fail: (error: unknown) => void,
  /** Milliseconds of rest before a question is asked, for questions that take long. */
  rest = 0,
): Newest<A> => {
  let running: { ask: Ask<A>; end: AbortController } | null = null;
  let waiting: Ask<A> | null = null;
  let isResting = false;
  let isPaused = false;

  const next = (): void => {
    if (running || isResting || isPaused || !waiting) return;
    isResting = true;
    const go = (): void => {
      isResting = false;
      if (waiting && !isPaused) void run(waiting);
    };
    // Of those asked in one go the last counts.
    if (rest === 0) queueMicrotask(go);
    else setTimeout(go, rest);
  };

  const run = async (ask: Ask<A>): Promise<void> => {
    waiting = null;
    const end = new AbortController();
    running = { ask, end };
    try {
      const answer = await ask(end.signal);
      if (!end.signal.aborted) deliver(answer);
    } catch (error) {
      if (!end.signal.aborted) fail(error);
    }
    running = null;
    next();
  };

  const take = (ask: Ask<A>): void => {
    waiting = ask;
    next();
  };
  return Object.assign(take, {
    pause() {
      isPaused = true;
      waiting ??= running?.ask ?? null;
      running?.end.abort();
    },
    resume() {
      isPaused = false;
      next();
    },
    cancel() {
      waiting = null;
      running?.end.abort();
    },
  });
};
