/** Reads numbers of inhabitants from a table as it comes: with a title, quotes, codes padded with blanks, or pasted. */
import Papa from "papaparse";

interface Known {
  id: string;
  name: string;
  code?: string;
  inhabitants: number;
}

export interface PopulationsRead {
  found: { member: Known; inhabitants: number }[];
  /** Members that are not in it. */
  missing: Known[];
}

const simple = (name: string): string =>
  name
    .replace(/\(gemeente\)|\(municipality\)/i, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]/g, "");

/** The separator that most of the text is cut by; thousands have theirs inside numbers, so a comma comes last. */
const separatorOf = (text: string): string => {
  const count = (separator: string) => text.split(separator).length;
  if (count("\t") > 1) return "\t";
  return count(";") > 1 ? ";" : ",";
};

const numberIn = (cell: string): number | null =>
  /^(\d+|\d{1,3}([., ]\d{3})+)$/.test(cell) ? Number(cell.replace(/[., ]/g, "")) : null;

export const readPopulations = (text: string, members: readonly Known[]): PopulationsRead => {
  const byKey = new Map<string, Known>();
  for (const member of members) {
    byKey.set(simple(member.name), member);
    if (member.code !== undefined) byKey.set(member.code, member);
  }
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {
    delimiter: separatorOf(text),
    skipEmptyLines: "greedy",
  });
  const found = new Map<Known, number>();
  for (const row of data) {
    const cells = row.map((cell) => cell.trim());
    const member = cells.map((cell) => byKey.get(cell) ?? byKey.get(simple(cell))).find(Boolean);
    // The last number: a row's own number comes first, older years stand before newer ones.
    const inhabitants = cells
      .map(numberIn)
      .filter((number) => number !== null)
      .at(-1);
    if (member && inhabitants !== undefined && inhabitants > 0 && !found.has(member))
      found.set(member, inhabitants);
  }
  return {
    found: [...found].map(([member, inhabitants]) => ({ member, inhabitants })),
    missing: members.filter((member) => !found.has(member)),
  };
};

/** The text of a file, also of one from an older spreadsheet. */
export const decodeTable = (bytes: ArrayBuffer): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
};
