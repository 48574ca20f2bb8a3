import { html } from "lit";
import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { violations } from "../../../../tests/views/axe.ts";
import { asPlanned, largeUserStops, scene } from "../../../../tests/views/scene.ts";
import { stage } from "../../../../tests/views/stage.ts";
import type { Language } from "../../texts/index.ts";
import { ExplanationAsked } from "../../ui/amount.ts";
import "./own-outcome.ts";

const show = async (change = asPlanned, name = "Deventer", language: Language = "nl") => {
  const { state, shown } = await scene(change, { name, language });
  return stage(html`<dimpact-own-outcome .state=${state} .shown=${shown}></dimpact-own-outcome>`, language);
};

const row = (name: RegExp | string) => page.getByRole("row", { name }).first();
const cells = (name: RegExp | string) => row(name).getByRole("cell").elements();
const texts = (name: RegExp | string) => cells(name).map((cell) => cell.textContent.trim());

describe("the own bill", () => {
  it("says what is more with a plus, and its colour", async () => {
    await show(largeUserStops);
    expect(texts(/^Totaal/)).toEqual(["685.694", "685.928", "708.343", "+22.415"]);
    expect([...(cells(/^Totaal/).at(-1)?.classList ?? [])]).toContain("more");
  });

  it("says what is less with a minus, and its colour", async () => {
    await show(largeUserStops, "Rotterdam");
    const [, before, after, delta] = texts(/^Totaal/);
    const number = (words = "") => Number(words.replaceAll(".", "").replace("−", "-"));
    expect(number(delta)).toBeLessThan(0);
    expect(Math.abs(number(after) - number(before) - number(delta))).toBeLessThanOrEqual(1);
    expect([...(cells(/^Totaal/).at(-1)?.classList ?? [])]).toContain("less");
  });

  it("writes a dash where nothing changes, which explains nothing", async () => {
    await show();
    expect(texts(/^Toon de opbouw van e-Suite/)).toEqual(["424.137", "455.224", "455.224", "–"]);
    expect([...(cells(/^Totaal/).at(-1)?.classList ?? [])]).toContain("zero");
    expect(
      row(/^Totaal/)
        .getByRole("button", { name: "–" })
        .elements(),
    ).toEqual([]);
  });

  it("unfolds a product into its kinds of cost, which add up, and folds it again", async () => {
    const staged = await show(largeUserStops);
    const product = page.getByRole("button", { name: /^Toon de opbouw van e-Suite/ });
    await product.click();
    await expect.element(product).toHaveAttribute("aria-expanded", "true");
    expect(await violations(staged)).toEqual([]);
    expect(
      page
        .getByRole("row")
        .elements()
        .filter((one) => one.matches(".details")),
    ).toHaveLength(3);
    await product.click();
    expect(
      page
        .getByRole("row")
        .elements()
        .filter((one) => one.matches(".details")),
    ).toEqual([]);
  });

  it("asks for the explanation of a difference as of both amounts", async () => {
    const { hear } = await show(largeUserStops);
    const asked = hear(ExplanationAsked);
    await row(/^Totaal/)
      .getByRole("button", { name: "+22.415" })
      .click();
    expect(asked).toHaveLength(1);
    expect(JSON.stringify(asked[0]?.topic)).toContain("withoutEvents");
  });

  it("speaks English, in figures too", async () => {
    await show(largeUserStops, "Deventer", "en");
    expect(texts(/^Total/)).toEqual(["685,694", "685,928", "708,343", "+22,415"]);
  });
});
