import { beforeAll, describe, expect, it } from "vitest";
import { dutch } from "../../web/src/texts/index.ts";
import { cheapestFirst, comparisonOf, questionsFor } from "../../web/src/outcome/comparison.ts";
import { add } from "../../web/src/scenario/arrangements.ts";
import { placesOf, type Place } from "../../web/src/scenario/places.ts";
import { questionOf } from "../../web/src/scenario/question.ts";
import { addMeasures, assume, chooseWay, emptyDocument, showYear } from "../../web/src/scenario/document.ts";
import { edit, lookAt, startWorkspace, type Arrange } from "../../web/src/scenario/workspace.ts";
import { billOf } from "../../web/src/outcome/bill.ts";
import { startTestEngine, type TestEngine } from "./engine.ts";

let engine: TestEngine;
let places: Place[];

beforeAll(async () => {
  engine = await startTestEngine();
  places = placesOf(engine.dataset);
});

const drop = { type: "drop", year: 2024, member: "rotterdam", product: "e-suite" } as const;
const twice = { type: "drop", year: 2024, member: "losser", product: "e-suite" } as const;
const growth = { type: "populationGrowth", percent: 2, year: 2025, until: 2026 } as const;

const compare = async (...steps: Arrange[]) => {
  const place = places.find(({ name }) => name === "Deventer");
  if (!place) throw new Error("no Deventer");
  const workspace = [lookAt(place, places, 2024), ...steps].reduce((one, step) => step(one), startWorkspace);
  const questions = questionsFor(workspace, engine.dataset);
  const results = await engine.inquire({ kind: "compare", questions });
  return { place, workspace, comparison: comparisonOf(workspace, questions, results, { ...engine, place }) };
};

const three: Arrange[] = [
  edit(addMeasures([drop])),
  add(chooseWay("reallocated")(addMeasures([drop])(emptyDocument)), "nieuw"),
  add(addMeasures([growth])(emptyDocument), "groei"),
];

describe("a comparison", () => {
  it("gives the figures that each scenario gives alone", async () => {
    const { place, workspace, comparison } = await compare(...three, edit(showYear(2024)));
    expect(comparison.scenarios).toHaveLength(3);
    for (const [index, { document }] of workspace.scenarios.entries()) {
      const column = comparison.scenarios[index];
      const answer = await engine.ask(questionOf(document, engine.dataset, null));
      const alone = billOf(answer, document, engine.dataset, place, 2024);
      expect(column?.figures?.bill.after).toBe(alone.after);
      expect(column?.figures?.year.association).toEqual(answer.scenario.years[0]?.association);
    }
    expect(comparison.plan.figures?.bill.after).toBe(68_592_754);
  });

  it("reaches as far as the scenario that reaches furthest, in one year for all", async () => {
    const { comparison } = await compare(...three);
    expect(comparison.years).toEqual([2024, 2025, 2026]);
    expect(comparison.year).toBe(2026);
    expect(comparison.scenarios.map(({ figures }) => figures?.year.year)).toEqual([2026, 2026, 2026]);
  });

  it("says what is wrong in the column of its scenario, and shows the others", async () => {
    const { comparison } = await compare(
      edit(addMeasures([drop, twice])),
      add(assume("equityNorm", -5)(emptyDocument)),
      add(chooseWay("reallocated")(addMeasures([drop])(emptyDocument))),
    );
    const [some, failed, good] = comparison.scenarios;
    expect(some?.problems.flat().map(({ code }) => code)).toEqual(["not-in-use"]);
    expect(dutch.euro(some?.figures?.year.association.equityEnd ?? 0)).toBe("1.562.849");
    expect(failed?.failure).toHaveLength(1);
    expect(failed?.figures).toBeNull();
    expect(good?.figures?.bill.after).toBeGreaterThan(68_592_754);
  });

  it("knows which scenario costs least", async () => {
    const { comparison } = await compare(...three, edit(showYear(2024)));
    const cheapest = cheapestFirst(comparison);
    expect(cheapest).toHaveLength(3);
    const amounts = cheapest.map(({ bill }) => bill.after);
    expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
    expect(cheapest.at(-1)?.named.name).toBe("nieuw");
  });
});
