import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/shell.mjs";
import { HENGELO, strip, tag } from "./browser.ts";
import { receiveVisits } from "./visits.ts";

const visits = receiveVisits();
const { open } = visits;

const says = (page: Page, text: string) => strip(page).getByText(text, { exact: true }).waitFor();
const panel = (page: Page) => page.locator(tag("dimpact-scenario-panel"));
const button = (page: Page, name: string | RegExp) => panel(page).getByRole("button", { name, exact: true });
const drop = (page: Page) => button(page, "Rotterdam stopt met e-Suite in 2024").click();
const onScreen = (page: Page, name: string) =>
  panel(page).locator("[aria-current=true]").getByText(name, { exact: true }).waitFor();
const names = (page: Page) => panel(page).locator(".names button").allInnerTexts();
const undo = (page: Page) => button(page, "Ongedaan maken").click();

const manage = (page: Page) => panel(page).getByText("Naam, kopie, stapelen, verwijderen").click();

const kept = (page: Page) => page.evaluate(() => localStorage.getItem("dimpact.scenarios") ?? "");

/** Rotterdam gone within the budget year, and the same in a new budget. */
const two = async (page: Page): Promise<void> => {
  await drop(page);
  await says(page, "1.562.849");
  await button(page, "Dit scenario dupliceren").click();
  await onScreen(page, "Scenario 1 (kopie)");
  await page.getByRole("radio", { name: /Nieuwe begroting/ }).check();
  await says(page, "1.936.853");
};

const compare = async (page: Page): Promise<void> => {
  await page.getByRole("tab", { name: "Vergelijken" }).click();
  await page.getByRole("heading", { name: /^De scenario’s in/ }).waitFor();
};

const cells = (page: Page, row: string | RegExp) =>
  page.getByRole("row", { name: row }).getByRole("cell").allInnerTexts();

describe("two scenarios", () => {
  it("stand side by side with the figures that each has alone", async () => {
    const page = await open();
    expect(await names(page)).toEqual([]);
    await two(page);
    await compare(page);
    expect(await cells(page, /^Totaal/)).toEqual(["685.928", "685.928", "708.343"]);
    expect(await cells(page, /^Verschil met het plan/)).toEqual(["–", "–", "+22.415"]);
    expect(await cells(page, /^Eigen vermogen eind 2024/)).toEqual(["2.747.314", "1.562.849", "1.936.853"]);
    const [plan, within, budget] = await cells(page, /^Besluiten/);
    expect(plan).toBe("geen");
    expect(within).toMatch(/^Een overeenkomst met een enkel lid .*: het bestuur, met goedkeuring van/);
    expect(budget?.split("\n").filter(Boolean)).toEqual([
      "Het bedrijfsplan van dat jaar: de algemene vergadering (ALV), 21 van 41 stemmen",
      "Tarieven die anders veranderen dan door inflatie: de algemene vergadering (ALV), 21 van 41 stemmen",
      within,
    ]);
    const header = page.getByRole("columnheader", { name: /^Scenario 1 Binnen het begrotingsjaar/ });
    await header.getByRole("button", { name: "Scenario 1" }).click();
    await onScreen(page, "Scenario 1");
    await says(page, "1.562.849");
    await button(page, "Scenario 1 (kopie)").click();
    await says(page, "1.936.853");
    await strip(page).getByText("708.343").waitFor();
  });

  it("explain a figure of the column it stands in", async () => {
    const page = await open();
    await two(page);
    await button(page, "Scenario 1").click();
    await says(page, "1.562.849");
    await compare(page);
    await page
      .getByRole("row", { name: /^Totaal/ })
      .getByRole("button", { name: "708.343" })
      .click();
    await page.getByRole("dialog").getByText("Precies: totaal Deventer 708.342,86 euro").waitFor();
  });

  it("say what is wrong in the column it belongs to, and follow the newest change", async () => {
    const page = await open();
    await two(page);
    await expect.poll(() => kept(page)).toContain("reallocated");
    await page.evaluate(() => {
      const text = localStorage.getItem("dimpact.scenarios") ?? "";
      const last = text.lastIndexOf("rotterdam");
      localStorage.setItem(
        "dimpact.scenarios",
        `${text.slice(0, last)}losser${text.slice(last + "rotterdam".length)}`,
      );
    });
    await page.reload();
    await compare(page);
    await page
      .getByRole("columnheader", { name: /kopie/ })
      .getByText(/^1 maatregel telt niet mee\./)
      .waitFor();
    const equity = () => cells(page, /^Eigen vermogen eind 2024/);
    expect(await equity()).toEqual(["2.747.314", "1.562.849", "2.747.314"]);
    await page.getByRole("switch").click();
    await page.getByText(/^1 maatregel telt niet mee\./).waitFor({ state: "detached" });
    await undo(page);
    await page.getByText(/^1 maatregel telt niet mee\./).waitFor();
  });

  it("are seen in one year, which the reader chooses", async () => {
    const page = await open();
    await two(page);
    await page.getByRole("button", { name: "jaar: 2024, wijzigen" }).click();
    await page.keyboard.type("2026");
    await page.keyboard.press("Enter");
    await compare(page);
    await page.getByRole("heading", { name: "De scenario’s in 2026" }).waitFor();
    await page.getByLabel("Jaar waarvoor u de uitkomst ziet").selectOption("2024");
    await page.getByRole("heading", { name: "De scenario’s in 2024" }).waitFor();
    expect(await cells(page, /^Eigen vermogen eind 2024/)).toEqual(["2.747.314", "1.562.849", "2.747.314"]);
  });
});

describe("a municipality that is no member yet", () => {
  it("compares what it could join with, estimates marked", async () => {
    const page = await open({ municipality: HENGELO });
    await page.getByRole("checkbox", { name: "Open Online" }).check();
    await says(page, "26.776");
    await button(page, "Dit scenario dupliceren").click();
    await onScreen(page, "Scenario 1 (kopie)");
    await page.getByRole("checkbox", { name: "e-Suite" }).check();
    await compare(page);
    await page
      .getByRole("heading", { name: /^‘Scenario 1’ is voor Hengelo het voordeligst: 26\.776/ })
      .waitFor();
    expect(await cells(page, /^Totaal/)).toEqual(["geen lid", "26.776", "383.823"]);
    expect((await cells(page, /^e-Suite/)).map((text) => text.replace(/\s+/g, " "))).toEqual([
      "–",
      "–",
      "357.047 schatting",
    ]);
  });
});

describe("scenarios", () => {
  it("are named, stacked and deleted, and all of it can be undone", async () => {
    const page = await open();
    await two(page);
    await manage(page);
    await page.getByLabel("Naam van dit scenario").fill("Nieuwe begroting");
    await page.keyboard.press("Enter");
    await onScreen(page, "Nieuwe begroting");
    await button(page, "Nieuw scenario").click();
    await onScreen(page, "Scenario 3");
    await says(page, "2.747.314");
    await button(page, "Scenario 3 + Scenario 1").click();
    await onScreen(page, "Scenario 3 + Scenario 1");
    await says(page, "1.562.849");
    expect(await names(page)).toEqual([
      "Scenario 1",
      "Nieuwe begroting",
      "Scenario 3",
      "Scenario 3 + Scenario 1",
    ]);
    await panel(page)
      .getByText(/^U hebt vier scenario’s/)
      .waitFor();
    await button(page, /verwijderen$/).click();
    await onScreen(page, "Scenario 3");
    expect(await names(page)).toHaveLength(3);
    await undo(page);
    await onScreen(page, "Scenario 3 + Scenario 1");
    for (const name of ["Scenario 3", "Nieuwe begroting", "Scenario 1 (kopie)"]) {
      await undo(page);
      await onScreen(page, name);
    }
    await undo(page);
    await undo(page);
    await says(page, "1.562.849");
    expect(await names(page)).toEqual([]);
  });

  it("are made, named and switched with the keyboard alone, and the focus stays with them", async () => {
    const page = await open();
    const focused = (name: string | RegExp) => button(page, name).and(page.locator(":focus")).waitFor();
    await button(page, "Nieuw scenario").focus();
    await page.keyboard.press("Enter");
    await focused("Scenario 2");
    await page.keyboard.press("Shift+Tab");
    await focused("Scenario 1");
    await page.keyboard.press("Enter");
    await onScreen(page, "Scenario 1");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const field = page.getByLabel("Naam van dit scenario");
    await field.and(page.locator(":focus")).waitFor();
    await field.fill("Anders");
    await page.keyboard.press("Escape");
    expect(await field.inputValue()).toBe("Scenario 1");
    await field.fill("Eerste");
    await page.keyboard.press("Enter");
    await onScreen(page, "Eerste");
    await page.keyboard.press("Tab");
    await focused("‘Eerste’ verwijderen");
    await page.keyboard.press("Enter");
    await button(page, "Eerste").waitFor({ state: "detached" });
    await focused("Nieuw scenario");
  });
});

describe("what this device keeps", () => {
  it("is there after a reload", async () => {
    const page = await open();
    await two(page);
    await expect.poll(() => kept(page)).toContain("kopie");
    await expect.poll(() => kept(page)).toContain("reallocated");
    await page.reload();
    await says(page, "1.936.853");
    await expect.poll(() => names(page)).toEqual(["Scenario 1", "Scenario 1 (kopie)"]);
    await button(page, "Scenario 1").click();
    await says(page, "1.562.849");
  });

  it.each(["{", '{"format":"dimpact-scenarios","formatVersion":1}', "[]"])(
    "does not break the page where it is damaged: %s",
    async (damaged) => {
      const page = await open();
      await page.evaluate((text) => {
        localStorage.setItem("dimpact.scenarios", text);
      }, damaged);
      await page.reload();
      await says(page, "Deventer betaalt in 2024");
      await drop(page);
      await expect.poll(() => kept(page)).toContain("rotterdam");
    },
  );

  it("may be nothing at all, where storage is full or closed", async () => {
    const page = await open();
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await page.reload();
    await two(page);
    await compare(page);
    expect(await cells(page, /^Totaal/)).toEqual(["685.928", "685.928", "708.343"]);
  });

  it("is the same in two windows of the page", async () => {
    const page = await open();
    const other = await page.context().newPage();
    await other.goto(visits.url);
    await other.getByRole("tabpanel").waitFor();
    await two(page);
    await expect.poll(() => names(other)).toEqual(["Scenario 1", "Scenario 1 (kopie)"]);
    await onScreen(other, "Scenario 1");
    await says(other, "1.562.849");
    await manage(other);
    await button(other, "Nieuw scenario").click();
    await expect.poll(() => names(page)).toEqual(["Scenario 1", "Scenario 1 (kopie)", "Scenario 3"]);
    await onScreen(page, "Scenario 1 (kopie)");
    await says(page, "1.936.853");
  });

  it("takes in a link beside what is there, once", async () => {
    const page = await open();
    await two(page);
    await page.getByRole("button", { name: "Delen" }).click();
    const field = page.getByRole("textbox", { name: "Link naar dit scenario" });
    await expect.poll(() => field.inputValue()).toContain("#s=");
    const { hash } = new URL(await field.inputValue());
    await page.keyboard.press("Escape");
    await undo(page);
    await undo(page);
    expect(await names(page)).toEqual([]);
    await page.evaluate((text) => {
      location.hash = text;
    }, hash);
    await page.getByText(/^U ziet het scenario uit de link/).waitFor();
    await says(page, "1.936.853");
    await expect.poll(() => names(page)).toEqual(["Scenario 1", "Scenario 1 (kopie)"]);
    expect(await page.evaluate(() => location.hash)).toBe("");
    await expect.poll(() => kept(page)).toContain("reallocated");
    await page.reload();
    await says(page, "1.936.853");
    await expect.poll(() => names(page)).toHaveLength(2);
  });
});

describe("another dataset", () => {
  const other = readFileSync(join(root, "tests/datasets/other.json"), "utf8");
  const choose = (page: Page, text: string) =>
    page
      .getByLabel("Ander gegevensbestand openen")
      .setInputFiles({ name: "plan.json", mimeType: "application/json", buffer: Buffer.from(text) });

  it("is worked with until you go back; scenarios stay", async () => {
    const page = await open();
    await two(page);
    await choose(page, other);
    const banner = page.getByRole("region", { name: "Ander plan" });
    await banner
      .getByText("U werkt met Jaarplan 2027 van Coöperatie Samenloop U.A., uit het bestand plan.json.")
      .waitFor();
    await page.getByText(/^Uw scenario’s zijn gemaakt met .*dimpact-2024/).waitFor();
    await page.getByRole("heading", { name: "Voor welke gemeente kijkt u?" }).waitFor();
    await page.keyboard.type("meerbeek");
    await page.keyboard.press("Enter");
    await says(page, "Meerbeek betaalt in 2027");
    await says(page, "137.309");
    expect(await names(page)).toHaveLength(2);
    await panel(page).getByText("Deze maatregel telt nu niet mee.").waitFor();
    await compare(page);
    expect(await cells(page, /^Totaal/)).toEqual(["137.309", "137.309", "137.309"]);
    await banner.getByRole("button", { name: "Terug naar Bedrijfsplan 2024" }).click();
    await says(page, "Deventer betaalt in 2024");
    await says(page, "1.936.853");
    expect(await banner.count()).toBe(0);
    await page.reload();
    await says(page, "Deventer betaalt in 2024");
  });

  it("is refused with the place of every mistake when it is wrong, and nothing is lost", async () => {
    const page = await open();
    await two(page);
    const alert = page.getByRole("alert");
    await choose(page, other.replace('"inhabitants": 20000', '"inhabitants": "veel"'));
    await alert.getByText(/^De pagina kan niet werken met het bestand plan\.json/).waitFor();
    await alert.getByText("bij members, nummer 1, inhabitants: Hier hoort een geheel getal.").waitFor();
    await choose(page, other.slice(0, 100));
    await alert.getByText(/^De tekst is geen geldige JSON\. De fout zit bij regel/).waitFor();
    await choose(page, " ".repeat(2_000_001));
    await alert.getByText(/^Het bestand plan\.json is te groot/).waitFor();
    await says(page, "1.936.853");
    expect(await names(page)).toHaveLength(2);
  });
});
