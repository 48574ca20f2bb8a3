import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { commandLine } from "../module/engines.ts";
import { violations } from "./axe.ts";
import { drop, receiveVisits } from "./visits.ts";

const { open } = receiveVisits();

const wholeEuros = (exact: string): string => {
  const [, minus = "", digits = ""] = /(\u2212?)([\d.]+,\d\d)\u00a0euro$/.exec(exact.trim()) ?? [];
  const cents = Number(digits.replaceAll(".", "").replace(",", "")) * (minus === "" ? 1 : -1);
  return new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 0 })
    .format(Math.floor((cents + 50) / 100))
    .replace("-", "\u2212");
};

/** Opens the explanation of an amount; its last line is that amount. */
const explained = async (page: Page, figure: Locator): Promise<Locator> => {
  const shown = (await figure.textContent()) ?? "";
  await figure.click();
  const panel = page.getByRole("dialog");
  const last = panel.getByText(/^Precies: /);
  expect(wholeEuros((await last.textContent()) ?? "")).toBe(shown.trim().replace(/^\+/, ""));
  return panel;
};

const close = async (page: Page): Promise<void> => {
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
};

const row = (page: Page, name: RegExp | string) => page.getByRole("row", { name }).first();

describe("the figures of the plan", () => {
  const control = async (page: Page): Promise<void> => {
    await page.getByRole("tab", { name: "Controle" }).click();
    await page.getByRole("heading", { name: /keer spreekt de bron zichzelf tegen$/ }).waitFor();
  };

  it("come back as often as the command line says", async () => {
    const page = await open();
    await control(page);
    const { out } = commandLine(["check"]);
    const line = (name: string) => {
      const [, all, exact] = new RegExp(`^${name} +(\\d+) +(\\d+)`, "m").exec(out) ?? [];
      return `${exact ?? "?"} van ${all ?? "?"}`;
    };
    const words = `${line("all cells")} bedragen, ${line("column totals")} kolomtotalen en ${line("member totals")} ledentotalen komen precies uit`;
    await page
      .getByRole("heading", { name: `${words}, en ook het eindtotaal van 13.002.215\u00a0euro` })
      .waitFor();
    await page.getByText("478 bedragen, elk naast het gedrukte bedrag.").waitFor();
  });

  it("are the plan's whatever the scenario, by product and member, and explain themselves", async () => {
    const page = await open();
    await drop(page);
    await control(page);
    await page.getByLabel("Zoek een gemeente").fill("olst");
    await page.getByText("9 bedragen, elk naast het gedrukte bedrag.").waitFor();
    await page.getByLabel("Toon").selectOption({ label: "Tabel 10: e-Suite" });
    await page.getByText("4 bedragen, elk naast het gedrukte bedrag.").waitFor();
    const cells = await row(page, /^Olst-Wijhe/)
      .getByRole("cell")
      .allTextContents();
    expect(cells.map((cell) => cell.trim())).toEqual([
      "18.496",
      "80.026",
      "80.026",
      "–",
      "281",
      "281",
      "–",
      "26.442",
      "26.442",
      "–",
      "106.749",
      "106.749",
      "–",
      "95.941",
      "11,3%",
    ]);
    await explained(page, row(page, /^Olst-Wijhe/).getByRole("button", { name: "26.442" }));
    await close(page);
    await page.getByRole("checkbox", { name: "Alleen verschillen" }).check();
    await page.getByText("Er is geen bedrag dat hierbij past.").waitFor();
    await page.getByLabel("Zoek een gemeente").fill("");
    await page.getByText("Er zijn geen verschillen.").waitFor();
    await page.getByRole("checkbox", { name: "Alleen verschillen" }).uncheck();
    await page.getByLabel("Toon").selectOption({ label: "Totaal per lid" });
    const total = row(page, /^Totaal/).getByRole("button", { name: "13.002.215" });
    const panel = await explained(page, total);
    await panel.getByRole("button", { name: /^Deventer: 685\.927,54/ }).click();
    await panel.getByRole("heading", { name: "Totaal Deventer" }).waitFor();
  });

  it("lead to where the source contradicts itself, by table", async () => {
    const page = await open();
    await control(page);
    await page.getByRole("heading", { name: "73 keer spreekt de bron zichzelf tegen" }).waitFor();
    await page
      .getByRole("combobox", { name: "Tabel", exact: true })
      .selectOption({ label: "Tabel 6: Opbouw verenigingskosten (3)" });
    await page.getByText("3 van 73 tegenspraken.").waitFor();
    expect(await page.getByText(/^Tegenspraak \d+ · .*Tabel/).count()).toBe(3);
    await page.getByRole("heading", { name: "Tabel 14: My-Lex" }).click();
    await page
      .getByRole("button", { name: /^Tegenspraak 17/ })
      .first()
      .click();
    const entry = page.getByRole("heading", { name: /^Gemert-Bakel en Laarbeek betalen voor My-Lex/ });
    await entry.and(page.locator(":focus")).waitFor();
    await page.getByText("73 van 73 tegenspraken.").waitFor();
  });

  it.each([360, 1440])("have nothing that axe finds at %i px", async (width) => {
    const page = await open({ viewport: { width, height: 800 }, reducedMotion: "reduce" });
    await control(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await violations(page)).toEqual([]);
  });
});

describe("every amount explains itself", () => {
  it("the year before, as printed in the plan", async () => {
    const page = await open();
    const before = row(page, /^Toon de opbouw van e-Suite/).getByRole("button", { name: "424.137" });
    const panel = await explained(page, before.last());
    await panel.getByText("zoals gedrukt in het plan").waitFor();
    await panel.getByText("Tabel 9, 10").waitFor();
    await close(page);
    await explained(
      page,
      row(page, /^Totaal/)
        .getByRole("button", { name: "685.694" })
        .last(),
    );
  });

  it("the bills before a merger", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Maatregel toevoegen" }).click();
    await page.getByRole("button", { name: "Gemeenten gaan samen" }).click();
    await page.getByRole("checkbox", { name: "Olst-Wijhe" }).check();
    await page.getByRole("checkbox", { name: "Deventer" }).check();
    await page.getByRole("button", { name: "Klaar" }).click();
    const before = row(page, /^Totaal/).getByRole("button", { name: "856.059" });
    const panel = await explained(page, before.first());
    await panel.getByRole("button", { name: /^Olst-Wijhe: 170\.131/ }).waitFor();
    await close(page);
    await page.getByRole("tab", { name: "Alle leden" }).click();
    await explained(page, page.getByRole("tabpanel").getByRole("button", { name: "856.059" }).first());
  });

  it("invoices and kinds of cost", async () => {
    const page = await open();
    await drop(page);
    const overhead = page.getByRole("row", { name: /^Verenigingskosten/ }).last();
    const parts = await explained(page, overhead.getByRole("button", { name: "192.031" }));
    await parts.getByRole("button", { name: /^e-Suite: / }).waitFor();
    await close(page);
    await page.getByText("Wanneer komen de facturen?").click();
    const advance = await explained(
      page,
      row(page, /^Eerste kwartaal/)
        .getByRole("button")
        .nth(1),
    );
    await advance.getByText(/÷ 4$/).waitFor();
    await close(page);
    const settlement = row(page, /^Vierde kwartaal/).getByRole("button");
    const told = await explained(page, settlement.nth(1));
    await told.getByText(/ \u2212 3 × 171\.481,89$/).waitFor();
    await close(page);
    await explained(page, settlement.nth(2));
  });

  it("all bills together, and every year", async () => {
    const page = await open();
    await drop(page);
    await page.getByRole("tab", { name: "De vereniging" }).click();
    const bills = row(page, /^Rekeningen van alle leden samen/).getByRole("button");
    await explained(page, bills.first());
    await close(page);
    await explained(page, bills.nth(2));
    await close(page);
    await page.getByRole("tab", { name: "Jaren" }).click();
    const later = page.getByRole("row", { name: /^2031/ });
    for (const index of [0, 1, 2]) {
      await explained(page, later.first().getByRole("button").nth(index));
      await close(page);
    }
    await explained(page, later.last().getByRole("button").nth(1));
    await close(page);
    const past = await explained(page, row(page, /^2020/).getByRole("button").nth(1));
    await past.getByText("zoals gedrukt in het plan").waitFor();
  });
});
