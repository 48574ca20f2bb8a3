import type { Dataset } from "../engine/types.ts";
import { fill } from "../texts/fill.ts";
import type { Speech } from "../texts/index.ts";

/** What every amount of a year after the plan's rests on. */
export const laterYearsIn = (year: number, { year: planned, indexation }: Dataset, t: Speech): string[] =>
  year > planned ? [fill(t.laterYears, { year: planned, source: indexation.source ?? "" })] : [];
