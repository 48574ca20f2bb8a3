/** The bill of one municipality before and after, per product and kind of cost, in cents. */
import type { Answer } from "../engine/answer.ts";
import type { Dataset } from "../engine/types.ts";
import type { CellResult, MemberResult, Result } from "../engine/types.ts";
import { successorOf } from "../scenario/measures/standing.ts";
import type { Place } from "../scenario/places.ts";
import { counting } from "../scenario/question.ts";
import type { Document } from "../scenario/document.ts";

export const PARTS = ["supplierCost", "productHours", "overhead"] as const;
export type Part = (typeof PARTS)[number];
export type Costs = Record<Part, number>;

export interface BillLine {
  product: string;
  name: string;
  /** Tariff of the year before; null where the plan gives none. */
  previous: number | null;
  before: (Costs & { tariff: number }) | null;
  after: (Costs & { tariff: number; estimated: boolean }) | null;
}

export interface Bill {
  year: number;
  /** The plan itself has figures for this year; those of later years are computed without the scenario. */
  inPlan: boolean;
  name: string;
  /** Ids in the plan, and in the scenario; null where it is none. */
  beforeIds: readonly string[];
  afterId: string | null;
  /** The name of what the municipality merged into, where it did. */
  into: string | null;
  /** Not a member in the plan, a member in the scenario. */
  joins: boolean;
  /** A member in the plan, none in the scenario. */
  gone: boolean;
  /** A member in the scenario. */
  present: boolean;
  inhabitantsBefore: number;
  inhabitants: number;
  lines: BillLine[];
  contribution: { previous: number | null; before: number; after: number };
  previousTotal: number | null;
  /** Names of products in use without a tariff of the year before. */
  withoutPrevious: string[];
  before: number;
  after: number;
}

const yearOf = (result: Result, year: number) => result.years.find((one) => one.year === year);

const sumCells = (members: readonly MemberResult[], product: string): (Costs & { tariff: number }) | null => {
  const cells = members.flatMap((member) => member.products.filter((cell) => cell.id === product));
  if (cells.length === 0) return null;
  const sum = (part: Part | "tariff") => cells.reduce((total, cell) => total + cell[part], 0);
  return {
    supplierCost: sum("supplierCost"),
    productHours: sum("productHours"),
    overhead: sum("overhead"),
    tariff: sum("tariff"),
  };
};

/** What was paid the year before: as the plan prints it in its own first year, as computed in later ones. */
const previousOf = (
  answer: Answer,
  dataset: Dataset,
  year: number,
  parts: ReadonlySet<string>,
  product: string,
): number | null => {
  if (year > dataset.year) {
    const members = yearOf(answer.plan, year - 1)?.members.filter((member) => parts.has(member.id)) ?? [];
    return sumCells(members, product)?.tariff ?? null;
  }
  const cells =
    dataset.products.find((one) => one.id === product)?.cells.filter((cell) => parts.has(cell.member)) ?? [];
  const printed = cells
    .map((cell) => cell.published?.previousTariff ?? null)
    .filter((tariff) => tariff !== null);
  return printed.length === 0 ? null : printed.reduce((sum, tariff) => sum + tariff * 100, 0);
};

const productNames = (dataset: Dataset, document: Document): Map<string, string> => {
  const names = new Map(dataset.products.map((product) => [product.id, product.name]));
  for (const { event } of counting(document))
    if (event.type === "newProduct") names.set(event.id, event.name);
  return names;
};

export const nameOfProduct = (id: string, dataset: Dataset, document: Document): string =>
  productNames(dataset, document).get(id) ?? id;

const total = (members: readonly MemberResult[]): number =>
  members.reduce((sum, member) => sum + member.total, 0);

export const billOf = (
  answer: Answer,
  document: Document,
  dataset: Dataset,
  place: Place,
  year: number,
): Bill => {
  const events = counting(document).map((measure) => measure.event);
  const current = successorOf(place.id, events);
  const after = yearOf(answer.scenario, year)?.members.find((member) => member.id === current);
  const ids = new Set(
    after
      ? dataset.members.map((member) => member.id).filter((id) => successorOf(id, events) === current)
      : [place.id],
  );
  const before = yearOf(answer.plan, year)?.members.filter((member) => ids.has(member.id)) ?? [];
  const names = productNames(dataset, document);

  const lineOf = ([product, name]: [string, string]): BillLine[] => {
    const was = sumCells(before, product);
    const cell = after?.products.find((one: CellResult) => one.id === product) ?? null;
    return was || cell
      ? [
          {
            product,
            name,
            previous: previousOf(answer, dataset, year, ids, product),
            before: was,
            after: cell,
          },
        ]
      : [];
  };
  const lines = [...names].flatMap(lineOf);
  const known = lines.filter((line) => line.previous !== null);

  return {
    year,
    inPlan: year === dataset.year,
    name: place.name,
    beforeIds: before.map((member) => member.id),
    afterId: after?.id ?? null,
    into: current === place.id ? null : (after?.name ?? null),
    joins: before.length === 0,
    gone: before.length > 0 && !after,
    present: after !== undefined,
    inhabitantsBefore: before.reduce((sum, member) => sum + member.inhabitants, 0),
    inhabitants: after?.inhabitants ?? 0,
    lines,
    contribution: {
      previous: null,
      before: before.reduce((sum, member) => sum + member.contribution, 0),
      after: after?.contribution ?? 0,
    },
    previousTotal: known.length === 0 ? null : known.reduce((sum, line) => sum + (line.previous ?? 0), 0),
    withoutPrevious:
      known.length === 0 ? [] : lines.filter((l) => l.before && l.previous === null).map((l) => l.name),
    before: total(before),
    after: after?.total ?? 0,
  };
};

/** The change of a bill per kind of cost, contribution included. */
export const changeByCause = (bill: Bill): Record<Part | "contribution", number> => {
  const of = (part: Part) =>
    bill.lines.reduce((sum, line) => sum + (line.after?.[part] ?? 0) - (line.before?.[part] ?? 0), 0);
  return {
    supplierCost: of("supplierCost"),
    productHours: of("productHours"),
    overhead: of("overhead"),
    contribution: bill.contribution.after - bill.contribution.before,
  };
};
