/** The words of the page, in the language that is spoken. */
import type { LocalText } from "../engine/types.ts";
import { setNotation } from "./format.ts";
import { nl, type Texts } from "./nl.ts";

export type { Texts };
export type Language = "nl" | "en";

/** English comes when it is asked for: most visitors never need it. */
const load: Record<Language, () => Promise<Texts>> = {
  nl: () => Promise.resolve(nl),
  en: async () => (await import("./en.ts")).en,
};
/** The words that are here. */
const here: Partial<Record<Language, Texts>> = { nl };
let spoken: Language = "nl";

/** Brings the words of a language. */
export const learn = async (language: Language): Promise<void> => {
  here[language] ??= await load[language]();
};

/** What is drawn or told from here on is in this language, once its words are here. */
export const speak = (language: Language): void => {
  if (language === spoken || !here[language]) return;
  spoken = language;
  setNotation(language);
};

export const texts = (): Texts => here[spoken] ?? nl;
export const language = (): Language => spoken;

export const isLanguage = (value: string | null): value is Language => value === "nl" || value === "en";

/** The language of one page among others in a document, and who wants to know when it changes. */
export class Tongue {
  #language: Language = "nl";
  readonly #listeners = new Set<() => void>();

  get language(): Language {
    return this.#language;
  }

  async change(language: Language): Promise<void> {
    if (language === this.#language) return;
    await learn(language);
    this.#language = language;
    for (const listener of this.#listeners) listener();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  speak(): void {
    speak(this.#language);
  }
}

/** A text of the dataset or the simulator in the language of the page. */
export const localized = (text: LocalText | undefined): string => text?.[spoken] ?? "";
