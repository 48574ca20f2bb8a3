/** Opens a scenario from a link or a file; what was there stays where that does not work, and can be gone back to where it does. */
import type { Inquire } from "../engine/inquiry.ts";
import { details } from "../texts/details/index.ts";
import { fill } from "../texts/fill.ts";
import { localized } from "../texts/index.ts";
import { changesBetween } from "../kept/changes.ts";
import { readKept } from "../kept/kept.ts";
import { isSameMaker, madeWith, type MadeWith } from "../kept/made-with.ts";
import { fromFragment } from "../kept/link.ts";
import { isUsable, takeFromShelf } from "../kept/shelf.ts";
import type { Store } from "./store.ts";
import { alikeIn, isFull, isUntouched, receive } from "../scenario/arrangements.ts";
import { lookAt, type Arrange, type Workspace } from "../scenario/workspace.ts";

const LARGEST_FILE = 1_000_000;

export type Source = { fragment: string } | { file: File };

export interface Notice {
  tone: "info" | "warning" | "error";
  text: string;
  /** One by one, what is wrong. */
  items?: readonly string[];
}

const textOf = async (source: Source): Promise<string | null> => {
  if ("fragment" in source) return fromFragment(source.fragment);
  return source.file.size > LARGEST_FILE ? null : source.file.text();
};

const versionsNotice = async (text: string, made: MadeWith, here: MadeWith): Promise<Notice> => {
  const changes = await changesBetween(made, here);
  return {
    tone: "warning",
    text: fill(text, {
      engine: made.engine,
      dataset: `${made.dataset.id} ${made.dataset.version}`,
      hereEngine: here.engine,
      hereDataset: `${here.dataset.id} ${here.dataset.version}`,
    }),
    ...(changes.length === 0 ? {} : { items: changes.map(localized) }),
  };
};

const makerHere = async (inquire: Inquire): Promise<MadeWith> =>
  madeWith(await inquire({ kind: "evaluate", scenario: { schemaVersion: 1 } }));

export const openScenario = async (source: Source, store: Store, inquire: Inquire): Promise<Notice> => {
  const d = details().opening;
  const isLink = "fragment" in source;
  const text = await textOf(source);
  const kept = text === null ? null : readKept(text);
  const { own, places, dataset, workspace } = store.state;
  if (!kept || !(await isUsable(kept.document, dataset, inquire)))
    return { tone: "error", text: isLink ? d.damagedLink : fill(d.wrongFile, { file: source.file.name }) };

  const { name = "", document } = kept;
  const place = places.find(({ code }) => code === document.municipality) ?? own;
  const open: Arrange = (before) => {
    const received = receive({ ...document, municipality: place?.code ?? null }, name)(before);
    return place ? lookAt(place, places, dataset.year)(received) : received;
  };
  const isReplacing = isFull(workspace) && !alikeIn(workspace, document);
  if (own) store.arrange(open);
  else store.begin(open);

  const here = await makerHere(inquire);
  if (!isSameMaker(kept, here))
    return versionsNotice(isLink ? d.otherVersionsLink : d.otherVersionsFile, kept, here);
  const opened = isLink ? d.openedLink : d.openedFile;
  return { tone: "info", text: isReplacing ? `${opened} ${d.replaced}` : opened };
};

/** What to say of scenarios that are there already, made with other versions perhaps. */
export const noticeFor = async (
  workspace: Workspace,
  made: MadeWith,
  inquire: Inquire,
): Promise<Notice | null> => {
  const here = await makerHere(inquire);
  const isEmpty = workspace.scenarios.every(({ document }) => isUntouched(document));
  return isEmpty || isSameMaker(made, here)
    ? null
    : versionsNotice(details().opening.otherVersionsKept, made, here);
};

/** Takes up where the last visit on this device ended. */
export const takeUp = async (text: string, store: Store, inquire: Inquire): Promise<Notice | null> => {
  const shelf = await takeFromShelf(text, store.state.dataset, inquire);
  if (!shelf) return null;
  store.begin(() => shelf.workspace);
  return noticeFor(shelf.workspace, shelf.made, inquire);
};
