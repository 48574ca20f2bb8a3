import { beforeAll, describe, expect, it } from "vitest";
import { scenarioOf, withoutMeasures } from "../../web/src/engine/answer.ts";
import type { Event } from "../../web/src/engine/types.ts";
import { questionOf } from "../../web/src/scenario/question.ts";
import { addMeasures, assume, emptyDocument } from "../../web/src/scenario/document.ts";
import { startTestEngine, type TestEngine } from "./engine.ts";

let engine: TestEngine;

beforeAll(async () => {
  engine = await startTestEngine();
});

const members = ["assen", "emmen", "velsen", "venray", "vught", "kampen"];
const leaving = members.map((member): Event => ({
  type: "leave",
  member,
  noticeDate: "2024-09-01",
  endYear: 2025,
}));

const asked = async (winners: string[] | undefined, events: Event[] = leaving) => {
  const document = assume("lotteryWinners", winners)(addMeasures(events)(emptyDocument));
  const question = questionOf(document, engine.dataset, null);
  const answer = await engine.ask(question);
  const outcomes = answer.scenario.withdrawals.map(({ member, outcome }) => `${member} ${outcome}`);
  return { question, answer, outcomes };
};

describe("where lots are drawn", () => {
  it("there are more candidates than places, and nobody leaves yet", async () => {
    const { answer, outcomes } = await asked(undefined);
    expect(answer.lots).toEqual([{ endYear: 2025, places: 2, limit: "inhabitants", members }]);
    expect(outcomes).toEqual(members.map((member) => `${member} lottery`));
    expect(answer.scenario.years.at(-1)?.members).toHaveLength(41);
  });

  it("winners leave, the others stay, and the lots are still those before the draw", async () => {
    const { answer, outcomes } = await asked(["emmen", "vught"]);
    expect(answer.lots).toEqual([{ endYear: 2025, places: 2, limit: "inhabitants", members }]);
    expect(outcomes).toContain("emmen accepted");
    expect(outcomes).toContain("kampen refused");
    const after = answer.scenario.years.at(-1);
    expect(after?.year).toBe(2026);
    expect(after?.members.map(({ id }) => id)).not.toContain("vught");
    expect(after?.members).toHaveLength(39);
  });

  it("more winners than places do not count, and nothing else is lost", async () => {
    const { question, answer, outcomes } = await asked(["emmen", "vught", "assen"]);
    expect(outcomes).toEqual(members.map((member) => `${member} lottery`));
    expect(answer.assumptions.lotteryWinners).toBeUndefined();
    expect(answer.problems).toEqual({});
    const scenario = scenarioOf({ ...question, assumptions: answer.assumptions }, question.measures);
    await engine.inquire({ kind: "evaluate", scenario });
  });

  it("a winner that gives no notice, or is no member, is none", async () => {
    const { answer, question } = await asked(["emmen", "nowhere"], leaving.slice(0, 1));
    expect(answer.lots).toEqual([]);
    expect(scenarioOf(question, question.measures).assumptions).toEqual({});
  });

  it("the plan has no lots: a winner that only joins in the scenario leaves it as it is", async () => {
    const join: Event = {
      type: "join",
      member: { id: "almelo", name: "Almelo", inhabitants: 73000 },
      products: ["open-online"],
    };
    const leave: Event = { type: "leave", member: "almelo", noticeDate: "2024-09-01", endYear: 2025 };
    const { answer, question } = await asked(["almelo"], [join, ...leaving, leave]);
    expect(answer.problems).toEqual({});
    expect(answer.scenario.withdrawals.at(-1)).toMatchObject({ member: "almelo", outcome: "accepted" });
    const scenario = withoutMeasures(scenarioOf(question, question.measures));
    expect((await engine.inquire({ kind: "evaluate", scenario })).years[0]?.members).toHaveLength(41);
  });
});
