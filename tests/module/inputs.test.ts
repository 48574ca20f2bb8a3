// Inputs that are awkward to keep as cases: large ones, and bytes that are no text.
import { describe, expect, it } from "vitest";
import type { InputError } from "../../wasm/types.ts";
import { commandLine, evaluate, simulator } from "./engines.ts";

const mebibyte = 1 << 20;
const padded = (size: number) => `{"schemaVersion": 1}${" ".repeat(size - 20)}`;
const codes = (text: string) =>
  (JSON.parse(text) as { errors: InputError[] }).errors.map(({ path, code }) => `${path} ${code}`);

describe("large inputs", () => {
  it("of one mebibyte are read", () => {
    const { good, native, module } = evaluate(padded(mebibyte));
    expect(good && native === module).toBe(true);
  });

  it("of a byte more are too large", () => {
    const { native, module } = evaluate(padded(mebibyte + 1));
    expect(codes(native)).toEqual([" too-large"]);
    expect(module === native).toBe(true);
  });

  it("are measured in bytes", () => {
    const name = "é".repeat(mebibyte / 2);
    expect(codes(evaluate(JSON.stringify({ schemaVersion: 1, name })).native)).toEqual([" too-large"]);
  });

  it("of a thousand events are read, of one more are too long", () => {
    const scenario = (count: number) =>
      JSON.stringify({
        schemaVersion: 1,
        events: Array.from({ length: count }, (_, i) => ({ type: "support247", enabled: i % 2 === 0 })),
      });
    expect(evaluate(scenario(1000)).good).toBe(true);
    expect(codes(evaluate(scenario(1001)).native)).toEqual(["/events too-long"]);
  });

  it("of half a million brackets are too deep", () => {
    const { native, module } = evaluate("[".repeat(500_000));
    expect(codes(native)).toEqual([" too-deep"]);
    expect(module === native).toBe(true);
  });

  // Each took minutes where reading was not in proportion to the text.
  it.each([
    [
      "of unknown fields",
      `{"schemaVersion":1,${Array.from({ length: 50_000 }, (_, i) => `"k${String(i)}":0`).join()}}`,
    ],
    ["of keys given again", `{"schemaVersion":1${',"x":0'.repeat(50_001)}}`],
    [
      "of members given again, in two places",
      JSON.stringify({
        schemaVersion: 1,
        assumptions: { lotteryWinners: Array(25_001).fill("a") },
        events: [{ type: "populationGrowth", percent: 1, members: Array(25_001).fill("a") }],
      }),
    ],
  ])("with fifty thousand mistakes are told them all, soon: %s", (_, text) => {
    const { native, module } = evaluate(text);
    expect(Math.abs(codes(native).length - 50_000)).toBeLessThan(3);
    expect(module === native).toBe(true);
  });
});

describe("bytes that are no UTF-8", () => {
  const inText = (...bytes: number[]) =>
    Buffer.concat([Buffer.from('{"schemaVersion": 1, "name": "'), Buffer.from(bytes), Buffer.from('"}')]);
  it.each([
    ["a stray continuation", [0x80]],
    ["a byte that never occurs", [0xff]],
    ["a sequence that is too short", [0xe2, 0x82]],
    ["a character written too long", [0xc0, 0xaf]],
    ["a surrogate", [0xed, 0xa0, 0x80]],
    ["a character past the last", [0xf4, 0x90, 0x80, 0x80]],
  ])("are invalid: %s", (_, bytes) => {
    const { code, err } = commandLine(["evaluate", "-"], inText(...bytes));
    expect(code).toBe(2);
    expect(codes(err)).toEqual([" invalid-json"]);
  });

  it("are invalid in a key and outside texts", () => {
    for (const bytes of [[0xff], [0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d], [0x00]]) {
      const { code, err } = commandLine(["evaluate", "-"], Buffer.from(bytes));
      expect([code, codes(err)]).toEqual([2, [" invalid-json"]]);
    }
  });
});

describe("texts in messages", () => {
  it("are escaped: quotes, control characters, and what a page could take for markup stays text", () => {
    const id = 'a"\\\n\u0001<b>\u2028é🌍';
    const { native, module } = evaluate(
      JSON.stringify({ schemaVersion: 1, events: [{ type: "drop", member: id, product: "e-suite" }] }),
    );
    expect(module === native).toBe(true);
    const [error] = (JSON.parse(native) as { errors: InputError[] }).errors;
    expect(error?.path).toBe("/events/0/member");
    expect(error?.message.nl).toContain(id);
  });

  it("of a JavaScript text with half a surrogate pair can be written", () => {
    const answer = simulator.evaluateText('{"schemaVersion": 1, "\ud800": 1}');
    expect(codes(answer)).toEqual(["/\ufffd unknown-field"]);
  });
});
