/** What makes the simulator a part of any page: its styles, its tags, and the scenarios it is given. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/shell.mjs";
import { withVersions } from "../../web/release/versioned-tags.ts";
import type { Scenario } from "../../web/src/engine/types.ts";
import { documentOf, ScenarioRefused } from "../../web/src/scenario/contract.ts";
import { questionOf, scenarioIn } from "../../web/src/scenario/question.ts";
import { embeddedText } from "../../web/src/styles/embedded.ts";
import { startTestEngine, type TestEngine } from "./engine.ts";

describe("styles in another page", () => {
  it.each([
    ["a { margin: 1.25rem -0.5rem .25rem }", "a { margin: 20px -8px 4px }"],
    [
      "a { width: calc(1rem + 2vw); --remark: 3rem; top: var(--size-2rem) }",
      "a { width: calc(16px + 2vw); --remark: 48px; top: var(--size-2rem) }",
    ],
    ["@media (max-width:40rem){a{top:1rem}}", "@container (max-width:640px) {a{top:16px}}"],
    ["@media screen and (max-width:40rem){a{top:1rem}}", "@media not all {a{top:16px}}"],
    ["@media print{a{top:1rem}}", "@media print {a{top:16px}}"],
    // In media queries a rem is not the root's.
    ["@media (max-height: 30rem) { a { top: 0 } }", "@media (max-height: 30rem) { a { top: 0 } }"],
    ["@media (width <= 40rem) { a { top: 0 } }", "@media (width <= 40rem) { a { top: 0 } }"],
  ])("%s", (text, expected) => {
    expect(embeddedText(text)).toBe(expected);
  });
});

it("tags get the version, names that only start alike do not", () => {
  const code = 'html`<x-page .a=${b}></x-page><x-page-foot></x-page-foot>`; "x-pages"; .no-x-page {}';
  expect(withVersions(code, ["x-page", "x-page-foot"], "1.2.0-beta")).toBe(
    'html`<x-page-1-2-0-beta .a=${b}></x-page-1-2-0-beta><x-page-foot-1-2-0-beta></x-page-foot-1-2-0-beta>`; "x-pages"; .no-x-page {}',
  );
});

describe("a scenario of the contract", () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await startTestEngine();
  });

  const folder = join(root, "tests/cases");
  const cases = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => ({
      name: name.replace(".json", ""),
      ...(JSON.parse(readFileSync(join(folder, name), "utf8")) as { scenario: unknown }),
    }));

  // Those of a later first year have no plan's year to stand beside.
  const opened = cases.filter(({ scenario }) => ((scenario as Scenario).year ?? 2024) === 2024);

  it("is there in many cases", () => {
    expect(opened.length).toBeGreaterThan(50);
  });

  it.each(opened)(
    "$name gives on the page what it gives by itself, and comes out as it went in",
    async (one) => {
      const scenario = one.scenario as Scenario;
      const alone = await engine.inquire({ kind: "evaluate", scenario });
      const document = await documentOf(scenario, engine);
      const answer = await engine.ask(questionOf(document, engine.dataset, null));
      expect(answer.problems).toEqual({});
      // The page looks as far ahead as the measures reach.
      expect(answer.scenario.years.slice(0, alone.years.length)).toEqual(alone.years);
      const { events = [], overhead = "fixed", assumptions = {} } = scenario;
      const out = scenarioIn({ answer, document }, engine.dataset);
      expect(out.events).toEqual(events);
      expect(out.overhead).toBe(overhead);
      // Who gives no notice wins no lot.
      const { lotteryWinners } = out.assumptions ?? {};
      expect({ ...out.assumptions, lotteryWinners }).toEqual({ ...assumptions, lotteryWinners });
    },
  );

  it.each([
    ["no object", 5, "", /./],
    ["what JSON cannot hold", { events: [1n] }, "", /invalid-json/],
    ["a function", () => 1, "", /invalid-json/],
    [
      "a member that is not there",
      { schemaVersion: 1, events: [{ type: "drop", member: "x", product: "e-suite" }] },
      "/events/0/member",
      /unknown-member/,
    ],
    ["another first year", { schemaVersion: 1, year: 2025 }, "/year", /out-of-range/],
  ])("is refused with the place of what is wrong: %s", async (_, given, path, code) => {
    const refused = await documentOf(given, engine).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ScenarioRefused);
    const [first] = (refused as ScenarioRefused).errors;
    expect(first?.path).toBe(path);
    expect(first?.code).toMatch(code);
    expect(first?.message.nl).not.toBe("");
  });
});
