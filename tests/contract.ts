/** The contract's words, as the schemas have them; tests/house holds them against the core. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../scripts/shell.mjs";

interface Schema {
  enum?: string[];
  $ref?: string;
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  $defs?: Record<string, Schema>;
}

const schema = (name: string): Schema =>
  JSON.parse(readFileSync(join(root, `wasm/schema/${name}.schema.json`), "utf8")) as Schema;
const scenario = schema("scenario");
const result = schema("result").$defs;

export const eventTypes = (scenario.$defs?.event?.oneOf ?? []).map(({ $ref = "" }) =>
  $ref.slice("#/$defs/".length),
);

/** The fields of an event, without its type. */
export const fieldsOf = (type: string): Record<string, Schema> => {
  const fields = { ...scenario.$defs?.[type]?.properties };
  delete fields.type;
  return fields;
};

export const warningCodes = result?.warning?.properties?.code?.enum ?? [];
export const outcomes = result?.withdrawal?.properties?.outcome?.enum ?? [];

/** A limit of a scenario, by its place in the schema. */
export const limitOf = (path: string): number =>
  path
    .split("/")
    .slice(1)
    .reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], scenario) as number;
