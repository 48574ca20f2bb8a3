/** Reads a document that comes from outside: what has another shape, or is unknown here, is left out and named. */
import type { Event } from "../engine/types.ts";
import { emptyDocument, type Document, type Measure } from "./document.ts";

/** Something that was left out: where it was, and what it is called there. */
export interface Left {
  at: string;
  name: string;
}

/** What can be read of it; undefined where nothing can, which costs what holds it. */
type Read = (value: unknown, at: string, left: Left[]) => unknown;

const LONGEST_TEXT = 200;
const MOST = 1000;
const LONGEST_NAME = 60;

const where =
  (check: (value: unknown) => boolean): Read =>
  (value) =>
    check(value) ? value : undefined;
const isText = (value: unknown): value is string => typeof value === "string" && value.length <= LONGEST_TEXT;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const text = where(isText);
const number = where(Number.isFinite);
const whole = where(Number.isSafeInteger);
const truth = where((value) => typeof value === "boolean");
const oneOf = (...words: string[]): Read => where((value) => words.includes(value as string));

/** Reads a part; where nothing of it can be read, only the whole of it is named. */
const part = (read: Read | undefined, value: unknown, at: string, left: Left[], name: string): unknown => {
  const before = left.length;
  const known = read?.(value, at, left);
  if (known === undefined) left.splice(before, Infinity, { at, name: name.slice(0, LONGEST_NAME) });
  return known;
};

const listOf =
  (read: Read, nameOf: (one: unknown) => unknown = (one) => one): Read =>
  (value, at, left) => {
    if (!Array.isArray(value)) return undefined;
    return value
      .map((one: unknown, index) => {
        const name = nameOf(one);
        const reader = index < MOST ? read : undefined;
        return part(reader, one, `${at}/${index}`, left, isText(name) ? name : "");
      })
      .filter((one) => one !== undefined);
  };
const fields =
  (readerOf: (key: string) => Read | undefined): Read =>
  (value, at, left) => {
    if (!isRecord(value)) return undefined;
    const known = Object.entries(value).map(([key, one], index) => {
      const reader = index < MOST ? readerOf(key) : undefined;
      return [key, part(reader, one, `${at}/${key}`, left, key)] as const;
    });
    return Object.fromEntries(known.filter(([, one]) => one !== undefined));
  };
const shape = (required: Record<string, Read>, optional: Record<string, Read> = {}): Read => {
  const known = new Map(Object.entries({ ...required, ...optional }));
  const read = fields((key) => known.get(key));
  return (value, at, left) => {
    const found = read(value, at, left);
    return isRecord(found) && Object.keys(required).every((key) => key in found) ? found : undefined;
  };
};

const withCost = shape({ id: text }, { supplierCost: number });
const use: Read = (value, at, left) => text(value, at, left) ?? withCost(value, at, left);

const year = { year: whole };

/** Every field of a measure may still be missing. */
const events: Record<Event["type"], Record<string, Read>> = {
  join: { ...year, member: shape({ id: text, name: text, inhabitants: number }), products: listOf(use) },
  leave: {
    member: text,
    noticeDate: text,
    endYear: whole,
    ground: oneOf("other", "tariffChange"),
    immediate: truth,
  },
  adopt: { ...year, member: text, product: text, supplierCost: number },
  drop: { ...year, member: text, product: text },
  population: { ...year, member: text, inhabitants: number },
  populationGrowth: { ...year, percent: number, until: whole, members: listOf(text) },
  merge: { ...year, members: listOf(text), into: shape({ id: text, name: text }) },
  support247: { ...year, enabled: truth },
  price: { ...year, product: text, component: text, value: number },
  budget: { ...year, line: text, amount: number, percent: number },
  oneOff: { ...year, name: text, amount: number },
  option: { ...year, member: text, product: text, item: text, enabled: truth },
  contribution: { ...year, amount: number },
  newProduct: {
    ...year,
    id: text,
    name: text,
    supplierCost: shape({}, { perMember: number, perInhabitant: number }),
    hours: number,
    members: listOf(text),
  },
};

const drafts = new Map(
  Object.entries(events).map(([type, known]) => [type, shape({ type: oneOf(type) }, known)]),
);

const draft: Read = (value, at, left) =>
  isRecord(value) ? drafts.get(value.type as string)?.(value, at, left) : undefined;

const measure = shape({ on: truth, event: draft }, { id: number });

const typeOf = (one: unknown): unknown => (isRecord(one) && isRecord(one.event) ? one.event.type : "");

const assumptions = shape(
  {},
  {
    indexation: shape({}, { supplier: number, wages: number, operating: number, contribution: number }),
    equityNorm: number,
    entryFee: number,
    variableSupplierShare: fields(() => number),
    waiver: truth,
    lotteryWinners: listOf(text),
  },
);

const orNull =
  (read: Read): Read =>
  (value, at, left) =>
    value === null ? null : read(value, at, left);

const document = shape(
  { measures: listOf(measure, typeOf) },
  {
    municipality: orNull(text),
    overhead: oneOf("fixed", "reallocated"),
    shortfall: oneOf("equity", "tariffs"),
    assumptions,
    horizon: orNull(whole),
    shownYear: orNull(whole),
  },
);

/** Null where it is no document. */
export const readDocument = (value: unknown, left: Left[] = []): Document | null => {
  const read = document(value, "", left) as Partial<Document> | undefined;
  if (!read) return null;
  // Ids are the page's own: whatever they were, they are told apart.
  const measures = (read.measures ?? []).map((one, index): Measure => ({ ...one, id: index + 1 }));
  return { ...emptyDocument, ...read, measures };
};
