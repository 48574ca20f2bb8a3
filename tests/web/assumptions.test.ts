import { beforeAll, describe, expect, it } from "vitest";
import { assumptionFields } from "../../web/src/scenario/measures/assumptions.ts";
import { billAssumptionsIn } from "../../web/src/outcome/remarks-in-words.ts";
import { questionOf, shownYearOf } from "../../web/src/scenario/question.ts";
import {
  addMeasures,
  assume,
  assumed,
  chooseShortfall,
  emptyDocument,
  lookAhead,
  moveMeasure,
  type Draft,
} from "../../web/src/scenario/document.ts";
import { dutch } from "../../web/src/texts/index.ts";
import { nlDetails } from "../../web/src/texts/details/nl.ts";
import { startTestEngine, type TestEngine } from "./engine.ts";

let engine: TestEngine;

beforeAll(async () => {
  engine = await startTestEngine();
});

describe("assumptions", () => {
  const fields = (document = emptyDocument) =>
    assumptionFields(engine.dataset, document, dutch, nlDetails.assumptions).flatMap((group) => group.fields);

  it("all have the plan's own value or say why not, and its source", () => {
    for (const field of fields()) {
      expect(field.value, field.id).toBeUndefined();
      expect(field.source.length, field.id).toBeGreaterThan(10);
    }
  });

  it("are set and taken back one by one", async () => {
    for (const field of fields()) {
      const set = field.set(field.max)(emptyDocument);
      expect(assumed(set), field.id).toBe(1);
      expect(fields(set).find(({ id }) => id === field.id)?.value).toBe(field.max);
      await engine.ask(questionOf(set, engine.dataset, null));
      expect(field.set(undefined)(set)).toEqual(emptyDocument);
    }
  });

  it("count together", () => {
    const set = [assume("waiver", true), chooseShortfall("tariffs"), lookAhead(5)];
    expect(assumed(set.reduce((document, change) => change(document), emptyDocument))).toBe(3);
  });

  it("looking ahead adds years, and leaves the year on screen", () => {
    const ahead = lookAhead(10)(emptyDocument);
    expect(questionOf(ahead, engine.dataset, null).horizon).toBe(10);
    expect(shownYearOf(ahead, 2024)).toBe(2024);
  });
});

describe("on paper", () => {
  const told = (...events: Draft[]) =>
    billAssumptionsIn(addMeasures(events)(emptyDocument), engine.dataset, dutch).join(" ");

  it("who stops with a product brings what is assumed of the supplier's bill", () => {
    expect(told({ type: "support247", enabled: false })).toBe("");
    const own = told({ type: "drop", member: "assen", product: "burgerzaken" });
    expect(own).toBe(dutch.measures.drop.why);
    expect(told({ type: "drop", member: "assen", product: "e-suite" })).toMatch(
      /schijven blijft .*\. Aanname/,
    );
    expect(told({ type: "leave", member: "assen", noticeDate: "2024-03-01" })).toContain("schijven blijft");
  });
});

it("measures move one place and no further than the ends", () => {
  const document = addMeasures([
    { type: "support247", enabled: false },
    { type: "contribution", amount: 1 },
  ])(emptyDocument);
  const ids = (step: -1 | 1, id: number) => moveMeasure(id, step)(document).measures.map((one) => one.id);
  expect(ids(1, 1)).toEqual([2, 1]);
  expect(ids(-1, 2)).toEqual([2, 1]);
  expect(moveMeasure(1, -1)(document)).toBe(document);
  expect(moveMeasure(2, 1)(document)).toBe(document);
});
