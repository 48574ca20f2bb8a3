/** The page in Chromium at a quarter of the processor's speed: what a first load weighs, when the first answer is on
 *  the screen, and how long an edit takes to get there. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { serve } from "../../scripts/serve.mjs";
import { root } from "../../scripts/shell.mjs";

const DEVENTER = "GM0150";
/** The endings that the build gives to tags. */
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const ENDING = `-${version.replace(/\W/g, "-")}`;
const SLOWER = 4;
const LOADS = 7;
const EDITS = 40;

/** In the page, before anything of it: notes when the strip first shows an amount. */
function watch(/** @type {string[]} */ [municipality = "", ending = ""]) {
  localStorage.setItem("dimpact.municipality", municipality);
  const look = () => {
    const page = document.querySelector(`dimpact-page${ending}`)?.shadowRoot;
    const strip = page?.querySelector(`dimpact-answer-strip${ending}`)?.shadowRoot;
    if (/\d\.\d{3}/.test(strip?.textContent ?? "")) performance.mark("answered");
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** In the page: milliseconds from a key on the slider to the frame that shows another answer. */
function edit(/** @type {string} */ ending) {
  const page = document.querySelector(`dimpact-page${ending}`)?.shadowRoot;
  const strip = page?.querySelector(`dimpact-answer-strip${ending}`)?.shadowRoot;
  const text = () => strip?.textContent?.replace(/\s+/g, " ");
  /** @param {ParentNode | null | undefined} within @returns {HTMLInputElement | null} */
  const find = (within) => {
    const found = within?.querySelector("input[type=range]");
    if (found) return /** @type {HTMLInputElement} */ (found);
    for (const element of within?.querySelectorAll("*") ?? []) {
      const inner = element.shadowRoot && find(element.shadowRoot);
      if (inner) return inner;
    }
    return null;
  };
  const slider = find(page);
  if (!slider) throw new Error("no slider");
  const before = text();
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const start = performance.now();
      slider.stepUp();
      slider.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      const look = () => {
        if (text() === before) requestAnimationFrame(look);
        // The frame that holds it is painted before the next task.
        else setTimeout(() => resolve(performance.now() - start));
      };
      look();
    });
  });
}

/** @param {number[]} values */
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Kilobytes, and milliseconds at a quarter of the speed. */
export async function measurePage() {
  const folder = join(root, "build/site");
  const server = await serve({ folder, port: 0 });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    /** @type {number[]} */
    const loads = [];
    let weight = 0;
    /** @type {number[]} */
    const edits = [];
    for (let load = 0; load < LOADS; load += 1) {
      const context = await browser.newContext({ serviceWorkers: "block", locale: "nl-NL" });
      const page = await context.newPage();
      /** @type {Map<string, number>} when it was first asked for */
      const asked = new Map([[server.url, 0]]);
      page.on("request", (request) => {
        if (!asked.has(request.url())) asked.set(request.url(), Date.now());
      });
      const session = await context.newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
      await page.addInitScript(watch, [DEVENTER, ENDING]);
      await page.goto(server.url);
      await page.waitForFunction(() => performance.getEntriesByName("answered").length > 0);
      const [answered, loaded] = await page.evaluate(() => {
        const time = performance.getEntriesByName("answered")[0]?.startTime ?? NaN;
        return [performance.timeOrigin + time, time];
      });
      loads.push(loaded);
      const needed = [...asked].filter(([, time]) => time <= answered).map(([address]) => address);
      weight = needed.reduce((sum, address) => {
        const name = new URL(address).pathname.slice(1) || "index.html";
        return sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
      }, 0);
      if (load === LOADS - 1) {
        await page.getByRole("button", { name: "Maatregel toevoegen" }).click();
        await page.getByRole("button", { name: "Een gemeente krijgt een ander aantal inwoners" }).click();
        await page.getByRole("button", { name: /^aantal inwoners: / }).click();
        await page.getByRole("slider").waitFor();
        for (let i = 0; i < EDITS; i += 1) edits.push(await page.evaluate(edit, ENDING));
      }
      await context.close();
    }
    return { kilobytes: weight / 1000, firstAnswer: median(loads), edit: median(edits) };
  } finally {
    await browser.close();
    await server.close();
  }
}
