import { read } from "@e965/xlsx";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { DEVENTER, openHouse, strip, type House, type Visit } from "./browser.ts";

let house: House;
let visit: Visit;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(async () => {
  await house.close();
});

afterEach(async () => {
  expect(visit.strangers).toEqual([]);
  await visit.page.context().close();
});

const open = async (options: Parameters<House["visit"]>[0] = {}): Promise<Page> => {
  visit = await house.visit({ municipality: DEVENTER, ...options });
  const { page } = visit;
  await page.getByRole("button", { name: "Rotterdam stopt met e-Suite in 2024" }).click();
  await page.getByRole("radio", { name: /Nieuwe begroting/ }).check();
  await strip(page).getByText("708.343", { exact: true }).waitFor();
  return page;
};

const press = async (page: Page, name: string): Promise<{ name: string; bytes: Buffer }> => {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name, exact: true }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
};

/** The colours of a picture, by how many pixels have them, as the browser decodes it. */
const colorsOf = (page: Page, png: Buffer): Promise<Record<string, number>> =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const data = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    const colors: Record<string, number> = {};
    for (let at = 0; at < data.length; at += 4) {
      const color = `${data[at] ?? 0},${data[at + 1] ?? 0},${data[at + 2] ?? 0},${data[at + 3] ?? 0}`;
      colors[color] = (colors[color] ?? 0) + 1;
    }
    return colors;
  }, png.toString("base64"));

describe("every chart", () => {
  const message = "Van 685.928 naar 708.343: e-Suite stijgt het meest";

  it("is a picture in vectors that needs nothing else, light also from a dark page", async () => {
    const page = await open({ colorScheme: "dark" });
    await page.setViewportSize({ width: 360, height: 740 });
    const { name, bytes } = await press(page, `Bewaar grafiek als SVG: ${message}`);
    expect(name).toBe("dimpact-2024-deventer-van-685-928-naar-708-343-e-suite-stijgt-het-meest.svg");
    const text = bytes.toString("utf8");
    expect(text).toContain(`<title>${message}</title>`);
    for (const words of ["685.928", "708.343", "De as begint bij"]) expect(text).toContain(words);
    expect(text).toContain("Bron: Bedrijfsplan 2024");
    expect(text).not.toMatch(/\b(class|style)=|var\(|rgb/);
    const colors = [...text.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, color]) => color);
    expect(colors.filter((color) => !/^(none|#[0-9a-f]{6})$/.test(color ?? ""))).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  it("is a sharp picture on white", async () => {
    const page = await open({ colorScheme: "dark" });
    const { bytes } = await press(page, `Bewaar grafiek als PNG: ${message}`);
    expect(bytes.readUInt32BE(16)).toBe(2400);
    const colors = await colorsOf(page, bytes);
    const all = Object.values(colors).reduce((sum, many) => sum + many, 0);
    expect((colors["255,255,255,255"] ?? 0) / all).toBeGreaterThan(0.6);
    const svg = await press(page, `Bewaar grafiek als SVG: ${message}`);
    const fills = [...svg.bytes.toString("utf8").matchAll(/<(?:rect|text)[^>]* fill="#(\w\w)(\w\w)(\w\w)"/g)];
    const wanted = new Set(fills.map(([, ...parts]) => parts.map((part) => parseInt(part, 16)).join(",")));
    expect(wanted.size).toBeGreaterThan(4);
    expect([...wanted].filter((color) => (colors[`${color},255`] ?? 0) < 50)).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  it.each(["Mijn gemeente", "Alle leden", "De vereniging", "Jaren"])(
    "consists of parts that can be drawn: %s",
    async (tab) => {
      const page = await open();
      await page.getByRole("tab", { name: tab }).click();
      const buttons = page.getByRole("button", { name: /^Bewaar grafiek als PNG/ });
      await buttons.first().waitFor();
      for (const button of await buttons.all()) {
        const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
        expect(download.suggestedFilename()).toMatch(/^dimpact-2024-deventer-[a-z0-9-]+\.png$/);
      }
      expect(visit.complaints).toEqual([]);
    },
  );
});

describe("the share menu gives", () => {
  it("an Excel workbook, under the page's content security policy", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Delen" }).click();
    const { name, bytes } = await press(page, "Excel-werkmap");
    expect(name).toBe("dimpact-2024-deventer.xlsx");
    const workbook = read(bytes);
    expect(workbook.SheetNames[0]).toBe("Samenvatting");
    const own = Object.values(workbook.Sheets["Mijn gemeente"] ?? {}) as { v?: unknown }[];
    expect(own.map(({ v }) => v)).toContain(708_342.86);
    const links = (Object.values(workbook.Sheets.Samenvatting ?? {}) as { l?: { Target: string } }[]).flatMap(
      ({ l }) => (l ? [l.Target] : []),
    );
    expect(links).toHaveLength(1);
    await page.goto(links[0] ?? "");
    await page.reload();
    await strip(page).getByText("708.343", { exact: true }).waitFor();
    expect(visit.complaints).toEqual([]);
  });

  it("a table of all members", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Delen" }).click();
    const { name, bytes } = await press(page, "Tabel van alle leden (csv)");
    expect(name).toBe("dimpact-2024-deventer-alle-leden.csv");
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString("utf8")).toContain("\r\nDeventer;GM0150;101446;685927,54;708342,86;22415,32;3,27;");
    expect(visit.complaints).toEqual([]);
  });

  it("the same in English", async () => {
    const page = await open();
    await page.getByRole("button", { name: /^EN/ }).click();
    await page.getByRole("button", { name: "Share" }).click();
    const { bytes } = await press(page, "Excel workbook");
    expect(read(bytes).SheetNames.slice(0, 3)).toEqual(["Summary", "My municipality", "All members"]);
  });

  it("a sentence where a part does not load, and loses nothing", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Delen" }).click();
    await page.route("**/assets/book-*.js", (route) => route.abort());
    await page.getByRole("button", { name: "Excel-werkmap" }).click();
    await page
      .getByRole("alert")
      .getByText(/^Dit kan niet worden gemaakt/)
      .waitFor();
    await strip(page).getByText("708.343", { exact: true }).waitFor();
  });
});

describe("on paper", () => {
  const pagesOf = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

  /** What stands on paper, as the browser lays it out when it prints. */
  const printed = async (page: Page): Promise<{ pages: number; text: string }> => {
    await page.waitForFunction(() => document.adoptedStyleSheets.length > 0);
    const pages = pagesOf(await page.pdf({ format: "A4" }));
    await page.emulateMedia({ media: "print" });
    const text = await page.locator("body").evaluate((body: HTMLElement) => {
      const visible = (node: Node): string =>
        node instanceof HTMLElement && getComputedStyle(node).display === "none"
          ? ""
          : node.nodeType === Node.TEXT_NODE
            ? ` ${node.textContent ?? ""} `
            : node instanceof HTMLStyleElement
              ? ""
              : [...(node instanceof Element ? (node.shadowRoot ?? node) : node).childNodes]
                  .map(visible)
                  .join("");
      return visible(body).replace(/\s+/g, " ");
    });
    await page.emulateMedia({ media: "screen" });
    return { pages, text };
  };

  it("is the plan on at most two sheets, without what only works on a screen", async () => {
    visit = await house.visit({ municipality: DEVENTER, colorScheme: "dark" });
    const { page } = visit;
    await strip(page).getByText("685.928").waitFor();
    await expect.poll(async () => (await printed(page)).text).toContain("Dit scenario openen");
    const { pages, text } = await printed(page);
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(2);
    expect(text).toContain("Deventer en Coöperatie Dimpact U.A. in 2024");
    expect(text).toContain("Dit is het plan zelf, zonder maatregelen.");
    expect(text).toMatch(/e-Suite 424\.137 455\.224 /);
    expect(text).toMatch(/Norm 1\.600\.000 /);
    for (const words of ["Delen", "PNG", "Maatregel toevoegen", "Selecteer een bedrag"])
      expect(text).not.toContain(words);
    expect(visit.complaints).toEqual([]);
  });

  it("holds scenario, answer, bill, equity, assumptions, decisions and versions on at most three sheets", async () => {
    const page = await open();
    await page.getByText("Aannames", { exact: true }).click();
    await page.getByRole("textbox", { name: "Norm voor het eigen vermogen" }).fill("3.000.000");
    await page.getByRole("textbox", { name: "Aantal jaren" }).fill("10");
    await strip(page)
      .getByText(/onder de norm van 3\.000\.000/)
      .waitFor();
    await page.getByLabel("Jaar waarvoor u de uitkomst ziet").waitFor();
    const { pages, text } = await printed(page);
    expect(pages).toBeLessThanOrEqual(3);
    expect(text).toContain("Rotterdam stopt met e-Suite in 2024");
    expect(text).toContain("Deventer gaat 22.415 euro meer betalen");
    expect(text).toMatch(/Totaal 685\.694 685\.928 708\.343 \+22\.415 \+3,3%/);
    expect(text).toMatch(/Boven \(\+\) of onder \(−\) de norm −252\.686 −1\.063\.147 −810\.461/);
    expect(text).toContain("Norm voor het eigen vermogen: 3.000.000 euro. In het plan: 1.600.000");
    expect(text).toContain("statuten, artikel 14.6a");
    expect(text).toContain("Gegevens dimpact-2024, versie 2.0.0");
    expect(text).toMatch(/2033 /);
    expect(visit.complaints).toEqual([]);
  });

  it("is there for what an earlier visit left", async () => {
    const page = await open();
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem("dimpact.scenarios") ?? ""))
      .toContain("reallocated");
    await page.reload();
    await strip(page).getByText("708.343", { exact: true }).waitFor();
    expect((await printed(page)).text).toContain("Deventer gaat 22.415 euro meer betalen");
  });

  it("never holds figures that are no longer on the screen", async () => {
    const page = await open();
    expect((await printed(page)).text).toContain("708.343");
    await page.getByRole("button", { name: "Ongedaan maken" }).click();
    await strip(page).getByText("1.562.849").waitFor();
    const { text } = await printed(page);
    expect(text).toContain("1.562.849");
    expect(text).not.toContain("708.343");
  });

  it("comes from the share menu too", async () => {
    const page = await open();
    await page.evaluate(() => {
      window.print = () => {
        document.title = "printed";
      };
    });
    await page.getByRole("button", { name: "Delen" }).click();
    await page.getByRole("button", { name: "Afdrukken of bewaren als pdf" }).click();
    await page.waitForFunction(() => document.title === "printed");
    const { text } = await printed(page);
    expect(text).toContain("Dit scenario openen");
    const link = await page.locator(".dimpact-printed a").getAttribute("href");
    expect(link).toContain("#s=");
  });
});
