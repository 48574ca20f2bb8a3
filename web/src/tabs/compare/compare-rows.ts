/** The rows of the comparison: what is compared, and what each column has to say about it. */
import type { Dataset, Subject, YearResult } from "../../engine/types.ts";
import { nameOfProduct, type Bill } from "../../outcome/bill.ts";
import type { Column, Comparison } from "../../outcome/comparison.ts";
import { decisionsInShort } from "../../outcome/decisions.ts";
import { differenceOf, type Topic } from "../../outcome/topic.ts";
import { details } from "../../texts/details/index.ts";
import { fill } from "../../texts/fill.ts";
import type { Speech } from "../../texts/index.ts";

export interface Cell {
  words: string;
  /** Several things to say, one under the other. */
  lines?: readonly string[];
  topic?: Topic | null;
  style?: string;
  isEstimate?: boolean;
}

export interface Row {
  name: string;
  more?: string;
  style?: string;
  cell: (column: Column) => Cell;
}

export interface Group {
  name: string;
  rows: readonly Row[];
}

const NONE: Cell = { words: "–", style: "zero" };

type What = { product: string; part: "tariff" } | { part: "total" | "contribution" };

/** What a cell says where its column has figures. */
const known =
  (say: (figures: NonNullable<Column["figures"]>, column: Column) => Cell): Row["cell"] =>
  (column) =>
    column.figures ? say(column.figures, column) : NONE;

const subjectOf = ({ year, afterId }: Bill, what: What): Subject | null =>
  afterId === null ? null : { year, member: afterId, ...what };

const directionOf = (cents: number): string => (cents > 0 ? "more" : cents < 0 ? "less" : "zero");

/** Only where the column's own scenario starts from the same amount does its explanation add up to this. */
const differenceTopic = ({ bill, year }: NonNullable<Column["figures"]>): Topic | null => {
  const after = subjectOf(bill, { part: "total" });
  const member = year.members.find(({ id }) => id === bill.afterId);
  return after && member?.baseline === bill.before
    ? differenceOf(bill.before === 0 ? null : { ...after, withoutEvents: true }, after)
    : null;
};

const billRows = (columns: readonly Column[], dataset: Dataset, t: Speech): Row[] => {
  const d = details(t).compare;
  const lines = columns.flatMap(({ figures, document }) =>
    (figures?.bill.lines ?? []).map(({ product }) => ({
      product,
      name: nameOfProduct(product, dataset, document),
    })),
  );
  const order = (product: string): number => {
    const index = dataset.products.findIndex(({ id }) => id === product);
    return index < 0 ? dataset.products.length : index;
  };
  const products = lines
    .filter((line, index) => lines.findIndex(({ product }) => product === line.product) === index)
    .sort((a, b) => order(a.product) - order(b.product));
  const hasContribution = columns.some(({ figures }) => (figures?.bill.contribution.after ?? 0) > 0);
  return [
    ...products.map(({ product, name }): Row => ({
      name,
      cell: known(({ bill }) => {
        const after = bill.lines.find((line) => line.product === product)?.after;
        if (!after) return NONE;
        return {
          words: t.euro(after.tariff),
          topic: subjectOf(bill, { product, part: "tariff" }),
          isEstimate: after.estimated,
        };
      }),
    })),
    ...(hasContribution
      ? [
          {
            name: t.parts.contribution,
            cell: known(({ bill }) =>
              bill.contribution.after === 0
                ? NONE
                : {
                    words: t.euro(bill.contribution.after),
                    topic: subjectOf(bill, { part: "contribution" }),
                  },
            ),
          },
        ]
      : []),
    {
      name: t.columns.total,
      style: "total",
      cell: known(({ bill }) =>
        bill.present
          ? { words: t.euro(bill.after), topic: subjectOf(bill, { part: "total" }) }
          : { words: d.absentShort, style: "words" },
      ),
    },
    {
      name: d.difference,
      cell: known((figures, { named }) => {
        const { bill } = figures;
        const cents = bill.after - bill.before;
        if (!named || bill.joins || cents === 0) return NONE;
        return { words: t.difference(cents), topic: differenceTopic(figures), style: directionOf(cents) };
      }),
    },
    {
      name: d.share,
      cell: known(({ bill }, { named }) => {
        const cents = bill.after - bill.before;
        if (!named || bill.joins || cents === 0) return NONE;
        return { words: t.relative(cents, bill.before), style: directionOf(cents) };
      }),
    },
    {
      name: d.perInhabitant,
      cell: known(({ bill }) =>
        bill.present && bill.inhabitants > 0
          ? { words: t.exact(Math.round(bill.after / bill.inhabitants)) }
          : NONE,
      ),
    },
  ];
};

type Figure = "result" | "equityEnd" | "equityNorm" | "headroom";

const associationRows = (year: number, t: Speech): Row[] => {
  const figure = (name: string, key: Figure, write = t.euro): Row => ({
    name,
    cell: known(({ year: { association } }) => ({
      words: write(association[key]),
      topic: { year, figure: key },
      style: key === "headroom" && association.headroom < 0 ? "more" : "",
    })),
  });
  return [
    figure(t.association.result, "result"),
    figure(fill(t.association.equityEnd, { year }), "equityEnd"),
    figure(t.association.equityNorm, "equityNorm"),
    figure(t.association.headroom, "headroom", t.difference),
  ];
};

const memberRows = (dataset: Dataset, t: Speech): Row[] => {
  const d = details(t).compare;
  const count = (name: string, of: (year: YearResult) => number): Row => ({
    name,
    cell: known(({ year }, { named }) => (named ? { words: t.plain(of(year)) } : NONE)),
  });
  return [
    { name: d.count, cell: known(({ year }) => ({ words: t.plain(year.members.length) })) },
    count(d.worse, ({ support }) => support.worse),
    count(d.better, ({ support }) => support.better),
    {
      name: d.decisions,
      cell: known(({ year }) => {
        const lines = decisionsInShort(year, dataset, t, details(t).decisions);
        return lines.length === 0 ? { words: d.none, style: "zero" } : { words: "", lines, style: "lines" };
      }),
    },
  ];
};

export const groupsOf = ({ plan, scenarios, year }: Comparison, dataset: Dataset, t: Speech): Group[] => {
  const d = details(t).compare;
  const bill = [...scenarios, plan].find(({ figures }) => figures)?.figures?.bill;
  return [
    { name: fill(d.bill, { member: bill?.name ?? "" }), rows: billRows([plan, ...scenarios], dataset, t) },
    { name: d.association, rows: associationRows(year, t) },
    { name: d.members, rows: memberRows(dataset, t) },
  ];
};
