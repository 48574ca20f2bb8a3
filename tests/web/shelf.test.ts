import { beforeAll, describe, expect, it } from "vitest";
import { duplicate, rename, show } from "../../web/src/scenario/arrangements.ts";
import { assumptionsFor } from "../../web/src/scenario/question.ts";
import { addMeasures, assume, emptyDocument } from "../../web/src/scenario/document.ts";
import { fromShelf, takeFromShelf, toShelf } from "../../web/src/kept/shelf.ts";
import { edit, startWorkspace, type Workspace } from "../../web/src/scenario/workspace.ts";
import { startTestEngine, type TestEngine } from "./engine.ts";

let engine: TestEngine;
let workspace: Workspace;
let text: string;

type Written = Record<string, unknown> & { scenarios: Record<string, unknown>[] };
const written = (): Written => JSON.parse(text) as Written;
const take = (value: unknown) => takeFromShelf(JSON.stringify(value), engine.dataset, engine.inquire);

beforeAll(async () => {
  engine = await startTestEngine();
  const steps = [
    rename("Zonder Rotterdam"),
    edit(addMeasures([{ type: "drop", year: 2024, member: "rotterdam", product: "e-suite" }])),
    duplicate("kopie"),
    edit(assume("equityNorm", 2_000_000)),
    show(1),
  ];
  workspace = steps.reduce<Workspace>((one, step) => step(one), startWorkspace);
  text = toShelf(workspace, await engine.inquire({ kind: "evaluate", scenario: { schemaVersion: 1 } }));
});

describe("scenarios kept on the device", () => {
  it("come back as they were, and say what they were made with", async () => {
    const shelf = await takeFromShelf(text, engine.dataset, engine.inquire);
    expect(shelf?.workspace).toEqual(workspace);
    expect(shelf?.made.dataset.id).toBe(engine.dataset.id);
  });

  it("do not take each other along when one is damaged", async () => {
    const damaged = written();
    damaged.scenarios[0] = { ...damaged.scenarios[0], document: { measures: "veel" } };
    const shelf = await take(damaged);
    expect(shelf?.workspace.scenarios.map(({ name }) => name)).toEqual(["kopie"]);
    expect(shelf?.workspace.active).toBe(2);
  });

  it("do not take each other along when the simulator cannot work with one", async () => {
    const damaged = written();
    const { document } = workspace.scenarios[1] ?? { document: emptyDocument };
    damaged.scenarios[1] = { id: 2, name: "x", document: { ...document, horizon: 4000 } };
    expect((await take(damaged))?.workspace.scenarios.map(({ id }) => id)).toEqual([1]);
  });

  it("keep their numbers apart", async () => {
    const damaged = written();
    damaged.scenarios.push({ ...damaged.scenarios[0], name: "dubbel" });
    expect((await take(damaged))?.workspace.scenarios.map(({ id }) => id)).toEqual([1, 2]);
  });

  it.each([
    ["nothing", ""],
    ["half of it", () => text.slice(0, text.length / 2)],
    ["another format", '{"format":"dimpact-scenario","formatVersion":1}'],
    ["no scenario", '{"format":"dimpact-scenarios","formatVersion":1,"scenarios":[]}'],
    ["a later format", () => text.replace('"formatVersion":1', '"formatVersion":2')],
  ])("are left alone where the text is %s", (_what, damaged) => {
    expect(fromShelf(typeof damaged === "string" ? damaged : damaged())).toBeNull();
  });
});

it("an assumption about a product of another plan does not count", () => {
  const document = assume("variableSupplierShare", { "e-suite": 0.5, elders: 0.2 })(emptyDocument);
  expect(assumptionsFor(document, engine.dataset)).toEqual({ variableSupplierShare: { "e-suite": 0.5 } });
  const known = assume("variableSupplierShare", { "e-suite": 0.5 })(emptyDocument);
  expect(assumptionsFor(known, engine.dataset)).toBe(known.assumptions);
});
