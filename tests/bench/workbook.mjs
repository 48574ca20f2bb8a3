/** A dataset as a workbook in HyperFormula (GPL-3.0: compared with here, never shipped): what a controller's own
 *  spreadsheet would compute in a new budget, to the same outcomes as one evaluation: every cell's supplier cost,
 *  hours and overhead, totals by member and product, differences, the counts, result and equity. */
import { HyperFormula } from "hyperformula";

/** @typedef {import("../../wasm/types.ts").Dataset} Dataset */

/** @param {Dataset["products"][number]["rule"]} rule @param {string} n the cell with the inhabitants */
function ruleFormula(rule, n) {
  if (rule.type === "perInhabitant") return `${rule.rate}*${n}`;
  if (rule.type === "bands") {
    const part = (/** @type {number} */ from, /** @type {number} */ i) => {
      const until = rule.from[i + 1];
      return `${rule.rates[i]}*MAX(0,${until === undefined ? n : `MIN(${n},${until})`}-${from})`;
    };
    return rule.from.map(part).join("+");
  }
  if (rule.type === "tiers") {
    const tiers = rule.from.map((from, i) => ({ from, amount: rule.amounts[i] }));
    return tiers.reduce((otherwise, tier) => `IF(${n}>=${tier.from},${tier.amount},${otherwise})`, "0");
  }
  return "0";
}

/** @param {Dataset} dataset */
export function workbook(dataset) {
  const place = new Map(dataset.members.map(({ id }, i) => [id, i + 1]));
  const members = dataset.members.map(({ inhabitants }) => [inhabitants]);
  /** @type {(string | number)[][]} */
  const cells = [];
  /** @type {string[]} what a cell's remainder is multiplied with */
  const inhabitants = [];
  let row = 1;
  for (const product of dataset.products) {
    const first = row;
    const last = row + product.cells.length - 1;
    const amounts = product.cells.reduce((sum, cell) => sum + cell.supplierCost, 0);
    const f = product.overheadBase ? product.overheadBase.amount / amounts : 1;
    const fixed = product.fixedItems.reduce((sum, item) => sum + item.amount, 0);
    for (const cell of product.cells) {
      const own = `Members!A${place.get(cell.member)}`;
      const shared = product.sharedContracts
        .filter(({ billed }) => billed === cell.member)
        .flatMap(({ participants }) => participants.map((id) => `Members!A${place.get(id)}`));
      const n = `(${[own, ...shared].join("+")})`;
      const byRule = ruleFormula(product.rule, n);
      const beyond = product.remainder.type === "perInhabitant" ? `E${row}*${n}` : `E${row}`;
      inhabitants.push(product.remainder.type === "perInhabitant" ? n : "1");
      cells.push([
        `=ROUND(${byRule}+${fixed}+${beyond},2)`, // A: supplier cost
        `=ROUND(${product.hours.amount}*A${row}/SUM(A${first}:A${last}),2)`, // B: product hours
        `=A${row}*${f}+B${row}`, // C: weight
        `=ROUND(Pool!A1*C${row}/Pool!A2,2)`, // D: overhead
        0, // E: what the amount holds beyond rule and items, per inhabitant for some products
        product.supplierBill?.type === "withoutRule" ? `=A${row}-(${byRule})` : `=A${row}`, // F: the supplier's bill
      ]);
      row += 1;
    }
  }
  const overhead = dataset.overhead.lines.reduce((sum, line) => sum + line.amount, 0);
  const used = new Set(dataset.products.flatMap((product) => product.cells.map((cell) => cell.member)));
  for (const product of dataset.products) {
    for (const { participants } of product.sharedContracts) participants.forEach((id) => used.add(id));
  }
  const contributions = (dataset.members.length - used.size) * dataset.contribution.amount;
  const pool = overhead - dataset.overhead.fromProjects.amount - contributions;
  const rows = dataset.products.flatMap((product) => product.cells.map((cell) => cell.member));
  const count = dataset.members.length;
  // A: what the member pays, B: in the plan, C: the difference.
  const totals = dataset.members.map(({ id }, i) => {
    const own = rows.flatMap((member, row) =>
      member === id ? [`SUM(Cells!A${row + 1}:B${row + 1})+Cells!D${row + 1}`] : [],
    );
    const total = own.length > 0 ? own.join("+") : used.has(id) ? "0" : `${dataset.contribution.amount}`;
    return [`=${total}`, 0, `=A${i + 1}-B${i + 1}`];
  });
  let start = 1;
  const products = dataset.products.map((product) => {
    const part = (/** @type {string} */ column) =>
      `=SUM(Cells!${column}${start}:${column}${start + product.cells.length - 1})`;
    const sums = [part("A"), part("B"), part("D"), part("F")];
    start += product.cells.length;
    return sums;
  });
  const last = dataset.products.length;
  const cost = `SUM(Products!D1:D${last})+${dataset.products.reduce((sum, { hours }) => sum + hours.amount, 0)}`;
  const outcome = [
    [`=SUM(Totals!A1:A${count})-(${cost}+${overhead}-${dataset.overhead.fromProjects.amount})`], // margin
    [0], // margin in the plan
    [`=${dataset.equity.budgetedResult}+A1-A2`],
    [`=${dataset.equity.start}+A3`],
    [`=COUNTIF(Totals!C1:C${count},"<0")`],
    [`=COUNTIF(Totals!C1:C${count},">0")`],
  ];
  const engine = HyperFormula.buildFromSheets(
    {
      Members: members,
      Cells: cells,
      Pool: [[pool], [`=SUM(Cells!C1:C${row - 1})`]],
      Totals: totals,
      Products: products,
      Outcome: outcome,
    },
    { licenseKey: "gpl-v3" },
  );
  const sheet = (/** @type {string} */ name) => /** @type {number} */ (engine.getSheetId(name));
  // The remainders, from what the rules ask on the plan's inhabitants.
  const remainders = dataset.products
    .flatMap((product) => product.cells)
    .map((cell, i) => {
      const known = Number(engine.getCellValue({ sheet: sheet("Cells"), row: i, col: 0 }));
      const people = Number(engine.calculateFormula(`=${inhabitants[i]}`, sheet("Cells")));
      return [(cell.supplierCost - known) / people];
    });
  engine.setCellContents({ sheet: sheet("Cells"), row: 0, col: 4 }, remainders);
  const value = (/** @type {string} */ name, /** @type {number} */ row, /** @type {number} */ col) =>
    Number(engine.getCellValue({ sheet: sheet(name), row, col }));
  const planned = dataset.members.map((_, i) => [value("Totals", i, 0)]);
  engine.setCellContents({ sheet: sheet("Totals"), row: 0, col: 1 }, planned);
  engine.setCellContents({ sheet: sheet("Outcome"), row: 1, col: 0 }, value("Outcome", 0, 0));
  return {
    /** Changes one member's inhabitants; euro. @param {number} member @param {number} inhabitants */
    recalculate(member, inhabitants) {
      engine.setCellContents({ sheet: sheet("Members"), row: member, col: 0 }, inhabitants);
      return { total: value("Totals", member, 0), equity: value("Outcome", 3, 0) };
    },
  };
}
