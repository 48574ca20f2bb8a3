import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/shell.mjs";
import { cases, errorFiles, textOf } from "./cases.ts";
import { simulator } from "./engines.ts";
import { Shapes, type Schema } from "./same-shape.ts";
import { eventTypes } from "../contract.ts";

const schema = (name: string) =>
  JSON.parse(readFileSync(join(root, `wasm/schema/${name}.schema.json`), "utf8")) as Schema;
const scenarioSchema = schema("scenario");
const resultSchema = schema("result");
const standingSchema = schema("standing");

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
const validScenario = ajv.compile(scenarioSchema);
const validResult = ajv.compile(resultSchema);

function problems(validate: ValidateFunction, value: unknown): string[] {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}

describe("the schemas", () => {
  it.each(cases)("hold of the case $name and its result", ({ scenario }) => {
    expect(problems(validScenario, scenario)).toEqual([]);
    expect(problems(validResult, simulator.evaluate(scenario))).toEqual([]);
  });

  const accepted = errorFiles.flatMap(({ cases }) => cases).filter(({ errors }) => errors.length === 0);
  it.each(accepted)("hold where the engine accepts: $why", ({ input }) => {
    expect(problems(validScenario, JSON.parse(textOf(input)))).toEqual([]);
  });

  const shape = errorFiles.filter(({ name }) => name === "shape").flatMap(({ cases }) => cases);
  it.each(shape.filter(({ errors }) => errors.length > 0))(
    "refuse what has another shape: $why",
    ({ input }) => {
      expect(validScenario(JSON.parse(textOf(input)))).toBe(false);
    },
  );

  it("refuse fields that the contract does not have, at every level of a result", () => {
    const result = simulator.evaluate({
      schemaVersion: 1,
      events: [{ type: "leave", member: "assen", noticeDate: "2024-01-01", endYear: 2024 }],
    });
    const [year] = result.years;
    const [member] = year?.members ?? [];
    for (const place of [
      result,
      result.engine,
      result.dataset,
      year,
      member,
      member?.products[0],
      member?.equityShare,
      year?.products[0],
      year?.association,
      year?.support,
      result.withdrawals[0],
    ]) {
      expect(place).toBeDefined();
      Object.assign(place ?? {}, { extra: 1 });
      expect(problems(validResult, result)).not.toEqual([]);
      Reflect.deleteProperty(place ?? {}, "extra");
    }
    expect(problems(validResult, result)).toEqual([]);
  });

  it("say what every amount is", () => {
    for (const text of [scenarioSchema, resultSchema].map((s) => JSON.stringify(s)))
      expect(text).toMatch(/euro/i);
  });
});

describe("the fields of", () => {
  const wrong = (type: string, event: object) =>
    simulator
      .standing({ schemaVersion: 1, events: [{ ...event, type }] })
      .errors.map(({ path, code }) => ({ code, field: path.slice("/events/0/".length) }));

  it.each(eventTypes)("%s are those that the engine asks for", (type) => {
    const { properties = {}, required = [] } = scenarioSchema.$defs?.[type] ?? {};
    const missing = wrong(type, {}).filter(({ code }) => code === "missing-field");
    expect(["type", ...missing.map(({ field }) => field)].sort()).toEqual([...required].sort());
    const given = Object.fromEntries(Object.keys(properties).map((field) => [field, null]));
    const unknown = wrong(type, { ...given, extra: null }).filter(({ code }) => code === "unknown-field");
    expect(unknown.map(({ field }) => field)).toEqual(["extra"]);
    // What is asked for is looked at: nothing of it can be null.
    const looked = wrong(type, given).map(({ field }) => field);
    expect(Object.keys(given).filter((field) => field !== "type" && !looked.includes(field))).toEqual([]);
  });
});

describe("the TypeScript types", () => {
  const shapes = new Shapes(join(root, "wasm/types.ts"));

  it("are the schemas in shape", () => {
    expect(shapes.differences("Scenario", scenarioSchema)).toEqual([]);
    expect(shapes.differences("Result", resultSchema)).toEqual([]);
    expect(shapes.differences("Standing", standingSchema)).toEqual([]);
  });

  it("would be told apart from another shape", () => {
    const other = structuredClone(scenarioSchema);
    const defs = other.$defs ?? {};
    delete defs.drop?.properties?.product;
    if (defs.event?.oneOf) defs.event.oneOf = defs.event.oneOf.slice(0, -1);
    if (other.properties) other.properties.overhead = { enum: ["fixed"] };
    other.required = ["schemaVersion", "year"];
    expect(shapes.differences("Scenario", other).sort()).toEqual([
      "Scenario/events[](drop)/product: not in the schema",
      "Scenario/events[]: newProduct is not in the schema",
      "Scenario/overhead: fixed|reallocated in TypeScript, fixed in the schema",
      "Scenario/year: may be absent in TypeScript",
    ]);
  });
});
