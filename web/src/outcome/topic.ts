/** What can be explained: a figure of the simulator, what stands in the plan, or a figure made of others. */
import type { LocalText, Subject } from "../engine/types.ts";
import type { Details } from "../texts/details/nl.ts";

export type Topic = Subject | Printed | Composed;

type Word = keyof Details["explanation"]["names"];

/** No rule leads to it: it stands in the source as it is. */
export interface Printed {
  printed: Word;
  /** Of what or whom. */
  name: string;
  year: number;
  cents: number;
  source: string;
  note?: LocalText | undefined;
}

/** The simulator does not know it by itself, but it knows what it is made of. */
export interface Composed {
  composed: Word;
  name: string;
  year: number;
  terms: readonly Term[];
  /** A quarter of the sum, rounded to whole cents. */
  isQuarter?: boolean;
}

export interface Term {
  /** Nothing counts as zero. */
  of: Topic | null;
  times?: number;
  /** What it is called here; else as it calls itself. */
  name?: string;
}

/** A sum of one is that one. */
export const sumOf = (
  composed: Word,
  name: string,
  year: number,
  terms: readonly (Term & { of: Topic })[],
): Topic | null => {
  const [only] = terms;
  if (!only) return null;
  return terms.length === 1 ? only.of : { composed, name, year, terms };
};

/** A difference is explained where at least one of its sides is. */
export const differenceOf = (before: Topic | null, after: Topic | null): Topic | null => {
  const known = after ?? before;
  if (!known) return null;
  const year = known.year ?? 0;
  return { composed: "difference", name: "", year, terms: [{ of: after }, { of: before, times: -1 }] };
};
