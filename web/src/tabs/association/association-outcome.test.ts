import { html } from "lit";
import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { violations } from "../../../../tests/views/axe.ts";
import { asPlanned, largeUserStops, scene } from "../../../../tests/views/scene.ts";
import { stage } from "../../../../tests/views/stage.ts";
import { chooseWay, type Change } from "../../scenario/document.ts";
import "./association-outcome.ts";

const show = async (change: Change = asPlanned) => {
  const { state, shown } = await scene(change);
  return stage(
    html`<dimpact-association-outcome .data=${state.dataset} .shown=${shown}></dimpact-association-outcome>`,
  );
};

const number = (words = ""): number =>
  Number(
    words
      .replaceAll(".", "")
      .replace("−", "-")
      .replace("–", "0")
      .replace(/^[▲▼ +]+/, ""),
  );
/** Each row's name, and its amounts in the plan, in the scenario and between them. */
const rows = (root: ShadowRoot, table: number) => {
  const tables = root.firstElementChild?.shadowRoot?.querySelectorAll("table") ?? [];
  return [...(tables[table]?.querySelectorAll("tbody tr") ?? [])].map((row) =>
    [...row.children].map((cell) => cell.textContent.replace(/\s+/g, " ").trim()),
  );
};
const row = (root: ShadowRoot, name: string) => rows(root, 0).find(([first]) => first?.startsWith(name));

describe("the association", () => {
  it("has the plan's equity, and no difference anywhere", async () => {
    const { root } = await show();
    await expect.element(page.getByRole("heading", { level: 2 }).first()).toHaveTextContent("2.747.314");
    for (const [name, ...amounts] of rows(root, 0)) expect(amounts.at(-1), name).toBe("–");
  });

  it("carries the whole result to the equity where the tariffs are fixed", async () => {
    // Worked out with the case of Rotterdam: tests/cases/05-drop-e-suite-rotterdam-fixed.json.
    const { root } = await show((document) => chooseWay("fixed")(largeUserStops(document)));
    await expect.element(page.getByRole("heading", { level: 2 }).first()).toHaveTextContent("1.562.849");
    const amounts = (name: string) => (row(root, name) ?? []).slice(1).map(number);
    expect(amounts("Eigen vermogen eind")).toEqual([2_747_314, 1_562_849, -1_184_465]);
  });

  it("says what each product comes to: the difference is the scenario less the plan", async () => {
    const { root } = await show(largeUserStops);
    const products = rows(root, 1);
    expect(products.length).toBeGreaterThan(5);
    for (const cells of products) {
      const [before = 0, after = 0, difference = 0] = cells.slice(-3).map(number);
      expect(Math.abs(after - before - difference), cells[0]).toBeLessThanOrEqual(1);
    }
    expect(products.some((cells) => number(cells.at(-1)) < 0)).toBe(true);
  });

  it("has nothing that axe finds wrong", async () => {
    expect(await violations(await show(largeUserStops))).toEqual([]);
  });
});
