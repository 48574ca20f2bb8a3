import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createSimulator, ScenarioError } from "../../dist/index.js";
import { root } from "../../scripts/shell.mjs";
import type { Scenario } from "../../wasm/types.ts";
import { commandLine, simulator } from "./engines.ts";

const path = (name: string) => join(root, name);
const baseline: Scenario = { schemaVersion: 1 };
const deventer = (sim: typeof simulator) =>
  sim.evaluate(baseline).years[0]?.members.find(({ id }) => id === "deventer")?.total;

describe("createSimulator", () => {
  it("loads the module beside it and the dataset that is built in", () => {
    expect(simulator.dataset.id).toBe("dimpact-2024");
    expect(simulator.dataset.members.length).toBe(41);
    expect(deventer(simulator)).toBe(68592754);
  });

  it("takes the module as address, text, bytes or compiled", async () => {
    const url = new URL(`file://${path("dist/dimpact-sim.wasm")}`);
    const bytes = readFileSync(url);
    for (const wasm of [url, url.href, new Uint8Array(bytes), await WebAssembly.compile(bytes)]) {
      expect(deventer(await createSimulator({ wasm }))).toBe(68592754);
    }
  });

  it("takes a dataset as text or parsed: the same bytes as the command line", async () => {
    const text = readFileSync(path("tests/datasets/other.json"), "utf8");
    const { out } = commandLine(
      ["evaluate", "--dataset", "tests/datasets/other.json"],
      '{"schemaVersion": 1}',
    );
    for (const dataset of [text, JSON.parse(text) as object]) {
      const sim = await createSimulator({ dataset });
      expect(sim.dataset.id).toBe("samenloop-2027");
      expect(`${sim.evaluateText('{"schemaVersion": 1}')}\n`).toBe(out);
    }
  });

  it("refuses a dataset that is none, with what is wrong", async () => {
    for (const dataset of ["", "[]", "{}", {}]) {
      await expect(createSimulator({ dataset })).rejects.toBeInstanceOf(ScenarioError);
    }
  });

  it("makes simulators that do not know each other", async () => {
    const one = await createSimulator();
    await createSimulator({ dataset: readFileSync(path("tests/datasets/other.json"), "utf8") });
    expect(deventer(one)).toBe(68592754);
  });
});

describe("evaluate", () => {
  it("gives what evaluateText prints", () => {
    expect(simulator.evaluate(baseline)).toEqual(JSON.parse(simulator.evaluateText('{"schemaVersion":1}')));
  });

  it("throws all problems at once", () => {
    const wrong = { schemaVersion: 1, year: 1999, events: [{ type: "drop" }] } as unknown as Scenario;
    let thrown: unknown;
    try {
      simulator.evaluate(wrong);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ScenarioError);
    const { errors, name, message } = thrown as ScenarioError;
    expect(name).toBe("ScenarioError");
    expect(errors.map(({ path, code }) => `${path} ${code}`)).toEqual([
      "/year out-of-range",
      "/events/0/member missing-field",
      "/events/0/product missing-field",
    ]);
    for (const error of errors) expect(message).toContain(error.message.en);
  });

  it("works on after a mistake, as often as it is asked", () => {
    expect(() => simulator.evaluate({ schemaVersion: 1, horizon: 99 })).toThrow();
    const first = simulator.evaluateText('{"schemaVersion":1,"horizon":10}');
    for (let i = 0; i < 50; ++i) simulator.evaluateText('{"schemaVersion":1,"horizon":10}');
    expect(simulator.evaluateText('{"schemaVersion":1,"horizon":10}')).toBe(first);
  });

  it("writes keys in the contract's order", () => {
    const result = simulator.evaluate(baseline);
    const keys = (value: object | undefined) => Object.keys(value ?? {});
    expect(keys(result)).toEqual(["schemaVersion", "engine", "dataset", "years", "withdrawals", "warnings"]);
    expect(keys(result.dataset)).toEqual(["id", "version", "hash"]);
    const year = result.years[0];
    expect(keys(year).slice(0, 5)).toEqual(["year", "members", "products", "association", "support"]);
    expect(keys(year?.members[0]).slice(0, 8)).toEqual(
      "id name inhabitants products contribution total baseline delta".split(" "),
    );
    expect(keys(year?.members[0]?.products[0]).slice(0, 6)).toEqual(
      "id supplierCost productHours overhead tariff estimated".split(" "),
    );
    expect(keys(year?.products[0]).filter((key) => key !== "name")).toEqual(
      "id members inhabitants supplierCost productHours overhead tariff baseline delta".split(" "),
    );
    expect(keys(year?.association).slice(0, 11)).toEqual(
      (
        "overheadTotal overheadFromProjects overheadFromContributions overheadFromProducts overheadRate " +
        "oneOff result equityStart equityEnd equityNorm headroom"
      ).split(" "),
    );
    expect(keys(year?.support)).toEqual(["better", "worse", "unchanged"]);
  });
});
