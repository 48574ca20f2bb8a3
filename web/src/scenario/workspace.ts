/** The scenarios kept side by side, one of them on screen, as values that never change in place. */
import { choosePlace, type Place } from "./places.ts";
import { emptyDocument, type Change, type Document } from "./document.ts";

export interface Named {
  id: number;
  /** Empty until it is given one: until then its number names it. */
  name: string;
  document: Document;
}

export interface Workspace {
  scenarios: readonly Named[];
  /** The id of the one on screen. */
  active: number;
}

export type Arrange = (workspace: Workspace) => Workspace;

export const startWorkspace: Workspace = {
  scenarios: [{ id: 1, name: "", document: emptyDocument }],
  active: 1,
};

export const onScreen = ({ scenarios, active }: Workspace): Named => {
  const named = scenarios.find(({ id }) => id === active) ?? scenarios[0];
  if (!named) throw new Error("no scenario");
  return named;
};

export const everywhere =
  (change: (named: Named) => Document): Arrange =>
  (workspace) => {
    const scenarios = workspace.scenarios.map((named) => {
      const document = change(named);
      return document === named.document ? named : { ...named, document };
    });
    return scenarios.every((named, index) => named === workspace.scenarios[index])
      ? workspace
      : { ...workspace, scenarios };
  };

/** The year is the reader's choice: all scenarios are seen in the same one. */
export const inOneYear: Arrange = (workspace) => {
  const { shownYear } = onScreen(workspace).document;
  return everywhere(({ document }) =>
    document.shownYear === shownYear ? document : { ...document, shownYear },
  )(workspace);
};

/** Changes the scenario on screen. */
export const edit =
  (change: Change): Arrange =>
  (workspace) =>
    inOneYear(
      everywhere(({ id, document }) => (id === workspace.active ? change(document) : document))(workspace),
    );

/** Looks at a municipality, in all scenarios. */
export const lookAt = (place: Place, places: readonly Place[], year: number): Arrange => {
  const choose = choosePlace(place, places, year);
  return everywhere(({ document }) => choose(document));
};
