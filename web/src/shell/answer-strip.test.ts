import { html } from "lit";
import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { violations } from "../../../tests/views/axe.ts";
import { asPlanned, largeUserStops, scene } from "../../../tests/views/scene.ts";
import { stage } from "../../../tests/views/stage.ts";
import type { AssociationResult } from "../engine/types.ts";
import { chooseWay } from "../scenario/document.ts";
import type { Language } from "../texts/index.ts";
import { ExplanationAsked } from "../ui/amount.ts";
import "./answer-strip.ts";

const show = async (
  change = asPlanned,
  language: Language = "nl",
  other: Partial<AssociationResult> = {},
) => {
  const { shown } = await scene(change, { language });
  const outcome = { ...shown.after.association, ...other };
  return stage(
    html`<dimpact-answer-strip .bill=${shown.bill} .planned=${shown.before} .outcome=${outcome}>
    </dimpact-answer-strip>`,
    language,
  );
};

/** What is read of a cell, in one line. */
const text = (root: ShadowRoot, cell: string): string =>
  (root.firstElementChild?.shadowRoot?.querySelector(`.cell.${cell}`)?.textContent ?? "")
    .replace(/\s+/g, " ")
    .trim();

/** Where something in the bar of equity is, as a part of its length. */
const bar = (root: ShadowRoot) => {
  const svg = root.firstElementChild?.shadowRoot?.querySelector("svg.bar");
  const part = (what: string, name: string) =>
    Number.parseFloat(svg?.querySelector(what)?.getAttribute(name) ?? "") / 100;
  return {
    filled: part(".filled", "width"),
    norm: part(".norm", "x1"),
    isShort: svg?.querySelector(".short"),
  };
};

describe("the answer strip", () => {
  it("says what becomes of the bill, and that more is more", async () => {
    const { root } = await show(largeUserStops);
    expect(text(root, "bill")).toBe(
      "Deventer betaalt in 2024 685.928→ wordt 708.343 ▲ +22.415 euro (+3,3%) meer",
    );
  });

  it("says that less is less", async () => {
    const { shown } = await scene(largeUserStops, { name: "Rotterdam" });
    const { root } = await stage(
      html`<dimpact-answer-strip
        .bill=${shown.bill}
        .planned=${shown.before}
        .outcome=${shown.after.association}
      >
      </dimpact-answer-strip>`,
    );
    expect(text(root, "bill")).toMatch(/▼ −[\d.]+ euro \(−[\d,]+%\) minder$/);
  });

  it("writes no difference where there is none", async () => {
    const { root } = await show();
    expect(text(root, "bill")).toBe("Deventer betaalt in 2024 685.928 zoals in het plan");
    expect(text(root, "result")).toBe("Resultaat vereniging 2024 −1.053 begroot −1.053");
  });

  it("speaks English", async () => {
    const { root } = await show(largeUserStops, "en");
    expect(text(root, "bill")).toBe(
      "Deventer pays in 2024 685,928→ becomes 708,343 ▲ +22,415 euros (+3.3%) more",
    );
  });

  it("draws equity and its norm on one scale, from nothing", async () => {
    const enough = bar(
      (await show(asPlanned, "nl", { equityStart: 2e6, equityEnd: 3e6, equityNorm: 1e6 })).root,
    );
    expect(enough.norm / enough.filled).toBeCloseTo(1 / 3);
    expect(enough.isShort).toBeNull();
    expect(enough.filled).toBeGreaterThan(0.8);
    expect(enough.filled).toBeLessThanOrEqual(1);
    const short = bar(
      (await show(asPlanned, "nl", { equityStart: 2e6, equityEnd: 1e6, equityNorm: 4e6 })).root,
    );
    expect(short.filled / short.norm).toBeCloseTo(1 / 4);
    expect(short.isShort).not.toBeNull();
    expect(short.norm).toBeLessThanOrEqual(1);
  });

  it("holds equity against the norm in words", async () => {
    const { root } = await show((document) => chooseWay("fixed")(largeUserStops(document)));
    expect(text(root, "equity")).toBe(
      "Eigen vermogen eind 2024 1.562.849 ▼ 37.151 onder de norm van 1.600.000",
    );
  });

  it("has nothing that axe finds", async () => {
    expect(await violations(await show(largeUserStops))).toEqual([]);
  });

  it("asks for the explanation of the amount that is chosen", async () => {
    const { hear } = await show(largeUserStops);
    const asked = hear(ExplanationAsked);
    await page.getByRole("button", { name: "708.343" }).click();
    await page.getByRole("button", { name: "685.928" }).click();
    const of = { year: 2024, member: "deventer", part: "total" };
    expect(asked.map(({ topic }) => topic)).toEqual([of, { ...of, withoutEvents: true }]);
  });
});
