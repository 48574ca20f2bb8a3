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
