/** The question to the simulator that a document asks. */
import type { Question } from "../engine/answer.ts";
import type { Dataset } from "../engine/types.ts";
import type { Event } from "../engine/types.ts";
import { eventOf } from "../measures/index.ts";
import { joinMeasureOf, type Place } from "./places.ts";
import { reachOf, type Document } from "./scenario.ts";

const LONGEST = 10;

/** Measures that are switched on and complete. */
export const counting = (document: Document): { id: number; event: Event }[] =>
  document.measures.flatMap(({ id, on, event }) => {
    const complete = on ? eventOf(event) : null;
    return complete ? [{ id, event: complete }] : [];
  });

/** How many years the measures ask for. */
export const horizonOf = (document: Document, firstYear: number): number => {
  const last = counting(document).reduce(
    (year, { event }) => Math.max(year, reachOf(event) ?? firstYear),
    firstYear,
  );
  return Math.min(LONGEST, last - firstYear + 1);
};

/** The year on screen: the one chosen, or else the last one that a measure changes. */
export const shownYearOf = (document: Document, firstYear: number): number => {
  const last = firstYear + horizonOf(document, firstYear) - 1;
  return document.shownYear === null ? last : Math.min(document.shownYear, last);
};

const quoteOf = (document: Document, dataset: Dataset, own: Place | null): Pick<Question, "quote"> => {
  const measure = own && !own.isMember ? joinMeasureOf(document, own) : undefined;
  if (!measure?.on || measure.event.type !== "join") return {};
  const chosen = new Set(
    (measure.event.products ?? []).map((use) => (typeof use === "string" ? use : use.id)),
  );
  const products = dataset.products.map((product) => product.id).filter((id) => !chosen.has(id));
  return { quote: { measure: measure.id, products } };
};

export const questionOf = (document: Document, dataset: Dataset, own: Place | null): Question => ({
  overhead: document.overhead,
  year: dataset.year,
  horizon: horizonOf(document, dataset.year),
  assumptions: document.assumptions,
  measures: counting(document),
  ...quoteOf(document, dataset, own),
});
