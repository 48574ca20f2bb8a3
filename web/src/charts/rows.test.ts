import { describe, expect, it } from "vitest";
import { drawing } from "../../../tests/views/drawing.ts";
import { rows, type BarRow } from "./rows.ts";

const row = (cents: number): BarRow => ({ name: "Iets", words: String(cents), cents, style: "up" });

describe("bars under each other", () => {
  it("start at nothing and are as long as their amounts, over the whole width", async () => {
    const { bars } = await drawing(rows([row(40_00), row(10_00)]), 600);
    expect(bars.map(({ start, end }) => [start, end])).toEqual([
      [0, 600],
      [0, 150],
    ]);
  });

  it("have no length for nothing", async () => {
    const { bars } = await drawing(rows([row(40_00), row(0)]), 600);
    expect(bars.map(({ start, end }) => end - start)).toEqual([600, 0]);
  });

  it("go to either side of nothing where there is less than that", async () => {
    const { bars, lines } = await drawing(rows([row(40_00), row(-20_00)]), 600);
    expect(bars.map(({ start, end }) => [start, end])).toEqual([
      [200, 600],
      [0, 200],
    ]);
    expect(lines("line").map(({ x }) => x)).toEqual([200, 200]);
  });
});
