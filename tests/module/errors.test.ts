import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/shell.mjs";
import type { InputError } from "../../wasm/types.ts";
import { errorFiles, textOf, type ErrorCase } from "./cases.ts";
import { evaluate } from "./engines.ts";

const asked = (errors: readonly InputError[], expected: ErrorCase["errors"]) =>
  errors.map(({ path, code, line, column }, i) => ({
    path,
    code,
    ...(expected[i]?.line === undefined ? {} : { line }),
    ...(expected[i]?.column === undefined ? {} : { column }),
  }));

describe.each(errorFiles)("what is wrong with a scenario: $name", ({ cases }) => {
  it.each(cases)("$why", ({ input, errors }) => {
    const { good, native, module } = evaluate(textOf(input));
    expect(module === native).toBe(true);
    expect(native.endsWith("}\n") && native.indexOf("\n") === native.length - 1).toBe(true);
    if (errors.length === 0) {
      expect(good ? "accepted" : native).toBe("accepted");
      return;
    }
    expect(good).toBe(false);
    const given = (JSON.parse(native) as { errors: InputError[] }).errors;
    expect(asked(given, errors)).toEqual(errors);
    for (const { message, code, line, column } of given) {
      expect(message.nl.length).toBeGreaterThan(5);
      expect(message.en.length).toBeGreaterThan(5);
      expect([line !== undefined, column !== undefined]).toEqual(Array(2).fill(code === "invalid-json"));
    }
  });
});

it("covers every code of the contract", () => {
  // These need more than a case can hold: a text of a megabyte, and hundreds of events.
  const elsewhere = ["too-large", "too-many-events"];
  const contract = readFileSync(join(root, "docs/contract.md"), "utf8");
  const codes = [...contract.matchAll(/^\| `([\w-]+)` +\| [^|]+\|$/gm)].map(([, code = ""]) => code);
  expect(codes.length).toBeGreaterThan(20);
  const covered = new Set(
    errorFiles.flatMap(({ cases }) => cases.flatMap(({ errors }) => errors.map((e) => e.code))),
  );
  expect(codes.filter((code) => !covered.has(code) && !elsewhere.includes(code))).toEqual([]);
});
