import { beforeAll, describe, expect, it } from "vitest";
import { sheetsOf, writeBook } from "../../web/src/export/book.ts";
import { membersTable } from "../../web/src/export/csv.ts";
import { compareAll } from "../../web/src/export/index.ts";
import { reportOf, type Source } from "../../web/src/export/report.ts";
import { lookAhead } from "../../web/src/outcome/ahead.ts";
import { addMeasures, type Change } from "../../web/src/scenario/document.ts";
import { duplicate } from "../../web/src/scenario/arrangements.ts";
import { openScenario } from "../../web/src/session/opening.ts";
import { createStore } from "../../web/src/session/store.ts";
import { dutch, speechIn, type Speech } from "../../web/src/texts/index.ts";
import { startTestEngine, type TestEngine } from "./engine.ts";
import { sourceIn } from "./report.ts";

let engine: TestEngine;
let english: Speech;
/** Of the same scenario; each was begun while the other was still being made. */
let sources: { nl: Source; en: Source };

const drop: Change = addMeasures([{ type: "drop", member: "deventer", product: "e-suite", year: 2024 }]);

beforeAll(async () => {
  engine = await startTestEngine();
  english = await speechIn("en");
  const [nl, en] = await Promise.all(
    [dutch, english].map((t) => sourceIn(t, engine, "Deventer", drop, duplicate("2"))),
  );
  if (!nl || !en) throw new Error("no source");
  sources = { nl, en };
});

const words = async (source: Source): Promise<string> => {
  const report = reportOf(source);
  const [ahead, compared] = await Promise.all([lookAhead(source.shown), compareAll(source)]);
  const sheets = sheetsOf(report, ahead, "https://example.org/", compared);
  // Written too: nothing of a sheet is put into words later than here.
  await writeBook(sheets, report.title);
  return sheets
    .flatMap(({ name, rows }) => [name, ...rows.flat().map(({ value }) => String(value ?? ""))])
    .join("\n");
};

describe("two simulators in one document, one Dutch and one English", () => {
  it("give tables with their own headings", () => {
    const [nl, en] = [sources.nl, sources.en].map(
      (source) => membersTable(reportOf(source)).split("\r\n")[0],
    );
    expect(nl).toContain("Gemeente;Code;Inwoners;");
    expect(en).toContain("Municipality;CBS code;Inhabitants;");
  });

  it("give workbooks in their own words and figures", async () => {
    const [nl, en] = await Promise.all([words(sources.nl), words(sources.en)]);
    expect(nl).toMatch(/Deventer gaat [\d.]+\u00a0euro (meer|minder) betalen/);
    expect(nl).not.toMatch(/Municipality|would|\d,\d{3}\u00a0euro/);
    expect(en).toMatch(/Deventer will pay [\d,]+\u00a0euros (more|less)/);
    expect(en).not.toMatch(/Gemeente|betaalt|\d\.\d{3}\u00a0euro/);
  });

  it("say what is wrong in their own language", async () => {
    const broken = { file: new File(["{"], "broken.json") };
    const store = createStore(engine);
    const [nl, en, again] = await Promise.all(
      [dutch, english, dutch].map((t) => openScenario(broken, store, engine.inquire, t)),
    );
    expect(nl?.text).toMatch(/broken\.json/);
    expect(en?.text).not.toBe(nl?.text);
    expect(again).toEqual(nl);
  });
});
