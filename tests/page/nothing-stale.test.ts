/** What becomes of the figures where the simulator is lost: in a worker that is ended, breaks or hangs. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { DEVENTER, openHouse, strip, tag, type House } from "./browser.ts";

const STALE = "Deze cijfers horen niet bij dit scenario";
/** Of the plan, and of a scenario in which Rotterdam drops e-Suite: worked out in tests/page/journeys.test.ts. */
const PLAN = "685.928";
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

/** In the page, before anything of it: keeps hold of its workers, and lets none start where that is wished. */
const holdWorkers = (): void => {
  const kept = window as unknown as { workers: Worker[]; areBroken: boolean };
  kept.workers = [];
  kept.areBroken = false;
  window.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(kept.areBroken ? new URL("gone.js", location.href) : address, options);
      kept.workers.push(this);
    }
  };
};

const open = async (): Promise<Page> => {
  page = (await house.visit({ municipality: DEVENTER })).page;
  await page.addInitScript(holdWorkers);
  await page.reload();
  await strip(page).getByText(PLAN, { exact: true }).waitFor();
  await page.getByRole("tabpanel").waitFor();
  return page;
};

const drop = async (): Promise<void> => {
  await page.getByRole("radio", { name: /Nieuwe begroting/ }).check();
  await page.getByRole("button", { name: "Rotterdam stopt met e-Suite in 2024" }).click();
};

const inWorkers = async (act: () => void): Promise<void> => {
  for (const worker of page.workers()) void worker.evaluate(act).catch(() => undefined);
  // What is asked next comes after it.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
};

const end = (): Promise<void> =>
  page.evaluate(() => {
    for (const worker of (window as unknown as { workers: Worker[] }).workers) worker.terminate();
  });

/** Every worker from now on does not start, and those that run end. */
const breakAll = async (): Promise<void> => {
  await page.evaluate(() => {
    (window as unknown as { areBroken: boolean }).areBroken = true;
  });
  await end();
};
const mend = (): Promise<void> =>
  page.evaluate(() => {
    (window as unknown as { areBroken: boolean }).areBroken = false;
  });

/** Watches, from now on, how long figures stand there unmarked that belong to another scenario. */
const watchFor = (wrong: string): Promise<void> =>
  page.evaluate(
    ([amount = "", mark = ""]) => {
      const text = (node: Node): string =>
        [...node.childNodes]
          .map((one) =>
            one instanceof HTMLStyleElement
              ? ""
              : one instanceof Element && one.shadowRoot
                ? text(one.shadowRoot)
                : one instanceof Text
                  ? one.data
                  : text(one),
          )
          .join(" ");
      const seen = window as unknown as { unmarked: number };
      const start = performance.now();
      const look = (): void => {
        const now = text(document.body);
        if (now.includes(amount) && !now.includes(mark)) seen.unmarked = performance.now() - start;
        setTimeout(look, 50);
      };
      seen.unmarked = 0;
      look();
    },
    [wrong, STALE],
  );
const unmarked = (): Promise<number> =>
  page.evaluate(() => (window as unknown as { unmarked: number }).unmarked);

const arrived = () => strip(page).getByText(DROPPED, { exact: true }).waitFor();
const RETRY = "Opnieuw rekenen";

describe("a worker", () => {
  it.each([
    ["ended without a word", end],
    [
      "broken",
      () =>
        inWorkers(() => {
          setTimeout(() => {
            throw new Error("broken");
          });
        }),
    ],
    [
      "trapped",
      () =>
        inWorkers(() => {
          self.postMessage = () => {
            throw new WebAssembly.RuntimeError("unreachable");
          };
        }),
    ],
    [
      "that hangs",
      () =>
        inWorkers(() => {
          for (;;);
        }),
    ],
  ])("%s is replaced, and the answer comes by itself", async (_what, fault) => {
    await open();
    await fault();
    await drop();
    await arrived();
    await expect.poll(() => page.getByText(STALE).count()).toBe(0);
  });
});

describe("where no worker starts any more", () => {
  it("the strip and the outcome say that the figures belong to another scenario, until it computes again", async () => {
    await open();
    await breakAll();
    await drop();
    await watchFor("€ 685.928");
    await strip(page).getByText(STALE).waitFor();
    const alert = page.getByRole("alert").filter({ hasText: STALE });
    await alert.getByRole("button", { name: RETRY }).waitFor();
    // Within two seconds, ten times over.
    expect(await unmarked()).toBeLessThan(20_000);

    await mend();
    await alert.getByRole("button", { name: RETRY }).click();
    await arrived();
    expect(await page.getByText(STALE).count()).toBe(0);
  });

  it("what is made is kept all the same, and saved as a file", async () => {
    await open();
    await breakAll();
    await drop();
    const kept = await page.evaluate(() => localStorage.getItem("dimpact.scenarios"));
    expect(kept).toContain('"type":"drop"');
    await page.getByRole("button", { name: "Delen", exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Scenario bewaren als bestand" }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toContain('"type": "drop"');

    await page.reload();
    await arrived();
  });

  it("a table is not made of figures that belong to another scenario", async () => {
    await open();
    await breakAll();
    await drop();
    await page.getByRole("button", { name: "Delen", exact: true }).click();
    await page.getByRole("button", { name: "Tabel van alle leden (csv)" }).click();
    await page.getByRole("alert").filter({ hasText: "Dit is niet gemaakt" }).waitFor();
  });

  it("paper says so too", async () => {
    await open();
    await breakAll();
    await drop();
    await strip(page).getByText(STALE).waitFor();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    await page.getByText("dat was nog niet doorgerekend bij het afdrukken").waitFor();
    expect(await page.getByText("Het plan zelf, zonder maatregelen").count()).toBe(0);
  });
});

it("what is printed while it computes waits for the answer", async () => {
  await open();
  await page.evaluate(() => {
    const seen = window as unknown as { printed: boolean };
    seen.printed = false;
    window.print = () => {
      seen.printed = true;
    };
  });
  await end();
  await drop();
  await page.getByRole("button", { name: "Delen", exact: true }).click();
  await page.getByRole("button", { name: "Afdrukken of bewaren als pdf" }).click();
  await page.waitForFunction(() => (window as unknown as { printed: boolean }).printed);
  await page.emulateMedia({ media: "print" });
  const paper = page.locator(tag("dimpact-paper"));
  await paper.getByText("Rotterdam stopt met e-Suite in 2024").first().waitFor();
  expect(await paper.getByText(DROPPED).count()).toBeGreaterThan(0);
});
