/** Delivers only the newest of the answers asked for. */
export const createNewest = <A>(
  deliver: (answer: A) => void,
  fail: (error: unknown) => void,
): ((asked: Promise<A>) => void) => {
  let newest = 0;
  return (asked) => {
    newest += 1;
    const own = newest;
    asked.then(
      (answer) => {
        if (own === newest) deliver(answer);
      },
      (error: unknown) => {
        if (own === newest) fail(error);
      },
    );
  };
};
