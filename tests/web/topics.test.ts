import { beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../web/src/engine/answer.ts";
import { scenarioOf } from "../../web/src/engine/answer.ts";
import type { Event, Scenario, Subject } from "../../web/src/engine/types.ts";
import { billOf, PARTS, type Bill } from "../../web/src/outcome/bill.ts";
import {
  plannedTopic,
  previousTopic,
  previousTotalTopic,
  scenarioTopic,
} from "../../web/src/outcome/bill-topics.ts";
import { plannedInvoices, scenarioInvoices } from "../../web/src/outcome/invoice-topics.ts";
import { tell, type Told, type ToldStep } from "../../web/src/outcome/told.ts";
import { differenceOf, sumOf, type Topic } from "../../web/src/outcome/topic.ts";
import { placesOf } from "../../web/src/scenario/places.ts";
import { questionOf } from "../../web/src/scenario/question.ts";
import { addMeasures, emptyDocument, type Document } from "../../web/src/scenario/document.ts";
import { startTestEngine, type TestEngine } from "./engine.ts";

let engine: TestEngine;

beforeAll(async () => {
  engine = await startTestEngine();
});

interface World {
  document: Document;
  answer: Answer;
  scenario: Scenario;
}

const worldOf = async (events: Event[], horizon: number | null = null): Promise<World> => {
  const document = addMeasures(events)({ ...emptyDocument, overhead: "reallocated", horizon });
  const question = questionOf(document, engine.dataset, null);
  return {
    document,
    answer: await engine.ask(question),
    scenario: scenarioOf(question, question.measures),
  };
};

const explained = (topic: Topic, { scenario }: World): Promise<Told> =>
  tell(topic, (subject: Subject) => engine.inquire({ kind: "explain", scenario, subject }));

const billIn = (world: World, id: string, year = 2024): Bill => {
  const place = placesOf(engine.dataset).find((one) => one.id === id);
  if (!place) throw new Error(id);
  return billOf(world.answer, world.document, engine.dataset, place, year);
};

const yearIn = (answer: Answer, which: "plan" | "scenario", year = 2024) => {
  const found = answer[which].years.find((one) => one.year === year);
  if (!found) throw new Error(String(year));
  return found;
};

/** What a pocket calculator makes of a formula: terms, perhaps some times over, perhaps a quarter of them all. */
const computed = ({ formula }: ToldStep): number => {
  const [, whole = "", quarter] = /^\(?(.+?)\)?( ÷ 4)?$/.exec(formula.nl) ?? [];
  const terms = [...whole.matchAll(/(^|[+\u2212]) ?(?:(\d) × )?(\(?\u2212?)([\d.,]+)/g)];
  const sum = terms.reduce((total, [, sign, times = "1", inner, digits = ""]) => {
    const size = Number(digits.replaceAll(".", "").replace(",", ".")) * Number(times);
    const isMinus = (sign === "\u2212") !== inner?.includes("\u2212");
    return total + (isMinus ? -size : size);
  }, 0);
  return quarter === undefined ? sum : sum / 4;
};

/** The last line is the amount, and its sum gives it. */
const expectAmount = async (topic: Topic | null, cents: number, world: World): Promise<Told> => {
  if (!topic) throw new Error("no topic");
  const told = await explained(topic, world);
  const last = told.steps.at(-1);
  expect(told.amount).toBe(cents);
  expect(last?.amount).toBe(cents);
  if (last && "composed" in topic) expect(Math.abs(computed(last) * 100 - cents)).toBeLessThanOrEqual(0.51);
  return told;
};

const drop: Event = { type: "drop", member: "rotterdam", product: "e-suite" };
const merge: Event = {
  type: "merge",
  members: ["deventer", "olst-wijhe"],
  into: { id: "salland", name: "Salland" },
};

describe("a difference", () => {
  it("leads to both its sides", async () => {
    const world = await worldOf([drop]);
    const after: Subject = { year: 2024, member: "deventer", part: "total" };
    const before: Subject = { ...after, withoutEvents: true };
    const told = await expectAmount(differenceOf(before, after), 70834286 - 68592754, world);
    expect(told.steps[0]?.formula.nl).toBe("708.342,86 − 685.927,54");
    expect(told.steps[0]?.inputs.map(({ label }) => label.nl)).toEqual([
      "met de maatregelen",
      "zonder de maatregelen",
    ]);
    expect(told.steps[0]?.inputs.map(({ subject }) => subject)).toEqual([after, before]);
  });

  it("of what came or went has zero on the other side", async () => {
    const world = await worldOf([drop]);
    const before: Subject = { year: 2024, member: "rotterdam", product: "e-suite", withoutEvents: true };
    const told = await explained(differenceOf(before, null) ?? before, world);
    expect(told.steps[0]?.inputs[0]).toMatchObject({ value: 0 });
    expect(told.amount).toBe(-(told.steps[0]?.inputs[1]?.value ?? NaN));
  });
});

describe("the year before", () => {
  it("stands in the plan, with the table", async () => {
    const world = await worldOf([]);
    const bill = billIn(world, "deventer");
    for (const line of bill.lines.filter(({ previous }) => previous !== null)) {
      const topic = previousTopic(bill, line, world.answer.plan, engine.dataset);
      const told = await expectAmount(topic, line.previous ?? NaN, world);
      expect(told.year).toBe(2023);
      expect(told.steps[0]?.inputs[0]?.label.nl).toBe("zoals gedrukt in het plan");
      expect(told.steps[0]?.inputs[0]?.source).toMatch(/Tabel (9, )?1[01]$/);
    }
    const total = previousTotalTopic(bill, world.answer.plan, engine.dataset);
    await expectAmount(total, bill.previousTotal ?? NaN, world);
    expect(bill.previousTotal).toBe(68569400);
  });

  it("of a later year is computed, also of members that merged", async () => {
    const world = await worldOf([merge], 3);
    for (const year of [2024, 2026]) {
      const bill = billIn(world, "deventer", year);
      for (const line of bill.lines) {
        const topic = previousTopic(bill, line, world.answer.plan, engine.dataset);
        if (line.previous === null) expect(topic).toBeNull();
        else await expectAmount(topic, line.previous, world);
      }
    }
  });
});

describe("the bill of members that merge", () => {
  it("was the sum of theirs", async () => {
    const world = await worldOf([merge]);
    const bill = billIn(world, "olst-wijhe");
    const planned = yearIn(world.answer, "plan");
    expect(bill.beforeIds).toHaveLength(2);
    const told = await expectAmount(
      plannedTopic(planned, bill.beforeIds, { part: "total" }, bill.name),
      bill.before,
      world,
    );
    expect(told.steps[0]?.inputs.map(({ label }) => label.nl)).toEqual(["Deventer", "Olst-Wijhe"]);
    for (const { product, name, before } of bill.lines)
      for (const part of [...PARTS, "tariff" as const])
        await expectAmount(
          plannedTopic(planned, bill.beforeIds, { product, part }, name),
          before?.[part] ?? NaN,
          world,
        );
  });

  it("has a quarter of what was budgeted for both as its advances", async () => {
    const world = await worldOf([merge]);
    const bill = billIn(world, "deventer");
    const year = yearIn(world.answer, "scenario");
    const topics = scenarioInvoices(yearIn(world.answer, "plan"), year, bill.afterId ?? "", bill.beforeIds);
    const told = await expectAmount(topics[0] ?? null, 21401467, world);
    expect(told.steps[0]?.formula.nl).toMatch(/÷ 4$/);
  });
});

describe("the invoices", () => {
  it("of members that drop, adopt, merge, join, share or have no product are those of the simulator", async () => {
    const world = await worldOf([
      drop,
      merge,
      { type: "drop", member: "waterland", product: "my-lex" },
      { type: "adopt", member: "losser", product: "burgerzaken" },
      {
        type: "join",
        member: { id: "almelo", name: "Almelo", inhabitants: 73000 },
        products: ["open-online"],
      },
      { type: "join", member: { id: "ommen", name: "Ommen", inhabitants: 18600 } },
    ]);
    const plan = yearIn(world.answer, "plan");
    const year = yearIn(world.answer, "scenario");
    // The advances are the same: the first and the last of the invoices say all.
    const ends = (topics: readonly Topic[]) => new Set([0, topics.length - 1]);
    const changed = ["salland", "waterland", "losser", "almelo", "ommen"];
    const others = ["rotterdam", "westervoort", "zaanstad", "groningen"];
    for (const member of year.members.filter(({ id }) => [...changed, ...others].includes(id))) {
      const parts = member.id === "salland" ? ["deventer", "olst-wijhe"] : [member.id];
      const topics = scenarioInvoices(plan, year, member.id, parts);
      expect(topics).toHaveLength(member.invoices?.length ?? NaN);
      for (const index of ends(topics))
        await expectAmount(topics[index] ?? null, member.invoices?.[index] ?? NaN, world);
    }
    for (const { id, name, invoices = [] } of plan.members.filter((one) => others.includes(one.id))) {
      const topics = plannedInvoices(plan, [id], name);
      for (const index of ends(topics))
        await expectAmount(topics[index] ?? null, invoices[index] ?? NaN, world);
    }
  });
});

describe("a figure of a later year", () => {
  it("is that of the simulator", async () => {
    const world = await worldOf([drop], 4);
    const bill = billIn(world, "deventer", 2027);
    await expectAmount(scenarioTopic(bill, { part: "total" }), bill.after, world);
  });
});

describe("what only stands in the plan", () => {
  it("carries its source and how it is known", async () => {
    const world = await worldOf([]);
    const { history = [], source = "" } = engine.dataset.equity;
    const [first] = history;
    if (!first) throw new Error("no history");
    const topic: Topic = {
      printed: "equity",
      name: "",
      year: first.year,
      cents: first.equity * 100,
      source,
      note: first.basis,
    };
    const told = await expectAmount(topic, first.equity * 100, world);
    expect(told.steps[0]).toMatchObject({ note: first.basis, label: { nl: "eigen vermogen eind 2019" } });
  });
});

it("a sum of one is that one, of none is nothing", () => {
  const of: Subject = { year: 2024, member: "deventer" };
  expect(sumOf("total", "x", 2024, [{ of, name: "Deventer" }])).toBe(of);
  expect(sumOf("total", "x", 2024, [])).toBeNull();
});
