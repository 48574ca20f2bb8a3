// Counts what test runners report. A test that crashed or reported nothing is a failed test.

/** @typedef {{passed: number, failed: number, skipped: number}} Totals */

/** @type {Totals} */
export const none = { passed: 0, failed: 0, skipped: 0 };

/** @param {Totals[]} list @returns {Totals} */
export const sum = (list) =>
  list.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    none,
  );

/** @param {Totals} totals */
export const sentence = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;

/** @param {Totals} totals @param {number} exitCode a runner that failed without saying where counts as one more */
const heeding = (totals, exitCode) =>
  exitCode !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;

/** @param {string} report @param {string} name */
const number = (report, name) => Number(new RegExp(` ${name}="(\\d+)"`).exec(report)?.[1] ?? 0);

/**
 * One program of Boost.Test, from its XML result report: the outermost suite holds the totals.
 * @param {string} report @returns {Totals}
 */
const ofBoostReport = (report) => ({
  passed: number(report, "test_cases_passed") + number(report, "test_cases_passed_with_warnings"),
  // Aborted ones are among the failed.
  failed: number(report, "test_cases_failed"),
  skipped: number(report, "test_cases_skipped"),
});

/**
 * What `ctest --verbose` printed: a Boost.Test program counts by its test cases, anything else as one test.
 * @param {string} output @param {number} exitCode @returns {Totals}
 */
export function ofCtest(output, exitCode) {
  const tests = [...output.matchAll(/^ *\d+\/\d+ Test +#(\d+): \S+ \.*(.*)$/gm)];
  if (tests.length === 0) return { ...none, failed: 1 };
  const each = tests.map(([, id = "", outcome = ""]) => {
    const passed = /^ *Passed/.test(outcome);
    const lines = output.split("\n").filter((line) => line.startsWith(`${id}: `));
    const report = lines.find((line) => line.includes("<TestResult>"));
    if (report === undefined) return { ...none, passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
    return heeding(ofBoostReport(report), passed ? 0 : 1);
  });
  return heeding(sum(each), exitCode);
}

/** @typedef {{testResults: {name: string, status: string, assertionResults: {status: string}[]}[]}} VitestReport */

/**
 * The folders in which no test ran.
 * @param {VitestReport} report @param {string[]} folders
 */
export const silentIn = ({ testResults }, folders) =>
  folders.filter(
    (folder) =>
      !testResults.some(({ name, assertionResults }) => name.includes(folder) && assertionResults.length > 0),
  );

/**
 * The JSON report of Vitest.
 * @param {VitestReport} report
 * @param {string[]} expected folders, each of which must have run a test
 * @param {number} exitCode
 * @returns {Totals}
 */
export function ofVitest(report, expected, exitCode) {
  const each = report.testResults.map(({ status, assertionResults }) => {
    const count = (/** @type {string} */ wanted) =>
      assertionResults.filter((test) => test.status === wanted).length;
    const [passed, failed] = [count("passed"), count("failed")];
    const skipped = assertionResults.length - passed - failed;
    return heeding({ passed, failed, skipped }, status === "failed" ? 1 : 0);
  });
  return heeding(sum([...each, { ...none, failed: silentIn(report, expected).length }]), exitCode);
}
