/** Every member's every product, in kinds of cost; and the products as sums of them. */
import type { CellResult, YearResult } from "../../engine/types.ts";
import { nameOfProduct, PARTS } from "../../outcome/bill.ts";
import { compareNames } from "../../scenario/places.ts";
import type { Report } from "../report.ts";
import {
  at,
  blank,
  block,
  blockOf,
  count,
  figureHead,
  formula,
  head,
  minus,
  part,
  sumInSight,
  sumOf,
  euro,
  text,
  type Cell,
  type Look,
  type Sheet,
} from "../sheet.ts";

const PRODUCT = 1;
const PLAN = 2;
const SCENARIO = 6;
const HEAD = 4;
const FIGURES = [...PARTS, "tariff"] as const;

export interface Use {
  member: string;
  product: string;
  before: CellResult | null;
  after: CellResult | null;
}

/** Two products of one name are told apart by their ids: the sums go by name. */
const productName = (id: string, { shown, dataset }: Report): string => {
  const all = [...shown.before.products, ...shown.after.products].map((one) => one.id);
  const nameOf = (one: string) => nameOfProduct(one, dataset, shown.answered.document);
  const name = nameOf(id);
  return all.some((other) => other !== id && nameOf(other) === name) ? `${name} (${id})` : name;
};

const productsOf = ({ shown: { before, after } }: Report): string[] => [
  ...new Set([...before.products, ...after.products].map(({ id }) => id)),
];

/** By member, in the order of the products. */
export const usesOf = (report: Report): Use[] => {
  const { before, after } = report.shown;
  const order = productsOf(report);
  const nameOf = new Map([...before.members, ...after.members].map(({ id, name }) => [id, name]));
  const cellOf = (year: YearResult, member: string, product: string): CellResult | null =>
    year.members.find(({ id }) => id === member)?.products.find(({ id }) => id === product) ?? null;
  return [...nameOf]
    .sort(([, a], [, b]) => compareNames(a, b))
    .flatMap(([id, member]) =>
      order.map((product) => ({
        member,
        product: productName(product, report),
        before: cellOf(before, id, product),
        after: cellOf(after, id, product),
      })),
    )
    .filter((use) => use.before !== null || use.after !== null);
};

const heads = ({ planned, t }: Report, first: readonly Cell[], last: readonly Cell[]): Cell[][] => {
  const parts = [...PARTS.map((name) => t.parts[name]), t.columns.tariff].map(figureHead);
  const empty = (many: number) => Array<Cell>(many).fill(head(""));
  return [
    [...empty(first.length), head(planned), ...empty(3), head(t.columns.scenario), ...empty(3 + last.length)],
    [...first, ...parts, ...parts, ...last],
  ];
};

const merges = (first: number) => [
  { row: 2, from: first, to: first + 3 },
  { row: 2, from: first + 4, to: first + 7 },
];

export const cellsSheet = (report: Report): Sheet => {
  const { shown, t, d } = report;
  const uses = usesOf(report);
  const rows: Cell[][] = [
    [text(`${d.book.cells}, ${shown.year}`, "title")],
    [text(d.book.exact, "quiet")],
    ...heads(
      report,
      [head(t.columns.member), head(t.columns.product)],
      [figureHead(t.columns.difference), figureHead(t.columns.differencePercent), head(d.book.remark)],
    ),
  ];
  const figures = (cell: CellResult | null, column: number, row: number): Cell[] =>
    cell === null
      ? Array<Cell>(4).fill(blank)
      : [
          ...PARTS.map((name) => euro(cell[name])),
          sumOf(`${at(column, row)}:${at(column + 2, row)}`, cell.tariff),
        ];
  const change = (before: number, after: number, row: number, look: Look = "plain"): Cell[] => [
    minus(at(SCENARIO + 3, row), at(PLAN + 3, row), after - before, look),
    part([at(SCENARIO + 4, row), after - before], [at(PLAN + 3, row), before], "percent", look),
  ];
  for (const { member, product, before, after } of uses) {
    const row = rows.length;
    rows.push([
      text(member),
      text(product),
      ...figures(before, PLAN, row),
      ...figures(after, SCENARIO, row),
      ...change(before?.tariff ?? 0, after?.tariff ?? 0, row),
      text(after?.estimated ? t.parts.estimate : ""),
    ]);
  }
  const last = rows.length - 1;
  const sum = (of: "before" | "after", figure: (typeof FIGURES)[number]): number =>
    uses.reduce((all, use) => all + (use[of]?.[figure] ?? 0), 0);
  const sums = (of: "before" | "after", column: number): Cell[] =>
    FIGURES.map((figure, index) =>
      uses.length === 0 ? euro(0, "total") : sumInSight(block(column + index, HEAD, last), sum(of, figure)),
    );
  rows.push([
    text(d.book.totalInSight, "total"),
    text("", "total"),
    ...sums("before", PLAN),
    ...sums("after", SCENARIO),
    ...change(sum("before", "tariff"), sum("after", "tariff"), rows.length, "total"),
    text("", "total"),
  ]);
  return {
    name: d.book.cells,
    widths: [26, 20, 18, 15, 18, 17, 18, 15, 18, 17, 15, 9, 12],
    rows,
    frozen: { rows: HEAD, columns: 2 },
    filter: { from: HEAD - 1, to: last, columns: 13 },
    merges: merges(PLAN),
  };
};

/** Sums of the sheet above, right also when that is sorted or changed. */
export const productsSheet = (report: Report): Sheet => {
  const { shown, t, d } = report;
  const uses = usesOf(report);
  const first = 3;
  const rows: Cell[][] = [
    [text(`${d.book.products}, ${shown.year}`, "title")],
    [text(d.book.exact, "quiet")],
    ...heads(
      report,
      [
        head(t.columns.product),
        figureHead(`${t.columns.users} ${d.book.before}`),
        figureHead(`${t.columns.users} ${d.book.after}`),
      ],
      [figureHead(t.columns.difference), figureHead(t.columns.differencePercent)],
    ),
  ];
  const names = [...new Set(productsOf(report).map((id) => productName(id, report)))];
  const last = HEAD + Math.max(uses.length, 1) - 1;
  const sumOfProduct = (row: number, column: number, cents: number): Cell => {
    const isIt = `(${blockOf(d.book.cells, PRODUCT, HEAD, last)}=$A${row + 1})`;
    return formula(`SUMPRODUCT(${isIt}*${blockOf(d.book.cells, column, HEAD, last)})`, cents / 100, "euro");
  };
  const change = (before: number, after: number, row: number, look: Look = "plain"): Cell[] => [
    minus(at(first + 7, row), at(first + 3, row), after - before, look),
    part([at(first + 8, row), after - before], [at(first + 3, row), before], "percent", look),
  ];
  const sum = (of: "before" | "after", figure: (typeof FIGURES)[number], product?: string): number =>
    uses.reduce(
      (all, use) => all + (product === undefined || use.product === product ? (use[of]?.[figure] ?? 0) : 0),
      0,
    );
  for (const name of names) {
    const row = rows.length;
    const users = (of: "before" | "after") =>
      count(uses.filter((use) => use.product === name && use[of] !== null).length);
    rows.push([
      text(name),
      users("before"),
      users("after"),
      ...FIGURES.map((figure, index) => sumOfProduct(row, PLAN + index, sum("before", figure, name))),
      ...FIGURES.map((figure, index) => sumOfProduct(row, SCENARIO + index, sum("after", figure, name))),
      ...change(sum("before", "tariff", name), sum("after", "tariff", name), row),
    ]);
  }
  const row = rows.length;
  const totals = (of: "before" | "after", column: number): Cell[] =>
    FIGURES.map((figure, index) => sumOf(block(column + index, HEAD, row - 1), sum(of, figure), "total"));
  rows.push([
    text(t.columns.total, "total"),
    text("", "total"),
    text("", "total"),
    ...totals("before", first),
    ...totals("after", first + 4),
    ...change(sum("before", "tariff"), sum("after", "tariff"), row, "total"),
  ]);
  return {
    name: d.book.products,
    widths: [22, 10, 12, 18, 15, 18, 18, 18, 15, 18, 18, 16, 9],
    lines: new Map([[HEAD - 1, 2]]),
    rows,
    frozen: { rows: HEAD, columns: 1 },
    merges: merges(first),
  };
};
