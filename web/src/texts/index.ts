/** The words and figures of a language, as a value that is handed to whoever speaks. */
import type { LocalText } from "../engine/types.ts";
import { figuresIn, type Figures } from "./format.ts";
import { nl, type Texts } from "./nl.ts";

export type Language = "nl" | "en";

/** What is said in one language: the page's words, how figures are written, and which of a text's languages counts. */
export interface Speech extends Texts, Figures {
  readonly code: Language;
  /** A text of the dataset or the simulator. */
  readonly local: (text: LocalText | undefined) => string;
}

const speechOf = (code: Language, words: Texts): Speech => ({
  ...words,
  ...figuresIn(code),
  code,
  local: (text) => text?.[code] ?? "",
});

/** The language that a page starts in. */
export const dutch = speechOf("nl", nl);

/** Made once: with the same speech nothing is drawn anew. */
let english: Speech | undefined;

/** English comes when it is asked for: most visitors never need it. */
export const speechIn = async (language: Language): Promise<Speech> =>
  language === "nl" ? dutch : (english ??= speechOf("en", (await import("./en.ts")).en));

export const isLanguage = (value: string | null): value is Language => value === "nl" || value === "en";

/** What is spoken somewhere, and how to hear that it changes. */
export interface Voice {
  readonly speech: Speech;
  onChange(listener: () => void): () => void;
}

/** Speaks one language for good. */
export const always = (speech: Speech): Voice => ({ speech, onChange: () => () => undefined });

/** That of one page among others in a document: its reader may choose another language. */
export class Tongue implements Voice {
  #speech = dutch;
  readonly #listeners = new Set<() => void>();

  get speech(): Speech {
    return this.#speech;
  }

  async change(language: Language): Promise<void> {
    const speech = await speechIn(language);
    if (speech === this.#speech) return;
    this.#speech = speech;
    for (const listener of this.#listeners) listener();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
