/** The question to the simulator that a document asks. */
import { scenarioOf, type Answer, type Question } from "../engine/answer.ts";
import type { Assumptions, Dataset, Event, Scenario } from "../engine/types.ts";
import { eventOf } from "./measures/index.ts";
import { joinMeasureOf, type Place } from "./places.ts";
import { reachOf, type Document } from "./document.ts";

export const LONGEST = 10;

/** Measures that are switched on and complete. */
export const counting = (document: Document): { id: number; event: Event }[] =>
  document.measures.flatMap(({ id, on, event }) => {
    const complete = on ? eventOf(event) : null;
    return complete ? [{ id, event: complete }] : [];
  });

/** The last year that the measures ask for. */
const lastOf = (document: Document, firstYear: number): number =>
  counting(document).reduce(
    (year, { event }) => Math.max(year, Math.min(reachOf(event) ?? firstYear, firstYear + LONGEST - 1)),
    firstYear,
  );

/** How many years the scenario has: as many as the measures need, or the user wants to see. */
export const horizonOf = (document: Document, firstYear: number): number =>
  Math.max(lastOf(document, firstYear) - firstYear + 1, document.horizon ?? 1);

/** The year on screen: the one chosen, or else the last one that a measure changes. */
export const shownYearOf = (document: Document, firstYear: number): number => {
  if (document.shownYear === null) return lastOf(document, firstYear);
  const last = firstYear + horizonOf(document, firstYear) - 1;
  return Math.max(firstYear, Math.min(document.shownYear, last));
};

/** Assumptions about a product that neither the plan nor a measure has mean nothing. */
export const assumptionsFor = (document: Document, { products }: Dataset): Assumptions => {
  const { assumptions } = document;
  const shares = assumptions.variableSupplierShare;
  if (!shares) return assumptions;
  const made = counting(document).map(({ event }) => (event.type === "newProduct" ? event.id : undefined));
  const ids = new Set([...products.map(({ id }) => id), ...made]);
  const known = Object.entries(shares).filter(([id]) => ids.has(id));
  return known.length === Object.keys(shares).length
    ? assumptions
    : { ...assumptions, variableSupplierShare: Object.fromEntries(known) };
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
  assumptions: assumptionsFor(document, dataset),
  shortfall: document.shortfall,
  measures: counting(document),
  ...quoteOf(document, dataset, own),
});

/** What the simulator computed: the measures that count and fit. */
export const scenarioIn = (
  { answer, document }: { answer: Answer; document: Document },
  dataset: Dataset,
): Scenario => {
  const question = questionOf(document, dataset, null);
  const counted = question.measures.filter(({ id }) => answer.order.includes(id));
  return scenarioOf({ ...question, assumptions: answer.assumptions }, counted);
};
