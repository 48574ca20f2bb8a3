/** A sheet before it is written: cells with what they hold, how it is shown and, where it is a sum of others, the formula. */

export type Format = "text" | "euro" | "difference" | "perInhabitant" | "count" | "percent" | "year";
export type Look = "plain" | "title" | "heading" | "head" | "total" | "quiet" | "own" | "sentence";

export interface Cell {
  value: string | number | null;
  /** Without the equals sign; the value is its result. */
  formula?: string;
  format: Format;
  look: Look;
  /** Address that opens when the cell is pressed. */
  link?: string;
}

export interface Sheet {
  name: string;
  /** Of the columns, in letters. */
  widths: readonly number[];
  rows: readonly (readonly Cell[])[];
  /** Rows and columns that stay in sight. */
  frozen?: { rows: number; columns: number };
  /** Rows that can be filtered, the one with the names of the columns first. */
  filter?: { from: number; to: number; columns: number };
  /** Of rows with more than one line of words. */
  lines?: ReadonlyMap<number, number>;
  /** Cells that are one, from a column to another, by row. */
  merges?: readonly { row: number; from: number; to: number }[];
}

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** The name of a cell; columns and rows count from nought. */
export const at = (column: number, row: number): string => `${letters(column)}${row + 1}`;

/** The name of a block of cells in one column. */
export const block = (column: number, from: number, to: number): string =>
  `${at(column, from)}:${at(column, to)}`;

/** The same block from another sheet, on its place wherever the formula goes. */
export const blockOf = (sheet: string, column: number, from: number, to: number): string =>
  `${quoted(sheet)}!$${letters(column)}$${from + 1}:$${letters(column)}$${to + 1}`;

export const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

export const blank: Cell = { value: null, format: "text", look: "plain" };

export const text = (value: string, look: Look = "plain"): Cell => ({ value, format: "text", look });

/** The name of a column of words, and of one of figures: that stands to the right, as they do. */
export const head = (value: string): Cell => text(value, "head");
export const figureHead = (value: string): Cell => ({ ...head(value), format: "euro" });

export const link = (value: string, address: string): Cell => ({ ...text(value), link: address });

export const count = (value: number, look: Look = "plain"): Cell => ({ value, format: "count", look });

export const year = (value: number, look: Look = "plain"): Cell => ({ value, format: "year", look });

/** Cents as an amount; a blank where there is none. */
export const euro = (cents: number | null | undefined, look: Look = "plain"): Cell =>
  cents === null || cents === undefined ? { ...blank, look } : { value: cents / 100, format: "euro", look };

export const formula = (sum: string, result: number, format: Format, look: Look = "plain"): Cell => ({
  value: result,
  formula: sum,
  format,
  look,
});

/** Amounts in cents added up by the sheet itself. */
export const sumOf = (places: string, cents: number, look: Look = "plain"): Cell =>
  formula(`SUM(${places})`, cents / 100, "euro", look);

/** The total of what a filter leaves in sight. */
export const sumInSight = (places: string, cents: number): Cell =>
  formula(`SUBTOTAL(109,${places})`, cents / 100, "euro", "total");

/** After minus before, from the cells that hold them. */
export const minus = (after: string, before: string, cents: number, look: Look = "plain"): Cell =>
  formula(`${after}-${before}`, cents / 100, "difference", look);

/** A share of something, or a blank where there is nothing to compare with. */
export const part = (
  [places, value]: readonly [string, number],
  [ofPlaces, whole]: readonly [string, number],
  format: "percent" | "perInhabitant",
  look: Look = "plain",
): Cell => (whole === 0 ? { ...blank, look } : formula(`${places}/${ofPlaces}`, value / whole, format, look));
