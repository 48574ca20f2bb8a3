import { beforeAll, describe, expect, it } from "vitest";
import {
  add,
  addEmpty,
  copyName,
  duplicate,
  MOST_SCENARIOS,
  receive,
  remove,
  rename,
  show,
  stack,
} from "../../web/src/scenario/arrangements.ts";
import { placesOf, type Place } from "../../web/src/scenario/places.ts";
import { addMeasures, assume, chooseWay, emptyDocument, showYear } from "../../web/src/scenario/document.ts";
import { createStore } from "../../web/src/session/store.ts";
import {
  edit,
  lookAt,
  onScreen,
  startWorkspace,
  type Arrange,
  type Workspace,
} from "../../web/src/scenario/workspace.ts";
import { startTestEngine, type TestEngine } from "./engine.ts";

let engine: TestEngine;
let places: Place[];

beforeAll(async () => {
  engine = await startTestEngine();
  places = placesOf(engine.dataset);
});

const drop = { type: "drop", year: 2024, member: "rotterdam", product: "e-suite" } as const;
const growth = { type: "populationGrowth", percent: 1, until: 2026 } as const;
const place = (name: string): Place => {
  const found = places.find((one) => one.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const look = (name: string) => lookAt(place(name), places, engine.dataset.year);
const all = (...steps: Arrange[]): Workspace =>
  steps.reduce((workspace, step) => step(workspace), startWorkspace);
const types = (workspace: Workspace) =>
  workspace.scenarios.map(({ document }) => document.measures.map(({ event }) => event.type));
const names = ({ scenarios }: Workspace) => scenarios.map(({ name }) => name);

describe("scenarios side by side", () => {
  it("are edited one at a time: the one on screen", () => {
    const workspace = all(edit(addMeasures([drop])), duplicate("twee"), edit(addMeasures([growth])));
    expect(types(workspace)).toEqual([["drop"], ["drop", "populationGrowth"]]);
    expect(types(edit(chooseWay("reallocated"))(show(1)(workspace)))).toEqual(types(workspace));
    expect(show(1)(workspace).scenarios).toBe(workspace.scenarios);
  });

  it("are seen in the same year and for the same municipality", () => {
    const workspace = all(look("Deventer"), edit(addMeasures([growth])), duplicate(""), edit(showYear(2025)));
    expect(workspace.scenarios.map(({ document }) => document.shownYear)).toEqual([2025, 2025]);
    const moved = look("Zwolle")(workspace);
    expect(new Set(moved.scenarios.map(({ document }) => document.municipality))).toEqual(
      new Set([place("Zwolle").code]),
    );
    expect(look("Zwolle")(moved)).toBe(moved);
  });

  it("each have the join measure of who is no member yet", () => {
    const workspace = all(look("Hengelo"), addEmpty(place("Hengelo"), places, 2024));
    expect(types(workspace)).toEqual([["join"], ["join"]]);
    expect(types(look("Deventer")(workspace))).toEqual([[], []]);
  });

  it("are four at most", () => {
    const workspace = all(duplicate("b"), duplicate("c"), duplicate("d"), duplicate("e"));
    expect(workspace.scenarios).toHaveLength(MOST_SCENARIOS);
    expect(duplicate("e")(workspace)).toBe(workspace);
    expect(stack(1, "a + b")(workspace)).toBe(workspace);
  });

  it("can be stacked: the measures of one, then those of another, the same one once", () => {
    const first = all(
      edit(addMeasures([drop])),
      edit(chooseWay("reallocated")),
      edit(assume("equityNorm", 5)),
    );
    const second = add(addMeasures([growth, drop])(emptyDocument), "groei")(first);
    const stacked = stack(2, "A + groei")(show(1)(second));
    const { document, name } = onScreen(stacked);
    expect(name).toBe("A + groei");
    expect(document.measures.map(({ id, event }) => [id, event.type])).toEqual([
      [1, "drop"],
      [2, "populationGrowth"],
    ]);
    expect(document).toMatchObject({ overhead: "reallocated", assumptions: { equityNorm: 5 } });
    expect(stacked.scenarios.slice(0, 2)).toEqual(second.scenarios);
  });

  it("lose the one on screen, and show the next; the last one stays", () => {
    const workspace = all(rename("een"), duplicate("twee"), duplicate("drie"), show(2), remove);
    expect(names(workspace)).toEqual(["een", "drie"]);
    expect(onScreen(workspace).name).toBe("drie");
    expect(onScreen(remove(workspace)).name).toBe("een");
    const last = remove(remove(workspace));
    expect(names(last)).toEqual(["een"]);
  });

  it("never take each other's number", () => {
    const workspace = all(duplicate(""), duplicate(""), show(1), remove, duplicate(""));
    expect(new Set(workspace.scenarios.map(({ id }) => id)).size).toBe(3);
  });
});

describe("the name of a copy", () => {
  const words = { copy: "(kopie)", nextCopy: "(kopie {count})" };

  it("counts copies of the same, also those of a copy", () => {
    expect(copyName("A", ["A"], words)).toBe("A (kopie)");
    expect(copyName("A (kopie)", ["A", "A (kopie)"], words)).toBe("A (kopie 2)");
    expect(copyName("A (kopie 2)", ["A", "A (kopie)", "A (kopie 2)"], words)).toBe("A (kopie 3)");
    expect(copyName("A (kopie 2)", ["A (kopie 2)"], words)).toBe("A (kopie)");
  });

  it("keeps its ending where the name is long", () => {
    const name = copyName("x".repeat(60), [], words);
    expect(name).toHaveLength(60);
    expect(name.endsWith("x (kopie)")).toBe(true);
  });
});

describe("a scenario from elsewhere", () => {
  const from = () => addMeasures([growth])(emptyDocument);

  it("takes the place of one that was not touched, and stands beside one that was", () => {
    expect(names(receive(from(), "van ver")(startWorkspace))).toEqual(["van ver"]);
    const workspace = receive(from(), "van ver")(all(rename("eigen"), edit(addMeasures([drop]))));
    expect(names(workspace)).toEqual(["eigen", "van ver"]);
    expect(onScreen(workspace).name).toBe("van ver");
  });

  it("is shown where it is here already", () => {
    const workspace = all(edit(addMeasures([growth])), add(addMeasures([drop])(emptyDocument)));
    const received = receive(from(), "nog eens")(workspace);
    expect(received.scenarios).toBe(workspace.scenarios);
    expect(received.active).toBe(1);
  });

  it("takes the place of the one on screen where there is no room", () => {
    const full = all(edit(addMeasures([drop])), duplicate("b"), duplicate("c"), duplicate("d"), show(2));
    const received = receive(from(), "van ver")(full);
    expect(names(received)).toEqual(["", "van ver", "c", "d"]);
  });
});

describe("undo", () => {
  it("goes back over everything that was done with scenarios", () => {
    const store = createStore(engine);
    store.begin(look("Deventer"));
    const steps: Arrange[] = [
      edit(addMeasures([drop])),
      duplicate("kopie"),
      rename("naam"),
      show(1),
      stack(2, "samen"),
      remove,
    ];
    const seen = [store.state.workspace];
    for (const step of steps) {
      store.arrange(step);
      seen.push(store.state.workspace);
    }
    expect(new Set(seen).size).toBe(steps.length + 1);
    for (const workspace of seen.slice(0, -1).reverse()) {
      store.undo();
      expect(store.state.workspace).toBe(workspace);
      expect(store.state.document).toBe(onScreen(workspace).document);
    }
    expect(store.state.canUndo).toBe(false);
    for (const workspace of seen.slice(1)) {
      store.redo();
      expect(store.state.workspace).toBe(workspace);
    }
  });

  it("has nothing to go back to after what changes nothing", () => {
    const store = createStore(engine);
    store.arrange(show(1));
    store.arrange(rename(""));
    store.arrange(remove);
    expect(store.state.canUndo).toBe(false);
  });
});
