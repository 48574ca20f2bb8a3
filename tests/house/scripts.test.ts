import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { newEnough } from "../../scripts/node.mjs";
import { capture, root } from "../../scripts/shell.mjs";
import { unlessUpToDate } from "../../scripts/stamp.mjs";
import { atLeast } from "../../scripts/tools.mjs";
import { ofCtest, ofVitest } from "../../scripts/totals.mjs";

const boost = (passed: number, failed: number) =>
  `<TestResult><TestSuite name="core" test_cases_passed="${String(passed)}" test_cases_passed_with_warnings="1" ` +
  `test_cases_failed="${String(failed)}" test_cases_skipped="0" test_cases_aborted="0"></TestSuite></TestResult>`;

describe("the totals of ctest", () => {
  it("count the test cases of Boost.Test and other programs as one", () => {
    const output = `1: ${boost(4, 0)}\n1/2 Test #1: core .... Passed 0.1 sec\n2: usage\n2/2 Test #2: help .... Passed 0.1 sec`;
    expect(ofCtest(output, 0)).toEqual({ passed: 6, failed: 0, skipped: 0 });
  });

  it("count failed test cases", () => {
    expect(ofCtest(`1: ${boost(4, 2)}\n1/1 Test #1: core ....***Failed 0.1 sec`, 8)).toEqual({
      passed: 5,
      failed: 2,
      skipped: 0,
    });
  });

  it("count a crash before the report as a failure", () => {
    expect(
      ofCtest("1: Running 9 test cases...\n1/1 Test #1: core ....***Exception: SegFault 0.1 sec", 8).failed,
    ).toBe(1);
  });

  it("count a crash after a clean report, such as a leak, as a failure", () => {
    expect(ofCtest(`1: ${boost(4, 0)}\n1/1 Test #1: core ....***Failed 0.1 sec`, 8).failed).toBe(1);
  });

  it("count no test at all as a failure", () => {
    expect(ofCtest("No tests were found!!!", 0).failed).toBe(1);
  });
});

describe("the totals of Vitest", () => {
  const file = (name: string, status: string, ...tests: string[]) => ({
    name: `/x/tests/${name}/a.test.ts`,
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  });

  it("count passed, failed and skipped tests", () => {
    const report = {
      testResults: [
        file("web", "failed", "passed", "failed", "skipped", "todo"),
        file("data", "passed", "passed"),
      ],
    };
    expect(ofVitest(report, ["/tests/web/", "/tests/data/"], 1)).toEqual({
      passed: 2,
      failed: 1,
      skipped: 2,
    });
  });

  it("count a file that does not load as a failure", () => {
    expect(
      ofVitest({ testResults: [file("web", "failed"), file("web", "passed", "passed")] }, [], 1).failed,
    ).toBe(1);
  });

  it("count a suite that ran nothing and a bad exit as failures", () => {
    expect(ofVitest({ testResults: [] }, ["/tests/web/"], 0).failed).toBe(1);
    expect(ofVitest({ testResults: [] }, [], 1).failed).toBe(1);
    expect(ofVitest({ testResults: [file("web", "passed", "passed")] }, [], 1).failed).toBe(1);
  });
});

describe("set-up", () => {
  it("knows which Node the build tools accept", () => {
    const versions = ["18.20.4", "20.18.0", "20.19.0", "21.7.0", "22.11.0", "22.12.0", "24.0.0"];
    expect(versions.map(newEnough)).toEqual([false, false, true, false, false, true, true]);
  });

  it("compares versions by number", () => {
    expect(atLeast("cmake version 3.25.1", [3, 25])).toBe(true);
    expect(atLeast("cmake version 3.9", [3, 25])).toBe(false);
    expect(atLeast("emcc (Emscripten) 3.1.6 ()", [3, 1, 6])).toBe(true);
    expect(atLeast("emcc (Emscripten) 3.1.5 ()", [3, 1, 6])).toBe(false);
    expect(atLeast("no version", [1])).toBe(false);
  });

  it("says what a program printed when it failed", async () => {
    expect(await capture("node", ["-e", "console.error('x'); process.exit(3)"])).toEqual({
      code: 3,
      output: "x\n",
    });
    expect((await capture("no-such-program", [])).code).toBe(127);
  });

  it("repeats work only when its inputs changed, or it failed", async () => {
    const folder = mkdtempSync(join(tmpdir(), "stamp-"));
    const inputs = [relative(root, folder)];
    const name = `test-${String(process.pid)}`;
    let runs = 0;
    const work = () => unlessUpToDate({ name, inputs, outputs: [] }, () => Promise.resolve((runs += 1)));
    try {
      await work();
      await work();
      expect(runs).toBe(1);
      writeFileSync(join(folder, "input"), "changed");
      await expect(
        unlessUpToDate({ name, inputs, outputs: [] }, () => Promise.reject(new Error("no"))),
      ).rejects.toThrow();
      await work();
      expect(runs).toBe(2);
    } finally {
      rmSync(folder, { recursive: true });
      rmSync(join(root, "build/stamps", name), { force: true });
    }
  });
});
