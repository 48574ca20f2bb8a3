/** Every number that the plan prints, and what it is held against; the command line's `check` does the same. */
import type { Dataset, YearResult } from "../engine/types.ts";

export const KINDS = ["reproduced", "input", "derived", "ledger"] as const;
export type NumberKind = (typeof KINDS)[number];

export interface PrintedNumber {
  line: number;
  /** "Tabel 4", or "hoofdstuk 8" for the text around the tables. */
  place: string;
  row?: string;
  column?: string;
  context?: string;
  /** As printed: "€ 1.234,50". */
  printed: string;
  kind: NumberKind;
  reference?: string;
  /** The entry of the ledger that is about it. */
  ledger?: number;
}

export interface NumbersFile {
  /** The part of the plan whose numbers these are. */
  source: string;
  numbers: readonly PrintedNumber[];
}

/** Null for a dataset of which nobody wrote the numbers down. */
export const numbersOf = async (dataset: Dataset): Promise<NumbersFile | null> => {
  const { default: file } = await import("../../../data/numbers-2024.json");
  return file.dataset === dataset.id ? (file as NumbersFile) : null;
};

const COUNTS = new Set(["inhabitants", "members", "overheadRate"]);

/** The element of a list by its place or its id, or the field of an object. */
const step = (at: unknown, key: string): unknown => {
  if (!Array.isArray(at)) return (at as Record<string, unknown> | null)?.[key];
  const list = at as readonly unknown[];
  return /^\d+$/.test(key) ? list[Number(key)] : list.find((one) => (one as { id?: unknown }).id === key);
};

/** What a path leads to; a star stands for every element and adds them up. */
const lookUp = (at: unknown, [key, ...rest]: readonly string[]): number => {
  if (key === undefined) return typeof at === "number" ? at : NaN;
  if (key === "*")
    return ((at ?? []) as readonly unknown[]).reduce<number>((sum, one) => sum + lookUp(one, rest), 0);
  return lookUp(step(at, key), rest);
};

/**
 * What a reference comes to: figures of the dataset ("/contribution/amount") and of the year ("members/a/total", in
 * euro), numbers, + - * / and brackets, with a blank between all. Not a number where a figure is not there.
 */
export const valueOf = (reference: string, dataset: Dataset, year: YearResult): number => {
  const tokens = reference.split(" ");
  let next = 0;
  const accept = (...wanted: string[]): string | null =>
    wanted.includes(tokens[next] ?? "") ? (tokens[next++] ?? null) : null;
  const term = (): number => {
    const token = tokens[next++] ?? "";
    if (token === "(") {
      const inner = sum();
      return accept(")") === null ? NaN : inner;
    }
    if (token.startsWith("/")) return lookUp(dataset, token.slice(1).split("/"));
    if (/^\d/.test(token)) return Number(token);
    const path = token.split("/");
    return lookUp(year, path) / (COUNTS.has(path.at(-1) ?? "") ? 1 : 100);
  };
  const chain = (
    operand: () => number,
    first: string,
    second: string,
    join: Record<string, (a: number, b: number) => number>,
  ): number => {
    let left = operand();
    for (let sign = accept(first, second); sign !== null; sign = accept(first, second))
      left = join[sign]?.(left, operand()) ?? NaN;
    return left;
  };
  const product = () => chain(term, "*", "/", { "*": (a, b) => a * b, "/": (a, b) => a / b });
  const sum = () => chain(product, "+", "-", { "+": (a, b) => a + b, "-": (a, b) => a - b });
  const value = sum();
  return next === tokens.length ? value : NaN;
};

/** "€ 1.234,50" → 1234.5 with two decimals. */
export const printedValue = (printed: string): { value: number; decimals: number } => {
  const digits = printed.replace(/[^\d,-]/g, "");
  return { value: Number(digits.replace(",", ".")), decimals: digits.split(",")[1]?.length ?? 0 };
};

/** Half away from zero, as the plan rounds. */
const rounded = (value: number, decimals: number): number =>
  (Math.sign(value) * Math.floor(Math.abs(value) * 10 ** decimals + 0.5)) / 10 ** decimals;

export interface HeldNumber extends PrintedNumber {
  value: number;
  decimals: number;
  isPercent: boolean;
  /** What the model, or a sum over its figures, makes of it; null where it is what the model starts from. */
  model: number | null;
  /** Neither given back nor in the ledger. */
  isLeftOver: boolean;
}

export const held = (number: PrintedNumber, dataset: Dataset, year: YearResult): HeldNumber => {
  const { value, decimals } = printedValue(number.printed);
  const { kind, reference } = number;
  const found = reference === undefined ? null : valueOf(reference, dataset, year);
  const comesBack = found !== null && (kind === "input" ? found : rounded(found, decimals)) === value;
  return {
    ...number,
    value,
    decimals,
    isPercent: number.printed.endsWith("%"),
    model: kind === "input" ? null : found,
    isLeftOver: kind === "ledger" ? number.ledger === undefined || comesBack : !comesBack,
  };
};

/** How many there are of each kind; what is left over is of none. */
export const numberCounts = (numbers: readonly HeldNumber[]) => ({
  all: numbers.length,
  ...(Object.fromEntries(
    KINDS.map((kind) => [kind, numbers.filter((one) => one.kind === kind && !one.isLeftOver).length]),
  ) as Record<NumberKind, number>),
  leftOver: numbers.filter(({ isLeftOver }) => isLeftOver).length,
});
