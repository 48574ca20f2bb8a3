/** What can be done with the scenarios kept side by side. */
import { fill } from "../texts/fill.ts";
import { choosePlace, type Place } from "./places.ts";
import { assumed, emptyDocument, nextId, type Document, type Measure } from "./document.ts";
import { everywhere, inOneYear, onScreen, type Arrange, type Named, type Workspace } from "./workspace.ts";

/** More do not fit beside each other. */
export const MOST_SCENARIOS = 4;
export const LONGEST_NAME = 60;

export const isFull = ({ scenarios }: Workspace): boolean => scenarios.length >= MOST_SCENARIOS;

/** Looks at no municipality: the page asks for one. */
export const lookAway: Arrange = everywhere(({ document }) =>
  document.municipality === null ? document : { ...document, municipality: null },
);

export const show =
  (id: number): Arrange =>
  (workspace) =>
    workspace.active === id || !workspace.scenarios.some((one) => one.id === id)
      ? workspace
      : { ...workspace, active: id };

export const rename =
  (name: string): Arrange =>
  (workspace) => {
    const given = name.trim().slice(0, LONGEST_NAME);
    const present = onScreen(workspace);
    if (given === present.name) return workspace;
    const scenarios = workspace.scenarios.map((one) => (one === present ? { ...one, name: given } : one));
    return { ...workspace, scenarios };
  };

/** One more, on screen at once. */
export const add =
  (document: Document, name = ""): Arrange =>
  (workspace) => {
    if (isFull(workspace)) return workspace;
    const id = Math.max(0, ...workspace.scenarios.map((one) => one.id)) + 1;
    const named: Named = { id, name: name.slice(0, LONGEST_NAME), document };
    return inOneYear({ scenarios: [...workspace.scenarios, named], active: id });
  };

/** A scenario without measures, for the municipality looked at. */
export const addEmpty =
  (own: Place, places: readonly Place[], year: number): Arrange =>
  (workspace) =>
    add(choosePlace(own, places, year)(emptyDocument))(workspace);

export const duplicate =
  (name: string): Arrange =>
  (workspace) =>
    add(onScreen(workspace).document, name)(workspace);

/** A name that no scenario has yet; a copy of a copy is another copy of the same. */
export const copyName = (
  name: string,
  taken: readonly string[],
  words: { copy: string; nextCopy: string },
): string => {
  const counts = Array.from({ length: MOST_SCENARIOS + 1 }, (_, index) => index + 1);
  const endings = counts.map((count) => ` ${count === 1 ? words.copy : fill(words.nextCopy, { count })}`);
  const former = endings.find((ending) => name.endsWith(ending));
  const original = former === undefined ? name : name.slice(0, -former.length);
  const names = endings.map((ending) => original.slice(0, LONGEST_NAME - ending.length) + ending);
  return names.find((one) => !taken.includes(one)) ?? name;
};

const contentOf = ({ on, event }: Measure): string => JSON.stringify([on, event]);

/** The measures of one and then those of another; one that both have counts once. */
const stacked = (first: Document, second: Document): Document => {
  const known = new Set(first.measures.map(contentOf));
  const others = second.measures.filter((measure) => !known.has(contentOf(measure)));
  const next = nextId(first);
  const measures = [...first.measures, ...others.map((measure, index) => ({ ...measure, id: next + index }))];
  const horizon = Math.max(first.horizon ?? 0, second.horizon ?? 0) || null;
  const assumptions = { ...second.assumptions, ...first.assumptions };
  return { ...first, assumptions, horizon, measures, shownYear: null };
};

/** A new scenario: the one on screen with another on top of it. */
export const stack =
  (id: number, name: string): Arrange =>
  (workspace) => {
    const other = workspace.scenarios.find((one) => one.id === id);
    return other ? add(stacked(onScreen(workspace).document, other.document), name)(workspace) : workspace;
  };

/** Takes the scenario on screen away; the next one comes in its place. */
export const remove: Arrange = (workspace) => {
  const { scenarios, active } = workspace;
  const index = scenarios.findIndex((one) => one.id === active);
  const left = scenarios.filter((one) => one.id !== active);
  const next = left[Math.min(index, left.length - 1)];
  return next ? { scenarios: left, active: next.id } : workspace;
};

/** Nothing would be lost with it. */
export const isUntouched = (document: Document): boolean =>
  assumed(document) === 0 &&
  document.measures.every(({ event }) => event.type === "join" && !event.products?.length);

const isAlike = (one: Document, other: Document): boolean => {
  const content = ({ overhead, shortfall, assumptions, horizon, measures }: Document) =>
    JSON.stringify([overhead, shortfall, assumptions, horizon, measures.map(contentOf)]);
  return content(one) === content(other);
};

export const alikeIn = ({ scenarios }: Workspace, document: Document): Named | undefined =>
  scenarios.find((one) => isAlike(one.document, document));

/** Takes in a scenario from elsewhere: one that is here already is shown, an untouched one makes way, and where there is no room the one on screen does. */
export const receive =
  (document: Document, name: string): Arrange =>
  (workspace) => {
    const alike = alikeIn(workspace, document);
    if (alike) return show(alike.id)(workspace);
    const { id, document: present } = onScreen(workspace);
    if (!isFull(workspace) && !isUntouched(present)) return add(document, name)(workspace);
    const scenarios = workspace.scenarios.map((one) => (one.id === id ? { id, name, document } : one));
    return inOneYear({ ...workspace, scenarios });
  };

/** Takes over scenarios that were changed elsewhere; what is on screen stays, where it is still there. */
export const adopt =
  (changed: Workspace): Arrange =>
  ({ active }) =>
    show(active)(changed);
