/** The association year by year: pool, result and equity, with the scenario and without it. */
import type { Result, YearResult } from "../../engine/types.ts";
import type { Ahead } from "../../outcome/ahead.ts";
import type { Report } from "../report.ts";
import { at, euro, figureHead, formula, head, minus, text, year, type Cell, type Sheet } from "../sheet.ts";

const LABELS = 1;

type Key =
  | "overheadTotal"
  | "overheadFromProducts"
  | "overheadFromProjects"
  | "overheadFromContributions"
  | "uncovered"
  | "revenue"
  | "oneOff"
  | "result"
  | "equityStart"
  | "equityEnd"
  | "equityNorm"
  | "headroom";

/** The place of a row of the same block, in the same column or another number of columns further. */
type PlaceOf = (key: Key, further?: number) => string;

/** A row of a block: the amount in cents and, where others add up to it, how. */
interface Row {
  key: Key;
  name: string;
  cents: (one: YearResult) => number;
  /** In the first year some rows have no other to come from. */
  sum?: (place: PlaceOf, isFirst: boolean) => string | null;
  isTotal?: boolean;
}

const COVERS = ["overheadFromProducts", "overheadFromProjects", "overheadFromContributions"] as const;

export const associationRows = ({ t, d }: Report, { result }: Ahead): Row[] => {
  const a = t.association;
  const figure = (key: keyof typeof a & Key & keyof YearResult["association"]): Row => ({
    key,
    name: a[key],
    cents: ({ association }) => association[key],
  });
  const hasOneOff = result.years.some(({ association }) => association.oneOff !== 0);
  return [
    figure("overheadTotal"),
    ...COVERS.map(figure),
    {
      key: "uncovered",
      name: d.book.uncovered,
      cents: ({ association: one }) => COVERS.reduce((rest, cover) => rest - one[cover], one.overheadTotal),
      sum: (place) => [place("overheadTotal"), ...COVERS.map((cover) => place(cover))].join("-"),
    },
    {
      key: "revenue",
      name: a.revenue,
      cents: ({ members }) => members.reduce((sum, { total }) => sum + total, 0),
    },
    ...(hasOneOff ? [figure("oneOff")] : []),
    { ...figure("result"), isTotal: true },
    {
      key: "equityStart",
      name: d.book.equityStart,
      cents: ({ association }) => association.equityStart,
      sum: (place, isFirst) => (isFirst ? null : place("equityEnd", -1)),
    },
    {
      key: "equityEnd",
      name: d.book.equityEnd,
      cents: ({ association }) => association.equityEnd,
      sum: (place) => `${place("equityStart")}+${place("result")}`,
      isTotal: true,
    },
    figure("equityNorm"),
    { ...figure("headroom"), sum: (place) => `${place("equityEnd")}-${place("equityNorm")}` },
  ];
};

/** The first row of the block with the scenario. */
const TOP = 4;

/** Where the sheet has a year's result and equity, for other sheets to point to. */
export const placesOfAssociation = (report: Report, ahead: Ahead) => {
  const rows = associationRows(report, ahead);
  const column = LABELS + ahead.result.years.findIndex(({ year: one }) => one === report.shown.year);
  const below = TOP + rows.length + 2;
  const of = (key: Key) => {
    const row = rows.findIndex((one) => one.key === key);
    return { plan: at(column, below + row), scenario: at(column, TOP + row) };
  };
  return { result: of("result"), equity: of("equityEnd"), norm: of("equityNorm") };
};

export const associationSheet = (report: Report, ahead: Ahead): Sheet => {
  const { result, plan } = ahead;
  const { t, d, dataset } = report;
  const lines = associationRows(report, ahead);
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
          const place: PlaceOf = (key, further = 0) =>
            at(LABELS + index + further, top + lines.findIndex((line) => line.key === key));
          const places = sum?.(place, index === 0);
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

const history = ({ dataset, t, d }: Report): Cell[][] => {
  const past = dataset.equity.history ?? [];
  if (past.length === 0) return [];
  return [
    [head(d.book.history), figureHead(d.years.result), figureHead(d.years.equity), head(d.book.basis)],
    ...past.map((one) => [
      year(one.year),
      euro(one.result === null ? null : one.result * 100),
      euro(one.equity * 100),
      text(t.local(one.basis)),
    ]),
  ];
};
