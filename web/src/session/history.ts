/** Undo and redo over whole values. Steps of one session (a drag, typing in a field) count as one. */
export interface History<T> {
  present: T;
  past: readonly T[];
  future: readonly T[];
  /** The session that made the last step, or null. */
  session: string | null;
}

export const startHistory = <T>(present: T): History<T> => ({ present, past: [], future: [], session: null });

export const step = <T>(history: History<T>, present: T, session: string | null = null): History<T> => {
  if (present === history.present) return history;
  const continues = session !== null && session === history.session;
  const past = continues ? history.past : [...history.past, history.present];
  return { present, past, future: [], session };
};

export const undo = <T>(history: History<T>): History<T> => {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  return {
    present,
    past: history.past.slice(0, -1),
    future: [history.present, ...history.future],
    session: null,
  };
};

export const redo = <T>(history: History<T>): History<T> => {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { present, past: [...history.past, history.present], future, session: null };
};

/** Takes a session back as if it had not been: nothing to redo. */
export const cancel = <T>(history: History<T>, session: string): History<T> =>
  history.session === session ? { ...undo(history), future: [] } : history;

/** Ends a session: the next step is one of its own. */
export const settle = <T>(history: History<T>): History<T> => ({ ...history, session: null });
