/** Reads what is typed in a word: the changed measure, or what is wrong with it in plain words. */
import type { DateWord, NumberWord, Word } from "../scenario/measures/kind.ts";
import type { Draft } from "../scenario/document.ts";
import { fill } from "../texts/fill.ts";
import type { Speech } from "../texts/index.ts";

export interface Reading {
  draft: Draft | null;
  message: string;
}

const wrong = (message: string): Reading => ({ draft: null, message });
const right = (draft: Draft): Reading => ({ draft, message: "" });

export const readNumber = (word: NumberWord, text: string, t: Speech): Reading => {
  const value = t.parseNumber(text);
  const { min, max, decimals } = word;
  if (value === null) return wrong(fill(t.editor.notANumber, { example: t.asTyped(word.value) }));
  if (value < min || value > max || (decimals === 0 && !Number.isInteger(value)))
    return wrong(fill(t.editor.between, { min: t.asTyped(min), max: t.asTyped(max) }));
  return right(word.set(value));
};

/** 2024-03-01 → 1-3-2024 */
export const readDate = (iso: string): string => iso.split("-").reverse().map(Number).join("-");

const isoDate = (text: string): string | null => {
  const match = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\s*$/.exec(text);
  if (!match) return null;
  const [, day = "", month = "", year = ""] = match;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
};

const readDay = (word: DateWord, text: string, t: Speech): Reading => {
  const iso = isoDate(text);
  return iso === null ? wrong(t.editor.date) : right(word.set(iso));
};

export const typed = (word: Word, text: string, t: Speech): Reading => {
  if (word.kind === "number") return readNumber(word, text, t);
  if (word.kind === "date") return readDay(word, text, t);
  if (word.kind === "text")
    return text.trim() === "" ? wrong(t.editor.required) : right(word.set(text.trim()));
  return { draft: null, message: "" };
};
