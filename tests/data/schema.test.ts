import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { datasetSchema, ledger, ledgerSchema, other, plan, type Dataset } from "./files.ts";

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: "log", allowUnionTypes: true });
const validateDataset = ajv.compile(datasetSchema);
const validateLedger = ajv.compile(ledgerSchema);

function problems(validate: ValidateFunction, value: unknown): string[] {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}

/** The plan with another value at a path, or without it. */
function changed(path: string, value?: unknown): unknown {
  const copy: unknown = structuredClone(plan);
  const keys = path.split("/");
  const last = keys.pop() ?? "";
  const holder = keys.reduce((at, key) => (at as Record<string, unknown>)[key], copy);
  if (value === undefined) Reflect.deleteProperty(holder as object, last);
  else Reflect.set(holder as object, last, value);
  return copy;
}

/** The plan without these fields, wherever they stand. */
const without = (...fields: string[]): unknown =>
  JSON.parse(JSON.stringify(plan, (key, value: unknown) => (fields.includes(key) ? undefined : value)));

describe("schemas", () => {
  test("the plan, another cooperative and the ledger are valid", () => {
    expect(problems(validateDataset, plan)).toEqual([]);
    expect(problems(validateDataset, other)).toEqual([]);
    expect(problems(validateLedger, ledger)).toEqual([]);
  });

  test("know no member or product by name", () => {
    const text = JSON.stringify(datasetSchema).toLowerCase();
    for (const { id } of [...plan.products, ...plan.members]) expect(text).not.toContain(`"${id}"`);
    expect(text).not.toContain("dimpact");
  });

  test.each([
    ["an unknown field", "note", "x"],
    ["an unknown field in a cell", "products/0/cells/0/note", "x"],
    ["a missing rule", "products/0/rule"],
    ["a field of another kind of rule", "products/0/rule/amounts", [1]],
    ["half an inhabitant", "members/0/inhabitants", 1.5],
    ["an amount as text", "contribution/amount", "6480"],
    ["a figure without a source", "contribution/source"],
    ["a text in one language", "products/0/remainder/name/en"],
    ["an id that is no slug", "members/0/id", "Assen"],
    ["an unknown index", "overhead/lines/0/index", "lonen"],
    ["a tariff of no year", "products/0/cells/0/published/tariffBefore", 1],
  ])("refuse %s", (_, path, value?: unknown) => {
    expect(problems(validateDataset, changed(path, value))).not.toEqual([]);
  });

  test.each([
    ["printed figures", ["published"]],
    ["tables", ["tables"]],
    ["codes", ["code"]],
    ["earlier years", ["history", "previousTariff", "risePercent"]],
    ["special contracts", ["overheadBase", "support247", "supplierBill"]],
    ["notices", ["closedToNewMembers", "tariffPathEnds", "settlementDate", "spending"]],
  ])("do without %s", (_, fields) => {
    expect(problems(validateDataset, without(...fields))).toEqual([]);
  });
});

/** What a schema cannot say: that names refer to something and stand in order. */
function broken({ members, products }: Dataset): string[] {
  const found: string[] = [];
  const check = (holds: boolean, what: string) => holds || found.push(what);
  const order = new Map(members.map(({ id }, i) => [id, i]));
  check(order.size === members.length, "a member twice");
  check(new Set(products.map(({ id }) => id)).size === products.length, "a product twice");
  for (const { id, rule, cells, optionalItems, sharedContracts } of products) {
    const places = cells.map(({ member }) => order.get(member) ?? -1);
    check(
      places.every((place, i) => place > (places[i - 1] ?? -1)),
      `${id}: cells out of order or unknown`,
    );
    const options = optionalItems.map((item) => item.id);
    check(
      cells.every((cell) => (cell.optionalItems ?? []).every((item) => options.includes(item))),
      `${id}: unknown optional item`,
    );
    const from = rule.from ?? [];
    check(
      from.every((limit, i) => i === 0 || limit > (from[i - 1] ?? 0)),
      `${id}: limits do not rise`,
    );
    check((rule.rates ?? rule.amounts ?? []).length === from.length, `${id}: limits and prices differ`);
    const users = new Set(cells.map(({ member }) => member));
    for (const { billed, participants } of sharedContracts) {
      check(users.has(billed), `${id}: ${billed} has no cell`);
      check(
        participants.every((member) => order.has(member) && !users.has(member)),
        `${id}: participants`,
      );
    }
  }
  return found;
}

describe("references", () => {
  test.each([plan, other])("of $id hold", (dataset) => {
    expect(broken(dataset)).toEqual([]);
  });

  test("that do not hold are found", () => {
    const wrong = structuredClone(plan);
    wrong.products[1]?.cells.reverse();
    wrong.products[0]?.cells.push({ member: "utrecht", supplierCost: 1, basis: "derived" });
    expect(broken(wrong)).toHaveLength(2);
  });
});
