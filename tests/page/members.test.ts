import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { strip } from "./browser.ts";
import { drop, receiveVisits } from "./visits.ts";

const visits = receiveVisits();
const { open } = visits;

const names = async (page: Page): Promise<string[]> => {
  const headers = await page.getByRole("tabpanel").getByRole("rowheader").allTextContents();
  return headers.map((name) => name.trim().replace(/\s+/g, " "));
};

describe("all members", () => {
  it("are counted against the majority, drawn one by one, filtered and sorted", async () => {
    const page = await open();
    await drop(page);
    await page.getByRole("tab", { name: "Alle leden" }).click();
    await page
      .getByText(/Dat zijn 21 van de 41 stemmen .* Bij 7 leden gaat de rekening niet omhoog\./)
      .first()
      .waitFor();
    const chart = page.getByRole("img", {
      name: "Groningen gaat het meest omhoog, Rotterdam het meest omlaag",
    });
    expect(await chart.locator("rect").count()).toBe(35);
    const own = await chart.locator("text.strong").allTextContents();
    expect(own).toEqual(["Deventer", "+22.415"]);
    const zero = Number(await chart.locator("line").last().getAttribute("x1"));
    const bars = await chart.locator("rect").evaluateAll((all) =>
      all.map((bar) => ({
        words: bar.textContent,
        start: Number(bar.getAttribute("x")),
        end: Number(bar.getAttribute("x")) + Number(bar.getAttribute("width")),
      })),
    );
    for (const { words, start, end } of bars)
      if (words.includes("\u2212")) expect(end, words).toBeCloseTo(zero);
      else expect(start, words).toBeCloseTo(zero);

    const show = page.getByRole("combobox", { name: "Toon" });
    await show.selectOption({ label: "minder betalen" });
    await page.getByText("1 van 41 leden.").waitFor();
    expect(await names(page)).toEqual(["Rotterdam"]);
    await show.selectOption({ label: "gelijk" });
    await page.getByText("6 van 41 leden.").waitFor();
    await show.selectOption({ label: "alle leden" });
    await page.getByRole("button", { name: "Verschil", exact: true }).click();
    expect((await names(page)).slice(0, 2)).toEqual(["Groningen", "Enschede"]);
    await page.getByRole("searchbox", { name: "Zoek een lid" }).fill("oost");
    await page.getByText("2 van 41 leden.").waitFor();
    expect(await names(page)).toEqual(["Oost Gelre", "Noordoostpolder"]);
  });

  it.each([360, 1440])("have nothing that axe finds at %i px", async (width) => {
    const page = await open({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
    await drop(page);
    await page.setViewportSize({ width, height: 800 });
    await page.getByRole("tab", { name: "Alle leden" }).click();
    await page.getByRole("searchbox", { name: "Zoek een lid" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await violations(page)).toEqual([]);
  });
});

describe("a lottery", () => {
  it("shows places and candidates, and its winners change the outcome", async () => {
    const page = await open();
    await page.getByText("Meer voorbeelden").click();
    await page.getByRole("button", { name: "Vijf leden zeggen tegelijk op" }).click();
    const lots = page.getByRole("group", { name: /^Loting: 5 opzeggers, plaats voor 4/ });
    await lots.getByText("0 van 4 plaatsen vergeven.").waitFor();
    const bill = strip(page).getByText(/^Deventer betaalt in 2026/);
    await bill.waitFor();
    await strip(page).getByText("net als zonder scenario").waitFor();
    for (const name of ["Assen", "Kampen", "Oldambt", "Velsen"])
      await lots.getByRole("checkbox", { name }).check();
    await lots.getByText("4 van 4 plaatsen vergeven.").waitFor();
    expect(await lots.getByRole("checkbox", { name: "Venray" }).isDisabled()).toBe(true);
    await page
      .getByRole("article", { name: /^Venray/ })
      .getByText(/er is geen plaats meer/)
      .waitFor();
    await page
      .getByRole("article", { name: /^Assen/ })
      .getByText(/^De opzegging geldt/)
      .waitFor();
    await strip(page).getByText("meer", { exact: true }).waitFor({ state: "attached" });
    await page.getByRole("tab", { name: "Alle leden" }).click();
    await page.getByText("Niet meer lid in 2026: Assen, Kampen, Oldambt en Velsen.").waitFor();
    await page.getByText("1 aangepast").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Ongedaan maken" }).click();
    await lots.getByText("3 van 4 plaatsen vergeven.").waitFor();
    await page
      .getByRole("article", { name: /^Velsen/ })
      .getByText(/De uitkomst staat nog open/)
      .waitFor();
  });
});

describe("the first choice", () => {
  it("leaves the top of the page in sight, with focus on what was asked for", async () => {
    const page = await visits.visit({ viewport: { width: 1280, height: 700 } });
    await page.getByRole("heading", { name: "Voor welke gemeente kijkt u?" }).waitFor();
    await page.keyboard.type("deven");
    await page.keyboard.press("Enter");
    await page.getByRole("main").and(page.locator(":focus")).waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});
