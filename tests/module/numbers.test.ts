import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/shell.mjs";
import { held, numberCounts, numbersOf, valueOf, type NumbersFile } from "../../web/src/outcome/numbers.ts";
import type { InputError } from "../../wasm/types.ts";
import { commandLine, simulator } from "./engines.ts";

const folder = mkdtempSync(join(tmpdir(), "dimpact-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const file = (name: string, content: unknown) => {
  writeFileSync(join(folder, name), JSON.stringify(content));
  return join(folder, name);
};
const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));
const numbers = json("data/numbers-2024.json") as NumbersFile & { dataset: string };
const other = join(root, "tests/datasets/other.json");

/** all, reproduced, input, derived, ledger, left over */
const counts = (out: string, place = "all numbers") =>
  out
    .split("\n")
    .find((line) => line.startsWith(`${place}  `))
    ?.match(/\d+/g)
    ?.slice(-6)
    .map(Number);

const leftOver = (out: string) => out.split("\n").filter((line) => line.includes("is left over"));

describe("dimpact-sim check", () => {
  const { code, out, err } = commandLine(["check"]);

  it("accounts for every number of chapters 8 and 9", () => {
    expect([code, err]).toEqual([0, ""]);
    expect(counts(out)).toEqual([1412, 665, 498, 217, 32, 0]);
    expect(leftOver(out)).toEqual([]);
  });

  it("does so table by table", () => {
    // Tabel 3: the rates of 2024 are a hundred times the dataset's; Tabel 9 and 15 are price lists.
    expect(counts(out, "Tabel 3")).toEqual([6, 0, 3, 3, 0, 0]);
    expect(counts(out, "Tabel 9")).toEqual([11, 0, 11, 0, 0, 0]);
    expect(counts(out, "Tabel 15")).toEqual([2, 0, 2, 0, 0, 0]);
    // Tabel 12: thirteen users' inhabitants, their three amounts, and a total row of four; no 2023.
    expect(counts(out, "Tabel 12")).toEqual([56, 13 * 3 + 4, 13, 0, 0, 0]);
  });

  it("agrees with the page", async () => {
    const { dataset } = simulator;
    const year = simulator.evaluate({ schemaVersion: 1 }).years[0];
    const known = await numbersOf(dataset);
    if (!year || !known) throw new Error("no year or no numbers");
    const { all, reproduced, input, derived, ledger, leftOver } = numberCounts(
      known.numbers.map((number) => held(number, dataset, year)),
    );
    expect([all, reproduced, input, derived, ledger, leftOver]).toEqual(counts(out));
    expect(valueOf("2 * ( 3 + 4 ) - 8 / 4 / 2", dataset, year)).toBe(13);
    for (const wrong of ["2 *", "( 2", "2 )", "/nowhere", "members/nobody/total", "", "2 3"])
      expect(valueOf(wrong, dataset, year), wrong).toBeNaN();
  });

  it("notices one other digit in any of the numbers", () => {
    const next = (printed: string) =>
      printed.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
    const changed = numbers.numbers.map((one) => ({ ...one, printed: next(one.printed) }));
    const { code, out } = commandLine([
      "check",
      "--numbers",
      file("digits.json", { ...numbers, numbers: changed }),
    ]);
    expect(code).toBe(0);
    expect(counts(out)).toEqual([1412, 0, 0, 0, 0, 1412]);
    expect(leftOver(out)).toHaveLength(1412);
    expect(out).toContain(
      "line 2670, Tabel 10, Totaal, Leverancierskosten: 5.753.313 is left over: products/e-suite/supplierCost gives 5753312.05",
    );
    expect(out).toContain(
      "line 2540, hoofdstuk 8, Dimpact dekt haar verenigingskosten van € 3.498.039 door het toewijzen: € 3.498.030 is left over: entry 7 of the ledger does not mention it",
    );
  });

  it.each([
    [
      "a member's inhabitants",
      '"inhabitants": 68979',
      '"inhabitants": 68978',
      "2650, Tabel 10, Assen, Aantal inwoners: 68.979",
    ],
    [
      "a tariff of 2023",
      '"previousTariff": 284872',
      '"previousTariff": 284873',
      "2650, Tabel 10, Assen, Tarief 2023: 284.872",
    ],
    ["a price", '"rates": [1.83', '"rates": [1.84', "2608, Tabel 9, Schijf 1, e-Suite tarief 2024: 1,83"],
    [
      "a line of the budget",
      "[85587, ",
      "[85588, ",
      "2478, Tabel 4, Huisvestingskosten, Jaarrekening 2020: 85.587",
    ],
    ["an amount of the text", '"amount": 1319', '"amount": 1318', "2828, hoofdstuk 9, "],
    [
      "the result",
      '"budgetedResult": -1053',
      '"budgetedResult": -1054',
      "2487, Tabel 4, Resultaat, Begroting 2024: -1.053",
    ],
  ])("notices another figure in the dataset: %s", (_, from, to, where) => {
    const text = readFileSync(join(root, "data/dimpact-2024.json"), "utf8");
    expect(text).toContain(from);
    const path = join(folder, "changed.json");
    writeFileSync(path, text.replace(from, to));
    const { code, out } = commandLine(["check", path]);
    expect(code).toBe(0);
    expect(leftOver(out).filter((line) => line.startsWith(`line ${where}`))).toHaveLength(1);
  });

  it("says why a number is left over", () => {
    const one = { line: 7, place: "Tabel 1", row: "a", column: "b", printed: "6.480" };
    const judged = (number: object) => {
      const path = file("one.json", { ...numbers, numbers: [{ ...one, ...number }] });
      return leftOver(commandLine(["check", "--numbers", path]).out)[0]?.replace(/^.*is left over: /, "");
    };
    expect(judged({ kind: "input", reference: "/contribution/amount" })).toBeUndefined();
    expect(judged({ kind: "input", reference: "/contribution/amounts" })).toBe(
      "there is no /contribution/amounts",
    );
    expect(judged({ kind: "input", reference: "/contribution/amount * 1" })).toBe(
      "/contribution/amount * 1 is not one figure",
    );
    expect(judged({ kind: "derived" })).toBe("it has no reference");
    expect(judged({ kind: "ledger", ledger: 6, reference: "/contribution/amount" })).toBe(
      "/contribution/amount gives it, so it is no discrepancy",
    );
    // Entry 6 speaks of 6.480, not of 480 or 6.48.
    expect(judged({ kind: "ledger", ledger: 6 })).toBeUndefined();
    expect(judged({ kind: "ledger", ledger: 6, printed: "480" })).toMatch(/^entry 6 /);
    expect(judged({ kind: "ledger", ledger: 6, printed: "6.48" })).toMatch(/^entry 6 /);
    expect(judged({ kind: "ledger", ledger: 999 })).toMatch(/^entry 999 /);
    expect(judged({ kind: "derived", reference: "1 / 0" })).toBe("there is no 1 / 0");
  });

  it("takes the numbers of another plan, and has none of its own for it", () => {
    expect(commandLine(["check", other]).out).not.toContain("all numbers");
    const own = {
      dataset: "samenloop-2027",
      source: "verzonnen",
      numbers: [
        {
          line: 1,
          place: "Tabel 1",
          row: "Lindewaard",
          column: "Totaal",
          printed: "63.815",
          kind: "reproduced",
          reference: "members/lindewaard/total",
        },
        {
          line: 2,
          place: "Tabel 1",
          row: "Totaal",
          column: "Inwoners",
          printed: "77.000",
          kind: "derived",
          reference: "/members/*/inhabitants",
        },
      ],
    };
    const { out } = commandLine(["check", "--numbers", file("own.json", own), other]);
    expect(counts(out)).toEqual([2, 1, 0, 1, 0, 0]);
  });

  it("refuses a file of numbers that is none, and says where", () => {
    const { code, out, err } = commandLine([
      "check",
      "--numbers",
      file("none.json", { ...numbers, numbers: [{ line: 1 }] }),
    ]);
    expect(code).toBe(2);
    expect(out).not.toContain("all numbers");
    const { errors } = JSON.parse(err) as { errors: InputError[] };
    expect(errors.map(({ path }) => path)).toContain("/numbers/0/kind");
    for (const option of ["--numbers", "--ledger"]) {
      expect(commandLine(["check", option]).code).toBe(1);
      expect(commandLine(["check", option, join(folder, "is-not-there.json")]).code).toBe(1);
    }
  });
});
