/** The tariffs of a dataset as a workbook in HyperFormula (GPL-3.0: compared with here, never shipped):
 *  what a controller's own spreadsheet would compute, in a new budget. */
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
      const n = [own, ...shared].join("+");
      cells.push([
        `=ROUND(${ruleFormula(product.rule, `(${n})`)}+${fixed}+E${row},2)`, // A: supplier cost
        `=ROUND(${product.hours.amount}*A${row}/SUM(A${first}:A${last}),2)`, // B: product hours
        `=A${row}*${f}+B${row}`, // C: weight
        `=ROUND(Pool!A1*C${row}/Pool!A2,2)`, // D: overhead
        0, // E: what the amount holds beyond rule and items
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
  const totals = dataset.members.map(({ id }) => {
    const own = rows.flatMap((member, i) =>
      member === id ? [`SUM(Cells!A${i + 1}:B${i + 1})+Cells!D${i + 1}`] : [],
    );
    return [own.length === 0 ? 0 : `=${own.join("+")}`];
  });
  const engine = HyperFormula.buildFromSheets(
    { Members: members, Cells: cells, Pool: [[pool], [`=SUM(Cells!C1:C${row - 1})`]], Totals: totals },
    { licenseKey: "gpl-v3" },
  );
  const sheet = (/** @type {string} */ name) => /** @type {number} */ (engine.getSheetId(name));
  // The remainders, from what the rules ask on the plan's inhabitants.
  const remainders = dataset.products
    .flatMap((product) => product.cells)
    .map((cell, i) => {
      const known = Number(engine.getCellValue({ sheet: sheet("Cells"), row: i, col: 0 }));
      return [cell.supplierCost - known];
    });
  engine.setCellContents({ sheet: sheet("Cells"), row: 0, col: 4 }, remainders);
  return {
    /** Changes one member's inhabitants and gives its total. @param {number} member @param {number} inhabitants */
    recalculate(member, inhabitants) {
      engine.setCellContents({ sheet: sheet("Members"), row: member, col: 0 }, inhabitants);
      return Number(engine.getCellValue({ sheet: sheet("Totals"), row: member, col: 0 }));
    },
  };
}
