import { plan, pricedOn, priceByRule, required, total, type Product, type Row, type Table } from "./files.ts";

/** A printed figure, and what the figures it should follow from give. */
export interface Sum {
  at: string;
  sum: number;
  printed: number;
}

/** Numbers of the tables that stand in the products' cells, in the products' order. */
export const cellTables = [10, 11, 12, 14, 16, 18];

export const table = (number: number): Table =>
  required(
    plan.tables?.find((one) => one.number === number),
    `Tabel ${String(number)}`,
  );
export const row = ({ rows }: Table, name: string): Row =>
  required(
    rows.find((one) => one.name === name),
    name,
  );
export const value = (of: Row, column: number) => Number(of.values[column] ?? 0);

const toCents = (amount: number) => Math.round(amount * 100) / 100;
const sum = (at: string, amount: number, printed: number): Sum => ({ at, sum: toCents(amount), printed });

function columns(number: number, which: number[]): Sum[] {
  const { columns, rows } = table(number);
  const last = required(rows.at(-1), "total");
  const lines = rows.filter(({ kind }) => kind === "line");
  return which.map((c) =>
    sum(
      `Tabel ${String(number)}, ${columns[c]?.name ?? ""}`,
      total(lines.map((r) => value(r, c))),
      value(last, c),
    ),
  );
}

function rows(number: number, parts: number[], whole: number): Sum[] {
  return table(number).rows.map((r) =>
    sum(`Tabel ${String(number)}, rij ${r.name}`, total(parts.map((c) => value(r, c))), value(r, whole)),
  );
}

/** Tabel 4: the five subtotals of every year, and the difference of every line. */
function budget(): Sum[] {
  const of = table(4);
  const place = (name: string) => of.rows.indexOf(row(of, name));
  const subtotals = of.columns.flatMap(({ name, unit }, c) => {
    if (unit !== "euro") return [];
    const printed = (line: string) => value(row(of, line), c);
    const lines = (from: string, to: string) =>
      total(of.rows.slice(place(from), place(to)).map((r) => value(r, c)));
    const one = (line: string, amount: number) => sum(`Tabel 4, ${name}, ${line}`, amount, printed(line));
    const [revenue, cost] = ["Omzet producten en projecten", "Kosten portfolio en projecten"];
    const [gross, operating] = ["Bruto bedrijfsresultaat", "Bedrijfskosten"];
    return [
      one(revenue, lines("Omzet contributie vereniging", revenue)),
      one(cost, lines("Kosten e-Suite", cost)),
      one(gross, printed(revenue) - printed(cost)),
      one(operating, lines("Personeelskosten", operating)),
      one("Resultaat", printed(gross) - printed(operating) + printed("Financiële baten en lasten")),
    ];
  });
  const differences = of.rows
    .filter(({ values }) => values[6] !== null)
    .map((r) => sum(`Tabel 4, verschil, ${r.name}`, value(r, 5) - value(r, 4), value(r, 6)));
  return [...subtotals, ...differences];
}

/** Tabel 10, 11, 12, 14, 16 and 18: columns, rows, rises. */
function cells({ cells, published }: Product, at: string): Sum[] {
  const printed = required(published, at);
  const keys = ["supplierCost", "hours", "overhead", "tariff", "previousTariff"] as const;
  return [
    ...keys.map((key) =>
      sum(`${at}, ${key}`, total(cells.map((c) => c.published?.[key] ?? 0)), printed[key] ?? 0),
    ),
    ...cells.flatMap(({ member, published }) => {
      const cell = required(published, member);
      const found = [sum(`${at}, ${member}`, cell.supplierCost + cell.hours + cell.overhead, cell.tariff)];
      if (!cell.previousTariff) return found;
      const rise = Math.round((cell.tariff / cell.previousTariff - 1) * 1000) / 10;
      return [...found, sum(`${at}, ${member}, stijging`, rise, cell.risePercent ?? NaN)];
    }),
  ];
}

/** Inhabitants and price lists (Tabel 7, 9, 13, 15, 17) against the cells they should give. */
function prices(product: Product, at: string): Sum[] {
  const printed = required(product.published, at);
  const inhabitants = new Map(plan.members.map((m) => [m.id, m.inhabitants]));
  const priced = (c: Product["cells"][number]) => pricedOn(plan, product, c.member);
  const byRule = (c: Product["cells"][number]) => priceByRule(product, priced(c), c.optionalItems ?? []);
  const perCell = product.fixedItems.length > 0 && ["none", "tiers"].includes(product.rule.type);
  const billed = product.cells.map((c) => inhabitants.get(c.member) ?? 0);
  return [
    sum(`${at}, inwoners van wie betaalt`, total(billed), printed.inhabitants),
    sum(`${at}, inwoners waarop de prijs berust`, total(product.cells.map(priced)), printed.inhabitants),
    ...(perCell
      ? product.cells.map((c) =>
          sum(`${at}, prijslijst, ${c.member}`, byRule(c), c.published?.supplierCost ?? NaN),
        )
      : [sum(`${at}, prijslijst`, total(product.cells.map(byRule)), printed.supplierCost)]),
  ];
}

/** One figure printed in two tables. */
function neighbours(): Sum[] {
  const budget = table(4);
  const of = (line: string, c = 5) => value(row(budget, line), c);
  const line = (id: string) => required(plan.overhead.lines.find((one) => one.id === id)?.operatingCost, id);
  const found = [
    sum(
      "Tabel 6 tegen 4, personeelskosten",
      line("formatieplaatsen") + line("overige-personeelskosten"),
      of("Personeelskosten"),
    ),
    sum(
      "Tabel 6 tegen 4, verenigingskosten",
      of("Bedrijfskosten") + of("Kosten Innovatieprojecten") - of("Financiële baten en lasten"),
      value(required(table(6).rows.at(-1), "total"), 1),
    ),
    sum(
      "Tabel 19 tegen 4, bijdragen",
      value(required(table(19).rows.at(-1), "total"), 7),
      of("Omzet contributie vereniging"),
    ),
  ];
  const names: [string, string, string[]][] = [
    ["e-suite", "Omzet e-Suite en PodiumD", ["Kosten e-Suite", "Kosten PodiumD"]],
    ["burgerzaken", "Omzet Burgerzaken", ["Kosten Burgerzaken"]],
    ["burgerzaken-kansen", 'Omzet Burgerzaken "Kansen"', ["Kosten Burgerzaken 'Kansen'"]],
    ["my-lex", "Omzet My-Lex", ["Kosten My-Lex"]],
    ["podiumd-formulier", "Omzet PodiumD formulier", ["Kosten PodiumD formulier"]],
    ["open-online", "Omzet Open Online", ["Kosten Open Online"]],
  ];
  names.forEach(([id, revenue, cost], i) => {
    const printed = required(plan.products.find((one) => one.id === id)?.published, id);
    const figures = ["inhabitants", "supplierCost", "hours", "overhead", "tariff"] as const;
    const seven = required(table(7).rows[i], id);
    const eight = required(table(8).rows[i], id);
    const nineteen = required(table(19).rows.at(-1), "total");
    found.push(
      ...figures.map((key, c) =>
        sum(`Tabel 8 tegen ${String(cellTables[i])}, ${id}, ${key}`, printed[key], value(eight, c)),
      ),
      sum(
        `Tabel 8 tegen 4, ${id}, kosten`,
        printed.supplierCost + printed.hours,
        total(cost.map((name) => of(name))),
      ),
      sum(`Tabel 8 tegen 4, ${id}, omzet`, printed.tariff, of(revenue)),
      sum(`Tabel ${String(cellTables[i])} tegen 4, ${id}, 2023`, printed.previousTariff ?? 0, of(revenue, 4)),
      sum(`Tabel ${String(cellTables[i])} tegen 19, ${id}`, printed.tariff, value(nineteen, i + 1)),
      sum(`Tabel 7, ${id}, gemeenten`, required(plan.products[i], id).cells.length, value(seven, 0)),
      sum(`Tabel 7, ${id}, inwoners`, printed.inhabitants, value(seven, 1)),
      sum(`Tabel 7, ${id}, verenigingskosten`, printed.overhead, value(seven, 2)),
      sum(`Tabel 7, ${id}, per inwoner`, printed.overhead / printed.inhabitants, value(seven, 3)),
    );
  });
  return found;
}

export const allSums = (): Sum[] => [
  ...columns(1, [0, 1]),
  ...columns(2, [0, 1]),
  ...budget(),
  ...columns(6, [0, 1]),
  ...columns(7, [2]),
  ...columns(8, [1, 2, 3, 4]),
  ...rows(8, [1, 2, 3], 4),
  ...plan.products.flatMap((product, i) => cells(product, `Tabel ${String(cellTables[i])}`)),
  ...plan.products.flatMap((product, i) => prices(product, `Tabel ${String(cellTables[i])}`)),
  ...columns(19, [0, 1, 2, 3, 4, 5, 6, 7, 8]),
  ...rows(19, [1, 2, 3, 4, 5, 6, 7], 8),
  ...neighbours(),
];
