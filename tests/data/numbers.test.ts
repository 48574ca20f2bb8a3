import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { ledger, numbers, numbersSchema, plan, required, total, type PrintedNumber } from "./files.ts";
import { table } from "./sums.ts";

const of = (place: string) => numbers.numbers.filter((one) => one.place === place);
const digits = ({ printed }: PrintedNumber) => printed.replace(/[^\d,-]/g, "").replace(",", ".");

describe("the printed numbers", () => {
  test("are valid and belong to the plan", () => {
    const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(numbersSchema);
    validate(numbers);
    expect(validate.errors ?? []).toEqual([]);
    expect(numbers.dataset).toBe(plan.id);
  });

  test("are 1.412: those that chapters 8 and 9 print, place by place", () => {
    // Counted in the document: rows times columns, without dashes and empty cells.
    const counts: [string, number][] = [
      ["hoofdstuk 8", 43],
      ["hoofdstuk 9", 53],
      ["Tabel 1", 5 * 2],
      ["Tabel 2", 5 * 2],
      ["Tabel 3", 3 * 2],
      ["Tabel 4", 251],
      ["Tabel 6", 11 * 3],
      ["Tabel 7", 6 * 4 + 1],
      ["Tabel 8", 6 * 5 - 1 + 4],
      ["Tabel 9", 4 * 3 - 1],
      ["Tabel 10", 20 * 7 + 6],
      ["Tabel 11", 19 * 7 - 3 * 2 + 6],
      ["Tabel 12", 13 * 4 + 4],
      ["Tabel 13", 6 * 3 - 2],
      ["Tabel 14", 14 * 7 - 2 + 6],
      ["Tabel 15", 2],
      ["Tabel 16", 8 * 7 + 2 + 6],
      ["Tabel 17", 5 * 4 - 1],
      ["Tabel 18", 29 * 7 - 3 * 2 + 6],
      ["Tabel 19", 41 + 103 + 4 + 39 + 9],
    ];
    for (const [place, count] of counts) expect(of(place).length, place).toBe(count);
    expect(total(counts.map(([, count]) => count))).toBe(1412);
    expect(numbers.numbers).toHaveLength(1412);
  });

  test("stand in the plan's tables, each once and as printed", () => {
    const keys = numbers.numbers.flatMap(({ place, row, column }) => (row ? [`${place}, ${row}, ${column ?? ""}`] : []));
    expect(new Set(keys).size).toBe(keys.length);
    for (const { number, columns, rows } of plan.tables ?? []) {
      const known = new Map(of(`Tabel ${String(number)}`).map((one) => [`${one.row ?? ""}, ${one.column ?? ""}`, one]));
      for (const { name, values } of rows)
        values.forEach((value, i) => {
          const at = `${name}, ${columns[i]?.name ?? ""}`;
          const printed = known.get(at);
          if (printed) expect(Number(digits(printed)), `Tabel ${String(number)}, ${at}`).toBe(value);
          // A dash is 0, too.
          else expect(typeof value === "number" && value !== 0, `Tabel ${String(number)}, ${at}`).toBe(false);
          known.delete(at);
        });
      expect([...known.keys()], `Tabel ${String(number)}`).toEqual([]);
    }
  });

  test("stand in the products' tables, each cell with all that is printed of it", () => {
    const figures = [
      "Leverancierskosten",
      /^Product ?uren/,
      "Verenigingskosten",
      "Tarief 2024",
      "Tarief 2023",
      /^Stijging/,
    ] as const;
    const keys = ["supplierCost", "hours", "overhead", "tariff", "previousTariff", "risePercent"] as const;
    const byProduct = [10, 11, 12, 14, 16, 18];
    plan.products.forEach(({ cells, published }, product) => {
      const all = of(`Tabel ${String(byProduct[product])}`);
      const rows = [...new Set(all.map(({ row }) => row))];
      const printed = (row: string | undefined, column: (typeof figures)[number]) => {
        const found = all.find((one) => one.row === row && (one.column ?? "").match(column));
        return found ? Number(digits(found)) : null;
      };
      const named = (member: string) => {
        const { name } = required(plan.members.find(({ id }) => id === member), member);
        return rows.find((row) => row?.replace("BWB ", "").toLowerCase().startsWith(name.toLowerCase()));
      };
      const lines = cells.map(({ member, published: own }) => [named(member), own] as const);
      for (const [row, own] of [...lines, ["Totaal", published] as const])
        keys.forEach((key, i) => {
          expect(printed(row, required(figures[i], key)), `${row ?? ""}, ${key}`).toBe(own?.[key] || null);
        });
    });
  });

  test("lead to entries of the ledger that exist", () => {
    const ids = new Set(ledger.entries.map(({ id }) => id));
    for (const { ledger: id } of numbers.numbers) if (id !== undefined) expect(ids).toContain(id);
  });
});

describe("2023 beside 2024", () => {
  test("says who is new: three users of Burgerzaken and three of Open Online (Ledenmutaties)", () => {
    const isNew = plan.products.map(({ cells }) => cells.filter((c) => c.published?.newUser).map(({ member }) => member));
    expect(isNew).toEqual([
      [],
      ["borne", "horst-aan-de-maas", "venray"],
      [],
      [],
      [],
      ["culemborg", "tiel", "west-betuwe"],
    ]);
  });

  test("has a tariff of 2023, or says new, or says why there is none", () => {
    for (const { id, cells, published } of plan.products)
      for (const { member, published: own } of cells)
        if (own && own.previousTariff === null)
          expect(own.newUser ?? published?.previousNote, `${id} ${member}`).toBeDefined();
  });

  test("Deventer: what the note says, and what the tables add up to (ledger 36)", () => {
    const deventer = plan.members.find(({ id }) => id === "deventer");
    const [note, tables] = deventer?.published?.previousTotals ?? [];
    expect([note?.amount, tables?.amount]).toEqual([694089, 424137 + 261557]);
    const uses = plan.products.flatMap(({ cells }) => cells.filter(({ member }) => member === "deventer"));
    expect(total(uses.map((c) => c.published?.previousTariff ?? 0))).toBe(tables?.amount);
  });

  test("the contribution rose by 8%", () => {
    expect(plan.contribution.previous).toMatchObject({ year: 2023, amount: 6000 });
    expect(6000 * 1.08).toBe(plan.contribution.amount);
  });
});

describe("what only the text states", () => {
  const stated = (id: string) => required(plan.statements?.find((one) => one.id === id), id).amount;

  test("the causes named for the rise of staff cost exceed it, without any index (ledger 72 and 73)", () => {
    const causes = ["uitbreiding-bedrijfsbureau", "uitbreiding-vakgroepen", "hoogste-loonschaal", "ikb", "werving", "opleiding", "inhuur-bij-ziekte"];
    expect(total(causes.map(stated))).toBe(1708000);
    const staff = required(table(4).rows.find(({ name }) => name === "Personeelskosten"), "staff").values;
    expect(staff[6]).toBe(1707226);
    expect(Math.round(0.07 * Number(staff[4]))).toBe(210485);
    expect(Math.floor(stated("opleiding") / stated("opleiding-per-formatieplaats"))).toBe(29);
  });

  test("PodiumD's hours leave a round amount of Tabel 4, and complete the staff charged to products (ledger 55)", () => {
    expect(2505764 - stated("producturen-podiumd")).toBe(1328000);
    const pools = plan.products.map(({ hours }) => hours.published ?? 0);
    expect(total(pools) + stated("producturen-podiumd")).toBe(1431850);
  });
});
