import { describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { DEVENTER, HENGELO, strip } from "./browser.ts";
import { receiveVisits } from "./visits.ts";

const visits = receiveVisits();

const open = (municipality?: string, options: Parameters<typeof visits.visit>[0] = {}): Promise<Page> =>
  visits.visit({ ...options, ...(municipality === undefined ? {} : { municipality }) });

const says = (page: Page, text: string) => strip(page).getByText(text, { exact: true }).waitFor();

const word = (page: Page, label: string, value: string) =>
  page.getByRole("button", { name: `${label}: ${value}, wijzigen` });

const addMeasure = async (page: Page, name: string): Promise<void> => {
  await page.getByRole("button", { name: "Maatregel toevoegen" }).click();
  await page.getByRole("button", { name }).click();
};

describe("the first visit", () => {
  it("asks one question, and answers it", async () => {
    const page = await open();
    await page.getByRole("heading", { name: "Voor welke gemeente kijkt u?" }).waitFor();
    expect(await page.getByRole("combobox").count()).toBe(1);
    await page.keyboard.type("deven");
    await page.keyboard.press("Enter");
    await says(page, "Deventer betaalt in 2024");
    await says(page, "685.928");
    const row = page.getByRole("row", { name: /^Toon de opbouw van e-Suite/ });
    expect(await row.getByRole("cell").allTextContents()).toEqual(["424.137", "455.224", "455.224", "–"]);
    await page.getByRole("heading", { name: "Deventer betaalt 685.928 euro in 2024" }).waitFor();
  });

  it("is remembered on this device only", async () => {
    const page = await open(DEVENTER);
    await says(page, "685.928");
    expect(await page.evaluate(() => document.cookie)).toBe("");
    await page.reload();
    await says(page, "Deventer betaalt in 2024");
    await page.getByRole("combobox", { name: "Gemeente" }).fill("zwol");
    await page.keyboard.press("Enter");
    await says(page, "1.104.991");
    await page.reload();
    await says(page, "Zwolle betaalt in 2024");
  });
});

describe("a member drops a product", () => {
  it("takes equity below the norm within the budget year, and leaves it above in a new budget", async () => {
    const page = await open(DEVENTER);
    await page.getByRole("button", { name: "Rotterdam stopt met e-Suite in 2024" }).click();
    await says(page, "1.562.849");
    await says(page, "▼ 37.151 onder de norm van 1.600.000");
    await says(page, "−1.185.518");
    await page.getByRole("radio", { name: /Nieuwe begroting/ }).check();
    await says(page, "1.936.853");
    await says(page, "336.853 boven de norm van 1.600.000");
    await says(page, "708.343");
    await page.getByRole("heading", { name: /^Deventer gaat 22\.415 euro meer betalen/ }).waitFor();
  });
});

describe("a municipality joins", () => {
  it("is picked from all municipalities, with a dated number of inhabitants to change", async () => {
    const page = await open(DEVENTER);
    await addMeasure(page, "Een gemeente wordt lid");
    await page.keyboard.type("hengelo");
    await page.keyboard.press("Enter");
    await word(page, "producten", "zonder producten").click();
    await page.getByRole("checkbox", { name: "Open Online" }).check();
    await page.getByRole("button", { name: "Klaar" }).click();
    await page.getByText("inwoners op 1 januari 2021 (CBS)").waitFor();
    await word(page, "aantal inwoners", "81.062").click();
    await page.keyboard.type("veel");
    await page.getByText("Vul een getal in, bijvoorbeeld 81.062.").waitFor();
    await page.getByRole("textbox", { name: "aantal inwoners" }).fill("81.500");
    await page.keyboard.press("Enter");
    await word(page, "aantal inwoners", "81.500").waitFor();
    await page.getByRole("tab", { name: "Alle leden" }).click();
    const row = page.getByRole("row", { name: /Hengelo.*nieuw lid/ });
    await row.waitFor();
    expect((await row.getByRole("cell").allTextContents()).slice(0, 2)).toEqual(["81.500", "–"]);
  });

  it("prices products for who is no member yet, with estimates marked and why", async () => {
    const page = await open(HENGELO);
    await page.getByRole("heading", { name: "Wat zou Hengelo betalen?" }).waitFor();
    await page.getByText("erbij: 26.776").waitFor();
    await page.getByRole("checkbox", { name: "Open Online" }).check();
    await says(page, "26.776");
    await page.getByRole("checkbox", { name: "e-Suite" }).check();
    await page.getByRole("cell", { name: /schatting/ }).waitFor();
    await page
      .getByText(/^Schatting voor e-Suite: Hosting/)
      .first()
      .waitFor();
    await page
      .getByRole("article")
      .getByText(/geen nieuwe leden/)
      .first()
      .waitFor();
  });
});

describe("measures", () => {
  it("can be switched off, removed, and everything undone", async () => {
    const page = await open(DEVENTER);
    await page.getByRole("button", { name: "Rotterdam stopt met e-Suite in 2024" }).click();
    await says(page, "1.562.849");
    await page.getByRole("switch").click();
    await says(page, "2.747.314");
    await page.getByRole("button", { name: "Ongedaan maken" }).click();
    await says(page, "1.562.849");
    await page.getByRole("button", { name: /^Verwijderen/ }).click();
    await says(page, "2.747.314");
    await page.keyboard.press("Control+z");
    await says(page, "1.562.849");
    await page.keyboard.press("Control+z");
    await says(page, "2.747.314");
    expect(await page.getByRole("button", { name: "Ongedaan maken" }).isVisible()).toBe(true);
    await page.keyboard.press("Control+y");
    await says(page, "1.562.849");
  });

  it("put focus where the eye goes", async () => {
    const page = await open(DEVENTER);
    const focused = () =>
      page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element?.getAttribute("aria-label") ?? element?.textContent.trim() ?? "";
      });
    await page.getByRole("button", { name: "Rotterdam stopt met e-Suite in 2024" }).click();
    await says(page, "1.562.849");
    await expect.poll(focused).toBe("gemeente: Rotterdam, wijzigen");
    await addMeasure(page, "Een lid stopt met een product");
    await word(page, "gemeente", "Deventer").waitFor();
    await expect.poll(focused).toBe("gemeente: Deventer, wijzigen");
    await page.getByRole("button", { name: "Verwijderen: Rotterdam stopt met e-Suite in 2024" }).click();
    await page.getByRole("article", { name: /^Rotterdam/ }).waitFor({ state: "detached" });
    await expect.poll(focused).toBe("gemeente: Deventer, wijzigen");
  });

  it("move up and down, and keep the focus", async () => {
    const page = await open(DEVENTER);
    await page.getByRole("button", { name: "Rotterdam stopt met e-Suite in 2024" }).click();
    await addMeasure(page, "24/7-ondersteuning stopt of komt terug");
    const sentences = () =>
      page.getByRole("article").evaluateAll((cards) => cards.map((card) => card.getAttribute("aria-label")));
    const [first, second] = await sentences();
    await page.getByRole("button", { name: /^Omhoog: De 24\/7/ }).focus();
    await page.keyboard.press("Enter");
    const down = page.getByRole("button", { name: /^Omlaag: De 24\/7/ });
    await down.and(page.locator(":focus")).waitFor();
    expect(await sentences()).toEqual([second, first]);
    await page.keyboard.press("Enter");
    await page
      .getByRole("button", { name: /^Omhoog: De 24\/7/ })
      .and(page.locator(":focus"))
      .waitFor();
    expect(await sentences()).toEqual([first, second]);
  });

  it("come from examples of the plan, several at once, as one step to undo", async () => {
    const page = await open(DEVENTER);
    await page.getByText("Meer voorbeelden").click();
    await page.getByRole("button", { name: "Vijf nieuwe gebruikers van Open Online" }).click();
    await page.getByRole("article").nth(4).waitFor();
    expect(await page.getByRole("article").count()).toBe(5);
    await page.getByRole("button", { name: "Ongedaan maken" }).click();
    await page.getByText("Meer voorbeelden").waitFor();
    expect(await page.getByRole("article").count()).toBe(0);
  });

  it("take populations from a file, with a look at what matches", async () => {
    const page = await open(DEVENTER);
    await page.getByRole("button", { name: "Maatregel toevoegen" }).click();
    await page.getByRole("button", { name: "Inwoners van veel gemeenten uit een bestand" }).click();
    const file = page.getByLabel("Bestand (csv)");
    const choose = (text: string) =>
      file.setInputFiles({ name: "cbs.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await choose("naam;aantal\nniemand;3\n");
    await page.getByText("In deze tekst staat geen lid met een aantal inwoners.").waitFor();
    await choose(
      '\uFEFF"Bevolking op 1 januari"\n"Regio";"2023";"2024"\n"GM0150    ";"102.000";"103.000"\n"Zwolle";"133141";"134000"\n"Bron: CBS"\n',
    );
    await page.getByText(/^2 van 41 leden gevonden, 2 met een ander aantal/).waitFor();
    await page.getByRole("button", { name: "Overnemen als maatregelen" }).click();
    await page.getByRole("article", { name: /^Deventer heeft 103\.000 inwoners/ }).waitFor();
    await page.getByRole("article", { name: /^Zwolle heeft 134\.000 inwoners/ }).waitFor();
  });

  it("say what is wrong beside the measure, while the others count", async () => {
    const page = await open(DEVENTER);
    await page.getByRole("button", { name: "Rotterdam stopt met e-Suite in 2024" }).click();
    await addMeasure(page, "Een lid stopt met een product");
    await word(page, "gemeente", "Deventer").click();
    await page.keyboard.type("rotter");
    await page.keyboard.press("Enter");
    await page.getByRole("switch").first().click();
    await word(page, "product", "My-Lex").click();
    await page.keyboard.type("e-suite");
    await page.keyboard.press("Enter");
    await says(page, "1.562.849");
    await page.getByRole("switch").first().click();
    const second = page.getByRole("article").nth(1);
    await second.getByText("Deze maatregel telt nu niet mee.").waitFor();
    await says(page, "1.562.849");
  });
});

describe("a figure", () => {
  const figure = (page: Page, row: RegExp, amount: string) =>
    page.getByRole("row", { name: row }).getByRole("button", { name: amount, exact: true }).first();

  it("explains itself step by step, and gives focus back", async () => {
    const page = await open(DEVENTER);
    await page.getByRole("button", { name: "Rotterdam stopt met e-Suite in 2024" }).click();
    await page.getByRole("radio", { name: /Nieuwe begroting/ }).check();
    await says(page, "708.343");
    const opener = figure(page, /^Toon de opbouw van e-Suite/, "470.233");
    await opener.click();
    const panel = page.getByRole("dialog");
    await panel.getByRole("heading", { name: "Tarief e-Suite" }).waitFor();
    await panel.getByText("Precies: tarief e-Suite 470.233,36 euro").waitFor();
    await panel.getByText("Waar komen deze bedragen vandaan? (leverancierskosten)").click();
    await panel.getByText("Tabel 9", { exact: true }).first().waitFor();
    await panel.getByRole("button", { name: /^Verenigingskosten voor alle producten/i }).click();
    await panel.getByRole("button", { name: /Terug/ }).click();
    await panel.getByRole("heading", { name: "Tarief e-Suite" }).waitFor();
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    expect(await opener.evaluate((element) => element.matches(":focus"))).toBe(true);
  });

  it("says where a difference comes from, and marks estimates", async () => {
    const page = await open(HENGELO);
    await page.getByRole("checkbox", { name: "e-Suite" }).check();
    await page
      .getByRole("cell", { name: /schatting/ })
      .getByRole("button")
      .click();
    await page.getByRole("dialog").getByText("Dit bedrag rust voor een deel op een schatting.").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("tab", { name: "De vereniging" }).click();
    await figure(page, /^Verenigingskosten/, "3.498.040").click();
    await page
      .getByRole("dialog")
      .getByText(/Precies: .* 3\.498\.040,00/)
      .waitFor();
  });
});

describe("my municipality", () => {
  it("shows who causes the difference, the invoices, the way out and a text to copy", async () => {
    const page = await open(DEVENTER, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByRole("button", { name: "Rotterdam stopt met e-Suite in 2024" }).click();
    await page.getByRole("radio", { name: /Nieuwe begroting/ }).check();
    await says(page, "708.343");
    await addMeasure(page, "De verenigingsbijdrage verandert");
    await addMeasure(page, "Een gemeente krijgt een ander aantal inwoners");
    await page.getByRole("heading", { name: /doet de rekening het meest stijgen/ }).waitFor();
    await page.getByRole("heading", { name: "Het verschil per kostensoort" }).waitFor();
    await page.getByText("Wanneer komen de facturen?").click();
    await page.getByRole("row", { name: /^Eerste kwartaal 171\.482/ }).waitFor();
    await page.getByText("Wanneer kunnen we eruit, en wat kost dat?").click();
    await page.getByText(/eindigt het lidmaatschap op zijn vroegst op 31 december 2025/).waitFor();
    await page.getByLabel("Stel, u zegt op per").fill("2025-02-01");
    await page.getByText(/eindigt het lidmaatschap op zijn vroegst op 31 december 2026/).waitFor();
    await page.getByText("Tekst voor een voorstel").click();
    await page.getByRole("button", { name: "Tekst kopiëren" }).click();
    await page.getByText("De tekst is gekopieerd.").waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^Financiële consequenties en dekking\n\nDit gaat uit van het volgende: Rotterdam/);
    expect(text).toContain("in plaats van 685.928\u00a0euro");
  });
});

describe("assumptions", () => {
  it("stand beside the plan's own, are counted, and can be undone", async () => {
    const page = await open(DEVENTER);
    await page.getByText("Aannames", { exact: true }).click();
    await page.getByText("Aanname: 7%, zoals van 2023 op 2024 (Tabel 3).").waitFor();
    const norm = page.getByRole("textbox", { name: "Norm voor het eigen vermogen" });
    await norm.fill("3.000.000");
    await says(page, "▼ 252.686 onder de norm van 3.000.000");
    await page.getByText("1 aangepast").waitFor();
    await norm.fill("veel");
    await page.getByText(/^Vul een getal in/).waitFor();
    await page.keyboard.press("Escape");
    await says(page, "1.147.314 boven de norm van 1.600.000");
    await page.getByRole("textbox", { name: "Lonen" }).fill("4");
    await page.keyboard.press("Enter");
    await page.getByText("1 aangepast").waitFor();
    await page.getByRole("button", { name: "Ongedaan maken" }).click();
    await page.getByText("zoals in het plan").first().waitFor();
    expect(await page.getByRole("textbox", { name: "Lonen" }).inputValue()).toBe("7");
  });
});

describe("the years", () => {
  it("show the own bill and equity with its history and norm", async () => {
    const page = await open(DEVENTER);
    await page.getByRole("button", { name: "Rotterdam stopt met e-Suite in 2024" }).click();
    await page.getByRole("tab", { name: "Jaren" }).click();
    await page.getByRole("heading", { name: /^Deventer gaat van 685\.928 in 2024 naar/ }).waitFor();
    await page.getByRole("heading", { name: /^Het eigen vermogen komt in 2024 onder de norm/ }).waitFor();
    await page.getByRole("row", { name: /^2020.*172\.415 2\.434\.596/ }).waitFor();
    await page.getByRole("row", { name: /^2033/ }).first().waitFor();
  });
});

describe("a scenario to take along", () => {
  const build = async (page: Page): Promise<string> => {
    await page.getByRole("button", { name: "Rotterdam stopt met e-Suite in 2024" }).click();
    await page.getByRole("radio", { name: /Nieuwe begroting/ }).check();
    await page.getByText("Aannames", { exact: true }).click();
    await page.getByRole("textbox", { name: "Norm voor het eigen vermogen" }).fill("2.000.000");
    await says(page, "▼ 63.147 onder de norm van 2.000.000");
    await page.getByRole("button", { name: "Delen" }).click();
    const field = page.getByRole("textbox", { name: "Link naar dit scenario" });
    await expect.poll(() => field.inputValue()).toContain("#s=");
    return field.inputValue();
  };

  it("is a link that gives the same figures in a fresh browser", async () => {
    const page = await open(DEVENTER);
    const link = await build(page);
    const fresh = await visits.visit();
    await fresh.goto(link);
    await says(fresh, "708.343");
    await says(fresh, "▼ 63.147 onder de norm van 2.000.000");
    await fresh.getByText("U ziet het scenario uit de link.").waitFor();
    await fresh.reload();
    await says(fresh, "708.343");
  });

  it("says so when the link is damaged or of another version, and loses nothing", async () => {
    const page = await open(DEVENTER);
    const link = await build(page);
    await page.keyboard.press("Escape");
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      new URL(link).hash.slice(0, -12),
    );
    await page.getByText(/^De link is beschadigd of onvolledig/).waitFor();
    await says(page, "708.343");
    await page.getByRole("button", { name: "Sluit deze melding" }).click();
    await page.getByRole("alert").filter({ hasText: "beschadigd" }).waitFor({ state: "detached" });
  });

  it("is a file to save and open, and says so when the versions differ or it is something else", async () => {
    const page = await open(DEVENTER);
    await build(page);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Bewaren als bestand" }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString("utf8");
    const choose = async (content: string) => {
      const file = page.getByLabel("Bestand openen …", { exact: true });
      if (!(await file.isVisible())) await page.getByRole("button", { name: "Delen" }).click();
      await file.setInputFiles({
        name: "keuze.json",
        mimeType: "application/json",
        buffer: Buffer.from(content),
      });
    };
    await page.getByRole("button", { name: "Ongedaan maken" }).click();
    await says(page, "336.853 boven de norm van 1.600.000");
    await choose(text.replace(/"engine": "[^"]+"/, '"engine": "0.0.1"'));
    await page.getByText(/^Het bestand is gemaakt met rekenregels 0\.0\.1/).waitFor();
    await says(page, "▼ 63.147 onder de norm van 2.000.000");
    await choose("geen scenario");
    await page.getByText(/^Het bestand keuze\.json is geen scenario/).waitFor();
    await says(page, "▼ 63.147 onder de norm van 2.000.000");
    await choose(`{${" ".repeat(2_000_000)}}`);
    await page.getByText(/^Het bestand keuze\.json is geen scenario/).waitFor();
  });
});

describe("the page", () => {
  it("speaks English completely, and remembers it", async () => {
    const page = await open(DEVENTER);
    await page.getByRole("button", { name: /^EN/ }).click();
    await page.getByRole("heading", { name: "Deventer pays 685,928 euros in 2024" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    await page.reload();
    await page.getByRole("heading", { name: "Deventer pays 685,928 euros in 2024" }).waitFor();
  });

  it("announces the outcome once, as one sentence", async () => {
    const page = await open(DEVENTER);
    await page.getByRole("button", { name: "Rotterdam stopt met e-Suite in 2024" }).click();
    await page
      .getByRole("status")
      .filter({ hasText: "het eigen vermogen wordt 1.562.849 euro, 37.151 onder de norm." })
      .waitFor();
  });

  it("sorts all members and lets you look at another one", async () => {
    const page = await open(DEVENTER);
    await page.getByRole("tab", { name: "Alle leden" }).click();
    await page.getByRole("button", { name: "Plan 2024" }).click();
    const first = page.getByRole("row").nth(1);
    await first.getByText("Groningen").waitFor();
    expect(await page.getByRole("columnheader", { name: "Plan 2024" }).getAttribute("aria-sort")).toBe(
      "descending",
    );
    await page.getByRole("button", { name: "Groningen", exact: true }).click();
    await says(page, "Groningen betaalt in 2024");
  });

  it.each([320, 360, 768])("never scrolls sideways at %i px", async (width) => {
    const page = await open(DEVENTER, { viewport: { width, height: 720 } });
    await says(page, "685.928");
    await page.getByRole("button", { name: /Scenario openen/ }).click();
    await page.getByRole("button", { name: "Rotterdam stopt met e-Suite in 2024" }).click();
    await page.getByRole("radio", { name: /Nieuwe begroting/ }).check();
    await says(page, "708.343");
    await page.getByRole("button", { name: /Scenario sluiten/ }).click();
    for (const tab of ["Mijn gemeente", "Alle leden", "De vereniging", "Jaren", "Vergelijken"]) {
      await page.getByRole("tab", { name: tab }).click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
});
