import { describe, expect, it } from "vitest";
import { drawing } from "../../../tests/views/drawing.ts";
import { dutch } from "../texts/index.ts";
import { lines, type Line } from "./lines.ts";

const line = (style: Line["style"], ...amounts: number[]): Line => ({
  name: style,
  style,
  points: amounts.map((euros, index) => ({ year: 2024 + index, cents: euros * 100 })),
});

const dots = (all: (selector: string) => Element[], style: string) =>
  all(`circle.${style}`).map((dot) => ({
    x: Number(dot.getAttribute("cx")),
    y: Number(dot.getAttribute("cy")),
  }));

describe("lines over the years", () => {
  it("rise with their amounts, all on one scale, years apart evenly", async () => {
    const { all } = await drawing(
      lines({ lines: [line("scenario", 100, 200, 400), line("plan", 100, 100, 300)] }, dutch),
    );
    const [a, b, c] = dots(all, "scenario");
    const plan = dots(all, "plan");
    if (!a || !b || !c) throw new Error("three dots");
    expect((a.y - c.y) / (a.y - b.y)).toBeCloseTo(3);
    expect(c.x - b.x).toBeCloseTo(b.x - a.x);
    expect(plan[0]?.y).toBeCloseTo(a.y);
    expect((a.y - (plan[2]?.y ?? 0)) / (a.y - b.y)).toBeCloseTo(2);
  });

  it("have the norm at its amount", async () => {
    const drawn = await drawing(
      lines({ lines: [line("scenario", 100, 300)], mark: { name: "norm", cents: 250_00 } }, dutch),
    );
    const [low, high] = dots(drawn.all, "scenario");
    const [norm] = drawn.lines("norm");
    if (!low || !high || !norm) throw new Error("two dots and a norm");
    expect((low.y - norm.y) / (low.y - high.y)).toBeCloseTo(0.75);
    expect(drawn.words).toEqual(expect.arrayContaining(["norm", "250", "scenario", "300"]));
  });

  it("have names that do not touch", async () => {
    const { all } = await drawing(
      lines({ lines: [line("scenario", 100, 201), line("plan", 100, 200)] }, dutch),
    );
    const tops = all("text:not(.quiet-text)").map((text) => Number(text.getAttribute("y")));
    const apart = [...tops]
      .sort((a, b) => a - b)
      .map((y, index, sorted) => y - (sorted[index - 1] ?? -Infinity));
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(16);
  });
});
