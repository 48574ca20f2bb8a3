/** The workbook: what is on its sheets, and how they are written. */
import { writeXlsx, type CellStyle, type WriteSheet } from "hucre/xlsx";
import type { Ahead } from "../outcome/ahead.ts";
import type { Report } from "./report.ts";
import { at, quoted, type Cell, type Format, type Look, type Sheet } from "./sheet.ts";
import { associationSheet } from "./sheets/association.ts";
import { cellsSheet, productsSheet } from "./sheets/cells.ts";
import { invoicesSheet } from "./sheets/invoices.ts";
import { membersSheet } from "./sheets/members.ts";
import { ownSheet } from "./sheets/own.ts";
import { summarySheet } from "./sheets/summary.ts";

export const sheetsOf = (
  report: Report,
  ahead: Ahead,
  address: string,
  compared: Sheet | null = null,
): Sheet[] =>
  [
    summarySheet(report, ahead, address),
    ownSheet(report),
    membersSheet(report),
    productsSheet(report),
    cellsSheet(report),
    associationSheet(report, ahead),
    invoicesSheet(report),
    compared,
  ].filter((sheet) => sheet !== null);

const formats: Record<Format, string | undefined> = {
  text: undefined,
  euro: '_-"€" * #,##0.00_-;_-"€" * -#,##0.00_-;_-"€" * #,##0.00_-',
  difference: '_-"€" * +#,##0.00_-;_-"€" * -#,##0.00_-;_-"€" * "–"??_-',
  perInhabitant: '_-"€" * #,##0.00_-;_-"€" * -#,##0.00_-;_-"€" * #,##0.00_-',
  count: "#,##0",
  percent: '+0.0%;-0.0%;"–"',
  year: "0",
};

const INK = "1F2937";
const LINE = 15;
const font = (more: CellStyle["font"] = {}): { font: NonNullable<CellStyle["font"]> } => ({
  font: { name: "Calibri", size: 11, ...more },
});
const looks: Record<Look, CellStyle> = {
  plain: font(),
  sentence: { ...font(), alignment: { wrapText: true, vertical: "top" } },
  title: font({ bold: true, size: 15 }),
  heading: font({ bold: true, size: 12 }),
  head: {
    ...font({ bold: true }),
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E8EEF4" } },
    border: { bottom: { style: "thin", color: { rgb: INK } } },
    alignment: { vertical: "bottom", wrapText: true },
  },
  total: { ...font({ bold: true }), border: { top: { style: "thin", color: { rgb: INK } } } },
  quiet: font({ color: { rgb: "5B6675" } }),
  own: {
    ...font({ bold: true }),
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E5F1FB" } },
  },
};

const styleOf = ({ format, look, link }: Cell): CellStyle => {
  const numFmt = formats[format];
  const style: CellStyle = { ...looks[look], ...(numFmt === undefined ? {} : { numFmt }) };
  if (link !== undefined) Object.assign(style, font({ underline: true, color: { rgb: "0B5CAD" } }));
  if (look === "head" && format !== "text") style.alignment = { ...style.alignment, horizontal: "right" };
  else if (format === "year") style.alignment = { horizontal: "left" };
  return style;
};

const written = (sheet: Sheet): WriteSheet => {
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  sheet.rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      if (cell.value === null && cell.look === "plain") return;
      cells.set(`${index},${column}`, {
        value: cell.value === "" ? null : cell.value,
        style: styleOf(cell),
        ...(cell.formula === undefined ? {} : { formula: cell.formula, formulaResult: cell.value }),
        ...(cell.link === undefined ? {} : { hyperlink: { target: cell.link } }),
      });
    });
  });
  const { frozen, filter, lines = new Map<number, number>() } = sheet;
  return {
    name: sheet.name,
    rows: sheet.rows.map(() => []),
    cells,
    columns: sheet.widths.map((width) => ({ width })),
    ...(frozen ? { freezePane: frozen } : {}),
    ...(filter
      ? { autoFilter: { range: `${at(0, filter.from)}:${at(filter.columns - 1, filter.to)}` } }
      : {}),
    rowDefs: new Map([...lines].map(([row, many]) => [row, { height: LINE * many }])),
    merges: (sheet.merges ?? []).map(({ row, from, to }) => ({
      startRow: row,
      endRow: row,
      startCol: from,
      endCol: to,
    })),
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: "&L&A&R&P / &N" },
  };
};

/** The same scenario gives the same bytes: the workbook knows no day. */
const NO_DAY = new Date(0);

export const writeBook = (sheets: readonly Sheet[], title: string): Promise<Uint8Array> =>
  writeXlsx({
    sheets: sheets.map(written),
    properties: { title, created: NO_DAY, modified: NO_DAY },
    defaultFont: { name: "Calibri", size: 11 },
    // The library repeats no rows of a sheet whose name has a blank in it: the name lacks its quotes.
    namedRanges: sheets.flatMap(({ name, frozen }) =>
      frozen
        ? [{ name: "_xlnm.Print_Titles", range: `${quoted(name)}!$1:$${frozen.rows}`, scope: name }]
        : [],
    ),
  });
