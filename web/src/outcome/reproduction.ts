/** How the model gives back what the plan prints, figure by figure; the command line's `check` counts the same. */
import type { Dataset, LocalText, Result, Subject, YearResult } from "../engine/types.ts";
import { billsTopic } from "./association-topics.ts";
import { PARTS } from "./bill.ts";
import type { Topic } from "./topic.ts";

export const COLUMNS = [...PARTS, "tariff"] as const;
export type Column = (typeof COLUMNS)[number];

export interface Compared {
  /** Whole euros. */
  printed: number;
  cents: number;
  /** Whole euros: what the model makes of it, rounded as the plan rounds, minus what is printed. */
  difference: number;
  topic: Topic;
}

export interface Row {
  /** Of the member; of a column total there is none. */
  member: string | null;
  name: string;
  figures: readonly Compared[];
  /** Printed in the same row; of a member's total nothing is. */
  beside?: Beside;
}

export interface Beside {
  inhabitants: number | null;
  /** Of the year before; null where none is printed. */
  tariff: number | null;
  risePercent: number | null;
  /** Where the plan says that the use is new. */
  newUser: string | null;
}

export interface ProductTable {
  product: string;
  name: string;
  source: string;
  totalSource: string;
  /** What the plan prints of the year before, or does not. */
  previousNote: LocalText | null;
  rows: readonly Row[];
  total: Row | null;
}

export interface Reproduction {
  products: readonly ProductTable[];
  members: readonly Row[];
  grand: Compared | null;
  source: string;
}

/** Half up to whole euros, as the plan rounds. */
const whole = (cents: number): number => Math.floor((cents + 50) / 100);

const compared = (printed: number, cents: number, topic: Topic): Compared => ({
  printed,
  cents,
  difference: whole(cents) - printed,
  topic,
});

type Printed = NonNullable<Dataset["products"][number]["published"]>;

const printedOf = (printed: Printed, column: Column): number =>
  column === "productHours" ? printed.hours : printed[column];

const rowOf = (
  name: string,
  printed: Printed,
  inhabitants: number | null,
  amounts: Record<Column, number>,
  of: { member?: string; product: string; year: number },
): Row => ({
  member: of.member ?? null,
  name,
  figures: COLUMNS.map((column) => {
    const topic = { ...of, part: column, withoutEvents: true } as Subject;
    return compared(printedOf(printed, column), amounts[column], topic);
  }),
  beside: {
    inhabitants,
    tariff: printed.previousTariff ?? null,
    risePercent: printed.risePercent ?? null,
    newUser: printed.newUser ?? null,
  },
});

const tableOf = (
  product: Dataset["products"][number],
  { members, products, year }: YearResult,
  known: ReadonlyMap<string, Dataset["members"][number]>,
): ProductTable => {
  const { id, name, source = "", published } = product;
  const sums = products.find((one) => one.id === id);
  return {
    product: id,
    name,
    source,
    totalSource: published?.source ?? source,
    previousNote: published?.previousNote ?? null,
    rows: product.cells.flatMap(({ member, published: printed }) => {
      const used = members.find((one) => one.id === member)?.products.find((one) => one.id === id);
      const own = known.get(member);
      return printed && used && own
        ? [rowOf(own.name, printed, own.inhabitants, used, { year, member, product: id })]
        : [];
    }),
    total:
      published && sums
        ? rowOf(name, published, published.inhabitants ?? null, sums, { year, product: id })
        : null,
  };
};

export const reproductionOf = (dataset: Dataset, plan: Result): Reproduction => {
  const year = plan.years.find((one) => one.year === dataset.year);
  const source = dataset.published?.source ?? "";
  if (!year) return { products: [], members: [], grand: null, source };
  const known = new Map(dataset.members.map((member) => [member.id, member]));
  const all = year.members.reduce((sum, { total }) => sum + total, 0);
  const everyBill = billsTopic(year.year, year.members, true);
  return {
    products: dataset.products.map((product) => tableOf(product, year, known)),
    members: dataset.members.flatMap(({ id, name, published }) => {
      const total = year.members.find((one) => one.id === id)?.total;
      if (!published || total === undefined) return [];
      const topic: Subject = { year: year.year, member: id, part: "total", withoutEvents: true };
      return [{ member: id, name, figures: [compared(published.total, total, topic)] }];
    }),
    grand: dataset.published && everyBill ? compared(dataset.published.total, all, everyBill) : null,
    source,
  };
};

export interface Count {
  figures: number;
  exact: number;
  withinAEuro: number;
  largest: number;
}

export const countOf = (figures: readonly Compared[]): Count => ({
  figures: figures.length,
  exact: figures.filter(({ difference }) => difference === 0).length,
  withinAEuro: figures.filter(({ difference }) => Math.abs(difference) <= 1).length,
  largest: Math.max(0, ...figures.map(({ difference }) => Math.abs(difference))),
});

export const figuresOf = (rows: readonly (Row | null)[]): Compared[] =>
  rows.flatMap((row) => row?.figures ?? []);

/** All figures, by the kinds that the command line tells apart. */
export const countsOf = ({ products, members, grand }: Reproduction) => ({
  cells: countOf(products.flatMap(({ rows }) => figuresOf(rows))),
  columns: countOf(figuresOf(products.map(({ total }) => total))),
  members: countOf(figuresOf(members)),
  grand: countOf(grand ? [grand] : []),
});
