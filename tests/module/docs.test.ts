/** The worked examples of docs/events.md: their figures are the module's. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Scenario, YearResult } from "../../dist/index.js";
import { simulator } from "./engines.ts";

const text = readFileSync(new URL("../../docs/events.md", import.meta.url), "utf8");

const cents = (euro: string) =>
  Math.round(Number(euro.replaceAll(".", "").replace(",", ".").replace("−", "-")) * 100);

/** "members.deventer.total": a figure of a year by its words. */
function figure(year: YearResult, words: string): unknown {
  const [group = "", id = "", field = ""] = words.split(".");
  if (group === "association") return year.association[id as keyof YearResult["association"]];
  const entry = year[group as "members" | "products"].find((one) => one.id === id);
  return entry?.[field as "baseline"];
}

const examples = text
  .split(/^## /m)
  .slice(1)
  .map((section) => ({
    type: section.slice(0, section.indexOf("\n")),
    scenario: JSON.parse(/```json\n([^`]*)\n```/.exec(section)?.[1] ?? "null") as Scenario,
    rows: [...section.matchAll(/^\| (\d{4}) +\| `([^`]+)` +\| +(\S+) \|$/gm)],
  }));

describe("docs/events.md", () => {
  it("has an example of every event", () => {
    for (const { type, scenario } of examples)
      expect(scenario.events?.map((event) => event.type)).toContain(type);
  });

  it.each(examples)("$type gives the figures it says", ({ scenario, rows }) => {
    const { years } = simulator.evaluate(scenario);
    expect(rows.length).toBeGreaterThan(1);
    for (const [, year, words = "", euro = ""] of rows) {
      const its = years.find((one) => one.year === Number(year));
      expect(its && figure(its, words), `${String(year)} ${words}`).toBe(cents(euro));
    }
  });
});
