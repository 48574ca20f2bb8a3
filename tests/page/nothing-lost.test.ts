/** What becomes of kept work that cannot be read, or not be kept: nothing goes without a word. */
import type { Download, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { toFragment } from "../../web/src/kept/link.ts";
import { DEVENTER, openHouse, strip, type House } from "./browser.ts";

const SCENARIOS = "dimpact.scenarios";
const ASIDE = "dimpact.set-aside.1";
const drop = { type: "drop", year: 2024, member: "rotterdam", product: "e-suite" };
const made = { engine: "2.0.0", dataset: { id: "dimpact-2024", version: "2.0.0", hash: "00" } };
const documentWith = (...events: object[]) => ({
  municipality: DEVENTER,
  overhead: "reallocated",
  assumptions: {},
  shortfall: "equity",
  horizon: null,
  measures: events.map((event, index) => ({ id: index + 1, on: true, event })),
  shownYear: null,
});
const shelfOf = (...events: object[]): string =>
  JSON.stringify({
    format: "dimpact-scenarios",
    formatVersion: 1,
    ...made,
    scenarios: [{ id: 1, name: "", document: documentWith(...events) }],
    active: 1,
  });
/** The own bill in which Rotterdam drops e-Suite: worked out in tests/page/journeys.test.ts. */
const DROPPED = "708.343";

let house: House;
let page: Page;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house.close();
});
afterEach(async () => {
  await page.context().close();
});

const remembered = (key: string): Promise<string | null> =>
  page.evaluate((name) => localStorage.getItem(name), key);

/** Deventer's page, on a device that keeps this. */
const openWith = async (kept: string): Promise<void> => {
  page = (await house.visit({ municipality: DEVENTER })).page;
  await page.evaluate(
    ([key = "", text = ""]) => {
      localStorage.setItem(key, text);
    },
    [SCENARIOS, kept],
  );
  await page.reload();
  await page.getByRole("tabpanel").waitFor();
};

const change = async (): Promise<void> => {
  await page.getByRole("button", { name: "Maatregel toevoegen" }).click();
  await page.getByRole("button", { name: "Een gemeente krijgt een ander aantal inwoners" }).click();
};

const alert = (text: string) => page.getByRole("alert").filter({ hasText: text });

const textOf = async (download: Download): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

describe("kept scenarios", () => {
  it("that are damaged are set aside, offered as a file until they are removed, and not written over", async () => {
    const damaged = shelfOf(drop).slice(0, -7);
    await openWith(damaged);
    await alert("zijn beschadigd").waitFor();
    await change();
    await expect.poll(() => remembered(SCENARIOS)).toContain('"type":"population"');
    expect(await remembered(ASIDE)).toBe(damaged);

    await page.reload();
    const offer = alert("niet kon lezen");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      offer.getByRole("button", { name: "Bewaar als bestand" }).click(),
    ]);
    expect(await textOf(download)).toBe(damaged);
    await offer.getByRole("button", { name: "Verwijder van dit apparaat" }).click();
    await expect.poll(() => offer.count()).toBe(0);
    expect(await remembered(ASIDE)).toBeNull();
  });

  it("of a newer format stay as they are, whatever is done here", async () => {
    const newer = shelfOf(drop).replace('"formatVersion":1', '"formatVersion":2');
    await openWith(newer);
    await alert("een nieuwere versie van deze pagina").waitFor();
    await change();
    await page.getByRole("slider").or(page.getByRole("combobox")).first().waitFor();
    expect(await remembered(SCENARIOS)).toBe(newer);
  });

  it("lose an unknown measure and an unknown field, which are named, and keep the rest; the text is set aside", async () => {
    const text = shelfOf({ type: "borrow", year: 2024, amount: 5 }, { ...drop, moon: 3 });
    await openWith(text);
    await strip(page).getByText(DROPPED, { exact: true }).waitFor();
    const told = alert("Dit kent deze pagina niet en is weggelaten");
    await told.waitFor();
    expect(await told.textContent()).toContain("maatregel 1 (“borrow”)");
    expect(await told.textContent()).toContain("“moon” bij maatregel 2");
    expect(await remembered(ASIDE)).toBe(text);
  });

  it("a newer page in another tab writes are left alone from then on", async () => {
    await openWith(shelfOf(drop));
    const newer = shelfOf(drop).replace('"formatVersion":1', '"formatVersion":2');
    const other = await page.context().newPage();
    await other.goto(new URL("licences.txt", house.url).href);
    await other.evaluate(
      ([key = "", text = ""]) => {
        localStorage.setItem(key, text);
      },
      [SCENARIOS, newer],
    );
    await alert("een nieuwere versie van deze pagina").waitFor();
    await change();
    await page.getByRole("slider").or(page.getByRole("combobox")).first().waitFor();
    expect(await remembered(SCENARIOS)).toBe(newer);
  });
});

describe("a device", () => {
  it.each([
    ["that is full", "QuotaExceededError"],
    ["that keeps nothing", "SecurityError"],
  ])("%s is told of once", async (_what, name) => {
    await openWith(shelfOf());
    await page.evaluate((error) => {
      Storage.prototype.setItem = () => {
        throw new DOMException("no", error);
      };
    }, name);
    await change();
    const told = alert("kunnen niet op dit apparaat worden bewaard");
    await told.waitFor();
    await told.getByRole("button", { name: "Sluit deze melding" }).click();
    await page.getByRole("radio", { name: /Nieuwe begroting/ }).check();
    await page.getByRole("tabpanel").waitFor();
    expect(await told.count()).toBe(0);
  });

  it("that is full keeps the damaged text where it is", async () => {
    const damaged = shelfOf(drop).slice(0, -7);
    page = (await house.visit({ municipality: DEVENTER })).page;
    await page.evaluate(
      ([key = "", text = ""]) => {
        localStorage.setItem(key, text);
      },
      [SCENARIOS, damaged],
    );
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("no", "QuotaExceededError");
      };
    });
    await page.reload();
    await alert("zijn beschadigd").waitFor();
    await change();
    expect(await remembered(SCENARIOS)).toBe(damaged);
  });
});

describe("a link", () => {
  const openLink = async (formatVersion: number, ...events: object[]): Promise<void> => {
    const kept = { format: "dimpact-scenario", formatVersion, ...made, document: documentWith(...events) };
    page = (await house.visit({ municipality: DEVENTER })).page;
    await page.goto("about:blank");
    await page.goto(new URL(await toFragment(JSON.stringify(kept)), house.url).href);
    await page.getByRole("tabpanel").waitFor();
  };

  it("of a newer version opens with what is known, and names what is left out", async () => {
    await openLink(1, { type: "borrow", year: 2024 }, drop);
    await strip(page).getByText(DROPPED, { exact: true }).waitFor();
    expect(await alert("weggelaten").textContent()).toContain("maatregel 1 (“borrow”)");
  });

  it("of a newer format is not called damaged", async () => {
    await openLink(2, drop);
    await alert("De link is gemaakt met een nieuwere versie van deze pagina").waitFor();
  });
});
