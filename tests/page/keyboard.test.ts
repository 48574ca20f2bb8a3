/** A scenario of five measures with the keyboard alone, and back to the start; files that are too much. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { DEVENTER, openHouse, strip, type House, tag } from "./browser.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house.close();
});

const says = (page: Page, text: string) => expect.poll(() => strip(page).textContent()).toContain(text);

/** What has the focus, as it is called. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return (element?.getAttribute("aria-label") ?? element?.textContent ?? "").replace(/\s+/g, " ").trim();
  });

/** Presses a key until the focus is where it has to be. */
const walk = async (page: Page, name: string | RegExp, key = "Tab"): Promise<void> => {
  const passed: string[] = [];
  for (let press = 0; press < 60; press += 1) {
    const now = await focused(page);
    if (typeof name === "string" ? now === name : name.test(now)) return;
    passed.push(now);
    await page.keyboard.press(key);
  }
  throw new Error(`${String(name)} is not reached by ${key}; passed: ${passed.join(" | ")}`);
};

const add = async (page: Page, name: string): Promise<void> => {
  await walk(page, "+ Maatregel toevoegen");
  await page.keyboard.press("Enter");
  await walk(page, new RegExp(`^${name}`));
  await page.keyboard.press("Enter");
};

it("five measures are made, changed and undone to the start without a mouse", async () => {
  const { page, complaints, strangers } = await house.visit({ municipality: DEVENTER });
  await says(page, "685.928");
  await page.keyboard.press("Tab");

  await add(page, "Een gemeente krijgt een ander aantal inwoners");
  await walk(page, /^aantal inwoners: /);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("110000");
  await page.keyboard.press("Enter");
  await says(page, "meer");

  for (const name of [
    "24/7-ondersteuning stopt",
    "Gemeenten groeien",
    "De verenigingsbijdrage verandert",
    "Een post van",
  ])
    await add(page, name);
  expect(await page.getByRole("button", { name: /^Verwijderen/ }).count()).toBe(5);

  // Redoing all of it afterwards shows that undoing lost nothing.
  const five = await strip(page).textContent();
  const undo = page.getByRole("button", { name: "Ongedaan maken" });
  let steps = 0;
  while (await undo.isEnabled().catch(() => false)) {
    await page.keyboard.press("Control+z");
    steps += 1;
    if (steps > 30) throw new Error("undoing does not end");
    if ((await page.getByRole("button", { name: /^Verwijderen/ }).count()) === 0) break;
  }
  expect(steps).toBeGreaterThanOrEqual(6);
  await says(page, "zoals in het plan");
  await page.getByRole("button", { name: "Rotterdam stopt met e-Suite in 2024" }).waitFor();
  for (let step = 0; step < steps; step += 1) await page.keyboard.press("Control+y");
  await expect.poll(() => strip(page).textContent()).toBe(five);
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
});

it("a file that is far too large is refused in words, and what was there stays", async () => {
  const { page } = await house.visit({ municipality: DEVENTER });
  await page.getByRole("button", { name: "Rotterdam stopt met e-Suite in 2024" }).click();
  await says(page, "1.562.849");
  await page.getByRole("button", { name: "Delen" }).click();
  await page.locator(`${tag("dimpact-share-menu")} input[type=file]`).setInputFiles({
    name: "alles.json",
    mimeType: "application/json",
    buffer: Buffer.alloc(5_000_000, "x"),
  });
  await page.getByRole("alert").getByText("alles.json").waitFor();
  await says(page, "1.562.849");
});
