import { html } from "lit";
import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { scene } from "../../../tests/views/scene.ts";
import { stage } from "../../../tests/views/stage.ts";
import withdrawals from "../scenario/presets/withdrawals.json";
import { addMeasures, emptyDocument, type Document, type Draft } from "../scenario/document.ts";
import "./lottery-choice.ts";
import { DocumentChange } from "../ui/wishes.ts";

/** Five give notice, four may leave; who wins is kept as the page would. */
const show = async (winners?: string[]) => {
  const { state, shown, t } = await scene(addMeasures(withdrawals.events as Draft[]));
  const { lots } = shown.answered.answer;
  let document: Document = { ...emptyDocument, assumptions: winners ? { lotteryWinners: winners } : {} };
  const context = { dataset: state.dataset, places: state.places, own: state.own, before: [], t };
  const box = () =>
    html`<dimpact-lottery-choice
      .lots=${lots}
      .winners=${document.assumptions.lotteryWinners ?? []}
      .context=${context}
    ></dimpact-lottery-choice>`;
  const { show: draw, on } = await stage(box());
  on(DocumentChange, ({ change }) => {
    document = change(document);
    void draw(box());
  });
  return { winners: () => document.assumptions.lotteryWinners };
};

const member = (name: string) => page.getByRole("checkbox", { name });

describe("the lots", () => {
  it("are as many places as there are, one for each that is ticked", async () => {
    const { winners } = await show();
    expect(page.getByRole("checkbox").elements()).toHaveLength(5);
    await expect.element(page.getByText("0 van 4 plaatsen vergeven.")).toBeVisible();
    for (const name of ["Assen", "Kampen", "Oldambt"]) await member(name).click();
    await expect.element(page.getByText("3 van 4 plaatsen vergeven.")).toBeVisible();
    await expect.element(member("Venray")).toBeEnabled();
    await member("Velsen").click();
    expect(winners()).toEqual(["assen", "kampen", "oldambt", "velsen"]);
    await expect.element(member("Venray")).toBeDisabled();
    await expect.element(member("Velsen")).toBeEnabled();
  });

  it("give a place back, and nobody is assumed to win once all are", async () => {
    const { winners } = await show(["assen", "kampen"]);
    await member("Assen").click();
    expect(winners()).toEqual(["kampen"]);
    await expect.element(member("Assen")).not.toBeChecked();
    await member("Kampen").click();
    expect(winners()).toBeUndefined();
  });

  it("are too few for what was chosen elsewhere, which is said", async () => {
    await show(["assen", "kampen", "oldambt", "velsen", "venray"]);
    await expect
      .element(page.getByRole("alert"))
      .toHaveTextContent("Er zijn 5 winnaars gekozen voor 4 plaatsen");
    await expect.element(member("Venray")).toBeEnabled();
  });
});
