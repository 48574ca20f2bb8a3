import { beforeAll, describe, expect, it } from "vitest";
import { duplicate, rename, show } from "../../web/src/scenario/arrangements.ts";
import { assumptionsFor } from "../../web/src/scenario/question.ts";
import { addMeasures, assume, emptyDocument } from "../../web/src/scenario/document.ts";
import { madeWith } from "../../web/src/kept/made-with.ts";
import { fromShelf, takeFromShelf, type Shelf } from "../../web/src/kept/shelf.ts";
import { toShelf } from "../../web/src/kept/shelf-format.ts";
import { edit, startWorkspace, type Workspace } from "../../web/src/scenario/workspace.ts";
import { startTestEngine, type TestEngine } from "./engine.ts";

let engine: TestEngine;
let workspace: Workspace;
let text: string;

type Written = Record<string, unknown> & { scenarios: Record<string, unknown>[] };
const written = (): Written => JSON.parse(text) as Written;
const taken = async (kept: string): Promise<Shelf> => {
  const shelf = await takeFromShelf(kept, engine.dataset, engine.inquire);
  if (typeof shelf === "string") throw new Error(shelf);
  return shelf;
};
const take = (value: unknown) => taken(JSON.stringify(value));

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
  const plan = await engine.inquire({ kind: "evaluate", scenario: { schemaVersion: 1 } });
  text = toShelf(workspace, madeWith(plan));
});

describe("scenarios kept on the device", () => {
  it("come back as they were, and say what they were made with", async () => {
    const shelf = await taken(text);
    expect(shelf.workspace).toEqual(workspace);
    expect(shelf.made.dataset.id).toBe(engine.dataset.id);
    expect(shelf.left).toEqual([]);
  });

  it("do not take each other along when one is damaged", async () => {
    const damaged = written();
    damaged.scenarios[0] = { ...damaged.scenarios[0], document: { measures: "veel" } };
    const shelf = await take(damaged);
    expect(shelf.workspace.scenarios.map(({ name }) => name)).toEqual(["kopie"]);
    expect(shelf.workspace.active).toBe(2);
    expect(shelf.left).toEqual([{ scenario: "Zonder Rotterdam", at: "", name: "" }]);
  });

  it("lose a setting that the simulator cannot work with, and nothing else", async () => {
    const damaged = written();
    const { document } = workspace.scenarios[1] ?? { document: emptyDocument };
    const assumptions = { equityNorm: 2_000_000, entryFee: -1 };
    damaged.scenarios[1] = { id: 2, name: "x", document: { ...document, assumptions, horizon: 4000 } };
    const { workspace: read, left } = await take(damaged);
    expect(read.scenarios[1]?.document).toEqual({ ...document, assumptions: { equityNorm: 2_000_000 } });
    expect(left.map(({ scenario, at }) => [scenario, at])).toEqual(
      expect.arrayContaining([
        ["x", "/horizon"],
        ["x", "/assumptions/entryFee"],
      ]),
    );
    expect(left).toHaveLength(2);
  });

  it("lose a measure, a field and an assumption that this version does not know, and name them", async () => {
    const newer = written();
    const drop = { type: "drop", year: 2024, member: "rotterdam", product: "e-suite" };
    newer.scenarios[0] = {
      id: 1,
      name: "",
      document: {
        ...emptyDocument,
        assumptions: { equityNorm: 1_700_000, moonPhase: 3 },
        measures: [
          { id: 1, on: true, event: { type: "borrow", amount: 5 } },
          { id: 2, on: true, event: { ...drop, reason: "x" } },
          { id: 3, on: true, event: { ...drop, year: "2024" } },
        ],
      },
    };
    const { workspace: read, left } = await take(newer);
    expect(read.scenarios[0]?.document).toEqual({
      ...emptyDocument,
      assumptions: { equityNorm: 1_700_000 },
      measures: [
        { id: 1, on: true, event: drop },
        { id: 2, on: true, event: { type: "drop", member: "rotterdam", product: "e-suite" } },
      ],
    });
    expect(left.map(({ scenario, at, name }) => [scenario, at, name])).toEqual([
      ["1", "/assumptions/moonPhase", "moonPhase"],
      ["1", "/measures/0", "borrow"],
      ["1", "/measures/1/event/reason", "reason"],
      ["1", "/measures/2/event/year", "year"],
    ]);
  });

  it("keep their numbers apart", async () => {
    const damaged = written();
    damaged.scenarios.push({ ...damaged.scenarios[0], name: "dubbel" });
    expect((await take(damaged)).workspace.scenarios.map(({ id }) => id)).toEqual([1, 2]);
  });

  it.each([
    ["nothing", ""],
    ["half of it", () => text.slice(0, text.length / 2)],
    ["another format", '{"format":"dimpact-scenario","formatVersion":1}'],
    ["no scenario", '{"format":"dimpact-scenarios","formatVersion":1,"scenarios":[]}'],
  ])("are not read where the text is %s", (_what, damaged) => {
    expect(fromShelf(typeof damaged === "string" ? damaged : damaged())).toBe("damaged");
  });

  it("are left alone where a newer page wrote them", () => {
    expect(fromShelf(text.replace('"formatVersion":1', '"formatVersion":2'))).toBe("newer");
  });
});

it("an assumption about a product of another plan does not count", () => {
  const document = assume("variableSupplierShare", { "e-suite": 0.5, elders: 0.2 })(emptyDocument);
  expect(assumptionsFor(document, engine.dataset)).toEqual({ variableSupplierShare: { "e-suite": 0.5 } });
  const known = assume("variableSupplierShare", { "e-suite": 0.5 })(emptyDocument);
  expect(assumptionsFor(known, engine.dataset)).toBe(known.assumptions);
});
