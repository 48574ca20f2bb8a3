/** The schemas of scenario and result hold for every shared case, and say what the TypeScript types say. */
import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { cases } from "./cases.ts";
import { simulator } from "./engines.ts";

const file = (name: string) => readFileSync(new URL(`../../wasm/${name}`, import.meta.url), "utf8");

interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  const?: string;
}
const scenarioSchema = JSON.parse(file("schema/scenario.schema.json")) as Schema;
const resultSchema = JSON.parse(file("schema/result.schema.json")) as Schema;

const ajv = new Ajv2020({ allErrors: true, formats: { date: true } });
const validScenario = ajv.compile(scenarioSchema);
const validResult = ajv.compile(resultSchema);
const problems = (validate: ValidateFunction, value: unknown) => (validate(value) ? [] : validate.errors);

describe("the schemas", () => {
  it.each(cases)("hold for $name", ({ scenario }) => {
    expect(problems(validScenario, scenario)).toEqual([]);
    expect(problems(validResult, simulator.evaluate(scenario))).toEqual([]);
  });

  it("refuse what the contract refuses", () => {
    const event = { type: "population", member: "assen", inhabitants: 12.5 };
    expect(validScenario({ schemaVersion: 1, events: [event] })).toBe(false);
    expect(validScenario({ schemaVersion: 2 })).toBe(false);
    expect(validScenario({ schemaVersion: 1, horizen: 2 })).toBe(false);
  });
});

/** The interfaces of wasm/types.ts: field by field, whether it may be left out. */
function interfaces(): Map<string, Map<string, boolean>> {
  const source = ts.createSourceFile("types.ts", file("types.ts"), ts.ScriptTarget.Latest);
  const declared = new Map<string, ts.InterfaceDeclaration>();
  source.forEachChild((node) => {
    if (ts.isInterfaceDeclaration(node)) declared.set(node.name.text, node);
  });
  const fieldsOf = (node: ts.InterfaceDeclaration): [string, boolean][] => [
    ...(node.heritageClauses ?? []).flatMap(({ types }) =>
      types.flatMap(({ expression }) => {
        const parent = declared.get(expression.getText(source));
        return parent ? fieldsOf(parent) : [];
      }),
    ),
    ...node.members
      .filter(ts.isPropertySignature)
      .map((member): [string, boolean] => [member.name.getText(source), member.questionToken !== undefined]),
  ];
  return new Map([...declared].map(([name, node]) => [name, new Map(fieldsOf(node))]));
}

const types = interfaces();
const fields = (schema: Schema) =>
  Object.fromEntries(
    Object.keys(schema.properties ?? {}).map((key) => [key, !(schema.required ?? []).includes(key)]),
  );
const definitions = (schema: Schema) => schema.$defs ?? {};

describe("the TypeScript types", () => {
  const events = Object.entries(definitions(scenarioSchema)).filter(
    ([, { properties }]) => properties?.type?.const,
  );

  it("know the events of the schema", () => {
    const inTypes = [...types.keys()].filter((name) => name.endsWith("Event"));
    expect(events.map(([name]) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Event`).sort()).toEqual(
      inTypes.sort(),
    );
  });

  it.each([
    ...events.map(
      ([name, schema]) => [`${name.charAt(0).toUpperCase()}${name.slice(1)}Event`, schema] as const,
    ),
    ["Scenario", scenarioSchema] as const,
    ["Assumptions", scenarioSchema.properties?.assumptions ?? {}] as const,
    ["Result", resultSchema] as const,
    ["YearResult", definitions(resultSchema).year ?? {}] as const,
    ["MemberResult", definitions(resultSchema).member ?? {}] as const,
    ["ProductResult", definitions(resultSchema).product ?? {}] as const,
    ["AssociationResult", definitions(resultSchema).year?.properties?.association ?? {}] as const,
    ["Decision", definitions(resultSchema).year?.properties?.decisions?.items ?? {}] as const,
    ["WithdrawalResult", resultSchema.properties?.withdrawals?.items ?? {}] as const,
    ["Warning", resultSchema.properties?.warnings?.items ?? {}] as const,
  ])("%s has the fields of the schema", (name, schema) => {
    expect(Object.fromEntries(types.get(name) ?? [])).toEqual(fields(schema));
  });
});
