import { expect, it } from "vitest";
import { drawing } from "../../../tests/views/drawing.ts";
import { dutch } from "../texts/index.ts";
import { composition } from "./composition.ts";

it("one bar in parts is as long as the width, each part as its share", async () => {
  const shares = [
    { name: "Een", cents: 50_00 },
    { name: "Twee", cents: 30_00 },
    { name: "Niets", cents: 0 },
    { name: "Drie", cents: 20_00 },
  ];
  const { bars, words } = await drawing(composition(shares, dutch), 600);
  expect(bars.map(({ start, style }) => [start, style])).toEqual([
    [0, "scenario"],
    [300, "third"],
    [480, "second"],
  ]);
  expect(bars.at(-1)?.end).toBeCloseTo(599);
  expect(words).toEqual(["Een", "50 (50,0%)", "Twee", "30 (30,0%)", "Drie", "20 (20,0%)"]);
});
