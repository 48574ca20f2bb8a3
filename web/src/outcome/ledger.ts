/** Where the source contradicts itself, and what the model makes of it. */
import type { Dataset, LocalText } from "../engine/types.ts";

/** A member's use of a product, all of a product, or all of a member. */
export interface Concern {
  product?: string;
  member?: string;
}

export interface Entry {
  id: number;
  /** Places in the source, in its own language. */
  where: string;
  /** A slip of the editors: no figure and no decision hangs on it. */
  kind?: string;
  what: LocalText;
  printed: LocalText;
  other: LocalText;
  uses: LocalText;
  why: LocalText;
  concerns?: readonly Concern[];
}

/** Null for a dataset that has no ledger. */
export const ledgerOf = async (dataset: Dataset): Promise<readonly Entry[] | null> => {
  const { default: ledger } = await import("../../../data/ledger-2024.json");
  return ledger.dataset === dataset.id ? ledger.entries : null;
};

/** "Tabel 4, 8 en 14; hoofdstuk 9" → 4, 8, 14 */
export const tablesIn = (where: string): number[] =>
  [...where.matchAll(/\btabel (\d+(?:(?:, | en )\d+\b)*)/gi)].flatMap(([, numbers = ""]) =>
    [...numbers.matchAll(/\d+/g)].map(([number]) => Number(number)),
  );

export const concerning = (
  entries: readonly Entry[],
  product: string | null,
  member: string | null,
): Entry[] =>
  entries.filter(({ concerns = [] }) =>
    concerns.some((one) => (one.product ?? null) === product && (one.member ?? null) === member),
  );

export interface TableChoice {
  number: number;
  title: string;
  count: number;
}

/** The tables that entries name, with the titles the dataset has for them. */
export const tableChoices = (entries: readonly Entry[], { tables, products }: Dataset): TableChoice[] => {
  const counts = new Map<number, number>();
  for (const { where } of entries)
    for (const number of new Set(tablesIn(where))) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([number, count]) => ({
      number,
      count,
      title:
        tables?.find((table) => table.number === number)?.title ??
        products.find(({ source = "" }) => tablesIn(source).includes(number))?.name ??
        "",
    }));
};
