import { read, type CellObject, type WorkBook } from "@e965/xlsx";
import { HyperFormula, type RawCellContent } from "hyperformula";
import { beforeAll, describe, expect, it } from "vitest";
import { sheetsOf, writeBook } from "../../web/src/export/book.ts";
import { compareAll } from "../../web/src/export/index.ts";
import { reportOf, type Report } from "../../web/src/export/report.ts";
import { add } from "../../web/src/scenario/arrangements.ts";
import { lookAhead } from "../../web/src/outcome/ahead.ts";
import {
  addMeasures,
  assume,
  chooseWay,
  emptyDocument,
  type Change,
} from "../../web/src/scenario/document.ts";
import { startTestEngine, type TestEngine } from "./engine.ts";
import { reportAbout, sourceAbout } from "./report.ts";

const LINK = "https://voorbeeld.nl/wat-als/#s=abc.12345678";

let engine: TestEngine;

beforeAll(async () => {
  engine = await startTestEngine();
});

const both =
  (...changes: Change[]): Change =>
  (document) =>
    changes.reduce((changed, change) => change(changed), document);

const drop = addMeasures([{ type: "drop", member: "rotterdam", product: "e-suite" }]);
const many = both(
  chooseWay("reallocated"),
  assume("equityNorm", 2_000_000),
  addMeasures([
    { type: "drop", member: "rotterdam", product: "e-suite" },
    {
      type: "join",
      member: { id: "hengelo", name: "=Hengelo()", inhabitants: 81_500 },
      products: ["e-suite"],
    },
    { type: "merge", members: ["assen", "emmen"], into: { id: "ae", name: "@Assen-Emmen" } },
    { type: "leave", member: "deventer", noticeDate: "2024-03-01", endYear: 2025 },
    {
      type: "newProduct",
      id: "nieuw",
      name: "-e-Suite +1",
      supplierCost: { perMember: 1000.55, perInhabitant: 0.13 },
      hours: 1234.56,
      members: ["zwolle", "groningen"],
      year: 2026,
    },
    { type: "populationGrowth", percent: 1.5, until: 2027 },
  ]),
);
const setback = both(
  chooseWay("reallocated"),
  addMeasures([
    { type: "oneOff", name: "Tekort", amount: 500_000, year: 2025 },
    { type: "oneOff", name: "Subsidie", amount: -80_000.5, year: 2026 },
  ]),
);
const nobody = (document: Parameters<Change>[0]) =>
  addMeasures(
    engine.dataset.products.flatMap((product) =>
      product.cells.map(({ member }) => ({ type: "drop" as const, member, product: product.id })),
    ),
  )(document);

interface Book {
  report: Report;
  bytes: Uint8Array;
  workbook: WorkBook;
}

const bookOf = async (name: string, change: Change, link = LINK): Promise<Book> => {
  const report = await reportAbout(engine, name, change);
  const bytes = await writeBook(sheetsOf(report, await lookAhead(report.shown), link), report.title);
  return { report, bytes, workbook: read(bytes, { cellFormula: true, cellNF: true, cellStyles: true }) };
};

const cellsOf = (workbook: WorkBook, name: string): [string, CellObject][] =>
  Object.entries(workbook.Sheets[name] ?? {}).filter(([place]) => /^[A-Z]+\d+$/.test(place)) as [
    string,
    CellObject,
  ][];

const valueAt = (workbook: WorkBook, name: string, place: string): unknown =>
  (workbook.Sheets[name]?.[place] as CellObject | undefined)?.v;

/** The row that starts with a word, as it was read back. */
const rowOf = (workbook: WorkBook, name: string, first: string): Record<string, unknown> => {
  const found = cellsOf(workbook, name).find(([place, { v }]) => /^A\d/.test(place) && v === first);
  const row = found?.[0].slice(1) ?? "";
  return Object.fromEntries(
    cellsOf(workbook, name)
      .filter(([place]) => place.replace(/^[A-Z]+/, "") === row)
      .map(([place, { v }]) => [place.replace(/\d+$/, ""), v]),
  );
};

/** Formulas that another engine takes to something else than the cell shows, and how many there are. */
const recalculate = (workbook: WorkBook): { wrong: string[]; formulas: number } => {
  const contents = Object.fromEntries(
    workbook.SheetNames.map((name) => {
      const rows = new Map<number, RawCellContent[]>();
      for (const [at, cell] of cellsOf(workbook, name)) {
        const [, letters = "", number = ""] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
        const column =
          Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
        const text = typeof cell.v === "string" ? `'${cell.v}` : (cell.v as number);
        const row = rows.get(Number(number)) ?? [];
        rows.set(Number(number), row);
        row[column] = cell.f === undefined ? text : `=${cell.f}`;
      }
      const most = Math.max(...rows.keys());
      return [name, Array.from({ length: most }, (_, index) => Array.from(rows.get(index + 1) ?? []))];
    }),
  );
  const engineOfSheets = HyperFormula.buildFromSheets(contents, {
    licenseKey: "gpl-v3",
    useArrayArithmetic: true,
  });
  let formulas = 0;
  const wrong: string[] = [];
  for (const name of workbook.SheetNames) {
    const sheet = engineOfSheets.getSheetId(name) ?? -1;
    for (const [at, { f, v }] of cellsOf(workbook, name)) {
      if (f === undefined) continue;
      formulas += 1;
      const address = engineOfSheets.simpleCellAddressFromString(at, sheet);
      const computed = address && engineOfSheets.getCellValue(address);
      if (typeof computed !== "number" || Math.abs(computed - (v as number)) > 1e-6)
        wrong.push(`${name} ${at} =${f}: ${String(computed)}, shown ${String(v)}`);
    }
  }
  engineOfSheets.destroy();
  return { wrong, formulas };
};

const scenarios: [string, string, Change][] = [
  ["the plan", "Deventer", (document) => document],
  ["one measure", "Deventer", drop],
  ["many measures of all kinds", "Deventer", many],
  ["a member of a merger", "Assen", many],
  ["one-off amounts", "Deventer", setback],
  ["who is no member", "Hengelo", drop],
  ["an association that nobody uses", "Deventer", nobody],
];

describe.each(scenarios)("the workbook: %s", (_name, place, change) => {
  let book: Book;

  beforeAll(async () => {
    book = await bookOf(place, change);
  });

  it("shows what its formulas come to", () => {
    const { wrong, formulas } = recalculate(book.workbook);
    expect(wrong).toEqual([]);
    expect(formulas).toBeGreaterThan(200);
  });

  it("has the simulator's figures, exact to the cent", () => {
    const { workbook, report } = book;
    const { shown } = report;
    const cents = (euros: unknown): number => Math.round(((euros as number | undefined) ?? 0) * 100);
    for (const member of shown.after.members) {
      const row = rowOf(workbook, "Alle leden", member.name);
      expect([cents(row.C), cents(row.D), cents(row.E)], member.name).toEqual([
        member.baseline,
        member.total,
        member.delta,
      ]);
      expect(row.B).toBe(member.inhabitants);
      const cells = cellsOf(workbook, "Leden en producten");
      for (const [index, cell] of member.products.entries()) {
        const at = cells.filter(
          ([name, { v }]) =>
            /^A\d/.test(name) &&
            v === member.name &&
            valueAt(workbook, "Leden en producten", `G${name.slice(1)}`) !== undefined,
        )[index]?.[0];
        const figures = ["G", "H", "I", "J"].map((letter) =>
          cents(valueAt(workbook, "Leden en producten", `${letter}${at?.slice(1) ?? ""}`)),
        );
        expect(figures).toEqual([cell.supplierCost, cell.productHours, cell.overhead, cell.tariff]);
      }
    }
    const total = rowOf(workbook, "Alle leden", "Totaal van de getoonde rijen");
    const sum = (members: typeof shown.before.members) => members.reduce((all, one) => all + one.total, 0);
    expect([cents(total.C), cents(total.D)]).toEqual([sum(shown.before.members), sum(shown.after.members)]);
    const own = rowOf(workbook, "Mijn gemeente", "Totaal");
    expect([cents(own.F), cents(own.J)]).toEqual([shown.bill.before, shown.bill.after]);
    const year = "BCDEFGHIJK"[shown.year - engine.dataset.year] ?? "";
    const result = rowOf(workbook, "De vereniging", "Resultaat");
    expect(cents(result[year])).toBe(shown.after.association.result);
  });
});

describe("the workbook", () => {
  it("has one-off amounts in their years, and no row for them where there are none", async () => {
    const { workbook } = await bookOf("Deventer", setback);
    expect(rowOf(workbook, "De vereniging", "Eenmalige tegenvallers")).toMatchObject({
      B: 0,
      C: 500_000,
      D: -80_000.5,
    });
    const plain = await bookOf("Deventer", drop);
    expect(rowOf(plain.workbook, "De vereniging", "Eenmalige tegenvallers")).toEqual({});
  });

  it("has the sheets of a controller, with what was computed and the link to it", async () => {
    const { workbook, report } = await bookOf("Deventer", both(chooseWay("reallocated"), drop));
    expect(workbook.SheetNames).toEqual([
      "Samenvatting",
      "Mijn gemeente",
      "Alle leden",
      "Per product",
      "Leden en producten",
      "De vereniging",
      "Facturen",
    ]);
    const summary = cellsOf(workbook, "Samenvatting").map(([, { v }]) => v);
    expect(summary).toContain("Deventer gaat 22.415\u00a0euro meer betalen, vooral door verenigingskosten.");
    expect(summary).toContain("1. Rotterdam stopt met e-Suite in 2024");
    expect(summary).toContain(report.versions.dataset.hash);
    expect(summary).toContain(report.versions.engine);
    const links = cellsOf(workbook, "Samenvatting").filter(([, { l }]) => l !== undefined);
    expect(links.map(([, { l }]) => l?.Target)).toEqual([LINK]);
    expect(workbook.Sheets["Alle leden"]?.["!autofilter"]).toEqual({ ref: "A3:I44" });
    expect(rowOf(workbook, "Alle leden", "Deventer")).toMatchObject({ C: 685_927.54 });
  });

  it("keeps names that look like formulas as text", async () => {
    const { workbook } = await bookOf("Deventer", many);
    const names = cellsOf(workbook, "Alle leden").filter(([, { v }]) => /^[=@+-]/.test(String(v)));
    expect(names.map(([, { v }]) => v)).toContain("=Hengelo()");
    expect(names.map(([, { v }]) => v)).toContain("@Assen-Emmen");
    expect(names.filter(([, { t, f }]) => t === "s" && f !== undefined)).toEqual([]);
  });

  it("is the same tomorrow", async () => {
    const [one, other] = [await bookOf("Deventer", drop), await bookOf("Deventer", drop)];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    expect(JSON.stringify(one.workbook.Props)).not.toMatch(/20[2-9]\d-/);
  });

  it("writes a link out that is too long to press", async () => {
    const long = `${LINK}${"x".repeat(2500)}`;
    const { workbook } = await bookOf("Deventer", drop, long);
    const summary = cellsOf(workbook, "Samenvatting");
    expect(summary.filter(([, { l }]) => l !== undefined)).toEqual([]);
    expect(summary.map(([, { v }]) => v)).toContain(long);
  });

  it("has the scenarios side by side where there are more", async () => {
    const source = await sourceAbout(
      engine,
      "Deventer",
      drop,
      add(chooseWay("reallocated")(drop({ ...emptyDocument, municipality: "GM0150" })), "Nieuw"),
    );
    const report = reportOf(source);
    const ahead = await lookAhead(report.shown);
    const sheets = sheetsOf(report, ahead, LINK, await compareAll(source));
    const workbook = read(await writeBook(sheets, report.title), { cellFormula: true });
    expect(workbook.SheetNames.at(-1)).toBe("Vergelijken");
    expect(recalculate(workbook).wrong).toEqual([]);
    const row = (first: string) => rowOf(workbook, "Vergelijken", first);
    expect(row("Rekening van Deventer")).toMatchObject({ B: 685_927.54, C: 685_927.54, D: 708_342.86 });
    expect(row("Verschil met het plan").D).toBeCloseTo(22_415.32, 6);
    expect(row("Eigen vermogen eind van het jaar")).toMatchObject({
      B: 2_747_314,
      C: 1_562_848.61,
      D: 1_936_853.4,
    });
    for (const { name, total } of report.shown.after.members) expect(row(name).C, name).toBe(total / 100);
  });

  it("has no such sheet for one scenario", async () => {
    expect(await compareAll(await sourceAbout(engine, "Deventer", drop))).toBeNull();
  });
});
