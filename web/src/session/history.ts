/** Undo and redo over whole values. Steps of one gesture (a drag, typing in a field) count as one. */
export interface History<T> {
  present: T;
  past: readonly T[];
  future: readonly T[];
  /** The gesture that made the last step, or null. */
  gesture: string | null;
}

export const startHistory = <T>(present: T): History<T> => ({ present, past: [], future: [], gesture: null });

export const step = <T>(history: History<T>, present: T, gesture: string | null = null): History<T> => {
  if (present === history.present) return history;
  const continues = gesture !== null && gesture === history.gesture;
  const past = continues ? history.past : [...history.past, history.present];
  return { present, past, future: [], gesture };
};

export const undo = <T>(history: History<T>): History<T> => {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  return {
    present,
    past: history.past.slice(0, -1),
    future: [history.present, ...history.future],
    gesture: null,
  };
};

export const redo = <T>(history: History<T>): History<T> => {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { present, past: [...history.past, history.present], future, gesture: null };
};

/** Takes a gesture back as if it had not been: nothing to redo. */
export const cancel = <T>(history: History<T>, gesture: string): History<T> =>
  history.gesture === gesture ? { ...undo(history), future: [] } : history;

/** Ends a gesture: the next step is one of its own. */
export const settle = <T>(history: History<T>): History<T> => ({ ...history, gesture: null });
