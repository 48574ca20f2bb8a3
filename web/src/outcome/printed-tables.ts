/** The plan's tables as it prints them, each number with what it is held against. */
import type { Dataset } from "../engine/types.ts";
import type { Figures } from "../texts/format.ts";
import { tablesIn } from "./ledger.ts";
import type { HeldNumber } from "./numbers.ts";

export interface PrintedCell {
  words: string;
  isNumber: boolean;
  /** Null where nobody wrote down what it is. */
  number: HeldNumber | null;
}

export interface PrintedRow {
  name: string;
  isTotal: boolean;
  cells: readonly PrintedCell[];
}

export interface PrintedTable {
  number: number;
  title: string;
  source: string;
  columns: readonly string[];
  rows: readonly PrintedRow[];
}

/** A number of the plan in the notation of the page, a dash for nothing. */
export const printedWords = (value: number, number: HeldNumber | null, t: Figures, unit = ""): string => {
  if (!number) return value === 0 ? "\u2013" : `${t.asTyped(value)}${unit}`;
  return `${t.plain(value, number.decimals)}${number.isPercent ? "%" : ""}`;
};

/** What the model makes of a number, more exactly than it is printed. */
export const modelWords = ({ model, decimals, isPercent }: HeldNumber, t: Figures): string =>
  model === null ? "" : t.plain(model, Number.isInteger(model) ? 0 : decimals + 2) + (isPercent ? "%" : "");

const at = (place: string, row = "", column = ""): string => JSON.stringify([place, row, column]);

export const printedTables = (
  dataset: Dataset,
  numbers: readonly HeldNumber[],
  t: Figures,
): PrintedTable[] => {
  const known = new Map(numbers.map((number) => [at(number.place, number.row, number.column), number]));
  return (dataset.tables ?? []).map(({ number, title, source = "", columns, rows }) => ({
    number,
    title,
    source,
    columns: columns.map(({ name }) => name),
    rows: rows.map(({ name, kind, values }) => ({
      name,
      isTotal: kind === "total",
      cells: columns.map((column, index) => {
        const value = values[index] ?? null;
        if (typeof value !== "number")
          return { words: value ?? "", isNumber: column.unit !== "text", number: null };
        const held = known.get(at(`Tabel ${String(number)}`, name, column.name)) ?? null;
        return {
          words: printedWords(value, held, t, column.unit === "percent" ? "%" : ""),
          isNumber: true,
          number: held,
        };
      }),
    })),
  }));
};

/** The table of a product's users, which stands in its cells: the one of its source that no table is. */
export const tableOfProduct = ({ tables = [] }: Dataset, source: string): number | null => {
  const others = new Set(tables.map(({ number }) => number));
  return tablesIn(source).find((number) => !others.has(number)) ?? null;
};

export const numbersIn = (rows: readonly PrintedRow[]): HeldNumber[] =>
  rows.flatMap(({ cells }) => cells.flatMap(({ number }) => (number ? [number] : [])));
