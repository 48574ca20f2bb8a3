/** The scenario in sentences, the answer, and with what it was computed. */
import type { Ahead } from "../../outcome/ahead.ts";
import type { Report } from "../report.ts";
import { at, figureHead, formula, head, link, minus, quoted, text, type Cell, type Sheet } from "../sheet.ts";
import { placesOfAssociation } from "./association.ts";
import { totalsOfOwn } from "./own.ts";

/** Excel refuses a workbook with longer ones; the address itself may be as long as a cell. */
const LONGEST_LINK = 2000;

const WIDTHS = [44, 20, 20, 20];
const LETTERS_IN_A_LINE = 100;

export const summarySheet = (report: Report, ahead: Ahead, address: string): Sheet => {
  const { d, t, dataset, versions } = report;
  const heading = (name: string): Cell[] => [text(name, "heading")];
  const sentence = (words: string): Cell[] => [text(words, "sentence")];
  const list = (name: string, items: readonly string[]): Cell[][] =>
    items.length === 0 ? [] : [[], heading(name), ...items.map(sentence)];
  const rows: Cell[][] = [
    [text(report.title, "title")],
    ...report.answer.map(sentence),
    ...list(d.report.scenario, [report.way, ...report.measures.map((one, index) => `${index + 1}. ${one}`)]),
    ...list(
      d.report.assumed,
      report.assumed.map(({ name, value, plan }) => `${name}: ${value}. ${plan}`),
    ),
    ...list(d.report.estimates, report.estimates),
    ...list(d.report.remarks, report.remarks),
    ...list(d.report.decisions, report.decisions),
    [],
  ];
  rows.push(...keyFigures(report, ahead, rows.length));
  rows.push(
    [],
    heading(d.report.versions),
    [text(d.report.engine), text(versions.engine)],
    [text(d.report.data), text(`${versions.dataset.id} ${versions.dataset.version}`)],
    [text(d.report.hash), text(versions.dataset.hash)],
    [text(d.report.source), text(dataset.source ?? dataset.plan)],
    [],
    heading(d.report.open),
    ...(address.length > LONGEST_LINK
      ? [sentence(address), sentence(d.report.longLink)]
      : [[link(t.appName, address)]]),
  );
  const sentences = rows.flatMap(([cell], row) => (cell?.look === "sentence" ? [{ cell, row }] : []));
  return {
    name: d.book.summary,
    widths: WIDTHS,
    rows,
    merges: sentences.map(({ row }) => ({ row, from: 0, to: WIDTHS.length - 1 })),
    lines: new Map(
      sentences.map(({ cell, row }) => [row, Math.ceil(String(cell.value).length / LETTERS_IN_A_LINE)]),
    ),
  };
};

const keyFigures = (report: Report, ahead: Ahead, first: number): Cell[][] => {
  const { d, t, planned, shown } = report;
  const { bill, before, after } = shown;
  const own = totalsOfOwn(report);
  const places = placesOfAssociation(report, ahead);
  const lines = [
    { name: bill.into ?? bill.name, sheet: t.tabs.own, places: own, cents: [bill.before, bill.after] },
    ...(["result", "equity", "norm"] as const).map((key) => ({
      name: { result: t.association.result, equity: d.book.equityEnd, norm: t.association.equityNorm }[key],
      sheet: t.tabs.association,
      places: places[key],
      cents: (
        {
          result: [before.association.result, after.association.result],
          equity: [before.association.equityEnd, after.association.equityEnd],
          norm: [before.association.equityNorm, after.association.equityNorm],
        } as const
      )[key],
    })),
  ];
  return [
    [
      head(`${d.report.figures}, ${shown.year}`),
      ...[planned, t.columns.scenario, t.columns.difference].map(figureHead),
    ],
    ...lines.map(({ name, sheet, places: { plan, scenario }, cents: [was = 0, is = 0] }, index) => {
      const row = first + 1 + index;
      return [
        text(name),
        formula(`${quoted(sheet)}!${plan}`, was / 100, "euro"),
        formula(`${quoted(sheet)}!${scenario}`, is / 100, "euro"),
        minus(at(2, row), at(1, row), is - was),
      ];
    }),
  ];
};
