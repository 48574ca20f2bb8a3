/** Runs questions one at a time. Of those asked in one go, or while one runs, only the newest counts. */
export const createRunner = <Q, A>(
  ask: (question: Q) => Promise<A>,
  deliver: (answer: A, question: Q) => void,
  fail: (error: unknown) => void,
): ((question: Q) => void) => {
  let running = false;
  let waiting: { question: Q } | null = null;

  const start = async (): Promise<void> => {
    for (let next = waiting; next; next = waiting) {
      waiting = null;
      const { question } = next;
      await ask(question)
        .then((answer) => {
          deliver(answer, question);
        })
        .catch(fail);
    }
    running = false;
  };

  return (question) => {
    waiting = { question };
    if (running) return;
    running = true;
    queueMicrotask(() => void start());
  };
};
