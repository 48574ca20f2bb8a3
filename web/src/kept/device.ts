/** What this device remembers between visits: nothing else, and nowhere else. */
export type Remembered = "municipality" | "language" | "scenarios";

export interface Device {
  recall(what: Remembered): string | null;
  /** Whether it is remembered now. */
  remember(what: Remembered, value: string): boolean;
  /** What another tab remembered just now, if that is what the event tells. */
  heard(event: StorageEvent, what: Remembered): string | null;
  /** Keeps a text that cannot be read apart, out of the way of what is remembered next; whether that was possible. */
  setAside(text: string): boolean;
  /** All texts that were set aside. */
  aside(): string[];
  forgetAside(): void;
}

/** Keeps it in the browser's storage, under names that start with the given one. */
export const deviceFor = (start: string): Device => {
  const keyOf = (what: string): string => `${start}.${what}`;
  // Storage may be closed off (private window, policy) or full: then the page goes on without.
  const tried = <T>(act: () => T, otherwise: T): T => {
    try {
      return act();
    } catch {
      return otherwise;
    }
  };
  const recall = (key: string): string | null => tried(() => localStorage.getItem(key), null);
  const remember = (key: string, value: string): boolean =>
    tried(() => {
      localStorage.setItem(key, value);
      return true;
    }, false);
  const keysAside = (): string[] =>
    tried(() => Object.keys(localStorage).filter((key) => key.startsWith(keyOf("set-aside."))), []);
  const aside = (): string[] => keysAside().map((key) => recall(key) ?? "");

  return {
    recall: (what) => recall(keyOf(what)),
    remember: (what, value) => remember(keyOf(what), value),
    heard: ({ key, newValue }, what) => (key === keyOf(what) ? newValue : null),
    setAside: (text) => {
      if (aside().includes(text)) return true;
      const taken = keysAside();
      let number = 1;
      while (taken.includes(keyOf(`set-aside.${number}`))) number += 1;
      return remember(keyOf(`set-aside.${number}`), text);
    },
    aside,
    forgetAside: () => {
      for (const key of keysAside())
        tried(() => {
          localStorage.removeItem(key);
        }, undefined);
    },
  };
};

/** Remembers nothing, and is not asked to. */
export const noDevice: Device = {
  recall: () => null,
  remember: () => true,
  heard: () => null,
  setAside: () => true,
  aside: () => [],
  forgetAside: () => undefined,
};
