/** What this device remembers between visits: nothing else, and nowhere else. */
export const KEYS = {
  municipality: "dimpact.municipality",
  language: "dimpact.language",
  scenarios: "dimpact.scenarios",
} as const;

type Remembered = keyof typeof KEYS;

// Storage may be closed off (private window, policy): then the page just asks again.
export const recall = (what: Remembered): string | null => {
  try {
    return localStorage.getItem(KEYS[what]);
  } catch {
    return null;
  }
};

export const remember = (what: Remembered, value: string): void => {
  try {
    localStorage.setItem(KEYS[what], value);
  } catch {
    return;
  }
};
