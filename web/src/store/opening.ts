/** Opens a scenario from a link or a file; what was there stays where that does not work, and can be gone back to where it does. */
import type { Inquire } from "../engine/inquiry.ts";
import { details } from "../texts/details/index.ts";
import { fill } from "../texts/fill.ts";
import { madeWith, readKept, type MadeWith } from "./kept.ts";
import { fromFragment } from "./link.ts";
import type { Document } from "./scenario.ts";
import type { Store } from "./store.ts";

const LARGEST_FILE = 1_000_000;

export type Source = { fragment: string } | { file: File };

export interface Notice {
  tone: "info" | "warning" | "error";
  text: string;
}

const textOf = async (source: Source): Promise<string | null> => {
  if ("fragment" in source) return fromFragment(source.fragment);
  return source.file.size > LARGEST_FILE ? null : source.file.text();
};

/** Whether the simulator can work with all that is no measure; measures it sets aside itself. */
const isUsable = async (document: Document, inquire: Inquire): Promise<boolean> => {
  const { overhead, shortfall, assumptions, horizon } = document;
  try {
    await inquire({
      kind: "evaluate",
      scenario: { schemaVersion: 1, overhead, shortfall, assumptions, horizon: horizon ?? 1, events: [] },
    });
    return true;
  } catch {
    return false;
  }
};

const isSame = (one: MadeWith, other: MadeWith): boolean =>
  one.engine === other.engine &&
  one.dataset.id === other.dataset.id &&
  one.dataset.hash === other.dataset.hash;

export const openScenario = async (source: Source, store: Store, inquire: Inquire): Promise<Notice> => {
  const d = details().opening;
  const isLink = "fragment" in source;
  const text = await textOf(source);
  const kept = text === null ? null : readKept(text);
  if (!kept || !(await isUsable(kept.document, inquire)))
    return { tone: "error", text: isLink ? d.damagedLink : fill(d.wrongFile, { file: source.file.name }) };

  const { own, places } = store.state;
  const isKnown = places.some(({ code }) => code === kept.document.municipality);
  const document: Document = isKnown ? kept.document : { ...kept.document, municipality: own?.code ?? null };
  if (own) store.change(() => document);
  else store.begin(() => document);

  const here = madeWith(await inquire({ kind: "evaluate", scenario: { schemaVersion: 1 } }));
  if (isSame(kept, here)) return { tone: "info", text: isLink ? d.openedLink : d.openedFile };
  return {
    tone: "warning",
    text: fill(isLink ? d.otherVersionsLink : d.otherVersionsFile, {
      engine: kept.engine,
      dataset: `${kept.dataset.id} ${kept.dataset.version}`,
      hereEngine: here.engine,
      hereDataset: `${here.dataset.id} ${here.dataset.version}`,
    }),
  };
};
