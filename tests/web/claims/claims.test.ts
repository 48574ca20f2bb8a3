/** No claim that the source does not make: every text about the plan is held against a line of it. */
import { describe, expect, it } from "vitest";
import { speaksOfThePlan } from "./about.ts";
import { plan, said, type Said } from "./said.ts";
import table from "./claims.json" with { type: "json" };
import noClaim from "./no-claim.json" with { type: "json" };

interface Claim {
  /** What the source says of it: the same, the same as we read it, nothing, or nothing that can be counted. */
  status: "fact" | "reading" | "assumption" | "estimate";
  /** The place in the source; for an assumption the place that leaves it open. */
  source: string;
  quote: string;
  texts: string[];
  /** The text that it only stands inside of, which calls it an assumption or an estimate. */
  within?: string;
  /** Numbers in it that are worked out, not printed. */
  computed?: string[];
}

const claims = table as Claim[];
const texts = new Map(said.map((one) => [one.key, one]));
const claimed = new Map<string, Claim[]>();
for (const claim of claims)
  for (const key of claim.texts) claimed.set(key, [...(claimed.get(key) ?? []), claim]);

const numbersIn = (value: unknown): number[] =>
  typeof value === "number"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];
const inData = new Set(numbersIn(plan).flatMap((one) => [one, one * 100].map((n) => Math.abs(n).toFixed(4))));

const written = (text: string): string[] =>
  [...text.replace(/\{\w+\}|24\/7/g, "").matchAll(/\d+(?:[.,]\d+)*/g)].map(([number]) => number);
const dutchValue = (number: string): number => Number(number.replaceAll(".", "").replace(",", "."));
const englishValue = (number: string): number => Number(number.replaceAll(",", ""));

describe("the table of claims", () => {
  it("has every text that speaks of the plan, as a claim or as none", () => {
    const missing = said
      .filter(speaksOfThePlan)
      .map(({ key }) => key)
      .filter((key) => !claimed.has(key) && !noClaim.includes(key));
    expect(missing).toEqual([]);
  });

  it("names texts that are there, and none both as a claim and as none", () => {
    const keys = [...claimed.keys(), ...noClaim];
    expect(keys.filter((key) => !texts.has(key))).toEqual([]);
    expect(noClaim.filter((key) => claimed.has(key))).toEqual([]);
    expect(noClaim).toEqual([...new Set(noClaim)].sort());
  });

  it("lists as no claim only what speaks of the plan, and nothing of the data or the examples", () => {
    const others = noClaim.filter((key) => {
      const text = texts.get(key);
      return text && (!speaksOfThePlan(text) || /^(plan|example)\./.test(key));
    });
    expect(others).toEqual([]);
  });

  it("has a place in the source and a few of its words for each", () => {
    for (const { status, source, quote, texts: keys } of claims) {
      expect(["fact", "reading", "assumption", "estimate"]).toContain(status);
      expect(source).toMatch(
        /^(hoofdstuk \d|Tabel \d+|statuten, artikel \d|kwartaalrapportage|nota|notulen)/,
      );
      expect(quote.trim(), source).not.toBe("");
      expect(quote.split(" ").length, quote).toBeLessThanOrEqual(12);
      expect(keys.length, quote).toBeGreaterThan(0);
    }
  });
});

describe("what the source does not say", () => {
  const open = claims.filter(({ status }) => status === "assumption" || status === "estimate");
  const saysSo = { assumption: [/aanname/i, /assum/i], estimate: [/schatting/i, /estimate/i] } as const;

  it.each(open)("is called so: $texts", ({ status, texts: keys, within }) => {
    const [dutch, english] = saysSo[status as keyof typeof saysSo];
    for (const key of within === undefined ? keys : [within]) {
      expect(texts.get(key)?.nl, key).toMatch(dutch);
      expect(texts.get(key)?.en, key).toMatch(english);
    }
  });
});

describe("numbers", () => {
  it("in a text about the plan stand in the data, in its source or its quote", () => {
    const strangers = ({ key, nl, en }: Said): string[] => {
      const held = (claimed.get(key) ?? []).flatMap(({ source, quote, computed = [] }) => [
        ...written(`${source} ${quote}`),
        ...computed,
      ]);
      const values = new Set(held.map(dutchValue));
      const isKnown = (number: string, value: number) =>
        held.includes(number) || values.has(value) || inData.has(value.toFixed(4));
      return [
        ...written(nl).filter((number) => !isKnown(number, dutchValue(number))),
        ...written(en).filter((number) => !isKnown(number, englishValue(number))),
      ].map((number) => `${key}: ${number}`);
    };
    expect(
      [...claimed.keys()].flatMap((key) => strangers(texts.get(key) ?? { key, nl: "", en: "" })),
    ).toEqual([]);
  });

  it("of the plan stand in its data, not in the words of the page", () => {
    const amounts = [...claimed.keys()].filter((key) => {
      const { nl = "", en = "" } = texts.get(key) ?? {};
      const isData = /^(plan|example)\./.test(key);
      return !isData && (written(nl).some((n) => dutchValue(n) >= 1000) || (nl + en).includes('€'));
    });
    expect(amounts).toEqual([]);
  });
});
