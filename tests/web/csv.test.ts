import Papa from "papaparse";
import { beforeAll, describe, expect, it } from "vitest";
import { membersTable } from "../../web/src/export/csv.ts";
import { addMeasures, chooseWay, type Change } from "../../web/src/scenario/document.ts";
import { startTestEngine, type TestEngine } from "./engine.ts";
import { reportAbout } from "./report.ts";

let engine: TestEngine;

beforeAll(async () => {
  engine = await startTestEngine();
});

const change: Change = (document) =>
  chooseWay("reallocated")(
    addMeasures([
      { type: "drop", member: "rotterdam", product: "e-suite" },
      { type: "join", member: { id: "x", name: '=Ver; "weg"', inhabitants: 81_500 }, products: [] },
      { type: "merge", members: ["assen", "emmen"], into: { id: "ae", name: "-1+2" } },
    ])(document),
  );

const cents = (text: string | undefined): number => Math.round(Number((text ?? "").replace(",", ".")) * 100);

describe("the table of all members", () => {
  it("is text as a Dutch spreadsheet opens it", async () => {
    const text = membersTable(await reportAbout(engine, "Deventer", change));
    expect(text.startsWith("\uFEFFGemeente;Code;Inwoners;Plan 2024;Scenario;Verschil;In %;")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text).toContain("\r\nDeventer;GM0150;101446;685927,54;");
  });

  it("reads back as the simulator's figures", async () => {
    const report = await reportAbout(engine, "Deventer", change);
    const { data } = Papa.parse<string[]>(membersTable(report).slice(1), {
      delimiter: ";",
      skipEmptyLines: true,
    });
    const rows = new Map(data.slice(1).map((row) => [row[0]?.replace(/^'/, ""), row]));
    const { members } = report.shown.after;
    expect(rows.size).toBe(members.length);
    for (const { name, baseline, total, delta, inhabitants } of members) {
      const [, , people, before, after, difference] = rows.get(name) ?? [];
      expect([Number(people), cents(before), cents(after), cents(difference)], name).toEqual([
        inhabitants,
        baseline,
        total,
        delta,
      ]);
    }
    expect([...rows.values()].some(([, , , , , difference]) => difference?.startsWith("-"))).toBe(true);
  });

  it("keeps names that look like formulas as text", async () => {
    const text = membersTable(await reportAbout(engine, "Deventer", change));
    expect(text).toContain(`"'=Ver; ""weg""";`);
    expect(text).toContain(`\r\n"'-1+2";`);
  });
});
