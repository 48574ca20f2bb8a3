import { describe, expect, it } from "vitest";
import { cutOff, scaleOf } from "../../web/src/charts/diverging.ts";

const AMOUNT = 60;

/** What is left of the width beside the bars, on each side. */
const rooms = (
  width: number,
  most: { less: number; more: number },
  names: { less: number; more: number },
) => {
  const { zero, size } = scaleOf(width, most, names, AMOUNT);
  return { zero, size, left: zero - most.less * size, right: width - zero - most.more * size };
};

describe("the scale of a diverging chart", () => {
  it.each([240, 328, 720, 900])("keeps bars, amounts and names inside %i points", (width) => {
    for (const most of [
      { less: 100, more: 5000 },
      { less: 5000, more: 100 },
      { less: 700, more: 700 },
      { less: 0, more: 12 },
      { less: 12, more: 0 },
    ]) {
      const names = { less: most.less > 0 ? width * 0.4 : 0, more: most.more > 0 ? width * 0.4 : 0 };
      const { zero, size, left, right } = rooms(width, most, names);
      expect(size).toBeGreaterThan(0);
      if (most.less > 0) expect(left).toBeGreaterThanOrEqual(AMOUNT);
      if (most.more > 0) expect(right).toBeGreaterThanOrEqual(AMOUNT);
      expect(zero).toBeGreaterThanOrEqual(names.more);
      expect(width - zero).toBeGreaterThanOrEqual(names.less);
    }
  });

  it("is the same on both sides, and uses the width", () => {
    const { left, right } = rooms(900, { less: 400, more: 300 }, { less: 150, more: 150 });
    expect(Math.min(left, right)).toBeLessThan(AMOUNT + 20);
  });
});

it("only a bar far beyond all others is cut", () => {
  const of = (...cents: number[]) => cents.map((one) => ({ name: String(one), cents: one, isOwn: false }));
  expect(cutOff(of(5, -100, 7))?.name).toBe("-100");
  expect(cutOff(of(5, -20, 7))).toBeNull();
  expect(cutOff(of(5))).toBeNull();
});
