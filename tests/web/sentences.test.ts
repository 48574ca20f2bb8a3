import { beforeAll, describe, expect, it } from "vitest";
import type { Document } from "../../web/src/scenario/document.ts";
import type { Event, YearResult } from "../../web/src/engine/types.ts";
import { billOf, type Bill } from "../../web/src/outcome/bill.ts";
import {
  announcement,
  billSentence,
  equitySentence,
  supportSentence,
} from "../../web/src/outcome/sentences.ts";
import { decisionLines } from "../../web/src/outcome/decisions.ts";
import { placesOf } from "../../web/src/scenario/places.ts";
import { questionOf } from "../../web/src/scenario/question.ts";
import { addMeasures, chooseWay, emptyDocument, type Way } from "../../web/src/scenario/document.ts";
import { nlDetails } from "../../web/src/texts/details/nl.ts";
import { dutch, speechIn } from "../../web/src/texts/index.ts";
import { startTestEngine, type TestEngine } from "./engine.ts";

let engine: TestEngine;

beforeAll(async () => {
  engine = await startTestEngine();
});

const outcome = async (name: string, events: Event[], way: Way = "fixed", year = 2024) => {
  const place = placesOf(engine.dataset).find((one) => one.name === name);
  if (!place) throw new Error(`no ${name}`);
  const document: Document = chooseWay(way)(
    addMeasures(events)({ ...emptyDocument, municipality: place.code }),
  );
  const answer = await engine.ask(questionOf(document, engine.dataset, place));
  const after = answer.scenario.years.find((one) => one.year === year);
  if (!after) throw new Error(`no ${year}`);
  return { bill: billOf(answer, document, engine.dataset, place, year), after };
};

const written = (text: string): string => text.replaceAll("\u00a0", " ");
const say = (bill: Bill, hasMeasures = true): string => written(billSentence(bill, hasMeasures, dutch));

const decided = (year: YearResult) => decisionLines(year, engine.dataset, dutch, nlDetails.decisions);

const hengelo: Event = {
  type: "join",
  member: { id: "hengelo", name: "Hengelo", inhabitants: 81062 },
  products: ["open-online"],
};

const dropESuite: Event = { type: "drop", member: "rotterdam", product: "e-suite" };

describe("the own bill", () => {
  it("is the plan's when nothing changes", async () => {
    const { bill } = await outcome("Deventer", []);
    expect(bill.before).toBe(68592754);
    expect(bill.lines.map((line) => line.previous)).toEqual([42413700, 26155700, null]);
    expect(bill.previousTotal).toBe(68569400);
    expect(bill.withoutPrevious).toHaveLength(1);
    expect(say(bill, false)).toBe("Deventer betaalt 685.928 euro in 2024");
  });

  it("does not change within the budget year when another member drops a product", async () => {
    const { bill } = await outcome("Deventer", [dropESuite]);
    expect(say(bill)).toBe("Voor Deventer verandert er niets");
  });

  it("is held against the plan in the plan's own year only", async () => {
    const { bill, after } = await outcome("Deventer", []);
    const spoken = (year: Bill) => announcement(year, after.association, dutch);
    expect(spoken(bill)).toContain("gelijk aan het plan");
    expect(spoken({ ...bill, year: 2025, inPlan: false })).toContain("net als zonder scenario");
    const leave: Event = { type: "leave", member: "velsen", noticeDate: "2024-03-01", endYear: 2025 };
    expect((await outcome("Deventer", [leave], "fixed", 2025)).bill.inPlan).toBe(false);
  });

  it("says what makes it change in a new budget", async () => {
    const { bill, after } = await outcome("Deventer", [dropESuite], "reallocated");
    expect(say(bill)).toBe("Deventer gaat 22.415 euro meer betalen, vooral door verenigingskosten");
    expect(written(announcement(bill, after.association, dutch))).toBe(
      "Deventer betaalt 708.343 euro, 22.415 euro meer; het eigen vermogen wordt 1.936.853 euro, 336.853 boven de norm.",
    );
  });

  it("is a quote for who is no member yet", async () => {
    const { bill } = await outcome("Hengelo", [hengelo]);
    expect(bill.joins).toBe(true);
    expect(say(bill)).toBe("Hengelo zou 26.776 euro betalen in 2024");
  });

  it("follows a member into a merger, with the bills of all its parts before", async () => {
    const merge: Event = {
      type: "merge",
      members: ["borne", "oldenzaal"],
      into: { id: "nieuwstad", name: "Nieuwstad" },
    };
    const { bill } = await outcome("Borne", [merge]);
    expect(bill.into).toBe("Nieuwstad");
    expect(bill.before).toBe(bill.lines.reduce((sum, line) => sum + (line.before?.tariff ?? 0), 0));
    expect(bill.inhabitantsBefore).toBe(bill.inhabitants);
  });

  it("ends when the member has left", async () => {
    const leave: Event = { type: "leave", member: "velsen", noticeDate: "2024-03-01", endYear: 2025 };
    const { bill } = await outcome("Velsen", [leave], "fixed", 2026);
    expect(bill.gone).toBe(true);
    expect(say(bill)).toBe("Velsen is in 2026 geen lid meer");
  });

  it("has a name for a product that the scenario brings", async () => {
    const newProduct: Event = {
      type: "newProduct",
      id: "nieuw",
      name: "Nieuw loket",
      supplierCost: { perMember: 1000 },
      members: ["deventer"],
    };
    const { bill } = await outcome("Deventer", [newProduct]);
    expect(bill.lines.at(-1)).toMatchObject({ name: "Nieuw loket", before: null });
  });
});

describe("all members and the association", () => {
  it("count who gains and who loses", async () => {
    const { after } = await outcome("Deventer", [dropESuite], "reallocated");
    expect(supportSentence(after, dutch)).toBe("34 van 41 leden gaan meer betalen, 1 minder");
    const fixed = await outcome("Deventer", [dropESuite]);
    expect(supportSentence(fixed.after, dutch)).toBe("1 van 41 leden gaat minder betalen");
    const plan = await outcome("Deventer", []);
    expect(supportSentence(plan.after, dutch)).toBe("Voor geen enkel lid verandert de rekening");
  });

  it("hold the members whose bill does not rise against the votes a decision needs", async () => {
    const { after } = await outcome("Deventer", [dropESuite], "reallocated");
    const [plan, tariffs, agreement, ...others] = decided(after);
    expect(others).toEqual([]);
    expect(plan).toEqual({
      title: "Het bedrijfsplan van dat jaar: de algemene vergadering (ALV)",
      votes:
        "Nodig: meer dan de helft van de stemmen. Dat zijn 21 van de 41 stemmen als alle leden stemmen; ten minste 21 leden doen mee. Bij 7 leden gaat de rekening niet omhoog.",
      source:
        "Het bestuur stelt elk jaar een bedrijfsplan op; de algemene vergadering keurt het goed (statuten, artikel 12.3).",
    });
    expect(tariffs?.title).toContain("de algemene vergadering (ALV)");
    expect(agreement).toMatchObject({
      title:
        "Een overeenkomst met een enkel lid aangaan, wijzigen of beëindigen: het bestuur, met goedkeuring van de raad van commissarissen (RvC)",
      votes: "",
      source: "statuten, artikel 14.3o.",
    });
    expect(decided((await outcome("Deventer", [])).after)).toEqual([]);
  });

  it.each<[string, Event, string, string]>([
    [
      "24/7",
      { type: "support247", enabled: false },
      "de gebruikers van het product samen",
      "Dat zijn 31 leden.",
    ],
    ["admission", hengelo, "het bestuur", ""],
    [
      "another contribution",
      { type: "contribution", amount: 7500 },
      "de algemene vergadering (ALV)",
      "Nodig: twee derde van de stemmen. Dat zijn 28 van de 41 stemmen als alle leden stemmen; ten minste 21 leden doen mee. Bij 37 leden gaat de rekening niet omhoog.",
    ],
    [
      "staff beyond the budget",
      { type: "budget", line: "formatieplaatsen", percent: 5 },
      "het bestuur, met goedkeuring van de raad van commissarissen (RvC)",
      "",
    ],
  ])("name the body that decides within the year: %s", async (_name, event, who, votes) => {
    const lines = decided((await outcome("Deventer", [event])).after);
    expect(lines.map(({ title }) => title.split(": ").at(-1))).toEqual([who]);
    expect(lines[0]?.votes).toBe(votes);
  });

  it("name what stands in a chapter of the plan by its chapter", async () => {
    const [line] = decided((await outcome("Deventer", [{ type: "support247", enabled: false }])).after);
    expect(line?.source).toMatch(/\(hoofdstuk 9\)\.$/);
  });

  it("have an index on the contribution decided each year by two thirds", async () => {
    const { after } = await outcome(
      "Deventer",
      [{ type: "oneOff", name: "x", amount: 1, year: 2025 }],
      "fixed",
      2025,
    );
    const titles = decided(after).map(({ title }) => title);
    expect(titles).toContain("Een andere jaarlijkse bijdrage: de algemene vergadering (ALV)");
  });

  it("say which side of the norm equity is on", async () => {
    const { after } = await outcome("Deventer", [dropESuite]);
    expect(written(equitySentence(after.association, 2024, true, dutch))).toBe(
      "Het eigen vermogen wordt 1.562.849 euro, 37.151 onder de norm",
    );
    const english = await speechIn("en");
    expect(written(equitySentence(after.association, 2024, true, english))).toBe(
      "Equity becomes 1,562,849 euros, 37,151 below the norm",
    );
  });
});
