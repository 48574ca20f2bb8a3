/** Reads a document that comes from outside: every field has its shape, or none of it counts. */
import type { Event } from "../engine/types.ts";
import type { Document, Measure } from "./document.ts";

type Check = (value: unknown) => boolean;

const LONGEST_TEXT = 200;
const MOST = 1000;

const text: Check = (value) => typeof value === "string" && value.length <= LONGEST_TEXT;
const number: Check = (value) => typeof value === "number" && Number.isFinite(value);
const whole: Check = (value) => Number.isSafeInteger(value);
const truth: Check = (value) => typeof value === "boolean";
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= MOST && value.every(check);
const recordOf =
  (check: Check): Check =>
  (value) =>
    isRecord(value) && Object.keys(value).length <= MOST && Object.values(value).every(check);
const oneOf =
  (...words: string[]): Check =>
  (value) =>
    typeof value === "string" && words.includes(value);
const shape =
  (required: Record<string, Check>, optional: Record<string, Check> = {}): Check =>
  (value) =>
    isRecord(value) &&
    Object.keys(value).every((key) => key in required || key in optional) &&
    Object.entries(required).every(([key, check]) => check(value[key])) &&
    Object.entries(optional).every(([key, check]) => value[key] === undefined || check(value[key]));

const use: Check = (value) => text(value) || shape({ id: text }, { supplierCost: number })(value);
const year = { year: whole };

/** Every field of a measure may still be missing. */
const events: Record<Event["type"], Record<string, Check>> = {
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

const draft: Check = (value) => {
  if (!isRecord(value) || !text(value.type)) return false;
  const fields = Object.entries(events).find(([type]) => type === value.type)?.[1];
  return fields !== undefined && shape({ type: text }, fields)(value);
};

const measure = shape({ id: number, on: truth, event: draft });

const assumptions = shape(
  {},
  {
    indexation: shape({}, { supplier: number, wages: number, operating: number, contribution: number }),
    equityNorm: number,
    entryFee: number,
    variableSupplierShare: recordOf(number),
    waiver: truth,
    lotteryWinners: listOf(text),
  },
);

const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

const document = shape({
  municipality: orNull(text),
  overhead: oneOf("fixed", "reallocated"),
  shortfall: oneOf("equity", "tariffs"),
  assumptions,
  horizon: orNull(whole),
  measures: listOf(measure),
  shownYear: orNull(whole),
});

export const readDocument = (value: unknown): Document | null => {
  if (!document(value)) return null;
  const read = value as Document;
  // Ids are the page's own: whatever they were, they are told apart.
  const measures = read.measures.map((one, index): Measure => ({ ...one, id: index + 1 }));
  return { ...read, measures };
};
