import { describe, expect, test } from "vitest";
import { municipalities, other, plan, priceByRule, required, total, whole } from "./files.ts";
import { reproduce } from "./reproduce.ts";

const product = (id: string) =>
  required(
    plan.products.find((one) => one.id === id),
    id,
  );
const burgerzaken = product("burgerzaken");
const kansen = product("burgerzaken-kansen");
const inhabitants = new Map(plan.members.map((member) => [member.id, member.inhabitants]));

describe("amounts before rounding", () => {
  test("round to what is printed", () => {
    for (const dataset of [plan, other])
      for (const { id, cells, hours } of dataset.products) {
        for (const { member, supplierCost, published } of cells)
          if (published) expect(whole(supplierCost), `${id} ${member}`).toBe(published.supplierCost);
        if (hours.published !== undefined) expect(whole(hours.amount), id).toBe(hours.published);
      }
  });

  test("give back every printed figure of the plan", () => {
    const { pool, ...figures } = reproduce(plan);
    expect(pool).toBeCloseTo(3214503.3, 6);
    expect(Object.values(figures).map((one) => one.length)).toEqual([412, 24, 41, 1]);
    for (const one of Object.values(figures).flat()) expect(one[0]).toBe(one[1]);
  });

  test("give back the printed figures of another cooperative", () => {
    const { pool, ...figures } = reproduce(other);
    expect(pool).toBeGreaterThan(0);
    expect(Object.values(figures).flat().length).toBeGreaterThan(0);
    for (const one of Object.values(figures).flat()) expect(one[0]).toBe(one[1]);
  });

  test("of Burgerzaken are 1.38 times a whole number of people (ledger 13)", () => {
    for (const { member, supplierCost, optionalItems = [] } of burgerzaken.cells) {
      const people = (supplierCost - 15000 - (optionalItems.includes("e-herkenning") ? 4800 : 0)) / 1.38;
      expect(people, member).toBeCloseTo(Math.round(people), 6);
      const code = plan.members.find(({ id }) => id === member)?.code ?? "";
      const in2021 = municipalities.get(code)?.inhabitants ?? NaN;
      expect(Math.abs(people / in2021 - 1), member).toBeLessThan(0.0017);
    }
    const without = burgerzaken.cells.filter(({ optionalItems }) => optionalItems?.length === 0);
    expect(without.map(({ member }) => member)).toEqual(["horst-aan-de-maas", "venray"]);
  });

  test("of Kansen are a round rate times the same people, and once a flat amount (ledger 14)", () => {
    const rates = kansen.cells.map(({ member, supplierCost }) => {
      if (member === "oldambt") return supplierCost;
      const cell = required(
        burgerzaken.cells.find((one) => one.member === member),
        member,
      );
      const people = (cell.supplierCost - 15000 - (cell.optionalItems?.length ? 4800 : 0)) / 1.38;
      return Math.round((supplierCost / people) * 1e6) / 1e6;
    });
    expect(rates).toEqual([0.81, 0.75, 0.05, 0.75, 0.8, 10000, 0.9, 0.75, 0.75, 0.9, 1.25, 0.75, 0.75]);
  });
});

describe("estimates", () => {
  test("of e-Suite's hosting fit its users best, by least squares (ledger 15)", () => {
    const eSuite = product("e-suite");
    const points = eSuite.cells.map(({ member, supplierCost }) => {
      const people = inhabitants.get(member) ?? NaN;
      return { root: Math.sqrt(people), hosting: supplierCost - priceByRule(eSuite, people, []) };
    });
    const fit = total(points.map((p) => p.root * p.hosting)) / total(points.map((p) => p.root ** 2));
    expect(Math.round(fit * 100) / 100).toBe(eSuite.estimate.rate);
    const mean = total(points.map((p) => p.hosting)) / points.length;
    const unexplained = total(points.map((p) => (p.hosting - fit * p.root) ** 2));
    const spread = total(points.map((p) => (p.hosting - mean) ** 2));
    expect(1 - unexplained / spread).toBeCloseTo(0.95, 2);
    const errors = points.map((left) => {
      const others = points.filter((p) => p !== left);
      const rate = total(others.map((p) => p.root * p.hosting)) / total(others.map((p) => p.root ** 2));
      return Math.abs(rate * left.root - left.hosting) / left.hosting;
    });
    expect(total(errors) / errors.length).toBeCloseTo(0.14, 2);
  });

  test("of My-Lex hold for eight of its users, with or without the link of 1,000 (ledger 16)", () => {
    const myLex = product("my-lex");
    const share = required(myLex.estimate.share, "share");
    const near = myLex.cells.filter(({ member, supplierCost }) => {
      const price = priceByRule(myLex, inhabitants.get(member) ?? NaN, []) * (1 + share);
      return [price, price + 1000].some((amount) => Math.abs(amount - supplierCost) < 5);
    });
    expect(near).toHaveLength(8);
    expect(share).toBe(0.1446);
  });

  test("of Kansen are what six of its users pay (ledger 14)", () => {
    const people = (member: string) => {
      const { supplierCost = NaN, optionalItems = [] } =
        burgerzaken.cells.find((c) => c.member === member) ?? {};
      return (supplierCost - 15000 - 4800 * optionalItems.length) / 1.38;
    };
    const same = kansen.cells.filter(
      ({ member, supplierCost }) =>
        Math.abs(supplierCost / people(member) - (kansen.estimate.rate ?? NaN)) < 1e-6,
    );
    expect(same).toHaveLength(6);
  });
});

describe("figures of the text", () => {
  test("stand as chapters 8 and 9 print them", () => {
    expect(product("open-online").support247?.amount).toBe(2655);
    expect(product("e-suite").tariffPathEnds?.year).toBe(2027);
    expect(plan.equity.norm).toBe(1600000);
    expect(plan.overhead.newProductRate.amount).toBe(Math.round((100 * 3214503) / (9508776 + 254085)) / 100);
  });
});

describe("municipalities", () => {
  test("stand in the order of their names, so that the page need not sort them", () => {
    const names = [...municipalities.values()].map(({ name }) => name);
    expect(names).toEqual(names.toSorted(new Intl.Collator("nl").compare));
  });

  test("are those of 2023, all inhabitants of 2021 in them", () => {
    expect(municipalities.size).toBe(342);
    expect(total([...municipalities.values()].map(({ inhabitants }) => inhabitants))).toBe(17475908);
    for (const code of municipalities.keys()) expect(code).toMatch(/^GM\d{4}$/);
  });

  test("hold every member by its code and name, a year's growth apart", () => {
    for (const { id, name, code = "", inhabitants } of plan.members) {
      const municipality = required(municipalities.get(code), id);
      expect(municipality.name.toLowerCase()).toBe(name.toLowerCase());
      const growth = inhabitants / municipality.inhabitants - 1;
      // Vught got a part of Haaren, which the municipalities' source leaves out.
      if (id === "vught") expect(growth).toBeGreaterThan(0.18);
      else expect(growth, id).toBeGreaterThan(-0.005);
      if (id !== "vught") expect(growth, id).toBeLessThan(0.016);
    }
  });
});
