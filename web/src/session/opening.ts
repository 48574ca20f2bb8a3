/** Opens a scenario from a link or a file; what was there stays where that does not work, and can be gone back to where it does. */
import type { Inquire } from "../engine/inquiry.ts";
import { details } from "../texts/details/index.ts";
import { fill } from "../texts/fill.ts";
import type { Speech } from "../texts/index.ts";
import { changesBetween } from "../kept/changes.ts";
import { readKept } from "../kept/kept.ts";
import { isSameMaker, madeWith, type MadeWith } from "../kept/made-with.ts";
import type { Device } from "../kept/device.ts";
import { fromFragment } from "../kept/link.ts";
import { takeFromShelf, usableOf, type LeftOf } from "../kept/shelf.ts";
import type { Left } from "../scenario/shapes.ts";
import type { Trouble } from "./keeping.ts";
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
  /** What could not be read, to be taken along as files, and not kept here any longer. */
  aside?: { files: readonly File[]; forget: () => void };
}

const MOST_LEFT = 8;

/** What was left out, as one says it. */
const leftInWords = (left: readonly (Left | LeftOf)[], t: Speech): string => {
  const d = details(t).opening;
  const wordsOf = (one: Left | LeftOf): string => {
    const [, part, index = "", ...field] = one.at.split("/");
    const values = { name: one.name, number: Number(index) + 1 };
    const what =
      part === "measures" ? fill(field.length === 0 ? d.leftMeasure : d.leftField, values) : `“${one.name}”`;
    if (!("scenario" in one)) return what;
    const scenario = fill(d.leftScenario, { name: one.scenario });
    return part === undefined ? scenario : `${scenario}: ${what}`;
  };
  const more = left.length - MOST_LEFT;
  const words = left.slice(0, MOST_LEFT).map(wordsOf);
  return fill(d.left, {
    what: [...words, ...(more > 0 ? [fill(d.leftMore, { count: more })] : [])].join("; "),
  });
};

const withLeft = (notice: Notice, left: readonly Left[], t: Speech): Notice =>
  left.length === 0
    ? notice
    : { ...notice, tone: "warning", text: `${notice.text} ${leftInWords(left, t)}`.trim() };

const textOf = async (source: Source): Promise<string | null> => {
  if ("fragment" in source) return fromFragment(source.fragment);
  return source.file.size > LARGEST_FILE ? null : source.file.text();
};

const versionsNotice = async (text: string, made: MadeWith, here: MadeWith, t: Speech): Promise<Notice> => {
  const changes = await changesBetween(made, here);
  return {
    tone: "warning",
    text: fill(text, {
      engine: made.engine,
      dataset: `${made.dataset.id} ${made.dataset.version}`,
      hereEngine: here.engine,
      hereDataset: `${here.dataset.id} ${here.dataset.version}`,
    }),
    ...(changes.length === 0 ? {} : { items: changes.map(t.local) }),
  };
};

const makerHere = async (inquire: Inquire): Promise<MadeWith> =>
  madeWith(await inquire({ kind: "evaluate", scenario: { schemaVersion: 1 } }));

export const openScenario = async (
  source: Source,
  store: Store,
  inquire: Inquire,
  t: Speech,
): Promise<Notice> => {
  const d = details(t).opening;
  const isLink = "fragment" in source;
  const text = await textOf(source);
  const read = text === null ? "damaged" : readKept(text);
  const { own, places, dataset, workspace } = store.state;
  const file = isLink ? "" : source.file.name;
  if (read === "newer") return { tone: "error", text: isLink ? d.newerLink : fill(d.newerFile, { file }) };
  const usable = read === "damaged" ? null : await usableOf(read.kept.document, dataset, inquire);
  if (read === "damaged" || !usable)
    return { tone: "error", text: isLink ? d.damagedLink : fill(d.wrongFile, { file }) };

  const { kept } = read;
  const left = [...read.left, ...usable.left];
  const { name = "" } = kept;
  const { document } = usable;
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
    return withLeft(
      await versionsNotice(isLink ? d.otherVersionsLink : d.otherVersionsFile, kept, here, t),
      left,
      t,
    );
  const opened = isLink ? d.openedLink : d.openedFile;
  return withLeft({ tone: "info", text: isReplacing ? `${opened} ${d.replaced}` : opened }, left, t);
};

/** What to say of scenarios that are there already, made with other versions perhaps. */
export const noticeFor = async (
  workspace: Workspace,
  made: MadeWith,
  inquire: Inquire,
  t: Speech,
): Promise<Notice | null> => {
  const here = await makerHere(inquire);
  const isEmpty = workspace.scenarios.every(({ document }) => isUntouched(document));
  return isEmpty || isSameMaker(made, here)
    ? null
    : versionsNotice(details(t).opening.otherVersionsKept, made, here, t);
};

/** What of the last visit is not as it was kept, as files. */
const offering = (notice: Notice, device: Device): Notice => {
  const files = device
    .aside()
    .map(
      (text, index) => new File([text], `dimpact-scenarios-${index + 1}.json`, { type: "application/json" }),
    );
  if (files.length === 0) return notice;
  const forget = (): void => {
    device.forgetAside();
  };
  return { ...notice, aside: { files, forget } };
};

export const troubleNotice = (trouble: Trouble, t: Speech): Notice => ({
  tone: "warning",
  text: details(t).opening[trouble === "full" ? "notKept" : "newerKept"],
});

/** Takes up where the last visit on this device ended; what cannot be read is set aside, and what a newer page wrote stays. */
export const takeUp = async (
  text: string,
  store: Store,
  inquire: Inquire,
  device: Device,
  t: Speech,
): Promise<{ notice: Notice | null; mayKeep: boolean }> => {
  const d = details(t).opening;
  const shelf = await takeFromShelf(text, store.state.dataset, inquire);
  if (shelf === "newer") return { notice: troubleNotice("newer", t), mayKeep: false };
  if (shelf === "damaged") {
    const mayKeep = device.setAside(text);
    const told = mayKeep ? d.damagedKept : `${d.damagedKept} ${d.notKept}`;
    return { notice: offering({ tone: "warning", text: told }, device), mayKeep };
  }
  store.begin(() => shelf.workspace);
  const notice = await noticeFor(shelf.workspace, shelf.made, inquire, t).catch(() => null);
  if (shelf.left.length === 0) return { notice, mayKeep: true };
  const mayKeep = device.setAside(text);
  const told = withLeft(notice ?? { tone: "warning", text: "" }, shelf.left, t);
  return {
    notice: offering(mayKeep ? told : { ...told, text: `${told.text} ${d.notKept}` }, device),
    mayKeep,
  };
};

/** What an earlier visit could not read is still here. */
export const stillAside = (device: Device, t: Speech): Notice =>
  offering({ tone: "info", text: details(t).opening.stillAside }, device);
