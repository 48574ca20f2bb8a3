import { describe, expect, it } from "vitest";
import { figuresIn } from "../../web/src/texts/format.ts";

const { asTyped, difference, euro, euroOrNone, exact, parseNumber, percent, plain, relative } =
  figuresIn("nl");

describe("amounts", () => {
  it.each([
    [68592754, "685.928"],
    [-105300, "−1.053"],
    [1300221500, "13.002.215"],
    [0, "0"],
    [49, "0"],
    [50, "1"],
    [-49, "0"],
    [99950, "1.000"],
  ])("%i cents is %s euro, rounded half up", (cents, text) => {
    expect(euro(cents)).toBe(text);
  });

  it("shows a dash where there is none", () => {
    expect(euroOrNone(null)).toBe("–");
    expect(euroOrNone(0)).toBe("0");
  });

  it("shows cents where they matter", () => {
    expect(exact(676)).toBe("6,76");
    expect(exact(-120005)).toBe("−1.200,05");
  });
});

describe("differences", () => {
  it.each([
    [1856100, "+18.561"],
    [-81046100, "−810.461"],
    [0, "–"],
  ])("%i cents reads %s", (cents, text) => {
    expect(difference(cents)).toBe(text);
  });

  it("keeps its sign when it rounds to nothing: it is not the same as no difference", () => {
    expect(difference(12)).toBe("+0");
    expect(difference(-12)).toBe("−0");
  });

  it("is a percentage of what was", () => {
    expect(relative(1856100, 68592754)).toBe("+2,7%");
    expect(relative(-148930200, 164133600)).toBe("−90,7%");
    expect(relative(0, 100)).toBe("–");
    expect(relative(100, 0)).toBe("–");
  });
});

describe("other figures", () => {
  it("percentages have one decimal", () => {
    expect(percent(0.0447)).toBe("4,5%");
    expect(percent(-0.099)).toBe("−9,9%");
  });

  it("numbers are grouped", () => {
    expect(plain(17475908)).toBe("17.475.908");
    expect(plain(1.38, 2)).toBe("1,38");
    expect(asTyped(1.38)).toBe("1,38");
    expect(asTyped(81500)).toBe("81.500");
  });

  it("are written the English way on an English page", () => {
    const { euro, percent, parseNumber } = figuresIn("en");
    expect(euro(68592754)).toBe("685,928");
    expect(percent(0.0447)).toBe("4.5%");
    expect(parseNumber("81,500")).toBe(81500);
    expect(parseNumber("1.38")).toBe(1.38);
  });
});

describe("what someone types", () => {
  it.each([
    ["81.500", 81500],
    ["81500", 81500],
    [" 1.234.567 ", 1234567],
    ["1,38", 1.38],
    ["1.38", 1.38],
    ["−2,5%", -2.5],
    ["€ 6.480", 6480],
    ["1.234,50", 1234.5],
  ])("%s is %d", (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(["", "abc", "12a", "1,2,3", "--5", "1e5"])("%s is no number", (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});
