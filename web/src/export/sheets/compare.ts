/** The scenarios side by side: the own bill, the association, and every member's bill in each of them. */
import { spokenMeasures } from "../../scenario/measures/spoken.ts";
import type { Column, Comparison } from "../../outcome/comparison.ts";
import { nameOf } from "../../outcome/names.ts";
import { compareNames } from "../../scenario/places.ts";
import { fill } from "../../texts/fill.ts";
import type { Report, Source } from "../report.ts";
import {
  at,
  block,
  count,
  euro,
  figureHead,
  head,
  minus,
  part,
  sumOf,
  text,
  type Cell,
  type Sheet,
} from "../sheet.ts";

const PLAN = 1;
const HEAD = 3;
const WIDTH = 24;

type Figures = NonNullable<Column["figures"]>;

const billIn = ({ figures }: Column): number | null => (figures?.bill.present ? figures.bill.after : null);

export const compareSheet = (report: Report, comparison: Comparison, { state }: Source): Sheet => {
  const { t, d } = report;
  const columns = [comparison.plan, ...comparison.scenarios];
  const names = columns.map(({ named }) => (named ? nameOf(named, t) : d.years.plan));
  const sentences = columns.map(({ order, document }) =>
    spokenMeasures(state, { answer: { order: [...order] }, document }, t).join("; "),
  );
  const rows: Cell[][] = [
    [text(fill(d.compare.title, { year: comparison.year }), "title")],
    [text(d.book.exact, "quiet")],
    [head(""), ...names.map(figureHead)],
    [text(d.report.scenario), ...sentences.map((sentence) => text(sentence, "sentence"))],
  ];
  const push = (name: string, cellOf: (column: Column, place: number) => Cell): number => {
    rows.push([text(name), ...columns.map((column, index) => cellOf(column, PLAN + index))]);
    return rows.length - 1;
  };
  const amount = (name: string, cents: (figures: Figures) => number): number =>
    push(name, ({ figures }) => euro(figures && cents(figures)));
  const people = (name: string, many: (figures: Figures) => number): number =>
    push(name, ({ figures }) => (figures ? count(many(figures)) : euro(null)));

  const { bill } = report.shown;
  const planned = billIn(comparison.plan) ?? 0;
  const bills = push(fill(d.compare.bill, { member: bill.into ?? bill.name }), (column) =>
    euro(billIn(column)),
  );
  const differences = push(d.compare.difference, (column, place) => {
    const own = billIn(column);
    return own === null || place === PLAN
      ? euro(null)
      : minus(at(place, bills), at(PLAN, bills), own - planned);
  });
  push(d.compare.share, (column, place) => {
    const own = billIn(column);
    return own === null || place === PLAN
      ? euro(null)
      : part([at(place, differences), own - planned], [at(PLAN, bills), planned], "percent");
  });
  amount(t.association.overheadTotal, ({ year }) => year.association.overheadTotal);
  amount(t.association.result, ({ year }) => year.association.result);
  const equity = amount(d.book.equityEnd, ({ year }) => year.association.equityEnd);
  const norm = amount(t.association.equityNorm, ({ year }) => year.association.equityNorm);
  push(t.association.headroom, ({ figures }, place) =>
    figures ? minus(at(place, equity), at(place, norm), figures.year.association.headroom) : euro(null),
  );
  people(d.compare.count, ({ year }) => year.members.length);
  people(d.compare.worse, ({ year }) => year.support.worse);
  people(d.compare.better, ({ year }) => year.support.better);
  rows.push([], [head(t.columns.member), ...names.map(figureHead)]);
  rows.push(...members(columns, rows.length, t.columns.total));
  return {
    name: t.tabs.compare,
    widths: [38, ...columns.map(() => WIDTH)],
    rows,
    frozen: { rows: HEAD, columns: 1 },
    lines: new Map([[HEAD, Math.max(1, ...sentences.map((sentence) => Math.ceil(sentence.length / WIDTH)))]]),
  };
};

/** Every member of any of them from a row on, and all together. */
const members = (columns: readonly Column[], first: number, total: string): Cell[][] => {
  const inColumns = columns.map(({ figures }) => figures?.year.members ?? []);
  const bills = inColumns.map((all) => new Map(all.map((member) => [member.id, member.total])));
  const names = new Map(inColumns.flat().map(({ id, name }) => [id, name]));
  const last = first + Math.max(names.size, 1) - 1;
  return [
    ...[...names]
      .sort(([, a], [, b]) => compareNames(a, b))
      .map(([id, name]) => [text(name), ...bills.map((of) => euro(of.get(id)))]),
    [
      text(total, "total"),
      ...bills.map((of, index) => {
        const sum = [...of.values()].reduce((all, cents) => all + cents, 0);
        return sumOf(block(PLAN + index, first, last), sum, "total");
      }),
    ],
  ];
};
