import { describe, expect, it } from "vitest";
import { fits, licenceList, moduleParts } from "../../scripts/licences.mjs";

const own = { title: "work 1.0.0", own: "EUPL-1.2" };
const part = (name: string, licence: string, text = "Do as you like.") => ({
  name,
  version: "2.0.0",
  licence,
  text,
});

describe("the licences of what is shipped", () => {
  it.each([
    ["MIT", true],
    ["Apache-2.0 WITH LLVM-exception", true],
    ["GPL-3.0-only OR MIT", true],
    ["MIT AND ISC", true],
    ["MIT AND GPL-3.0-only", false],
    ["GPL-3.0-only", false],
    ["MITX", false],
    ["none is named", false],
  ])("%s fits: %s", (licence, expected) => {
    expect(fits(licence)).toBe(expected);
  });

  it("stop the build where one does not fit, and say which", () => {
    const parts = [part("good", "MIT"), part("bad", "GPL-3.0-only")];
    expect(() => licenceList(own, parts)).toThrow(/bad 2\.0\.0: GPL-3\.0-only/);
    expect(() => licenceList(own, parts)).not.toThrow(/good/);
  });

  it("stand once above parts that share a text", () => {
    const text = licenceList(own, [part("a", "MIT"), part("b", "ISC", "Other words."), part("c", "MIT")]);
    expect(text.split("Do as you like.")).toHaveLength(2);
    expect(text).toContain("a 2.0.0 (MIT)\nc 2.0.0 (MIT)\n");
    expect(text).toContain("Other words.");
  });

  it("are known of everything that is linked into the module", async () => {
    const parts = await moduleParts();
    expect(parts.map(({ licence }) => fits(licence))).not.toContain(false);
    expect(parts.every(({ version, text }) => /\d+\.\d+\.\d+/.test(version) && text.length > 500)).toBe(true);
  });
});
