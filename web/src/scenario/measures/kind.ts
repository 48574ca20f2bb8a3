/** What the page knows about one type of measure: how it starts, how it reads, what can be changed in it. */
import type { Dataset, Event } from "../../engine/types.ts";
import type { Draft, DraftOf } from "../document.ts";
import type { Place } from "../places.ts";
import type { Speech } from "../../texts/index.ts";

export interface MeasureContext {
  dataset: Dataset;
  places: readonly Place[];
  own: Place | null;
  /** The measures above this one that count. */
  before: readonly Event[];
  t: Speech;
}

export interface Option {
  value: string;
  label: string;
  note?: string;
}

export interface OptionGroup {
  label: string;
  options: readonly Option[];
}

interface WordBase {
  /** Name of the field in the event, where problems of the simulator point to. */
  field: string;
  label: string;
  text: string;
  /** Nothing chosen yet: the measure does not count. */
  missing?: boolean;
}

export interface ChoiceWord extends WordBase {
  kind: "choice";
  value: string;
  /** Made when the list opens: most words are only read. */
  groups: () => readonly OptionGroup[];
  set: (value: string) => Draft;
}

export interface ManyWord extends WordBase {
  kind: "many";
  values: readonly string[];
  /** Made when the list opens: most words are only read. */
  groups: () => readonly OptionGroup[];
  set: (values: string[]) => Draft;
}

export interface NumberWord extends WordBase {
  kind: "number";
  value: number;
  min: number;
  max: number;
  /** Digits behind the comma that make sense here. */
  decimals: number;
  slider?: { min: number; max: number; step: number };
  set: (value: number) => Draft;
}

export interface TextWord extends WordBase {
  kind: "text";
  value: string;
  set: (value: string) => Draft;
}

export interface DateWord extends WordBase {
  kind: "date";
  /** yyyy-mm-dd */
  value: string;
  set: (value: string) => Draft;
}

export type Word = ChoiceWord | ManyWord | NumberWord | TextWord | DateWord;

/** A sentence with editable words in the place of `{field}`. */
export interface Phrase {
  template: string;
  words: Record<string, Word>;
  /** Why, for who wants to know. */
  explanation?: string;
}

export interface Kind<T extends Event["type"]> {
  type: T;
  group: keyof Speech["groups"];
  create: (context: MeasureContext) => DraftOf<T>;
  sentence: (draft: DraftOf<T>, context: MeasureContext) => Phrase;
  /** Smaller sentences under it: sources, estimates, what is left to change. */
  notes?: (draft: DraftOf<T>, context: MeasureContext) => Phrase[];
  /** The event as the simulator takes it; null while something is missing. */
  event: (draft: DraftOf<T>) => Extract<Event, { type: T }> | null;
}

export const plainPhrase = (text: string): Phrase => ({ template: text, words: {} });
