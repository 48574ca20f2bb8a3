import { html } from "lit";
import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { stage } from "../../../tests/views/stage.ts";
import "./combo-box.ts";
import { Chosen, Dismissed } from "./wishes.ts";

const groups = () => [
  { label: "Warm", options: ["Rood", "Geel"].map((label) => ({ value: `c-${label}`, label })) },
  { label: "Koud", options: ["Donkerblauw", "Blauw"].map((label) => ({ value: `c-${label}`, label })) },
];

const box = (inline = false) =>
  html`<button type="button">elders</button>
    <dimpact-combo-box label="Kleur" value="c-Geel" name="Geel" ?inline=${inline} .groups=${groups}>
    </dimpact-combo-box>`;

const field = page.getByRole("combobox");
const options = page.getByRole("option");

/** The option that Enter would take. */
const active = (): string => {
  const input = field.element();
  const id = input.getAttribute("aria-activedescendant") ?? "";
  return (input.getRootNode() as ShadowRoot).getElementById(id)?.textContent.trim() ?? "";
};

const press = (key: string): Promise<void> => userEvent.keyboard(`{${key}}`);

describe("the combo box", () => {
  it("opens at its value and goes down and up by the arrows, round at both ends", async () => {
    await stage(box());
    await field.click();
    expect(active()).toBe("Geel");
    await press("ArrowDown");
    expect(active()).toBe("Donkerblauw");
    await press("ArrowUp");
    await press("ArrowUp");
    expect(active()).toBe("Rood");
    await press("ArrowUp");
    expect(active()).toBe("Blauw");
    await press("ArrowDown");
    expect(active()).toBe("Rood");
  });

  it("opens by an arrow, without going on", async () => {
    await stage(box());
    (field.element() as HTMLElement).focus();
    await press("ArrowUp");
    await expect.element(field).toHaveAttribute("aria-expanded", "true");
    expect(active()).toBe("Geel");
  });

  it("puts what starts with the text first, and Enter takes it", async () => {
    const { hear } = await stage(box());
    const chosen = hear(Chosen);
    await field.fill("blauw");
    expect(options.elements().map((option) => option.textContent.trim())).toEqual(["Blauw", "Donkerblauw"]);
    await press("Enter");
    expect(chosen.map(({ value }) => value)).toEqual(["c-Blauw"]);
    await expect.element(field).toHaveValue("Blauw");
    await expect.element(field).toHaveAttribute("aria-expanded", "false");
  });

  it("goes back to its value by Escape, and when focus goes elsewhere", async () => {
    const { hear } = await stage(box());
    const chosen = hear(Chosen);
    await field.fill("blauw");
    await press("Escape");
    await expect.element(field).toHaveValue("Geel");
    await field.fill("rood");
    await page.getByRole("button", { name: "elders" }).click();
    await expect.element(field).toHaveValue("Geel");
    await expect.element(field).toHaveAttribute("aria-expanded", "false");
    expect(chosen).toEqual([]);
  });

  it("says, as a part of a sentence, how it was left", async () => {
    const { hear } = await stage(box(true));
    const dismissed = hear(Dismissed);
    await field.click();
    await expect.element(field).toHaveAttribute("aria-expanded", "true");
    await press("Escape");
    await page.getByRole("button", { name: "elders" }).click();
    expect(dismissed.map(({ focusLeft }) => focusLeft)).toEqual([false, true]);
  });

  it("says in both languages that nothing fits", async () => {
    await stage(box());
    await field.fill("xyz");
    await expect.element(page.getByText("Niets gevonden")).toBeVisible();
    await stage(box(), "en");
    await field.fill("xyz");
    await expect.element(page.getByText("Nothing found")).toBeVisible();
  });
});
