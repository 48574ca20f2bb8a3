import { html } from "lit";
import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { violations } from "../../../../tests/views/axe.ts";
import { largeUserStops, scene } from "../../../../tests/views/scene.ts";
import { stage } from "../../../../tests/views/stage.ts";
import { add } from "../../scenario/arrangements.ts";
import { chooseWay, emptyDocument } from "../../scenario/document.ts";
import { WorkspaceChange } from "../../ui/wishes.ts";
import "./compare-outcome.ts";

/** The same measure twice: in a new budget, and with the tariffs as they are. */
const show = async () => {
  const { state, shown } = await scene(largeUserStops, {
    steps: [
      add(chooseWay("fixed")(largeUserStops({ ...emptyDocument, municipality: "GM0150" })), "zoals het is"),
    ],
  });
  const staged = await stage(
    html`<dimpact-compare-outcome .state=${state} .shown=${shown}></dimpact-compare-outcome>`,
  );
  // The comparison is a question of its own.
  await expect.element(page.getByRole("table")).toBeInTheDocument();
  return staged;
};

const row = (name: string) => {
  const rows = [...page.getByRole("table").element().querySelectorAll("tbody tr")];
  const found = rows.find((one) => one.children[0]?.textContent.trim().startsWith(name));
  return [...(found?.children ?? [])].slice(1).map((cell) => cell.textContent.replace(/\s+/g, " ").trim());
};

describe("scenarios side by side", () => {
  // Worked out with the cases of Rotterdam: tests/cases/05 and 06.
  it("give each its own equity, beside the plan's", async () => {
    await show();
    expect(row("Eigen vermogen").map((words) => words.split(" ")[0])).toEqual([
      "2.747.314",
      "1.936.853",
      "1.562.849",
    ]);
  });

  it("say what each does to the own bill", async () => {
    await show();
    const bills = row("Totaal").map((words) => words.split(" ")[0]);
    expect(bills).toEqual(["685.928", "708.343", "685.928"]);
  });

  it("say which one is on screen, and ask for another by its name", async () => {
    const { hear } = await show();
    const asked = hear(WorkspaceChange);
    await page.getByRole("button", { name: /^(Scenario|zoals het is)/ }).click();
    expect(asked).toHaveLength(1);
  });

  it("have nothing that axe finds wrong", async () => {
    expect(await violations(await show())).toEqual([]);
  });
});
