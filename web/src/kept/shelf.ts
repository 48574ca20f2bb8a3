/** All scenarios as this device keeps them between visits. */
import { withoutMeasures } from "../engine/answer.ts";
import type { Inquire } from "../engine/inquiry.ts";
import type { Dataset, Result } from "../engine/types.ts";
import { isRecord, isText, madeWith, readMadeWith, readRecord, type MadeWith } from "./kept.ts";
import { assumptionsFor } from "../scenario/question.ts";
import type { Document } from "../scenario/document.ts";
import { readDocument } from "../scenario/shapes.ts";
import { MOST_SCENARIOS } from "../scenario/arrangements.ts";
import type { Named, Workspace } from "../scenario/workspace.ts";

const FORMAT = "dimpact-scenarios";

export interface Shelf {
  workspace: Workspace;
  made: MadeWith;
}

/** With the versions of the result that was on screen. */
export const toShelf = (workspace: Workspace, result: Result): string =>
  JSON.stringify({ format: FORMAT, formatVersion: 1, ...madeWith(result), ...workspace });

const readNamed = (value: unknown): Named | null => {
  if (!isRecord(value)) return null;
  const { id, name } = value;
  const document = readDocument(value.document);
  const isNumbered = Number.isSafeInteger(id) && Number(id) > 0;
  return document && isNumbered && isText(name) ? { id: Number(id), name, document } : null;
};

/** What can be read of it: a damaged scenario does not take the others along. Null where nothing can. */
export const fromShelf = (text: string): Shelf | null => {
  const value = readRecord(text, FORMAT);
  const made = value && readMadeWith(value);
  if (!made || !Array.isArray(value.scenarios)) return null;
  const read = value.scenarios.slice(0, MOST_SCENARIOS).map(readNamed);
  const scenarios = read.filter(
    (one, index): one is Named => one !== null && read.findIndex((other) => other?.id === one.id) === index,
  );
  const [first] = scenarios;
  if (!first) return null;
  const { active } = scenarios.find(({ id }) => id === value.active) ? value : { active: first.id };
  return { workspace: { scenarios, active: Number(active) }, made };
};

/** Whether the simulator can work with all that is no measure; measures it sets aside itself. */
export const isUsable = async (document: Document, dataset: Dataset, inquire: Inquire): Promise<boolean> => {
  const { overhead, shortfall, horizon } = document;
  const assumptions = assumptionsFor(document, dataset);
  try {
    await inquire({
      kind: "evaluate",
      scenario: withoutMeasures({
        schemaVersion: 1,
        overhead,
        shortfall,
        assumptions,
        horizon: horizon ?? 1,
      }),
    });
    return true;
  } catch {
    return false;
  }
};

/** What was kept, as far as this page can work with it. */
export const takeFromShelf = async (
  text: string,
  dataset: Dataset,
  inquire: Inquire,
): Promise<Shelf | null> => {
  const shelf = fromShelf(text);
  if (!shelf) return null;
  const { scenarios, active } = shelf.workspace;
  const usable = await Promise.all(scenarios.map(({ document }) => isUsable(document, dataset, inquire)));
  const left = scenarios.filter((_, index) => usable[index]);
  const [first] = left;
  if (!first) return null;
  const stays = left.some(({ id }) => id === active);
  return { ...shelf, workspace: { scenarios: left, active: stays ? active : first.id } };
};
