/** The language of the page and who wants to know when it changes. */
import type { LocalText } from "../engine/types.ts";
import { setNotation } from "../format.ts";
import { nl, type Texts } from "./nl.ts";

export type { Texts };
export type Language = "nl" | "en";

/** English comes when it is asked for: most visitors never need it. */
const load: Record<Language, () => Promise<Texts>> = {
  nl: () => Promise.resolve(nl),
  en: async () => (await import("./en.ts")).en,
};
const listeners = new Set<() => void>();
let current: Language = "nl";
let currentTexts: Texts = nl;

export const texts = (): Texts => currentTexts;
export const language = (): Language => current;

export const isLanguage = (value: string | null): value is Language => value === "nl" || value === "en";

export const setLanguage = async (chosen: Language): Promise<void> => {
  if (chosen === current) return;
  currentTexts = await load[chosen]();
  current = chosen;
  setNotation(chosen);
  for (const listener of listeners) listener();
};

export const onLanguage = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** A text of the dataset or the simulator in the language of the page. */
export const localized = (text: LocalText | undefined): string => text?.[current] ?? "";
