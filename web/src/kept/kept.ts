/** A scenario as it is kept outside the page, in a link or a file, with the versions that computed it. */
import type { Document } from "../scenario/document.ts";
import { readDocument, type Left } from "../scenario/shapes.ts";
import type { MadeWith } from "./made-with.ts";

const FORMAT = "dimpact-scenario";

export interface Kept extends MadeWith {
  format: typeof FORMAT;
  formatVersion: 1;
  /** As its maker called it. */
  name?: string;
  document: Document;
}

export const keep = (document: Document, { engine, dataset }: MadeWith, name = ""): Kept => ({
  format: FORMAT,
  formatVersion: 1,
  engine,
  dataset,
  ...(name === "" ? {} : { name }),
  document,
});

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === "string" && value.length < 200;

/** Why a text cannot be read: a page of a newer version wrote it, or it is something else, or damaged. */
export type Unread = "newer" | "damaged";

/** A record in the format it should have, from text. */
export const readRecord = (text: string, format: string): Record<string, unknown> | Unread => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "damaged";
  }
  if (!isRecord(value) || value.format !== format) return "damaged";
  if (value.formatVersion === 1) return value;
  return Number(value.formatVersion) > 1 ? "newer" : "damaged";
};

export const readMadeWith = ({ engine, dataset }: Record<string, unknown>): MadeWith | null => {
  if (!isText(engine) || !isRecord(dataset)) return null;
  const { id, version, hash } = dataset;
  return isText(id) && isText(version) && isText(hash) ? { engine, dataset: { id, version, hash } } : null;
};

/** What was kept, and what of it is left out. */
export const readKept = (text: string): { kept: Kept; left: readonly Left[] } | Unread => {
  const value = readRecord(text, FORMAT);
  if (typeof value === "string") return value;
  const left: Left[] = [];
  const made = readMadeWith(value);
  const document = readDocument(value.document, left);
  if (!made || !document) return "damaged";
  const { name = "" } = value;
  return { kept: keep(document, made, isText(name) ? name : ""), left };
};
