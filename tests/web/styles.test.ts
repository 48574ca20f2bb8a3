import { describe, expect, it } from "vitest";
import { pruneTokens } from "../../web/release/used-tokens.ts";

describe("design tokens", () => {
  const css = `.theme {
  --a: var(--b);
  --b: 1px; /* why */
  --c: 2px;
}`;

  it("are kept when used, directly or through another, and dropped otherwise", () => {
    const kept = pruneTokens(css, ["--a"]);
    expect(kept).toContain("--a: var(--b);");
    expect(kept).toContain("--b: 1px;");
    expect(kept).not.toContain("--c");
  });
});
