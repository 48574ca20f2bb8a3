import { html } from "lit";
import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { violations } from "../../../tests/views/axe.ts";
import { scene } from "../../../tests/views/scene.ts";
import { stage } from "../../../tests/views/stage.ts";
import { addMeasures, emptyDocument, type Document, type Draft } from "../scenario/document.ts";
import type { Language } from "../texts/index.ts";
import "./measure-card.ts";
import { DocumentChange, GestureEnd } from "../ui/wishes.ts";

const population: Draft = { type: "population", member: "deventer", inhabitants: 104000, year: 2024 };

/** One measure on a card, changed as the page would: a gesture that is given up is taken back. */
const show = async (event: Draft, language: Language = "nl") => {
  const { state, t } = await scene(undefined, { language });
  let document: Document = addMeasures([event])(emptyDocument);
  let settled = document;
  const context = { dataset: state.dataset, places: state.places, own: state.own, before: [], t };
  const card = () =>
    html`<button type="button">elders</button> ${document.measures.map(
        (measure) =>
          html`<dimpact-measure-card .measure=${measure} .context=${context}></dimpact-measure-card>`,
      )}`;
  const staged = await stage(card(), language);
  const { show: draw, on } = staged;
  on(DocumentChange, ({ change }) => {
    document = change(document);
    void draw(card());
  });
  on(GestureEnd, ({ givenUp }) => {
    if (givenUp) document = settled;
    settled = document;
    void draw(card());
  });
  return { ...staged, measures: () => document.measures };
};

const word = (label: string) => page.getByRole("button", { name: new RegExp(`^${label}: `) });
const field = page.getByRole("textbox");
const sentence = () => page.getByRole("article").element().ariaLabel;
const elsewhere = () => page.getByRole("button", { name: "elders" }).click();

describe("a number in a measure", () => {
  const inhabitants = word("aantal inwoners");

  it("counts while it is typed, and stays when you click elsewhere", async () => {
    const { measures } = await show(population);
    await inhabitants.click();
    await userEvent.keyboard("110000");
    expect(measures()[0]?.event).toMatchObject({ inhabitants: 110000 });
    await elsewhere();
    await expect.poll(sentence).toBe("Deventer heeft 110.000 inwoners in 2024");
    expect(field.elements()).toEqual([]);
    expect(measures()[0]?.event).toMatchObject({ inhabitants: 110000 });
  });

  it("stays by Enter, with the focus on its word", async () => {
    await show(population);
    await inhabitants.click();
    await userEvent.keyboard("110000{Enter}");
    await expect.poll(() => inhabitants.element().matches(":focus")).toBe(true);
    expect(sentence()).toBe("Deventer heeft 110.000 inwoners in 2024");
  });

  it("is what it was after Escape", async () => {
    await show(population);
    await inhabitants.click();
    await userEvent.keyboard("110000{Escape}");
    await expect.poll(() => inhabitants.element().matches(":focus")).toBe(true);
    expect(sentence()).toBe("Deventer heeft 104.000 inwoners in 2024");
  });

  it("says what is wrong with it, and is what it was when it is left by Enter then", async () => {
    const staged = await show(population);
    await inhabitants.click();
    await userEvent.keyboard("veel");
    await expect
      .element(page.getByRole("alert"))
      .toHaveTextContent("Vul een getal in, bijvoorbeeld 104.000.");
    await expect.element(field).toHaveAttribute("aria-invalid", "true");
    expect(await violations(staged)).toEqual([]);
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => inhabitants.element().matches(":focus")).toBe(true);
    expect(sentence()).toBe("Deventer heeft 104.000 inwoners in 2024");
  });

  it("follows its slider", async () => {
    await show(population);
    await inhabitants.click();
    const slider = page.getByRole("slider").element() as HTMLInputElement;
    slider.focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    await expect.poll(() => (field.element() as HTMLInputElement).value).toBe("104.200");
    await userEvent.keyboard("{Escape}");
    await expect.poll(sentence).toBe("Deventer heeft 104.000 inwoners in 2024");
  });

  it("is written the English way in English", async () => {
    await show(population, "en");
    expect(sentence()).toBe("Deventer has 104,000 inhabitants in 2024");
  });
});

describe("a choice in a measure", () => {
  it("is made in place, and what was chosen by then stays when you click elsewhere", async () => {
    const staged = await show({ type: "drop", member: "deventer", product: "e-suite", year: 2024 });
    await word("gemeente").click();
    await userEvent.keyboard("rotter{Enter}");
    await expect.poll(sentence).toBe("Rotterdam stopt met e-Suite in 2024");
    await word("product").click();
    await userEvent.keyboard("{ArrowDown}{Escape}");
    await expect.poll(sentence).toBe("Rotterdam stopt met e-Suite in 2024");
    await word("gemeente").click();
    await userEvent.keyboard("zwol");
    expect(await violations(staged)).toEqual([]);
    await elsewhere();
    await expect.poll(sentence).toBe("Rotterdam stopt met e-Suite in 2024");
    expect(staged.measures()).toHaveLength(1);
  });

  it("of several is ticked one by one, until it is done", async () => {
    const { measures } = await show({ type: "merge", members: ["deventer"], year: 2024 });
    await page.getByRole("button", { name: /Deventer.*wijzigen/ }).click();
    await page.getByRole("checkbox", { name: "Olst-Wijhe" }).click();
    expect(measures()[0]?.event).toMatchObject({ members: ["deventer", "olst-wijhe"] });
    await page.getByRole("button", { name: "Klaar" }).click();
    expect(page.getByRole("checkbox").elements()).toEqual([]);
  });
});

describe("a measure", () => {
  it("is switched off and on, and removed", async () => {
    const { measures } = await show(population);
    const on = page.getByRole("switch");
    await on.click();
    expect(measures().map((measure) => measure.on)).toEqual([false]);
    await on.click();
    expect(measures().map((measure) => measure.on)).toEqual([true]);
    await page.getByRole("button", { name: /^Verwijderen/ }).click();
    expect(measures()).toEqual([]);
  });
});
