/** What the user builds: a municipality to look at and the measures, as values that never change in place. */
import type { Assumptions, Event } from "../engine/types.ts";

/** An event while it is being written: all it needs is its type. */
export type Draft<E extends Event = Event> = E extends Event ? Pick<E, "type"> & Partial<E> : never;
export type DraftOf<T extends Event["type"]> = Draft<Extract<Event, { type: T }>>;

export interface Measure {
  id: number;
  on: boolean;
  event: Draft;
}

export type Way = "fixed" | "reallocated";
export type Shortfall = "equity" | "tariffs";

export interface Document {
  /** CBS code of the municipality the user looks at. */
  municipality: string | null;
  overhead: Way;
  assumptions: Assumptions;
  /** Who carries what the pools cannot in a new budget. */
  shortfall: Shortfall;
  /** How many years to look ahead at least; null follows the measures. */
  horizon: number | null;
  measures: readonly Measure[];
  /** Year on screen; null follows the measures. */
  shownYear: number | null;
}

export const emptyDocument: Document = {
  municipality: null,
  overhead: "fixed",
  assumptions: {},
  shortfall: "equity",
  horizon: null,
  measures: [],
  shownYear: null,
};

export type Change = (document: Document) => Document;

export const nextId = (document: Document): number =>
  document.measures.reduce((highest, measure) => Math.max(highest, measure.id), 0) + 1;

export const chooseWay =
  (overhead: Way): Change =>
  (document) => ({ ...document, overhead });

/** Sets an assumption, or goes back to the plan's own with undefined. */
export const assume =
  <K extends keyof Assumptions>(key: K, value: Assumptions[K]): Change =>
  (document) => {
    const others = Object.entries(document.assumptions).filter(([name]) => name !== key);
    const assumptions = Object.fromEntries(others) as Assumptions;
    return { ...document, assumptions: value === undefined ? assumptions : { ...assumptions, [key]: value } };
  };

export const chooseShortfall =
  (shortfall: Shortfall): Change =>
  (document) => ({ ...document, shortfall });

export const lookAhead =
  (horizon: number | null): Change =>
  (document) => ({ ...document, horizon });

/** How many assumptions differ from the plan's. */
export const assumed = ({ assumptions, shortfall, horizon }: Document): number => {
  const { indexation = {}, variableSupplierShare = {}, ...others } = assumptions;
  const own = [indexation, variableSupplierShare, others].flatMap((part) => Object.keys(part));
  return own.length + (shortfall === "equity" ? 0 : 1) + (horizon === null ? 0 : 1);
};

/** One place up (-1) or down (1). */
export const moveMeasure =
  (id: number, step: -1 | 1): Change =>
  (document) => {
    const measures = [...document.measures];
    const from = measures.findIndex((measure) => measure.id === id);
    const [measure] = measures.splice(from, 1);
    if (!measure || from + step < 0 || from + step > measures.length) return document;
    measures.splice(from + step, 0, measure);
    return { ...document, measures };
  };

export const showYear =
  (shownYear: number): Change =>
  (document) => ({ ...document, shownYear });

export const addMeasures =
  (events: readonly Draft[]): Change =>
  (document) => {
    const first = nextId(document);
    const added = events.map((event, index) => ({ id: first + index, on: true, event }));
    return { ...document, shownYear: null, measures: [...document.measures, ...added] };
  };

/** The last year in which a measure starts to show, as far as it names one. */
export const reachOf = (event: Draft): number | null => {
  switch (event.type) {
    case "leave":
      return event.endYear === undefined ? null : event.endYear + 1;
    case "populationGrowth":
      return event.until ?? event.year ?? null;
    default:
      return event.year ?? null;
  }
};

const changeMeasure = (document: Document, id: number, change: (measure: Measure) => Measure): Document => ({
  ...document,
  measures: document.measures.map((measure) => (measure.id === id ? change(measure) : measure)),
});

export const editMeasure =
  (id: number, event: Draft): Change =>
  (document) => {
    const former = document.measures.find((measure) => measure.id === id)?.event;
    const changed = changeMeasure(document, id, (measure) => ({ ...measure, event }));
    return former && reachOf(former) !== reachOf(event) ? { ...changed, shownYear: null } : changed;
  };

export const switchMeasure =
  (id: number, on: boolean): Change =>
  (document) =>
    changeMeasure(document, id, (measure) => ({ ...measure, on }));

export const removeMeasure =
  (id: number): Change =>
  (document) => ({
    ...document,
    shownYear: null,
    measures: document.measures.filter((measure) => measure.id !== id),
  });
