import { html } from "lit";
import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { stage } from "../../../tests/views/stage.ts";
import "./combo-box.ts";
import { Chosen, Dismissed } from "./view.ts";

const groups = () => [
  { label: "Kleuren", options: ["Rood", "Geel", "Blauw"].map((label) => ({ value: label, label })) },
];

const box = html`<dimpact-combo-box label="Kleur" .groups=${groups}></dimpact-combo-box>`;

/** The option that Enter would take. */
const active = (): string => {
  const input = page.getByRole("combobox").element();
  const id = input.getAttribute("aria-activedescendant") ?? "";
  return (input.getRootNode() as ShadowRoot).getElementById(id)?.textContent.trim() ?? "";
};

describe("the combo box", () => {
  it("goes up and down its list by the arrows, round at both ends", async () => {
    await stage(box);
    await page.getByRole("combobox").click();
    expect(active()).toBe("");
    await userEvent.keyboard("{ArrowDown}");
    expect(active()).toBe("Rood");
    await userEvent.keyboard("{ArrowDown}");
    expect(active()).toBe("Geel");
    await userEvent.keyboard("{ArrowUp}");
    expect(active()).toBe("Rood");
    await userEvent.keyboard("{ArrowUp}");
    expect(active()).toBe("Blauw");
  });
});
void Chosen;
void Dismissed;
