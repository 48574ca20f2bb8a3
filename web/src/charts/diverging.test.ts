import { describe, expect, it } from "vitest";
import { drawing } from "../../../tests/views/drawing.ts";
import { dutch } from "../texts/index.ts";
import { diverging } from "./diverging.ts";

const amounts = [
  { name: "Veel", cents: 300_00, isOwn: false },
  { name: "Eigen", cents: 100_00, isOwn: true },
  { name: "Niets", cents: 0, isOwn: false },
  { name: "Minder", cents: -200_00, isOwn: false },
];
const sides = { less: "minder", more: "meer" };
const draw = () => drawing(diverging({ amounts, kind: "difference", sides }, dutch));

describe("a diverging chart", () => {
  it("draws all amounts on one scale, more to the right of nothing and less to the left", async () => {
    const { bars, lines } = await draw();
    const zero = lines("line").at(-1)?.x ?? NaN;
    const ends = bars.map(({ start, end }) => [start - zero, end - zero]);
    const euro = ((ends[0]?.[1] ?? 0) - 0) / 300;
    expect(euro).toBeGreaterThan(0.2);
    expect(ends.map((pair) => pair.map((x) => Math.round(x / euro)))).toEqual([
      [0, 300],
      [0, 100],
      [0, 0],
      [-200, 0],
    ]);
  });

  it("has the colours of more and less, and the own one outlined", async () => {
    const { bars } = await draw();
    expect(bars.map(({ style }) => style)).toEqual(["up", "up own", "up", "down"]);
  });

  it("writes name and amount on either side of a bar, none for no difference", async () => {
    const { words } = await draw();
    expect(words).toEqual([
      ...["Veel", "+300", "Eigen", "+100", "Niets", "–", "Minder", "−200"],
      ...["◀ minder", "meer ▶"],
    ]);
  });

  it("cuts one bar that is far beyond the others, and only that", async () => {
    const far = [{ name: "Ver", cents: -9_000_00, isOwn: false }, ...amounts];
    const { bars, all } = await drawing(diverging({ amounts: far, kind: "difference", sides }, dutch));
    const length = (index: number) => (bars[index]?.end ?? 0) - (bars[index]?.start ?? 0);
    expect(all("path.tear")).toHaveLength(1);
    expect(length(4) / length(0)).toBeCloseTo(1.4);
    expect(length(0) / length(1)).toBeCloseTo(3);
  });
});
