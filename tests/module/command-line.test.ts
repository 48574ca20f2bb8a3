import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/shell.mjs";
import type { InputError, Result } from "../../wasm/types.ts";
import { createSimulator } from "../../dist/index.js";
import { commandLine, commandLineTo, simulator } from "./engines.ts";

const folder = mkdtempSync(join(tmpdir(), "dimpact-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const baseline = '{"schemaVersion": 1}';
const other = join(root, "tests/datasets/other.json");

describe("dimpact-sim", () => {
  it("explains itself with --help", () => {
    const { code, out, err } = commandLine(["--help"]);
    expect([code, err]).toEqual([0, ""]);
    for (const word of ["evaluate", "check", "--dataset", "--version"]) expect(out).toContain(word);
  });

  it("tells its version, which is the module's", () => {
    expect(commandLine(["--version"])).toEqual({ code: 0, out: `${simulator.version}\n`, err: "" });
  });

  it("says how it is used when it is used wrongly, and writes nothing else", () => {
    const wrong = [
      ["evaluat"],
      ["evaluate", "--fast", "-"],
      ["evaluate", "--dataset"],
      ["evaluate", "a.json", "b.json"],
      ["evaluate", join(folder, "is-not-there.json")],
      ["evaluate", "--dataset", join(folder, "is-not-there.json"), "-"],
      ["check", join(folder, "is-not-there.json")],
      // A folder can be opened, but not be read.
      ["evaluate", folder],
      ["evaluate", "--dataset", folder],
      ["check", folder],
      ["explain", "--year", "", "--figure", "result"],
      ["explain", "--year", "later", "--figure", "result"],
      ["explain", "--year"],
    ];
    for (const words of wrong) {
      const { code, out, err } = commandLine(words, baseline);
      expect([words.join(" "), code, out]).toEqual([words.join(" "), 1, ""]);
      expect(err).toContain("--help");
    }
    expect(commandLine([]).code).toBe(1);
  });

  it("explains itself with every command", () => {
    for (const verb of ["evaluate", "attribution", "withdrawal", "compare", "explain", "check"]) {
      expect(commandLine([verb, "--help"])).toEqual(commandLine(["--help"]));
    }
  });

  it.runIf(existsSync("/dev/full"))("says so when the answer cannot be written", () => {
    for (const words of [["evaluate"], ["check"], ["--help"], ["--version"]]) {
      const { code, err } = commandLineTo("/dev/full", words, baseline);
      expect([words.join(" "), code]).toEqual([words.join(" "), 1]);
      expect(err).toContain("cannot write");
    }
  });

  it("reads texts with a byte order mark, at every door", async () => {
    const mark = "\ufeff";
    const text = readFileSync(other, "utf8");
    const plain = commandLine(["evaluate", "--dataset", other], baseline);
    const marked = file("marked.json", mark + text);
    expect(commandLine(["evaluate", "--dataset", marked], mark + baseline)).toEqual(plain);
    expect(commandLine(["check", marked]).code).toBe(0);
    const asked = ["explain", "--figure", "result"];
    expect(commandLine(asked, mark + baseline)).toEqual(commandLine(asked, baseline));
    for (const [door, request] of [
      ["attribution", `{"scenario":${baseline}}`],
      ["compare", `{"scenarios":[${baseline}]}`],
      ["withdrawal", '{"member":"assen","noticeDate":"2024-03-01"}'],
    ] as const) {
      expect(commandLine([door], mark + request)).toEqual(commandLine([door], request));
    }
    expect(simulator.evaluateText(mark + baseline)).toBe(simulator.evaluateText(baseline));
    const its = await createSimulator({ dataset: mark + text });
    expect(its.dataset.id).toBe("samenloop-2027");
  });
});

describe("dimpact-sim evaluate", () => {
  const { out: expected } = commandLine(["evaluate", "-"], baseline);

  it("prints one line", () => {
    expect(expected.split("\n").length).toBe(2);
    expect((JSON.parse(expected) as Result).schemaVersion).toBe(1);
  });

  it("reads standard input, with and without a hyphen, or a file", () => {
    const scenario = file("scenario.json", baseline);
    for (const words of [["evaluate"], ["evaluate", "-"], ["evaluate", scenario]]) {
      expect(commandLine(words, baseline)).toEqual({ code: 0, out: expected, err: "" });
    }
  });

  it("prints errors on standard error and ends with 2", () => {
    const { code, out, err } = commandLine(["evaluate", file("wrong.json", '{"year": 1}')]);
    expect([code, out]).toEqual([2, ""]);
    const { errors } = JSON.parse(err) as { errors: InputError[] };
    expect(errors.map(({ code }) => code).sort()).toEqual(["missing-field", "out-of-range"]);
  });

  it("takes the built-in dataset from data/, and another with --dataset", () => {
    const built = join(root, "data/dimpact-2024.json");
    expect(commandLine(["evaluate", "--dataset", built, "-"], baseline).out).toBe(expected);
    const { code, out } = commandLine(["evaluate", "--dataset", other], baseline);
    expect(code).toBe(0);
    const result = JSON.parse(out) as Result;
    expect(result.dataset.id).toBe("samenloop-2027");
    expect(result.years[0]?.year).toBe(2027);
  });

  it("refuses a dataset that is none", () => {
    const { code, out, err } = commandLine(["evaluate", "--dataset", file("none.json", "{}")], baseline);
    expect([code, out]).toEqual([2, ""]);
    expect((JSON.parse(err) as { errors: InputError[] }).errors.length).toBeGreaterThan(5);
  });
});

describe("dimpact-sim check", () => {
  it("gives back every published figure of the plan", () => {
    const { code, out, err } = commandLine(["check"]);
    expect([code, err]).toEqual([0, ""]);
    const row = (what: string) =>
      out
        .split("\n")
        .find((line) => line.startsWith(what))
        ?.match(/(\d+) +(\d+) +(\d+) +(\d+)$/)
        ?.slice(1)
        .map(Number);
    expect(row("all cells")).toEqual([412, 412, 412, 0]);
    expect(row("column totals")).toEqual([24, 24, 24, 0]);
    expect(row("member totals")).toEqual([41, 41, 41, 0]);
    expect(row("grand total")).toEqual([1, 1, 1, 0]);
  });

  it("checks the dataset it is given", () => {
    expect(commandLine(["check", join(root, "data/dimpact-2024.json")]).out).toBe(commandLine(["check"]).out);
    const { code, out } = commandLine(["check", other]);
    expect(code).toBe(0);
    expect(out).toContain("Samenloop");
  });

  it("sees a published figure that the model does not give back", () => {
    const text = readFileSync(join(root, "data/dimpact-2024.json"), "utf8");
    const changed = file("changed.json", text.replace('"tariff": 307174', '"tariff": 307176'));
    const { code, out } = commandLine(["check", changed]);
    expect(code).toBe(0);
    expect(out).toMatch(/all cells.* 412 +411 +411 +2\n/);
  });
});
