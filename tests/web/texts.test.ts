import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/shell.mjs";
import { fill, list } from "../../web/src/texts/fill.ts";
import { enDetails } from "../../web/src/texts/details/en.ts";
import { nlDetails } from "../../web/src/texts/details/nl.ts";
import { en } from "../../web/src/texts/en.ts";
import { nl } from "../../web/src/texts/nl.ts";

const flat = (value: object, path = ""): [string, string][] =>
  Object.entries(value).flatMap(([key, one]: [string, unknown]) =>
    typeof one === "string" ? [[`${path}${key}`, one]] : flat(one as object, `${path}${key}.`),
  );

const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

const dutch = new Map([...flat(nl), ...flat(nlDetails, "details.")]);
const english = new Map([...flat(en), ...flat(enDetails, "details.")]);

describe("Dutch and English", () => {
  it("have the same texts", () => {
    expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
  });

  it("fill in the same places", () => {
    const different = [...dutch].filter(
      ([key, text]) => places(text).join() !== places(english.get(key) ?? "").join(),
    );
    expect(different).toEqual([]);
  });

  it("leave no text empty", () => {
    expect([...dutch, ...english].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("are translated, not copied", () => {
    const same = [...dutch].filter(([key, text]) => text === english.get(key) && /[a-z]{4}/.test(text));
    const shared =
      /^(scenario\.(title|numbered)|columns\.(product|scenario|plan)|words\.(product|percent)|measures\.budget\.sentence|association\.normLabel|details\.control\.model|association\.equityNorm|strip\.oneProduct|months\.\d+)$/;
    expect(same.map(([key]) => key).filter((key) => !shared.test(key))).toEqual([]);
  });

  it("hold no text that nobody shows", () => {
    const code = readdirSync(join(root, "web/src"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.startsWith("texts/"))
      .map((name) => readFileSync(join(root, "web/src", name), "utf8"))
      .join("\n");
    const groups =
      /^(months|groups|details\.own\.quarters|details\.decisions|details\.explanation\.units|measures\.leave\.(grounds|outcomes)|own\.causes|details\.compare\.subjects|words)\./;
    const unused = [...dutch.keys()].filter((key) => {
      const name = key.split(".").at(-1) ?? "";
      return !groups.test(key) && !name.endsWith("More") && !new RegExp(`\\b${name}\\b`).test(code);
    });
    expect(unused).toEqual([]);
  });
});

describe("filling in", () => {
  it("replaces every place by its value", () => {
    expect(fill("{member} stopt met {product}", { member: "Assen", product: "x" })).toBe("Assen stopt met x");
  });

  it("makes a list that reads", () => {
    expect(list([], "en")).toBe("");
    expect(list(["a"], "en")).toBe("a");
    expect(list(["a", "b", "c"], "en")).toBe("a, b en c");
  });
});
