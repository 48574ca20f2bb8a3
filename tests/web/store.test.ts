import { beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../web/src/engine/answer.ts";
import { dutch } from "../../web/src/texts/index.ts";
import { choosePlace, joinMeasureOf, placesOf, type Place } from "../../web/src/scenario/places.ts";
import { municipalities, slug } from "../../web/src/scenario/municipalities.ts";
import { questionOf, shownYearOf } from "../../web/src/scenario/question.ts";
import {
  addMeasures,
  chooseWay,
  editMeasure,
  emptyDocument,
  removeMeasure,
  switchMeasure,
  type Document,
} from "../../web/src/scenario/document.ts";
import { lookAt } from "../../web/src/scenario/workspace.ts";
import { createStore, type Store } from "../../web/src/session/store.ts";
import { startTestEngine, type TestEngine } from "./engine.ts";

let engine: TestEngine;
let places: Place[];

beforeAll(async () => {
  engine = await startTestEngine();
  places = placesOf(engine.dataset);
});

const place = (name: string): Place => {
  const found = places.find((one) => one.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};

const look = (name: string) => lookAt(place(name), places, engine.dataset.year);
const choose = (name: string) => choosePlace(place(name), places, engine.dataset.year);

/** The answer that belongs to the store's present document. */
const answered = (store: Store) =>
  new Promise<NonNullable<Store["state"]["answered"]>>((resolve) => {
    const look = () => {
      const { answered: now, document } = store.state;
      if (now?.document === document) resolve(now);
      return now?.document === document;
    };
    if (look()) return;
    const stop = store.subscribe(() => {
      if (look()) stop();
    });
  });

const equityOf = ({ answer }: { answer: Answer }): string =>
  dutch.euro(answer.scenario.years[0]?.association.equityEnd ?? 0);

describe("places", () => {
  it("are all municipalities, members first", () => {
    expect(places).toHaveLength(municipalities.length);
    expect(places.findIndex((one) => !one.isMember)).toBe(engine.dataset.members.length);
  });

  it("have ids of their own, also those with accents and apostrophes", () => {
    expect(new Set(places.map((one) => one.id)).size).toBe(places.length);
    expect(slug("Súdwest-Fryslân")).toBe("sudwest-fryslan");
    expect(slug("'s-Hertogenbosch")).toBe("s-hertogenbosch");
    expect(places.filter((one) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(one.id))).toEqual([]);
  });
});

describe("looking at a municipality that is no member", () => {
  it("makes a join measure, that moves along with the choice", () => {
    const first = choose("Hengelo")(emptyDocument);
    expect(first.measures).toHaveLength(1);
    const measure = joinMeasureOf(first, place("Hengelo"));
    expect(measure?.event).toMatchObject({ type: "join", member: { id: "hengelo", inhabitants: 81062 } });
    const ticked = editMeasure(measure?.id ?? 0, {
      type: "join",
      member: { id: "hengelo", name: "Hengelo", inhabitants: 81062 },
      products: ["open-online"],
    })(first);
    const moved = choose("Almelo")(ticked);
    expect(moved.measures).toHaveLength(1);
    expect(moved.measures[0]?.event).toMatchObject({ member: { id: "almelo" }, products: ["open-online"] });
  });

  it("leaves no empty measure behind when a member is chosen after it", () => {
    expect(choose("Deventer")(choose("Hengelo")(emptyDocument)).measures).toEqual([]);
  });
});

describe("the question to the simulator", () => {
  const drop = { type: "drop", year: 2024, member: "rotterdam", product: "e-suite" } as const;
  const ask = (document: Document) => questionOf(document, engine.dataset, null);

  it("holds only measures that are complete and switched on", () => {
    const document = addMeasures([drop, { type: "join", year: 2024 }])(emptyDocument);
    expect(ask(document).measures.map((one) => one.id)).toEqual([1]);
    expect(ask(switchMeasure(1, false)(document)).measures).toEqual([]);
    expect(ask(removeMeasure(1)(document)).measures).toEqual([]);
  });

  it("reaches to the last year of the measures, and that year is shown", () => {
    const document = addMeasures([drop, { ...drop, product: "open-online", year: 2026 }])(emptyDocument);
    expect(ask(document).horizon).toBe(3);
    expect(shownYearOf(document, 2024)).toBe(2026);
    expect(shownYearOf({ ...document, shownYear: 2025 }, 2024)).toBe(2025);
    expect(shownYearOf({ ...document, shownYear: 2030 }, 2024)).toBe(2026);
  });
});

describe("the store", () => {
  it("computes what is on screen, and goes back with undo", async () => {
    const store = createStore(engine);
    store.begin(look("Deventer"));
    store.change(addMeasures([{ type: "drop", year: 2024, member: "rotterdam", product: "e-suite" }]));
    const fixed = await answered(store);
    expect(equityOf(fixed)).toBe("1.562.849");
    store.change(chooseWay("reallocated"));
    const reallocated = await answered(store);
    expect(equityOf(reallocated)).toBe("1.936.853");
    store.undo();
    store.undo();
    expect(store.state.document.measures).toEqual([]);
    expect(store.state.canUndo).toBe(false);
    store.redo();
    expect(store.state.document.measures).toHaveLength(1);
  });

  it("sets aside what the simulator rejects and computes the rest", async () => {
    const store = createStore(engine);
    store.begin(look("Deventer"));
    store.change(
      addMeasures([
        { type: "drop", year: 2024, member: "losser", product: "e-suite" },
        { type: "drop", year: 2024, member: "rotterdam", product: "e-suite" },
      ]),
    );
    const found = await answered(store);
    const { answer } = found;
    expect(answer.problems[1]?.[0]?.code).toBe("not-in-use");
    expect(answer.order).toEqual([2]);
    expect(equityOf(found)).toBe("1.562.849");
  });

  it("prices for a joiner also what it does not use yet", async () => {
    const store = createStore(engine);
    store.begin(look("Hengelo"));
    const { answer } = await answered(store);
    expect(Object.keys(answer.quotes)).toEqual(engine.dataset.products.map((product) => product.id));
    expect(dutch.euro(answer.quotes["open-online"] ?? 0)).toBe("26.776");
  });
});
