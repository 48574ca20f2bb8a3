// The shared cases: one set, as data, for both engines.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/shell.mjs";
import type { Attribution, Result, Scenario } from "../../wasm/types.ts";

type Member = Record<string, unknown> & { id: string };

/** Figures of one year. Either `members` holds all of them, or `totals` does and `members` a few in full. */
export type ExpectedYear = Omit<Result["years"][number], "members"> & {
  members: Member[];
  totals?: Record<string, number>;
};

export interface Case {
  name: string;
  why: string;
  scenario: Scenario;
  expected: {
    years: ExpectedYear[];
    withdrawals: Record<string, unknown>[];
    warnings: Record<string, unknown>[];
  };
}

export interface ErrorCase {
  why: string;
  /** A text as it stands, or a scenario. An empty list of errors means that it is accepted. */
  input: unknown;
  errors: { path: string; code: string; line?: number; column?: number }[];
}

/** What each event has in each figure, of the members that a case is about. */
export interface AttributionCase {
  name: string;
  why: string;
  scenario: Scenario;
  fair: Attribution["years"];
  inOrder: Attribution["years"];
}

export interface EquityShareCase {
  name: string;
  why: string;
  scenario: Scenario;
  years: {
    year: number;
    members: Pick<Result["years"][number]["members"][number], "id" | "equityShare">[];
  }[];
}

const folder = join(root, "tests/cases");

const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const names = (path: string) =>
  readdirSync(path)
    .filter((name) => name.endsWith(".json"))
    .sort();

const all = <Kind extends { name: string }>(path: string): Kind[] =>
  names(path).map((file) => ({
    name: file.replace(/\.json$/, ""),
    ...(read(join(path, file)) as object),
  })) as Kind[];

export const cases: Case[] = all(folder);
export const attributionCases: AttributionCase[] = all(join(folder, "attribution"));
export const equityShareCases: EquityShareCase[] = all(join(folder, "equity-shares"));

export const errorFiles = names(join(folder, "errors")).map((file) => ({
  name: file.replace(/\.json$/, ""),
  cases: read(join(folder, "errors", file)) as ErrorCase[],
}));

export const textOf = (input: unknown): string => (typeof input === "string" ? input : JSON.stringify(input));
