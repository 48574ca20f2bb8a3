/** The own bill: per product and kind of cost, before and after. */
import { PARTS, type BillLine } from "../../outcome/bill.ts";
import { fill, list } from "../../texts/fill.ts";
import type { Report } from "../report.ts";
import {
  at,
  blank,
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
  type Look,
  type Sheet,
} from "../sheet.ts";

const PREVIOUS = 1;
const PLAN = 2;
const SCENARIO = 6;
const DIFFERENCE = 10;
const HEAD = 4;

/** Where the sheet has its totals, for other sheets to point to. */
export const totalsOfOwn = ({ shown: { bill } }: Report): { plan: string; scenario: string } => {
  const row = HEAD + bill.lines.length + (hasContribution(bill) ? 1 : 0);
  return { plan: at(PLAN + 3, row), scenario: at(SCENARIO + 3, row) };
};

const hasContribution = ({ contribution }: Report["shown"]["bill"]): boolean =>
  contribution.before !== 0 || contribution.after !== 0;

const costs = (of: BillLine["before"], column: number, row: number): Cell[] =>
  of === null
    ? [blank, blank, blank, blank]
    : [...PARTS.map((name) => euro(of[name])), sumOf(`${at(column, row)}:${at(column + 2, row)}`, of.tariff)];

/** Difference and percentage from the tariffs in the same row. */
const change = (before: number, after: number, row: number, look: Look = "plain"): Cell[] => [
  minus(at(SCENARIO + 3, row), at(PLAN + 3, row), after - before, look),
  part([at(DIFFERENCE, row), after - before], [at(PLAN + 3, row), before], "percent", look),
];

export const ownSheet = (report: Report): Sheet => {
  const { dataset, shown, planned, t, d } = report;
  const { bill } = shown;
  const parts = [...PARTS.map((name) => t.parts[name]), t.columns.tariff].map(figureHead);
  const rows: Cell[][] = [
    [text(report.title, "title")],
    [text(d.book.exact, "quiet")],
    [
      head(""),
      head(""),
      head(planned),
      ...Array<Cell>(3).fill(head("")),
      head(t.columns.scenario),
      ...Array<Cell>(6).fill(head("")),
    ],
    [
      head(t.columns.product),
      figureHead(`${t.columns.tariff} ${bill.year - 1}`),
      ...parts,
      ...parts,
      figureHead(t.columns.difference),
      figureHead(t.columns.differencePercent),
      head(d.book.remark),
    ],
  ];
  for (const line of bill.lines) {
    const row = rows.length;
    rows.push([
      text(line.name),
      euro(line.previous),
      ...costs(line.before, PLAN, row),
      ...costs(line.after, SCENARIO, row),
      ...change(line.before?.tariff ?? 0, line.after?.tariff ?? 0, row),
      text(line.after?.estimated ? t.parts.estimate : ""),
    ]);
  }
  if (hasContribution(bill)) {
    const { before, after } = bill.contribution;
    rows.push([
      text(t.parts.contribution),
      blank,
      ...[blank, blank, blank, euro(before)],
      ...[blank, blank, blank, euro(after)],
      ...change(before, after, rows.length),
    ]);
  }
  rows.push(totals(report, rows.length), ...perInhabitant(report, rows.length + 1));
  rows.push([], ...report.estimates.map((sentence) => [text(sentence, "quiet")]));
  if (bill.withoutPrevious.length > 0)
    rows.push([
      text(
        fill(t.own.noPrevious, { products: list(bill.withoutPrevious, t.and), year: bill.year - 1 }),
        "quiet",
      ),
    ]);
  rows.push([text(`${d.report.source}: ${dataset.source ?? dataset.plan}.`, "quiet")]);
  return {
    name: t.tabs.own,
    widths: [26, 15, 18, 15, 18, 16, 18, 15, 18, 16, 15, 9, 12],
    rows,
    frozen: { rows: HEAD, columns: 1 },
    merges: [
      { row: 2, from: PLAN, to: PLAN + 3 },
      { row: 2, from: SCENARIO, to: SCENARIO + 3 },
    ],
  };
};

const totals = ({ shown: { bill }, t }: Report, row: number): Cell[] => {
  const sum = (column: number, cents: number): Cell =>
    row === HEAD ? euro(cents, "total") : sumOf(block(column, HEAD, row - 1), cents, "total");
  const sums = (of: "before" | "after", column: number): Cell[] =>
    PARTS.map((name, index) =>
      sum(
        column + index,
        bill.lines.reduce((all, line) => all + (line[of]?.[name] ?? 0), 0),
      ),
    );
  return [
    text(t.columns.total, "total"),
    bill.previousTotal === null ? text("", "total") : sum(PREVIOUS, bill.previousTotal),
    ...sums("before", PLAN),
    sum(PLAN + 3, bill.before),
    ...sums("after", SCENARIO),
    sum(SCENARIO + 3, bill.after),
    ...change(bill.before, bill.after, row, "total"),
    text("", "total"),
  ];
};

const perInhabitant = ({ shown: { bill }, t, d }: Report, row: number): Cell[][] => {
  const per = (column: number, cents: number, inhabitants: number): Cell =>
    part([at(column, row - 1), cents / 100], [at(column, row), inhabitants], "perInhabitant");
  const inPlace = (plan: Cell, scenario: Cell): Cell[] => [
    ...Array<Cell>(4).fill(blank),
    plan,
    ...Array<Cell>(3).fill(blank),
    scenario,
  ];
  return [
    [text(t.columns.inhabitants), ...inPlace(count(bill.inhabitantsBefore), count(bill.inhabitants))],
    [
      text(d.book.perInhabitant),
      ...inPlace(
        per(PLAN + 3, bill.before, bill.inhabitantsBefore),
        per(SCENARIO + 3, bill.after, bill.inhabitants),
      ),
    ],
  ];
};
