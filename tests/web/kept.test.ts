import { beforeAll, describe, expect, it } from "vitest";
import { createDraft, measureTypes } from "../../web/src/scenario/measures/index.ts";
import { keep, readKept } from "../../web/src/kept/kept.ts";
import { holdsScenario } from "../../web/src/kept/fragment.ts";
import { fromFragment, toFragment } from "../../web/src/kept/link.ts";
import { placesOf } from "../../web/src/scenario/places.ts";
import {
  addMeasures,
  assume,
  chooseWay,
  emptyDocument,
  switchMeasure,
  type Document,
} from "../../web/src/scenario/document.ts";
import { dutch } from "../../web/src/texts/index.ts";
import { startTestEngine } from "./engine.ts";

const made = { engine: "1.0.0", dataset: { id: "a", version: "1", hash: "00" } };
let document: Document;
let text: string;

beforeAll(async () => {
  const { dataset } = await startTestEngine();
  const places = placesOf(dataset);
  const context = { dataset, places, own: places[0] ?? null, before: [], t: dutch };
  const drafts = measureTypes.map((type) => createDraft(type, context));
  const changes = [
    addMeasures(drafts),
    chooseWay("reallocated"),
    switchMeasure(2, false),
    assume("indexation", { wages: 0.04 }),
  ];
  document = changes.reduce<Document>((one, change) => change(one), {
    ...emptyDocument,
    municipality: "GM0150",
  });
  text = JSON.stringify(keep(document, made));
});

describe("a kept scenario", () => {
  it("comes back whole, every type of measure in it", () => {
    expect(readKept(text)).toEqual({ kept: keep(document, made), left: [] });
  });

  const changed = (change: (one: Record<string, unknown>) => void): string => {
    const one = JSON.parse(text) as Record<string, unknown>;
    change(one);
    return JSON.stringify(one);
  };
  const inDocument = (part: object) =>
    changed((one) => {
      one.document = { ...(one.document as object), ...part };
    });

  it("is refused where it is no scenario", () => {
    const bad = [
      "",
      "{}",
      "[1]",
      text.slice(0, -2),
      changed((one) => {
        delete one.dataset;
      }),
      inDocument({ measures: "veel" }),
    ];
    expect(bad.map(readKept)).toEqual(bad.map(() => "damaged"));
  });

  it("is not guessed at where a newer page made it", () => {
    const newer = changed((one) => {
      one.formatVersion = 2;
    });
    expect(readKept(newer)).toBe("newer");
  });

  it.each([
    ["a way of carrying", { overhead: "other" }, "/overhead"],
    ["an unknown part", { extra: 1 }, "/extra"],
    [
      "a measure of another kind",
      { measures: [{ id: 1, on: true, event: { type: "unknown" } }] },
      "/measures/0",
    ],
    [
      "a name that every object has",
      { measures: [{ id: 1, on: true, event: { type: "toString" } }] },
      "/measures/0",
    ],
    [
      "a field of another shape",
      { measures: [{ id: 1, on: true, event: { type: "drop", member: {} } }] },
      "/measures/0/event/member",
    ],
    ["an assumption", { assumptions: { indexation: { wages: "4" } } }, "/assumptions/indexation/wages"],
  ])("loses %s that it cannot read, and nothing else", (_what, part, at) => {
    const read = readKept(inDocument(part));
    if (typeof read === "string") throw new Error(read);
    expect(read.left.map((one) => one.at)).toEqual([at]);
    if (!("measures" in part)) expect(read.kept.document.measures).toEqual(document.measures);
  });
});

describe("a link", () => {
  it("holds any text, in letters that survive", async () => {
    for (const one of [text, "é€ 'x'", ""]) {
      const fragment = await toFragment(one);
      expect(fragment).toMatch(/^#s=[\w.-]+$/);
      expect(holdsScenario(fragment)).toBe(true);
      expect(await fromFragment(fragment)).toBe(one);
    }
    expect((await toFragment(text)).length).toBeLessThan(2000);
  });

  it("tells damage wherever it is", async () => {
    const fragment = await toFragment(text);
    for (let at = 3; at < fragment.length; at += 7) {
      const other = fragment[at] === "A" ? "B" : "A";
      expect(await fromFragment(fragment.slice(0, at) + other + fragment.slice(at + 1))).toBeNull();
    }
    expect(await fromFragment(fragment.slice(0, -5))).toBeNull();
    expect(await fromFragment("#s=")).toBeNull();
  });

  it("is no way to fill the memory", async () => {
    expect(await fromFragment(await toFragment("a".repeat(2_000_000)))).toBeNull();
  });
});
