import { describe, expect, test } from "vitest";
import { ledger, plan, required, total, whole } from "./files.ts";
import { knownDifferences } from "./known-differences.ts";
import { allSums, row, table, value } from "./sums.ts";

const values = (number: number) => table(number).rows.map((r) => r.values);
const column = (number: number, c: number) => table(number).rows.map((r) => r.values[c]);
const product = (id: string) =>
  required(
    plan.products.find((one) => one.id === id),
    id,
  );
const amounts = (items: { amount: number }[]) => items.map(({ amount }) => amount);

describe("sums", () => {
  const sums = allSums();

  test("cover every table", () => {
    for (const number of [1, 2, 4, 6, 7, 8, 10, 11, 12, 14, 16, 18, 19])
      expect(sums.some(({ at }) => at.startsWith(`Tabel ${String(number)}, `))).toBe(true);
    expect(new Set(sums.map(({ at }) => at)).size).toBe(sums.length);
  });

  test("differ from what is printed only where the ledger says so", () => {
    const found = sums.filter(({ sum, printed }) => sum !== printed);
    expect(found).toEqual(knownDifferences.map(({ at, sum, printed }) => ({ at, sum, printed })));
  });

  test("differ by entries that exist", () => {
    const ids = ledger.entries.map(({ id }) => id);
    for (const { at, ledger: id } of knownDifferences) expect(ids, at).toContain(id);
  });
});

describe("what the plan uses stands in its tables", () => {
  test("Tabel 3: index rates of 2024, and those of the text for 2023", () => {
    expect(column(3, 0)).toEqual([7, 5, 7]);
    const { wages, operating, supplier } = plan.indexation;
    expect(column(3, 1)).toEqual([wages, operating, supplier].map((rate) => Math.round(rate * 100)));
  });

  test("Tabel 4 and 8: the budgeted result is what the two supplier costs differ by (ledger 1 and 2)", () => {
    const differences = plan.products.map(
      (p) => (p.published?.supplierCost ?? 0) - (p.overheadBase?.amount ?? p.published?.supplierCost ?? 0),
    );
    expect(differences.reduce((a, b) => a + b)).toBe(plan.equity.budgetedResult);
  });

  test("Tabel 4: e-Suite's tariffs are spent on itself, on PodiumD and on the association", () => {
    const budgeted = (name: string) => value(row(table(4), name), 5);
    const parts = product("e-suite").spending?.parts ?? [];
    expect(total(amounts(parts))).toBe(budgeted("Omzet e-Suite en PodiumD"));
    expect(parts[0]?.amount).toBe(budgeted("Kosten e-Suite"));
    const elsewhere = parts.filter(({ isElsewhere }) => isElsewhere);
    expect(total(amounts(elsewhere))).toBe(budgeted("Kosten PodiumD"));
    // Own staff: what Tabel 4 charges to products less the hours of the other products.
    const hours = plan.products.map(({ hours: { published = 0 } }) => published);
    expect(elsewhere[0]?.amount).toBe(-budgeted("Personeelskosten tlv producten") - total(hours));
  });

  test("Tabel 4: percentages divide by 2022 (ledger 45)", () => {
    const checked = table(4).rows.filter((r) => r.values[2] && r.values[7] && r.values[6]);
    expect(checked).toHaveLength(27);
    for (const r of checked) expect(Math.round((100 * value(r, 6)) / value(r, 2)), r.name).toBe(r.values[7]);
  });

  test("Tabel 4: 2023 was raised by 4.5, 4, 5 and 3% (ledger 43)", () => {
    const steps = [
      ["Omzet e-Suite en PodiumD", 1.045],
      ["Kosten e-Suite", 1.04],
      ["Personeelskosten", 1.05],
      ["Kantoorkosten", 1.03],
    ] as const;
    for (const [name, step] of steps) {
      const line = row(table(4), name);
      expect(Math.abs(value(line, 3) * step - value(line, 4)), name).toBeLessThanOrEqual(0.5);
    }
  });

  test("Tabel 4: equity chains back through the results, 2023 by its indexed budget (ledger 44)", () => {
    const results = row(table(4), "Resultaat").values;
    const history = required(plan.equity.history, "history");
    expect(history.slice(1).map(({ result }) => result)).toEqual([
      results[0],
      results[1],
      results[2],
      results[4],
    ]);
    history.forEach(({ equity, year }, i) => {
      const before = history[i - 1];
      if (before) expect(before.equity + (history[i]?.result ?? NaN), String(year)).toBe(equity);
    });
    expect(history.at(-1)).toMatchObject({ year: plan.year - 1, equity: plan.equity.start });
    expect(plan.equity.budgetedResult).toBe(results[5]);
    expect(plan.equity.start + plan.equity.budgetedResult).toBe(2747314);
  });

  test("Tabel 5: contributions are paid by the members without products", () => {
    const payers = plan.members.filter(({ published }) => published?.total === plan.contribution.amount);
    expect(payers.map(({ name }) => name).sort()).toEqual(
      table(5)
        .rows.map(({ name }) => name)
        .sort(),
    );
    expect(column(19, 7).filter(Boolean)).toEqual([6480, 6480, 6480, 6480, 4 * plan.contribution.amount]);
  });

  test("Tabel 6: overhead lines, and their percentages (ledger 9)", () => {
    const lines = plan.overhead.lines.map((l) => [l.name, l.operatingCost, l.amount]);
    expect(
      table(6)
        .rows.slice(0, -1)
        .map((r) => [r.name, r.values[0], r.values[1]]),
    ).toEqual(lines);
    for (const r of table(6).rows) expect(Math.round((100 * value(r, 1)) / value(r, 0))).toBe(r.values[2]);
    expect(whole(0.47 * value(row(table(6), "Formatieplaatsen"), 0))).toBe(1971674);
  });

  test("Tabel 7: overhead per inhabitant", () => {
    expect(column(7, 3).slice(0, -1)).toEqual(plan.products.map((p) => p.overheadPerInhabitant.amount));
  });

  test("Tabel 9, 13, 15 and 17: price lists", () => {
    const bands = product("e-suite").rule;
    expect(values(9).map((v) => [v[0], v[2]])).toEqual(
      bands.from?.map((from, i) => [from, bands.rates?.[i]]),
    );
    const tiers = product("my-lex").rule;
    expect(values(13).map((v) => [v[0], v[2]])).toEqual(
      tiers.from?.map((from, i) => [from, tiers.amounts?.[i]]),
    );
    expect(values(15)).toEqual([[0, "onbeperkt", ...amounts(product("podiumd-formulier").fixedItems)]]);
    const { rule, fixedItems } = product("open-online");
    expect(values(17).map((v) => [v[0], v[2], v[3]])).toEqual(
      rule.from?.map((from, i) => [from, ...amounts(fixedItems), rule.amounts?.[i]]),
    );
    for (const number of [9, 13, 17])
      expect(column(number, 1).slice(0, -1), `Tabel ${String(number)}`).toEqual(column(number, 0).slice(1));
  });

  test("Tabel 19: members, inhabitants, tariffs and totals", () => {
    const lines = table(19).rows.slice(0, -1);
    expect(plan.members.map(({ inhabitants, published }) => [inhabitants, published?.total])).toEqual(
      lines.map((r) => [r.values[0], r.values[8]]),
    );
    expect(plan.members.map(({ name }) => name.toLowerCase())).toEqual(
      lines.map(({ name }) => name.replace("BWB ", "").toLowerCase()),
    );
    plan.products.forEach(({ cells }, i) => {
      const tariff = (id: string) => cells.find(({ member }) => member === id)?.published?.tariff ?? 0;
      expect(plan.members.map(({ id }) => tariff(id))).toEqual(lines.map((r) => r.values[i + 1]));
    });
    expect(table(19).rows.at(-1)?.values[8]).toBe(plan.published?.total);
  });
});
