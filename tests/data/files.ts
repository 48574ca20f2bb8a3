import { readFileSync } from "node:fs";

export interface Text {
  nl: string;
  en: string;
}
export interface Published {
  supplierCost: number;
  hours: number;
  overhead: number;
  tariff: number;
  previousTariff?: number | null;
  risePercent?: number | null;
  previousNote?: Text;
  newUser?: string;
}
export interface Cell {
  member: string;
  supplierCost: number;
  basis: string;
  optionalItems?: string[];
  published?: Published;
}
export interface Item {
  id: string;
  name: string;
  amount: number;
}
export interface Rule {
  type: string;
  rate?: number;
  from?: number[];
  rates?: number[];
  amounts?: number[];
}
export interface Product {
  id: string;
  name: string;
  rule: Rule;
  fixedItems: Item[];
  optionalItems: Item[];
  estimate: { type: string; rate?: number; share?: number };
  hours: { amount: number; published?: number };
  support247?: { amount: number };
  tariffPathEnds?: { year: number };
  overheadBase?: { amount: number };
  overheadPerInhabitant: { amount: number };
  spending?: { parts: { amount: number; isElsewhere?: true }[] };
  sharedContracts: { billed: string; participants: string[] }[];
  cells: Cell[];
  published?: Published & { inhabitants: number };
}
export interface Row {
  name: string;
  kind: string;
  values: (number | string | null)[];
}
export interface Table {
  number: number;
  columns: { name: string; unit: string }[];
  rows: Row[];
}
export interface Dataset {
  id: string;
  year: number;
  members: { id: string; name: string; code?: string; inhabitants: number; published?: { total: number; previousTotals?: { amount: number }[] } }[];
  products: Product[];
  contribution: { amount: number; previous?: { year: number; amount: number } };
  overhead: {
    lines: { id: string; name: string; operatingCost?: number; amount: number; index: string }[];
    fromProjects: { amount: number };
    newProductRate: { amount: number };
  };
  equity: {
    start: number;
    budgetedResult: number;
    norm: number;
    history?: { year: number; equity: number; result: number | null }[];
  };
  indexation: { supplier: number; wages: number; operating: number };
  published?: { total: number };
  statements?: { id: string; amount: number }[];
  tables?: Table[];
}
export interface PrintedNumber {
  line: number;
  place: string;
  row?: string;
  column?: string;
  context?: string;
  printed: string;
  kind: string;
  reference?: string;
  ledger?: number;
}
export interface Ledger {
  dataset: string;
  entries: ({
    id: number;
    where: string;
    concerns?: { product?: string; member?: string }[];
  } & Record<"what" | "printed" | "other" | "uses" | "why", Text>)[];
}

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const json = (path: string): unknown => JSON.parse(read(path));

export const plan = json("data/dimpact-2024.json") as Dataset;
export const other = json("tests/datasets/other.json") as Dataset;
export const numbers = json("data/numbers-2024.json") as { dataset: string; numbers: PrintedNumber[] };
export const ledger = json("data/ledger-2024.json") as Ledger;
export const datasetSchema = json("data/dataset.schema.json") as object;
export const numbersSchema = json("data/numbers.schema.json") as object;
export const ledgerSchema = json("data/ledger.schema.json") as object;

/** CBS codes to inhabitants of 1 January 2021. */
export const municipalities = new Map(
  read("data/municipalities.csv")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(";"))
    .map(([code = "", name = "", inhabitants = ""]) => [code, { name, inhabitants: Number(inhabitants) }]),
);

/** Half up to whole euros, as the plan rounds. */
export const whole = (amount: number) => Math.floor(amount + 0.5);

export const total = (amounts: number[]) => amounts.reduce((a, b) => a + b, 0);

export function required<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`${what} is not there`);
  return value;
}

/** Supplier cost by rule and items alone, without the remainder. */
export function priceByRule(
  { rule, fixedItems, optionalItems }: Product,
  inhabitants: number,
  options: string[],
) {
  const from = rule.from ?? [];
  const inside = (i: number) => Math.min(inhabitants, from[i + 1] ?? Infinity) - (from[i] ?? 0);
  const byRule =
    rule.type === "perInhabitant"
      ? (rule.rate ?? NaN) * inhabitants
      : rule.type === "bands"
        ? total((rule.rates ?? []).map((rate, i) => rate * Math.max(0, inside(i))))
        : rule.type === "tiers"
          ? (rule.amounts?.[from.findLastIndex((limit) => inhabitants >= limit)] ?? NaN)
          : 0;
  const items = [...fixedItems, ...optionalItems.filter((item) => options.includes(item.id))];
  return byRule + total(items.map((item) => item.amount));
}

/** Inhabitants a cell is priced on: the member's and those of who shares its contract. */
export function pricedOn(dataset: Dataset, product: Product, member: string) {
  const shared = product.sharedContracts.find((contract) => contract.billed === member)?.participants ?? [];
  const parts = dataset.members.filter(({ id }) => id === member || shared.includes(id));
  return total(parts.map(({ inhabitants }) => inhabitants));
}
