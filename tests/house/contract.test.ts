/** What core, schemas, documents and page say of the contract is the same: words, limits, codes of errors. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/shell.mjs";
import { sources } from "./sources.ts";

const read = (path: string) => readFileSync(join(root, path), "utf8");
const core = (header: string) => read(`core/include/dimpact/${header}`);

interface Schema {
  const?: string;
  enum?: string[];
  oneOf?: Schema[];
  $ref?: string;
  maximum?: number;
  minimum?: number;
  maxItems?: number;
  maxLength?: number;
  properties?: Record<string, Schema>;
  items?: Schema;
  $defs?: Record<string, Schema>;
}
const scenario = JSON.parse(read("wasm/schema/scenario.schema.json")) as Schema;
const result = JSON.parse(read("wasm/schema/result.schema.json")) as Schema;
const dataset = JSON.parse(read("data/dataset.schema.json")) as Schema;

/** What lies at a path "event/oneOf" below the definitions of a schema, or at one that begins with "/". */
function at(schema: Schema, path: string): Schema {
  const below: unknown = path.startsWith("/") ? schema : schema.$defs;
  return path
    .split("/")
    .filter((step) => step !== "")
    .reduce((node, step) => (node as Record<string, unknown>)[step], below) as Schema;
}

/** The words of what a variant of a header can hold, in its order. */
function kinds(header: string, variant: string): string[] {
  const text = core(header);
  const list = new RegExp(`using ${variant} =\\s*std::variant<([^>]+)>`).exec(text)?.[1] ?? "";
  return list.split(",").map((name) => {
    const struct = new RegExp(`struct ${name.trim()} \\{[^}]*?\\bword = "(\\w+)"`).exec(text);
    return struct?.[1] ?? `${name.trim()} has no word`;
  });
}

/** The words of an enum, in its order. */
function words(name: string): string[] {
  const text = new RegExp(`word_of\\(${name} value\\) \\{([^]*?)\\n\\}`).exec(
    read("core/json/words.hpp"),
  )?.[1];
  return [...(text ?? "").matchAll(/return "([\w-]+)"/g)].map(([, word = ""]) => word);
}

const limit = (name: string): number => {
  const found = new RegExp(`\\b${name} = (-?[\\d.e]+)[,;]`).exec(core("limits.hpp"))?.[1];
  return Number(found ?? NaN);
};

const typesIn = (schema: Schema, path: string): (string | undefined)[] =>
  (at(schema, path).oneOf ?? []).map(
    (one) => (one.$ref ? at(schema, one.$ref.slice("#/$defs/".length)) : one).properties?.type?.const,
  );

describe("the kinds of", () => {
  const events = kinds("scenario.hpp", "Change");

  it("events are in the core, the schema and docs/events.md", () => {
    expect(events.length).toBeGreaterThan(5);
    expect(typesIn(scenario, "event")).toEqual(events);
    const sections = [...read("docs/events.md").matchAll(/^## (\w+)$/gm)].map(([, type]) => type);
    expect(sections.sort()).toEqual([...events].sort());
  });

  it("price rules and estimates are in the core and the schema of the dataset", () => {
    expect(typesIn(dataset, "rule")).toEqual(kinds("price_rule.hpp", "PriceRule"));
    expect(typesIn(dataset, "estimate")).toEqual(kinds("estimate.hpp", "Estimate"));
  });
});

describe("the words of", () => {
  it.each([
    ["WarningCode", result, "warning/properties/code"],
    ["Withdrawal", result, "withdrawal/properties/outcome", "pending"],
    ["LeavingLimit", result, "withdrawal/properties/limit", "none"],
    ["DecisionSubject", result, "decision/properties/subject"],
    ["DecisionBody", result, "decision/properties/body"],
    ["Majority", result, "decision/properties/majority", "none"],
    ["DecisionSubject", dataset, "decision/properties/subject"],
    ["DecisionBody", dataset, "decision/properties/body"],
    ["Majority", dataset, "decision/properties/majority", "none"],
    ["IndexKind", dataset, "index"],
    ["Ground", scenario, "leave/properties/ground"],
  ])("%s are those of a schema", (name, schema, path, unsaid = "") => {
    const expected = words(name).filter((word) => word !== unsaid);
    expect(expected.length).toBeGreaterThan(1);
    expect([...(at(schema, path).enum ?? [])].sort()).toEqual(expected.sort());
  });
});

describe("the limits", () => {
  const range = ({ minimum, maximum }: Schema) => [minimum, maximum];

  it("are those of the schemas", () => {
    for (const schema of [scenario, dataset]) {
      expect(range(at(schema, "amount"))).toEqual([0, limit("max_amount")]);
      expect(range(at(schema, "inhabitants"))).toEqual([1, limit("max_inhabitants")]);
      expect(range(at(schema, "rate"))).toEqual([limit("min_rate"), limit("max_rate")]);
      expect(at(schema, "name").maxLength).toBe(limit("max_name"));
    }
    expect(range(at(scenario, "oneOff/properties/amount"))).toEqual([
      -limit("max_amount"),
      limit("max_amount"),
    ]);
    expect(range(at(scenario, "percent"))).toEqual([limit("min_percent"), limit("max_percent")]);
    expect(range(at(scenario, "/properties/horizon"))).toEqual([1, limit("max_horizon")]);
    expect(at(scenario, "/properties/events").maxItems).toBe(limit("max_events"));
    expect(at(scenario, "newId").maxLength).toBe(limit("max_id"));
    expect(at(dataset, "id").maxLength).toBe(limit("max_id"));
    expect(at(dataset, "product/properties/optionalItems").maxItems).toBe(limit("max_options"));
  });

  it("are those of the documents", () => {
    expect(read("docs/contract.md")).toContain(`at most ${limit("max_scenarios")}`);
  });
});

describe("the codes of errors", () => {
  const codes = [...read("core/json/messages.cpp").matchAll(/Message\{\s*"([\w-]+)"/g)].map(
    ([, code]) => code,
  );

  it("have a message each, those of events too", () => {
    expect(codes.length).toBeGreaterThan(20);
    expect(new Set(codes).size).toBe(codes.length);
    expect(words("ProblemCode").filter((code) => !codes.includes(code))).toEqual([]);
  });

  it("are in docs/contract.md", () => {
    const section = read("docs/contract.md").split("\n## Errors\n")[1] ?? "";
    const said = [...section.matchAll(/^\| `([\w-]+)` /gm)].map(([, code]) => code);
    expect(said).toEqual(codes);
  });

  it("are used, each of them", () => {
    const used = sources(["core/json"], /(?<!messages)\.[ch]pp$/).map(({ text }) => text);
    expect(codes.filter((code = "") => !used.some((text) => text.includes(`"${code}"`)))).toEqual([]);
  });
});
