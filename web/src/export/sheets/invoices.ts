/** When every member pays: the invoices of the plan's year. */
import { compareNames } from "../../scenario/places.ts";
import { fill } from "../../texts/fill.ts";
import type { Report } from "../report.ts";
import {
  at,
  block,
  euro,
  figureHead,
  head,
  sumInSight,
  sumOf,
  text,
  type Cell,
  type Look,
  type Sheet,
} from "../sheet.ts";

const FIRST = 1;
const HEAD = 3;

export const invoicesSheet = (report: Report): Sheet | null => {
  const { shown, dataset, t, d } = report;
  const inYear = shown.answered.answer.scenario.years.find(({ year }) => year === dataset.year);
  const members = (inYear?.members ?? []).filter(({ invoices = [] }) => invoices.length > 0);
  if (members.length === 0) return null;
  // Four quarters, and what is paid at once.
  const columns = [...d.own.quarters, d.own.atOnce];
  const own = shown.bill.afterId;
  const amountsOf = (invoices: readonly number[]): (number | null)[] =>
    invoices.length === 1 ? [...d.own.quarters.map(() => null), invoices[0] ?? null] : [...invoices, null];
  const rows: Cell[][] = [
    [text(`${d.book.invoices}, ${dataset.year}`, "title")],
    [text(fill(d.own.invoicesMore, { year: dataset.year }), "quiet")],
    [head(t.columns.member), ...[...columns, t.columns.total].map(figureHead)],
  ];
  const sorted = [...members].sort((a, b) => compareNames(a.name, b.name));
  for (const { id, name, invoices = [], total } of sorted) {
    const row = rows.length;
    const look: Look = id === own ? "own" : "plain";
    rows.push([
      text(name, look),
      ...amountsOf(invoices).map((cents) => euro(cents, look)),
      sumOf(`${at(FIRST, row)}:${at(FIRST + columns.length - 1, row)}`, total, look),
    ]);
  }
  const last = rows.length - 1;
  const sums = columns.map((_, index) =>
    sorted.reduce((sum, { invoices = [] }) => sum + (amountsOf(invoices)[index] ?? 0), 0),
  );
  rows.push([
    text(d.book.totalInSight, "total"),
    ...sums.map((cents, index) => sumInSight(block(FIRST + index, HEAD, last), cents)),
    sumInSight(
      block(FIRST + columns.length, HEAD, last),
      sums.reduce((sum, cents) => sum + cents, 0),
    ),
  ]);
  return {
    name: d.book.invoices,
    widths: [26, ...columns.map(() => 17), 17],
    lines: new Map([[HEAD - 1, 2]]),
    rows,
    frozen: { rows: HEAD, columns: 1 },
    filter: { from: HEAD - 1, to: last, columns: columns.length + 2 },
  };
};
