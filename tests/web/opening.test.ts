import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { changesBetween } from "../../web/src/kept/changes.ts";
import { openScenario, type Source } from "../../web/src/session/opening.ts";
import { createStore, type Store } from "../../web/src/session/store.ts";
import { questionOf } from "../../web/src/scenario/question.ts";
import { dutch } from "../../web/src/texts/index.ts";
import { startTestEngine, type TestEngine } from "./engine.ts";
import made from "./made-with-1.0.0.json" with { type: "json" };

let engine: TestEngine;
let store: Store;

beforeAll(async () => {
  engine = await startTestEngine();
});

beforeEach(() => {
  store = createStore(engine);
});

const file = new File([JSON.stringify(made.file)], "scenario.json");
const sources: [string, Source][] = [
  ["link", { fragment: made.link }],
  ["bestand", { file }],
];

describe.each(sources)("a %s made with 1.0.0", (what, source) => {
  it("opens whole, and says with what it was made and what has changed since", async () => {
    const notice = await openScenario(source, store, engine.inquire, dutch);
    expect(notice.tone).toBe("warning");
    expect(notice.text).toContain(
      `${what} is gemaakt met rekenregels 1.0.0 en gegevens dimpact-2024 1.0.0. Deze pagina rekent met rekenregels 2.0.0 en gegevens dimpact-2024 2.0.0.`,
    );
    expect(notice.items).toHaveLength(1);
    expect(notice.items?.[0]).toMatch(/^Burgerzaken en Burgerzaken 'Kansen' .* 1 januari 2021/);
    expect(store.state.document).toEqual({ ...made.file.document, shownYear: null });
  });

  it("has the figures of now: who is settled on the number its bill rests on pays the same for it", async () => {
    await openScenario(source, store, engine.inquire, dutch);
    const { document, own } = store.state;
    const { scenario, plan, problems } = await engine.ask(questionOf(document, engine.dataset, own));
    expect(problems).toEqual({});
    const bill = ({ years }: typeof plan, product: string) =>
      years[0]?.members.find(({ id }) => id === "groningen")?.products.find(({ id }) => id === product)
        ?.tariff;
    for (const product of ["burgerzaken", "burgerzaken-kansen"])
      expect(bill(scenario, product)).toBe(bill(plan, product));
    expect(bill(scenario, "e-suite")).not.toBe(bill(plan, "e-suite"));
  });
});

describe("what has changed between versions", () => {
  const version = (engineVersion: string, id = "dimpact-2024") => ({
    engine: engineVersion,
    dataset: { id, version: "1", hash: "00" },
  });
  const count = async (from: string, to: string, id?: string) =>
    (await changesBetween(version(from), version(to, id))).length;

  it("is told to who comes from before it, of the same plan", async () => {
    expect(await count("1.0.0", "2.0.0")).toBe(1);
    expect(await count("1.10.3", "2.1.0")).toBe(1);
    expect(await count("2.0.0", "2.0.1")).toBe(0);
    expect(await count("10.0.0", "11.0.0")).toBe(0);
    expect(await count("1.0.0", "1.9.0")).toBe(0);
    expect(await count("1.0.0", "2.0.0", "another")).toBe(0);
  });
});
