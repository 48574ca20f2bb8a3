/** Runs questions one at a time; while one runs only the newest waits, older ones are dropped. */
export const createRunner = <Q, A>(
  ask: (question: Q) => Promise<A>,
  deliver: (answer: A, question: Q) => void,
  fail: (error: unknown) => void,
): ((question: Q) => void) => {
  let running = false;
  let waiting: { question: Q } | null = null;

  const start = (question: Q): void => {
    running = true;
    ask(question)
      .then((answer) => {
        deliver(answer, question);
      })
      .catch(fail)
      .finally(() => {
        running = false;
        const next = waiting;
        waiting = null;
        if (next) start(next.question);
      });
  };

  return (question) => {
    if (running) waiting = { question };
    else start(question);
  };
};
