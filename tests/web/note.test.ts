import { beforeAll, describe, expect, it } from "vitest";
import { billOf } from "../../web/src/outcome/bill.ts";
import { noteOf } from "../../web/src/outcome/note.ts";
import { placesOf } from "../../web/src/scenario/places.ts";
import { questionOf } from "../../web/src/scenario/question.ts";
import { addMeasures, chooseWay, emptyDocument, type Change } from "../../web/src/scenario/document.ts";
import { nlDetails } from "../../web/src/texts/details/nl.ts";
import { dutch } from "../../web/src/texts/index.ts";
import { startTestEngine, type TestEngine } from "./engine.ts";

let engine: TestEngine;

beforeAll(async () => {
  engine = await startTestEngine();
});

const note = async (name: string, change: Change, measures: string[] = []): Promise<string> => {
  const { dataset } = engine;
  const place = placesOf(dataset).find((one) => one.name === name);
  if (!place) throw new Error(name);
  const document = change({ ...emptyDocument, municipality: place.code });
  const answer = await engine.ask(questionOf(document, dataset, place));
  const [after] = answer.scenario.years;
  if (!after) throw new Error("no year");
  const bill = billOf(answer, document, dataset, place, dataset.year);
  return noteOf(
    { bill, after, answered: { answer, document } },
    measures,
    dataset,
    dutch,
    nlDetails.note,
  ).join("\n");
};

describe("the text for a note to the board", () => {
  const drop = addMeasures([{ type: "drop", member: "rotterdam", product: "e-suite" }]);

  it("says what changes, where it comes from, and that it needs cover", async () => {
    const text = await note("Deventer", (document) => chooseWay("reallocated")(drop(document)));
    expect(text).toContain("708.343\u00a0euro in plaats van 685.928\u00a0euro");
    expect(text).toContain("22.415\u00a0euro meer (+3,3%)");
    expect(text).toContain("verenigingskosten +22.126");
    expect(text).toContain("336.853\u00a0euro boven de norm van 1.600.000\u00a0euro");
    expect(text).toContain("Dekking: de extra lasten van 22.415\u00a0euro");
  });

  it("names the measures as sentences", async () => {
    const text = await note("Deventer", drop, ["Rotterdam stopt", "Het aantal inwoners groeit"]);
    expect(text).toContain("het volgende: Rotterdam stopt. Het aantal inwoners groeit. ");
  });

  it("says that nothing needs cover where nothing changes", async () => {
    const text = await note("Deventer", drop);
    expect(text).toContain("gelijk aan wat Coöperatie Dimpact U.A. heeft begroot");
    expect(text).toContain("geen extra dekking nodig");
  });
});
