/** Asks one question at a time and delivers only the newest answer; what is asked in between waits, or is dropped for a newer one. */
export const createNewest = <A>(
  deliver: (answer: A) => void,
  fail: (error: unknown) => void,
  /** Milliseconds of rest before a question is asked, for questions that take long. */
  rest = 0,
): ((ask: () => Promise<A>) => void) => {
  let running = false;
  let waiting: (() => Promise<A>) | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;

  /** Ends a question: goes on to the one that waits, or else says that this was the newest. */
  const isNewest = (): boolean => {
    running = false;
    const next = waiting;
    waiting = null;
    if (next) start(next);
    return next === null;
  };
  const start = (ask: () => Promise<A>): void => {
    running = true;
    ask().then(
      (answer) => {
        if (isNewest()) deliver(answer);
      },
      (error: unknown) => {
        if (isNewest()) fail(error);
      },
    );
  };
  const take = (ask: () => Promise<A>): void => {
    if (running) waiting = ask;
    else start(ask);
  };

  return (ask) => {
    clearTimeout(resting);
    if (rest === 0) take(ask);
    else
      resting = setTimeout(() => {
        take(ask);
      }, rest);
  };
};
