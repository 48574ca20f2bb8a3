/** A scenario as it is kept outside the page, in a link or a file, with the versions that computed it. */
import type { Result } from "../engine/types.ts";
import type { Document } from "./scenario.ts";
import { readDocument } from "./shapes.ts";

const FORMAT = "dimpact-scenario";

export interface MadeWith {
  engine: string;
  dataset: { id: string; version: string; hash: string };
}

export interface Kept extends MadeWith {
  format: typeof FORMAT;
  formatVersion: 1;
  document: Document;
}

export const keep = (document: Document, { engine, dataset }: MadeWith): Kept => ({
  format: FORMAT,
  formatVersion: 1,
  engine,
  dataset,
  document,
});

export const madeWith = ({ engine, dataset }: Result): MadeWith => ({ engine: engine.version, dataset });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === "string" && value.length < 200;

/** What was kept; null where the text is something else, or damaged. */
export const readKept = (text: string): Kept | null => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || value.format !== FORMAT || value.formatVersion !== 1) return null;
  const { engine, dataset } = value;
  if (!isText(engine) || !isRecord(dataset)) return null;
  const { id, version, hash } = dataset;
  const document = readDocument(value.document);
  if (!isText(id) || !isText(version) || !isText(hash) || !document) return null;
  return keep(document, { engine, dataset: { id, version, hash } });
};
