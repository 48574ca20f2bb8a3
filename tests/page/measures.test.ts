import { describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { DEVENTER, strip } from "./browser.ts";
import { receiveVisits } from "./visits.ts";
import made from "../web/made-with-1.0.0.json" with { type: "json" };

const KAMPEN = "GM0166";
const VELSEN = "GM0453";

const visits = receiveVisits();

const open = async (municipality: string): Promise<Page> => {
  const page = await visits.visit({ municipality });
  await page.getByRole("tabpanel").waitFor();
  return page;
};

const says = (page: Page, text: string) => strip(page).getByText(text, { exact: true }).waitFor();

const word = (page: Page, label: string, value: string) =>
  page.getByRole("button", { name: `${label}: ${value}, wijzigen` });

const addMeasure = async (page: Page, name: string): Promise<void> => {
  await page.getByRole("button", { name: "Maatregel toevoegen" }).click();
  await page.getByRole("button", { name }).click();
};

/** Types into the word that is open. */
const type = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
};

const card = (page: Page, sentence: RegExp) => page.getByRole("article", { name: sentence });

describe("an optional item", () => {
  it("is given up by who has it, and taken by who has not", async () => {
    const page = await open(KAMPEN);
    await addMeasure(page, "Een lid kiest een extra onderdeel van een product, of stopt ermee");
    await card(page, /^Kampen stopt met e-Herkenning en verbinding bij Burgerzaken in 2024$/).waitFor();
    await page.getByText("In het plan: 4.800 euro per jaar (hoofdstuk 9, Product Burgerzaken).").waitFor();
    // 4.800, its hours 0,0563669 × 4.800 = 270,56 and overhead 0,3292589 × 5.070,56 = 1.669,53 together.
    await says(page, "456.178");
    // Hours and overhead that nobody else pays within the year: −1.053 − 270,56 − 1.669,53.
    await says(page, "−2.993");
    await word(page, "gemeente", "Kampen").click();
    await type(page, "venray");
    await card(page, /^Venray kiest voor e-Herkenning en verbinding bij Burgerzaken in 2024$/).waitFor();
    await says(page, "887");
  });
});

describe("a one-off amount", () => {
  it("hits the result of its year, as a setback and as a windfall", async () => {
    const page = await open(DEVENTER);
    await addMeasure(page, "Een eenmalige tegenvaller of meevaller");
    await word(page, "naam", "Tegenvaller").click();
    await type(page, "Tekort Beyond23");
    await word(page, "bedrag", "100.000 euro").click();
    await type(page, "500.000");
    await card(page, /^Tekort Beyond23 kost de vereniging eenmalig 500\.000 euro in 2024$/).waitFor();
    await says(page, "−501.053");
    await says(page, "2.247.314");
    await says(page, "685.928");
    await page.getByRole("tab", { name: "De vereniging" }).click();
    const row = page.getByRole("row", { name: /^Eenmalige tegenvallers/ });
    expect(await row.getByRole("cell").allTextContents()).toEqual(["0", "500.000", "+500.000"]);
    await row.getByRole("button", { name: "500.000", exact: true }).first().click();
    await page
      .getByRole("dialog")
      .getByText(/Tekort Beyond23/)
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await word(page, "wat er gebeurt", "kost").click();
    await type(page, "meevaller");
    await card(page, /^Tekort Beyond23 levert de vereniging eenmalig 500\.000 euro op in 2024$/).waitFor();
    await says(page, "498.947");
    expect(await row.getByRole("cell").allTextContents()).toEqual(["0", "−500.000", "−500.000"]);
  });
});

describe("the cover by projects", () => {
  it("is one more line to change, and says that more of it is good for the members", async () => {
    const page = await open(DEVENTER);
    await addMeasure(page, "Een post van de verenigingskosten verandert");
    await word(page, "post", "Formatieplaatsen").click();
    await type(page, "dekking");
    await page.getByText(/hoe minder er voor de leden overblijft/).waitFor();
    await word(page, "soort verandering", "verandert met").click();
    await type(page, "wordt");
    await word(page, "nieuw bedrag", "257.616,7 euro").click();
    await type(page, "0");
    await card(page, /^Dekking door projecten wordt 0 euro in 2024$/).waitFor();
    // Within the year the result lacks it: −1.053 − 257.616,70.
    await says(page, "−258.670");
    await page.getByRole("radio", { name: /Nieuwe begroting/ }).check();
    await says(page, "−1.053");
    await page.getByRole("tab", { name: "De vereniging" }).click();
    const cells = (name: RegExp) => page.getByRole("row", { name }).getByRole("cell").allTextContents();
    expect(await cells(/^gedekt door projecten/)).toEqual(["257.617", "0", "−257.617"]);
    expect(await cells(/^gedekt door productgebruik/)).toEqual(["3.214.503", "3.472.120", "+257.617"]);
  });
});

describe("a price on an agreed path", () => {
  it("is warned of beside the measure", async () => {
    const page = await open(DEVENTER);
    await addMeasure(page, "Een prijs van een product verandert");
    await card(page, /van e-Suite wordt/)
      .getByText(/afgesproken tot 1 juli 2027/)
      .waitFor();
  });
});

describe("a member that leaves", () => {
  it("reads which limit decided, and what it keeps and owes", async () => {
    const page = await open(VELSEN);
    await addMeasure(page, "Een lid zegt op");
    const own = card(page, /^Velsen zegt op/);
    await own.getByText(/hoogstens 10% van de leden uittreden.*\(statuten, artikel 6\.3\)/).waitFor();
    await own.getByText(/niet bij te dragen aan een tekort.*\(statuten, artikel 19\)/).waitFor();
    await addMeasure(page, "Een lid zegt op");
    await word(page, "gemeente", "Velsen").nth(1).click();
    await type(page, "rotterdam");
    await own.getByText(/hoogstens twee uittreden.*«zodanige leden» kan ook/).waitFor();
    await page.getByText("Wat geldt er na het lidmaatschap?").click();
    await page.getByText(/^Alleen bij ontbinding.*\(statuten, artikel 21\.6\)/).waitFor();
    const table = page.getByRole("table", {
      name: /^Deel van Velsen in het eigen vermogen eind 2025, indicatie/,
    });
    // 2.747.314 at the end of 2025 as of 2024: 41 members, of all inhabitants and tariffs a part.
    await table.getByRole("row", { name: "elk lid evenveel 67.008" }).waitFor();
    expect(await table.getByRole("row").count()).toBe(4);
  });

  it("can ask what it would be before it gives notice", async () => {
    const page = await open(DEVENTER);
    await page.getByText("Wanneer kunnen we eruit, en wat kost dat?").click();
    await page.getByRole("row", { name: "elk lid evenveel 67.008" }).waitFor();
    await page.getByText(/^Alleen bij ontbinding/).waitFor();
  });
});

describe("what has to be decided", () => {
  it("names the body, and takes gaining or losing for no vote", async () => {
    const page = await open(DEVENTER);
    await addMeasure(page, "24/7-ondersteuning stopt of komt terug");
    await page.getByRole("tab", { name: "Alle leden" }).click();
    await page.getByText(/is een aanwijzing voor een stem, geen stem/).waitFor();
    const decisions = page.getByRole("list", { name: "Besluiten die nodig zijn, en van wie" });
    expect(await decisions.getByRole("listitem").count()).toBe(1);
    await decisions.getByText(/: de gebruikers van het product samen$/).waitFor();
    await decisions.getByText("Dat zijn 31 leden.").waitFor();
    expect(await decisions.textContent()).not.toContain("(ALV)");
  });
});

describe("a link made with 1.0.0", () => {
  it("says so, with what has changed, and opens whole", async () => {
    const page = await visits.visit();
    await page.goto(`${visits.url}${made.link}`);
    await page.reload();
    const notice = page.getByRole("alert");
    await notice
      .getByText(/^De link is gemaakt met rekenregels 1\.0\.0 en gegevens dimpact-2024 1\.0\.0/)
      .waitFor();
    await notice.getByText(/inwoners waarop hun bedragen in het plan rusten/).waitFor();
    await card(page, /^Groningen heeft 233\.273 inwoners in 2024$/).waitFor();
    await card(page, /^De verenigingsbijdrage wordt 6\.900 euro in 2024$/).waitFor();
    await strip(page).getByText("norm van 2.000.000").waitFor();
    const row = page.getByRole("row", { name: /^Toon de opbouw van Burgerzaken 548/ });
    expect(await row.getByRole("cell").allTextContents()).toEqual(["548.848", "479.834", "479.834", "–"]);
  });
});
