import { html } from "lit";
import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { violations } from "../../../../tests/views/axe.ts";
import { asPlanned, largeUserStops, scene } from "../../../../tests/views/scene.ts";
import { stage } from "../../../../tests/views/stage.ts";
import { chooseWay, showYear, type Change } from "../../scenario/document.ts";
import "./years-outcome.ts";

const NORM = 1_600_000;

const show = async (change: Change = asPlanned) => {
  const { state, shown } = await scene(change);
  const staged = await stage(
    html`<dimpact-years-outcome .state=${state} .shown=${shown}></dimpact-years-outcome>`,
  );
  // The years ahead are a question of their own.
  await expect.element(page.getByRole("heading", { level: 2 }).first()).toBeInTheDocument();
  return { ...staged, dataset: state.dataset };
};

const number = (words = ""): number =>
  Number(
    words
      .replaceAll(".", "")
      .replace("−", "-")
      .replace("–", "0")
      .replace(/^[▲▼ +]+/, ""),
  );
/** The rows of a part's table: a year and its amounts. */
const rows = (root: ShadowRoot, part: "own" | "association") => {
  const view = root.firstElementChild?.shadowRoot;
  return [...(view?.querySelectorAll(`[aria-labelledby="${part}"] tbody tr`) ?? [])].map((row) =>
    [...row.children].map((cell) => cell.textContent.replace(/\s+/g, " ").trim()),
  );
};

describe("the years ahead", () => {
  it("start with the plan's year, as the plan has it", async () => {
    const { root } = await show();
    const [first] = rows(root, "own");
    expect(first).toEqual(["2024", "685.928", "685.928", "–"]);
  });

  it("carry each year's result into the equity, and hold that against the norm", async () => {
    const { root, dataset } = await show(largeUserStops);
    const past = dataset.equity.history ?? [];
    const all = rows(root, "association");
    expect(all.slice(0, past.length).map(([year, , equity]) => [year, number(equity)])).toEqual(
      past.map(({ year, equity }) => [String(year), equity]),
    );
    const ahead = all.slice(past.length).map((row) => row.map(number));
    expect(ahead[0]?.[0]).toBe(dataset.year);
    let before = past.at(-1)?.equity ?? Number.NaN;
    for (const [year = 0, result = 0, equity = 0, headroom = 0] of ahead) {
      // Each of the three is rounded to whole euros by itself.
      expect(Math.abs(equity - before - result), String(year)).toBeLessThanOrEqual(1);
      expect(Math.abs(headroom - (equity - NORM)), String(year)).toBeLessThanOrEqual(1);
      before = equity;
    }
  });

  it("say which year comes under the norm first, and mark it", async () => {
    const { root } = await show((document) => chooseWay("fixed")(largeUserStops(document)));
    await expect
      .element(page.getByRole("heading", { level: 2 }).last())
      .toHaveTextContent("Het eigen vermogen komt in 2024 onder de norm: 1.562.849 euro");
    // Worked out with the case of Rotterdam: tests/cases/05-drop-e-suite-rotterdam-fixed.json.
    const year = rows(root, "association").find(([name]) => name === "2024");
    expect(year).toEqual(["2024", "−1.185.518", "1.562.849", expect.stringContaining("37.151")]);
    const headrooms = root.firstElementChild?.shadowRoot?.querySelectorAll(
      '[aria-labelledby="association"] tr:not(.past) td:last-child',
    );
    for (const cell of headrooms ?? []) {
      expect(cell.classList.contains("more"), cell.textContent).toBe(cell.textContent.trim().startsWith("−"));
    }
    expect(headrooms).toHaveLength(10);
  });

  it("reach as far as was asked", async () => {
    const { root } = await show(showYear(2028));
    expect(rows(root, "own").map(([year]) => year)).toEqual(
      expect.arrayContaining(["2024", "2025", "2026", "2027", "2028"]),
    );
  });

  it("have nothing that axe finds wrong", async () => {
    expect(await violations(await show(largeUserStops))).toEqual([]);
  });
});
