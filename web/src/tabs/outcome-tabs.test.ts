import { html } from "lit";
import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { largeUserStops, scene } from "../../../tests/views/scene.ts";
import { stage } from "../../../tests/views/stage.ts";
import "./outcome-tabs.ts";
import type { Language } from "../texts/index.ts";

const tabs = page.getByRole("tab");
const all = () => tabs.elements() as HTMLElement[];
const chosen = () =>
  all()
    .filter((tab) => tab.ariaSelected === "true")
    .map((tab) => tab.textContent.trim());
const reachable = () =>
  all()
    .filter((tab) => tab.tabIndex === 0)
    .map((tab) => tab.textContent.trim());
const focused = () =>
  all()
    .find((tab) => tab.matches(":focus"))
    ?.textContent.trim();

const show = async (language: Language = "nl") => {
  const { state, shown } = await scene(largeUserStops, { language });
  return stage(html`<dimpact-outcome-tabs .state=${state} .shown=${shown}></dimpact-outcome-tabs>`, language);
};

describe("the tabs of the outcome", () => {
  it("are walked by the arrows, Home and End, round at both ends, with focus on the one that is shown", async () => {
    await show();
    expect(chosen()).toEqual(["Mijn gemeente"]);
    all()[0]?.focus();
    for (const [key, name] of [
      ["End", "Controle"],
      ["ArrowLeft", "Vergelijken"],
      ["Home", "Mijn gemeente"],
      ["ArrowLeft", "Controle"],
      ["ArrowRight", "Mijn gemeente"],
      ["ArrowRight", "Alle leden"],
    ] as const) {
      await userEvent.keyboard(`{${key}}`);
      await expect.poll(focused).toBe(name);
      expect(chosen()).toEqual([name]);
    }
  });

  it("are one stop of the Tab key: the one that is shown", async () => {
    await show();
    expect(reachable()).toEqual(["Mijn gemeente"]);
    await page.getByRole("tab", { name: "Jaren" }).click();
    expect(chosen()).toEqual(["Jaren"]);
    expect(reachable()).toEqual(["Jaren"]);
    await expect.element(page.getByRole("tabpanel", { name: "Jaren" })).toBeInTheDocument();
  });

  it("are called in English too", async () => {
    await show("en");
    expect(all().map((tab) => tab.textContent.trim())).toEqual([
      "My municipality",
      "All members",
      "The association",
      "Years",
      "Compare",
      "Verification",
    ]);
  });
});
