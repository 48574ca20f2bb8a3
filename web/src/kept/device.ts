/** What this device remembers between visits: nothing else, and nowhere else. */
export type Remembered = "municipality" | "language" | "scenarios";

export interface Device {
  recall(what: Remembered): string | null;
  remember(what: Remembered, value: string): void;
  /** What another tab remembered just now, if that is what the event tells. */
  heard(event: StorageEvent, what: Remembered): string | null;
}

/** Keeps it in the browser's storage, under names that start with the given one. */
export const deviceFor = (start: string): Device => {
  const keyOf = (what: Remembered): string => `${start}.${what}`;
  return {
    // Storage may be closed off (private window, policy): then the page just asks again.
    recall: (what) => {
      try {
        return localStorage.getItem(keyOf(what));
      } catch {
        return null;
      }
    },
    remember: (what, value) => {
      try {
        localStorage.setItem(keyOf(what), value);
      } catch {
        return;
      }
    },
    heard: ({ key, newValue }, what) => (key === keyOf(what) ? newValue : null),
  };
};

/** Remembers nothing. */
export const noDevice: Device = {
  recall: () => null,
  remember: () => undefined,
  heard: () => null,
};
