/** How the model gives back what the plan prints, figure by figure; the command line's `check` counts the same. */
import type { Dataset, Result, Subject, YearResult } from "../engine/types.ts";
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
}

export interface ProductTable {
  product: string;
  name: string;
  source: string;
  totalSource: string;
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
  amounts: Record<Column, number>,
  of: { member?: string; product: string; year: number },
): Row => ({
  member: of.member ?? null,
  name,
  figures: COLUMNS.map((column) => {
    const topic = { ...of, part: column, withoutEvents: true } as Subject;
    return compared(printedOf(printed, column), amounts[column], topic);
  }),
});

const tableOf = (
  product: Dataset["products"][number],
  { members, products, year }: YearResult,
  nameOf: (member: string) => string,
): ProductTable => {
  const { id, name, source = "", published } = product;
  const sums = products.find((one) => one.id === id);
  return {
    product: id,
    name,
    source,
    totalSource: published?.source ?? source,
    rows: product.cells.flatMap(({ member, published: printed }) => {
      const used = members.find((one) => one.id === member)?.products.find((one) => one.id === id);
      return printed && used ? [rowOf(nameOf(member), printed, used, { year, member, product: id })] : [];
    }),
    total: published && sums ? rowOf(name, published, sums, { year, product: id }) : null,
  };
};

export const reproductionOf = (dataset: Dataset, plan: Result): Reproduction => {
  const year = plan.years.find((one) => one.year === dataset.year);
  const source = dataset.published?.source ?? "";
  if (!year) return { products: [], members: [], grand: null, source };
  const names = new Map(dataset.members.map(({ id, name }) => [id, name]));
  const all = year.members.reduce((sum, { total }) => sum + total, 0);
  const everyBill = billsTopic(year.year, year.members, true);
  return {
    products: dataset.products.map((product) => tableOf(product, year, (id) => names.get(id) ?? id)),
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
