/** The association year by year: pool, result and equity, with the scenario and without it. */
import type { Result, YearResult } from "../../engine/types.ts";
import type { Ahead } from "../../outcome/ahead.ts";
import { localized } from "../../texts/index.ts";
import type { Report } from "../report.ts";
import { at, euro, figureHead, formula, head, minus, text, year, type Cell, type Sheet } from "../sheet.ts";

const LABELS = 1;

/** A row of a block: the amount in cents and, where others add up to it, how. */
interface Row {
  name: string;
  cents: (one: YearResult) => number;
  /** From the first row of the block and the column. */
  sum?: (top: number, column: number) => string | null;
  isTotal?: boolean;
}

type RowId = "result" | "equityStart" | "equityEnd" | "equityNorm";

export const associationRows = ({ t, d }: Report, { result }: Ahead): Row[] => {
  const a = t.association;
  const oneOff: Row = { name: a.oneOff, cents: ({ association }) => association.oneOff };
  return [
    { name: a.overheadTotal, cents: ({ association }) => association.overheadTotal },
    { name: a.overheadFromProducts, cents: ({ association }) => association.overheadFromProducts },
    { name: a.overheadFromProjects, cents: ({ association }) => association.overheadFromProjects },
    { name: a.overheadFromContributions, cents: ({ association }) => association.overheadFromContributions },
    {
      name: d.book.uncovered,
      cents: ({ association: one }) =>
        one.overheadTotal -
        one.overheadFromProducts -
        one.overheadFromProjects -
        one.overheadFromContributions,
      sum: (top, column) => [0, 1, 2, 3].map((row) => at(column, top + row)).join("-"),
    },
    { name: a.revenue, cents: ({ members }) => members.reduce((sum, { total }) => sum + total, 0) },
    ...(result.years.some(({ association }) => association.oneOff !== 0) ? [oneOff] : []),
    { id: "result", name: a.result, cents: ({ association }) => association.result, isTotal: true },
    {
      name: d.book.equityStart,
      cents: ({ association }) => association.equityStart,
      sum: (top, column) => (column === LABELS ? null : at(column - 1, top + 8)),
    },
    {
      name: d.book.equityEnd,
      cents: ({ association }) => association.equityEnd,
      sum: (top, column) => `${at(column, top + 7)}+${at(column, top + 6)}`,
      isTotal: true,
    },
    { name: a.equityNorm, cents: ({ association }) => association.equityNorm },
    {
      name: a.headroom,
      cents: ({ association }) => association.headroom,
      sum: (top, column) => `${at(column, top + 8)}-${at(column, top + 9)}`,
    },
  ];
};

const RESULT = 6;
const EQUITY = 8;
const NORM = 9;
/** The first row of the block with the scenario. */
const TOP = 4;

/** Where the sheet has a year's result and equity, for other sheets to point to. */
export const placesOfAssociation = (report: Report, { result }: Ahead) => {
  const column = LABELS + result.years.findIndex(({ year: one }) => one === report.shown.year);
  const below = TOP + associationRows(report).length + 2;
  return {
    result: { plan: at(column, below + RESULT), scenario: at(column, TOP + RESULT) },
    equity: { plan: at(column, below + EQUITY), scenario: at(column, TOP + EQUITY) },
    norm: { plan: at(column, below + NORM), scenario: at(column, TOP + NORM) },
  };
};

export const associationSheet = (report: Report, { result, plan }: Ahead): Sheet => {
  const { t, d, dataset } = report;
  const lines = associationRows(report);
  const years = result.years.map(({ year: one }) => one);
  const rows: Cell[][] = [
    [text(t.tabs.association, "title")],
    [text(d.book.exact, "quiet")],
    [],
    [head(t.columns.scenario), ...years.map((one) => year(one, "head"))],
  ];
  const figures = (from: Result): void => {
    const top = rows.length;
    for (const { name, cents, sum, isTotal } of lines) {
      const look = isTotal ? "total" : "plain";
      rows.push([
        text(name, look),
        ...from.years.map((one, index) => {
          const places = sum?.(top, LABELS + index);
          return places ? formula(places, cents(one) / 100, "euro", look) : euro(cents(one), look);
        }),
      ]);
    }
  };
  figures(result);
  rows.push([], [head(d.years.without), ...years.map((one) => year(one, "head"))]);
  const below = rows.length;
  figures(plan);
  rows.push([], [head(t.columns.difference), ...years.map((one) => year(one, "head"))]);
  lines.forEach(({ name, cents }, row) => {
    rows.push([
      text(name),
      ...result.years.map((one, index) => {
        const other = plan.years[index];
        const column = LABELS + index;
        return minus(at(column, TOP + row), at(column, below + row), cents(one) - (other ? cents(other) : 0));
      }),
    ]);
  });
  rows.push([], ...history(report));
  rows.push([], [text(`${d.report.source}: ${dataset.equity.source ?? dataset.plan}.`, "quiet")]);
  return {
    name: t.tabs.association,
    widths: [38, ...years.map(() => 18)],
    rows,
    frozen: { rows: TOP, columns: 1 },
  };
};

const history = ({ dataset, d }: Report): Cell[][] => {
  const past = dataset.equity.history ?? [];
  if (past.length === 0) return [];
  return [
    [head(d.book.history), figureHead(d.years.result), figureHead(d.years.equity), head(d.book.basis)],
    ...past.map((one) => [
      year(one.year),
      euro(one.result === null ? null : one.result * 100),
      euro(one.equity * 100),
      text(localized(one.basis)),
    ]),
  ];
};
