import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/shell.mjs";
import { violations } from "./axe.ts";
import { DEVENTER, HENGELO, openHouse, strip, type House, tag } from "./browser.ts";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(async () => {
  await house.close();
});

const drop = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Rotterdam stopt met e-Suite in 2024" }).click();
  await page.getByRole("radio", { name: /Nieuwe begroting/ }).check();
  await strip(page).getByText("708.343").waitFor();
};

const compareTwo = async (page: Page): Promise<void> => {
  await drop(page);
  await page.getByRole("button", { name: "Dit scenario dupliceren" }).click();
  await page.getByText("Naam, kopie, stapelen, verwijderen").click();
  await page.getByRole("radio", { name: /Binnen het begrotingsjaar/ }).check();
  await page.getByRole("tab", { name: "Vergelijken" }).click();
  await page.getByRole("heading", { name: /^De scenario’s in/ }).waitFor();
};

const states: [string, string | undefined, (page: Page) => Promise<void>][] = [
  ["the first question", undefined, () => Promise.resolve()],
  [
    "the list of municipalities",
    undefined,
    async (page) => {
      await page.getByRole("combobox").click();
      await page.getByRole("option").first().waitFor();
    },
  ],
  ["the plan", DEVENTER, () => Promise.resolve()],
  [
    "a scenario with a product unfolded",
    DEVENTER,
    async (page) => {
      await drop(page);
      await page.getByRole("button", { name: /^Toon de opbouw van e-Suite/ }).click();
    },
  ],
  [
    "a word being edited",
    DEVENTER,
    async (page) => {
      await drop(page);
      await page.getByRole("button", { name: /^gemeente: Rotterdam/ }).click();
      await page.getByRole("option").first().waitFor();
    },
  ],
  [
    "a number being edited wrongly",
    DEVENTER,
    async (page) => {
      await page.getByRole("button", { name: /^Deventer heeft/ }).click();
      await page.getByRole("button", { name: /^aantal inwoners/ }).click();
      await page.keyboard.type("x");
      await page.getByText(/^Vul een getal in/).waitFor();
    },
  ],
  [
    "the types of measures",
    DEVENTER,
    async (page) => {
      await page.getByRole("button", { name: "Maatregel toevoegen" }).click();
    },
  ],
  [
    "all members",
    DEVENTER,
    async (page) => {
      await drop(page);
      await page.getByRole("tab", { name: "Alle leden" }).click();
    },
  ],
  [
    "the association",
    DEVENTER,
    async (page) => {
      await drop(page);
      await page.getByRole("tab", { name: "De vereniging" }).click();
    },
  ],
  [
    "all about the own bill",
    DEVENTER,
    async (page) => {
      await drop(page);
      for (const summary of ["Wanneer komen de", "Wanneer kunnen we", "Tekst voor een"])
        await page.getByText(summary).click();
      await page.getByText(/eindigt het lidmaatschap/).waitFor();
    },
  ],
  [
    "the assumptions, one changed",
    DEVENTER,
    async (page) => {
      await page.getByText("Aannames", { exact: true }).click();
      await page.getByLabel("Lonen").fill("4");
      await page.getByText("1 aangepast").waitFor();
    },
  ],
  [
    "the years",
    DEVENTER,
    async (page) => {
      await drop(page);
      await page.getByRole("tab", { name: "Jaren" }).click();
      await page.getByRole("heading", { name: /^Het eigen vermogen/ }).waitFor();
    },
  ],
  [
    "two scenarios compared",
    DEVENTER,
    async (page) => {
      await compareTwo(page);
    },
  ],
  [
    "another dataset, and one that is refused",
    DEVENTER,
    async (page) => {
      const field = page.getByLabel("Ander gegevensbestand openen");
      await field.setInputFiles(join(root, "tests/datasets/other.json"));
      await page.getByText(/^U werkt met Jaarplan 2027/).waitFor();
      await page.keyboard.type("meerbeek");
      await page.keyboard.press("Enter");
      await page.getByRole("tabpanel").waitFor();
      await field.setInputFiles(join(root, "package.json"));
      await page.getByText(/^De pagina kan niet werken met het bestand/).waitFor();
    },
  ],
  [
    "the share menu, and a damaged link",
    DEVENTER,
    async (page) => {
      await page.evaluate(() => {
        document.location.hash = "s=x";
      });
      await page.getByText(/^De link is beschadigd/).waitFor();
      await page.getByRole("button", { name: "Delen" }).click();
      await page.getByRole("textbox", { name: "Link naar dit scenario" }).waitFor();
    },
  ],
  [
    "populations from pasted columns",
    DEVENTER,
    async (page) => {
      await page.getByRole("button", { name: "Maatregel toevoegen" }).click();
      await page.getByRole("button", { name: "Inwoners van veel gemeenten" }).click();
      await page.getByLabel("Of plak kolommen uit een spreadsheet").fill("Deventer\t103000");
      await page.getByText(/^1 van 41/).waitFor();
    },
  ],
  [
    "the explanation of a figure",
    DEVENTER,
    async (page) => {
      await drop(page);
      await strip(page).getByRole("button", { name: "708.343" }).click();
      await page.getByText(/Precies: totaal/).waitFor();
      await page
        .getByText(/Waar komen deze bedragen vandaan/)
        .first()
        .click();
    },
  ],
  [
    "a quote with an estimate",
    HENGELO,
    async (page) => {
      await page.getByRole("checkbox", { name: "e-Suite" }).check();
      await page.getByRole("cell", { name: /schatting/ }).waitFor();
    },
  ],
];

/** Views whose own tests look at them in dark colours too. */
const seenInDark = new Set([
  "a scenario with a product unfolded",
  "a word being edited",
  "a number being edited wrongly",
  "all members",
]);

const screens = [
  { name: "wide, light", width: 1280, height: 900, colorScheme: "light" },
  { name: "wide, dark", width: 1280, height: 900, colorScheme: "dark" },
] as const;

describe.each(screens)("axe finds nothing: $name", ({ width, height, colorScheme }) => {
  const own = states.filter(([name]) => colorScheme === "light" || !seenInDark.has(name));
  it.each(own)("%s", async (_name, municipality, reach) => {
    const { page } = await house.visit({
      viewport: { width, height },
      colorScheme,
      reducedMotion: "reduce",
      ...(municipality === undefined ? {} : { municipality }),
    });
    await page.getByRole("combobox").first().waitFor();
    if (municipality !== undefined) await page.getByRole("tabpanel").waitFor();
    await reach(page);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

it("axe finds nothing on a narrow screen with the scenario open", async () => {
  const { page } = await house.visit({ viewport: { width: 360, height: 740 }, municipality: DEVENTER });
  await page.getByRole("tabpanel").waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: /Scenario openen/ }).click();
  await drop(page);
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

it("what is in the open sheet scrolls with it, and focus stays in it", async () => {
  const { page } = await house.visit({ viewport: { width: 360, height: 740 }, municipality: DEVENTER });
  await page.getByRole("button", { name: /Scenario openen/ }).click();
  for (const name of ["Een lid gaat een product gebruiken", "Een lid stopt met een product"]) {
    await page.getByRole("button", { name: "Maatregel toevoegen" }).click();
    await page.getByRole("button", { name }).click();
  }
  const card = page.getByRole("article").last();
  await card.getByRole("switch").focus();
  const [outer, inner] = [await card.boundingBox(), await card.getByRole("switch").boundingBox()];
  expect(inner?.y).toBeGreaterThan(outer?.y ?? Infinity);
  expect((inner?.y ?? Infinity) + (inner?.height ?? 0)).toBeLessThan((outer?.y ?? 0) + (outer?.height ?? 0));
  expect((inner?.y ?? Infinity) + (inner?.height ?? 0)).toBeLessThanOrEqual(740);
  expect(await page.locator(tag("dimpact-page-footer")).getAttribute("inert")).toBe("");
  await page.context().close();
});

it.each([
  [360, 740],
  [1440, 900],
])("axe finds nothing on the comparison at %i px", async (width, height) => {
  const { page } = await house.visit({ viewport: { width, height }, municipality: DEVENTER });
  await page.getByRole("tabpanel").waitFor();
  if (width < 992) await page.getByRole("button", { name: /Scenario openen/ }).click();
  await drop(page);
  await page.getByRole("button", { name: "Dit scenario dupliceren" }).click();
  if (width < 992) await page.getByRole("button", { name: /Scenario sluiten/ }).click();
  await page.getByRole("tab", { name: "Vergelijken" }).click();
  await page.getByRole("heading", { name: /^De scenario’s in/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});
