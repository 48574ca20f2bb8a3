/** All scenarios as this device keeps them between visits. */
import { problemsIn, withoutMeasures } from "../engine/answer.ts";
import type { Inquire } from "../engine/inquiry.ts";
import type { Dataset } from "../engine/types.ts";
import { isRecord, isText, readMadeWith, readRecord, type Unread } from "./kept.ts";
import type { MadeWith } from "./made-with.ts";
import { SHELF_FORMAT } from "./shelf-format.ts";
import { assumptionsFor } from "../scenario/question.ts";
import type { Document } from "../scenario/document.ts";
import { readDocument, type Left } from "../scenario/shapes.ts";
import { MOST_SCENARIOS } from "../scenario/arrangements.ts";
import type { Named, Workspace } from "../scenario/workspace.ts";

export interface Shelf {
  workspace: Workspace;
  made: MadeWith;
  /** What is not among it, though it was kept. */
  left: readonly LeftOf[];
}

/** What was left out of a scenario, or a whole one. */
export interface LeftOf extends Left {
  scenario: string;
}

const leftOut = (scenario: string): LeftOf => ({ scenario, at: "", name: "" });

/** A damaged scenario does not take the others along. */
const readNamed = (value: unknown, index: number, taken: ReadonlySet<number>): [Named | null, LeftOf[]] => {
  const { id, name, document: kept } = isRecord(value) ? value : {};
  const called = isText(name) && name !== "" ? name : String(index + 1);
  const left: Left[] = [];
  const document = readDocument(kept, left);
  const isOwn = Number.isSafeInteger(id) && Number(id) > 0 && !taken.has(Number(id));
  if (!document || !isOwn || index >= MOST_SCENARIOS) return [null, [leftOut(called)]];
  const named = { id: Number(id), name: isText(name) ? name : "", document };
  return [named, left.map((one) => ({ ...one, scenario: called }))];
};

const shelfWith = (
  scenarios: readonly Named[],
  active: unknown,
  made: MadeWith,
  left: readonly LeftOf[],
): Shelf | "damaged" => {
  const shown = scenarios.find(({ id }) => id === active) ?? scenarios[0];
  return shown ? { workspace: { scenarios, active: shown.id }, made, left } : "damaged";
};

export const fromShelf = (text: string): Shelf | Unread => {
  const value = readRecord(text, SHELF_FORMAT);
  if (typeof value === "string") return value;
  const made = readMadeWith(value);
  if (!made || !Array.isArray(value.scenarios)) return "damaged";
  const scenarios: Named[] = [];
  const left = value.scenarios.flatMap((one: unknown, index) => {
    const [named, leftOfIt] = readNamed(one, index, new Set(scenarios.map(({ id }) => id)));
    if (named) scenarios.push(named);
    return leftOfIt;
  });
  return shelfWith(scenarios, value.active, made, left);
};

/** Without the setting that a path names; null where it names none. */
const withoutSetting = (document: Document, path: string): { document: Document; left: Left } | null => {
  const [, part, key = ""] = path.split("/");
  if (part === "horizon" && document.horizon !== null)
    return { document: { ...document, horizon: null }, left: { at: "/horizon", name: part } };
  if (part !== "assumptions" || !(key in document.assumptions)) return null;
  const others = Object.entries(document.assumptions).filter(([name]) => name !== key);
  return {
    document: { ...document, assumptions: Object.fromEntries(others) },
    left: { at: `/assumptions/${key}`, name: key },
  };
};

/** As the simulator can work with it, without the settings that it refuses; measures it sets aside itself. Null where it cannot. */
export const usableOf = async (
  given: Document,
  dataset: Dataset,
  inquire: Inquire,
): Promise<{ document: Document; left: readonly Left[] } | null> => {
  let document = given;
  const left: Left[] = [];
  for (;;) {
    const { overhead, shortfall, horizon } = document;
    const assumptions = assumptionsFor(document, dataset);
    const scenario = { schemaVersion: 1 as const, overhead, shortfall, assumptions, horizon: horizon ?? 1 };
    try {
      await inquire({ kind: "evaluate", scenario: withoutMeasures(scenario) });
      return { document, left };
    } catch (error) {
      const problems = problemsIn(error);
      // A simulator that fails says nothing about the scenario.
      if (!problems) return { document, left };
      const changed = withoutSetting(document, problems[0]?.path ?? "");
      if (!changed) return null;
      document = changed.document;
      left.push(changed.left);
    }
  }
};

/** What was kept, as far as this page can work with it. */
export const takeFromShelf = async (
  text: string,
  dataset: Dataset,
  inquire: Inquire,
): Promise<Shelf | Unread> => {
  const shelf = fromShelf(text);
  if (typeof shelf === "string") return shelf;
  const { scenarios, active } = shelf.workspace;
  const left = [...shelf.left];
  const taken: Named[] = [];
  for (const named of scenarios) {
    const scenario = named.name || String(named.id);
    const usable = await usableOf(named.document, dataset, inquire);
    if (usable) taken.push({ ...named, document: usable.document });
    left.push(...(usable?.left.map((one) => ({ ...one, scenario })) ?? [leftOut(scenario)]));
  }
  return shelfWith(taken, active, shelf.made, left);
};
