// A check is work that throws on failure; each counts as one test.
import { sentence } from "./totals.mjs";

/**
 * @param {{name: string, work: () => Promise<unknown>}[]} checks
 * @returns {Promise<import("./totals.mjs").Totals>}
 */
export async function runChecks(checks) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, work } of checks) {
    try {
      await work();
      totals.passed += 1;
      console.log(`  ${name}: passed`);
    } catch (error) {
      totals.failed += 1;
      console.log(`\n${error instanceof Error ? error.message : String(error)}\n\n  ${name}: failed`);
    }
  }
  return totals;
}

/** @param {import("./totals.mjs").Totals} totals the last line of a run; returns its exit code */
export function conclude(totals) {
  console.log(`\n${sentence(totals)}`);
  return totals.failed === 0 && totals.passed > 0 ? 0 : 1;
}
