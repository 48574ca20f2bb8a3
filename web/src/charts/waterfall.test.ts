import { describe, expect, it } from "vitest";
import { drawing } from "../../../tests/views/drawing.ts";
import { dutch } from "../texts/index.ts";
import { waterfall, type Waterfall } from "./waterfall.ts";

const data: Waterfall = {
  start: { name: "Plan", cents: 100_00 },
  steps: [
    { name: "erbij", cents: 60_00 },
    { name: "eraf", cents: -40_00 },
  ],
  end: { name: "Scenario", cents: 120_00 },
  moreIs: "burden",
};

describe("a waterfall", () => {
  it("has the colours of a burden: more is bad, less is good", async () => {
    const { bars } = await drawing(waterfall(data, dutch));
    expect(bars.map(({ style }) => style)).toEqual(["plan", "up", "down", "scenario"]);
  });

  it("has them the other way round for a gain", async () => {
    const { bars } = await drawing(waterfall({ ...data, moreIs: "gain" }, dutch));
    expect(bars.map(({ style }) => style)).toEqual(["plan", "down", "up", "scenario"]);
  });

  it("starts at nothing, and every step where the one above it ends", async () => {
    const { bars } = await drawing(waterfall(data, dutch));
    const [plan, more, less, scenario] = bars;
    if (!plan || !more || !less || !scenario) throw new Error("four bars");
    const euro = (plan.end - plan.start) / 100;
    expect(euro).toBeGreaterThan(1);
    expect(scenario.start).toBeCloseTo(plan.start);
    expect(scenario.end).toBeCloseTo(plan.start + 120 * euro);
    expect([more.start, more.end].map((x) => (x - plan.start) / euro)).toEqual([
      expect.closeTo(100),
      expect.closeTo(160),
    ]);
    expect([less.start, less.end].map((x) => (x - plan.start) / euro)).toEqual([
      expect.closeTo(120),
      expect.closeTo(160),
    ]);
  });

  it.each([640, 320])("has its mark where that amount would end, %i points wide", async (width) => {
    const marked = await drawing(waterfall({ ...data, mark: { name: "norm", cents: 80_00 } }, dutch), width);
    const [plan] = marked.bars;
    if (!plan) throw new Error("no bar");
    const at = plan.start + 0.8 * (plan.end - plan.start);
    const marks = marked.lines("norm");
    expect(marks.length).toBeGreaterThan(0);
    for (const { x } of marks) expect(x).toBeCloseTo(at);
    expect(marked.words).toContain("norm");
  });

  it("writes the amounts with their signs", async () => {
    const { words, bars } = await drawing(waterfall(data, dutch));
    expect(words.filter((text) => /\d/.test(text))).toEqual(["100", "+60", "−40", "120"]);
    expect(Math.max(...bars.map(({ end }) => end))).toBeLessThan(640);
  });

  it("starts above nothing where the steps would not be seen beside the amounts", async () => {
    const { bars } = await drawing(
      waterfall(
        {
          ...data,
          start: { name: "Plan", cents: 1_000_000_00 },
          steps: [{ name: "erbij", cents: 10_000_00 }],
          end: { name: "Scenario", cents: 1_010_000_00 },
        },
        dutch,
      ),
    );
    const [plan, more] = bars;
    if (!plan || !more) throw new Error("two bars");
    expect(more.end - more.start).toBeGreaterThan((plan.end - plan.start) / 20);
  });
});
