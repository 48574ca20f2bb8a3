/** A scenario as it is kept outside the page, in a link or a file, with the versions that computed it. */
import type { Result } from "../engine/types.ts";
import type { Document } from "../scenario/document.ts";
import { readDocument } from "../scenario/shapes.ts";

const FORMAT = "dimpact-scenario";

export interface MadeWith {
  engine: string;
  dataset: { id: string; version: string; hash: string };
}

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

export const madeWith = ({ engine, dataset }: Result): MadeWith => ({ engine: engine.version, dataset });

export const isSameMaker = (one: MadeWith, other: MadeWith): boolean =>
  one.engine === other.engine &&
  one.dataset.id === other.dataset.id &&
  one.dataset.hash === other.dataset.hash;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === "string" && value.length < 200;

/** A record in the format it should have, from text; null where it is something else, or damaged. */
export const readRecord = (text: string, format: string): Record<string, unknown> | null => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return isRecord(value) && value.format === format && value.formatVersion === 1 ? value : null;
};

export const readMadeWith = ({ engine, dataset }: Record<string, unknown>): MadeWith | null => {
  if (!isText(engine) || !isRecord(dataset)) return null;
  const { id, version, hash } = dataset;
  return isText(id) && isText(version) && isText(hash) ? { engine, dataset: { id, version, hash } } : null;
};

/** What was kept; null where the text is something else, or damaged. */
export const readKept = (text: string): Kept | null => {
  const value = readRecord(text, FORMAT);
  const made = value && readMadeWith(value);
  const document = value && readDocument(value.document);
  if (!value || !made || !document) return null;
  const { name = "" } = value;
  return isText(name) ? keep(document, made, name) : null;
};
