import { beforeAll, describe, expect, it } from "vitest";
import type { Event } from "../../web/src/engine/types.ts";
import { associationLines } from "../../web/src/outcome/association.ts";
import { remarksOf } from "../../web/src/outcome/remarks.ts";
import { questionOf } from "../../web/src/scenario/question.ts";
import {
  addMeasures,
  assume,
  chooseWay,
  emptyDocument,
  type Change,
} from "../../web/src/scenario/document.ts";
import { dutch } from "../../web/src/texts/index.ts";
import { startTestEngine, type TestEngine } from "./engine.ts";

let engine: TestEngine;

beforeAll(async () => {
  engine = await startTestEngine();
});

const asked = (events: Event[], change: Change = (document) => document) =>
  engine.ask(questionOf(change(addMeasures(events)(emptyDocument)), engine.dataset, null));

const remarked = async (events: Event[], change?: Change): Promise<string[]> => {
  const answer = await asked(events, change);
  const { byMeasure } = remarksOf(answer, engine.dataset, dutch);
  return events.map((_, index) => (byMeasure[index + 1] ?? []).map(({ text }) => text).join(" "));
};

const leaving = (members: string[]): Event[] =>
  members.map((member) => ({ type: "leave", member, noticeDate: "2024-09-01", endYear: 2025 }));

const TWO = "hoogstens twee uittreden. Dat is een lezing: «zodanige leden» kan ook";
const TENTH = "hoogstens 10% van de leden uittreden";
const small = ["losser", "twenterand", "borne", "olst-wijhe", "tiel"];

describe("the limit that decides about leavers", () => {
  it("is 10% of the members where those giving notice are small: lots are drawn for four places", async () => {
    const remarks = await remarked(leaving(small));
    for (const text of remarks) {
      expect(text).toContain("5 opzeggers voor 4 plaatsen");
      expect(text).toContain(TENTH);
      expect(text).not.toContain("zodanige leden");
    }
  });

  it("is two where they are large together, and can be read otherwise", async () => {
    const remarks = await remarked(leaving(["rotterdam", "groningen", "borne"]));
    for (const text of remarks) {
      expect(text).toContain("3 opzeggers voor 2 plaatsen");
      expect(text).toContain(TWO);
      expect(text).toContain("(statuten, artikel 6.3)");
    }
  });

  it("is named beside who may leave and who is refused, too", async () => {
    const [accepted] = await remarked(leaving(["rotterdam"]));
    expect(accepted).toMatch(/^De opzegging geldt: lid tot en met 2025\. /);
    expect(accepted).toContain(TWO);
    const drawn = assume("lotteryWinners", ["rotterdam", "groningen"]);
    const refused = (await remarked(leaving(["rotterdam", "groningen", "borne"]), drawn)).at(-1);
    expect(refused).toMatch(/^De opzegging kan niet: er is geen plaats meer voor dit jaar\. /);
    expect(refused).toContain(TWO);
  });

  it("is none where the general meeting lets all go, or no limit was asked", async () => {
    const waived = await remarked(leaving(small), assume("waiver", true));
    expect(waived).toEqual(small.map(() => "De opzegging geldt: lid tot en met 2025."));
    const [late] = await remarked([
      { type: "leave", member: "borne", noticeDate: "2024-09-01", endYear: 2024 },
    ]);
    expect(late).toBe("De opzegging is te laat voor dit jaar.");
  });
});

describe("a price on an agreed tariff path", () => {
  const price = (year: number): Event => ({
    type: "price",
    year,
    product: "e-suite",
    component: "band:2",
    value: 2.2,
  });

  it("is remarked beside the measure, up to the year before the path ends", async () => {
    const other: Event = { type: "price", year: 2025, product: "my-lex", component: "tier:1", value: 9000 };
    const remarks = await remarked([price(2026), other, price(2027)]);
    expect(remarks[0]).toContain("afgesproken tot 1 juli 2027");
    expect(remarks.slice(1)).toEqual(["", ""]);
  });
});

describe("the association's one-off amounts", () => {
  const lines = async (events: Event[], change?: Change) => {
    const { plan, scenario } = await asked(events, change);
    const [before, after] = [plan.years[0], scenario.years[0]];
    return before && after ? associationLines(before, after, dutch) : [];
  };
  const setback: Event = { type: "oneOff", name: "Tekort", amount: 500_000 };
  const windfall: Event = { type: "oneOff", name: "Subsidie", amount: -80_000 };

  it("are a line of the association, and come off the result", async () => {
    const all = await lines([setback, windfall]);
    const of = (figure: string) => all.find((line) => line.figure === figure);
    expect(of("oneOff")).toMatchObject({ before: 0, after: 42_000_000 });
    expect(of("result")).toMatchObject({ before: -105_300, after: -42_105_300 });
  });

  it("are no line where there are none", async () => {
    const all = await lines([{ type: "drop", member: "rotterdam", product: "e-suite" }]);
    expect(all.map(({ figure }) => figure)).not.toContain("oneOff");
  });

  it("are explained", async () => {
    const question = questionOf(addMeasures([setback])(emptyDocument), engine.dataset, null);
    const scenario = { schemaVersion: 1 as const, events: question.measures.map(({ event }) => event) };
    const told = await engine.inquire({
      kind: "explain",
      scenario,
      subject: { year: 2024, figure: "oneOff" },
    });
    expect(told.amount).toBe(50_000_000);
  });

  it("leave the result alone where the tariffs carry the shortfall", async () => {
    const inTariffs: Change = (document) => ({ ...chooseWay("reallocated")(document), shortfall: "tariffs" });
    const all = await lines([setback], inTariffs);
    expect(all.find(({ figure }) => figure === "result")).toMatchObject({ after: -105_300 });
    const cover = all.find(({ figure }) => figure === "overheadFromProducts");
    expect((cover?.after ?? 0) - (cover?.before ?? 0)).toBe(50_000_000);
  });
});
