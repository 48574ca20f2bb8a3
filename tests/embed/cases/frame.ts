/** The frame on a page of another server: its height, and who may talk with it. */
import type { Frame, Page as Tab } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { answer, press, soon, textOf, told } from "../browsers.ts";
import { around, type Page, type Stage } from "../stage.ts";

const SANDBOX = "allow-scripts allow-same-origin allow-downloads allow-modals allow-popups";
const frame = (query: string, sandbox = SANDBOX): string => `<iframe
  id="frame"
  src="https://simulator.example/simulator/embed.html?municipality=deventer${query}"
  title="Wat als? Dimpact"
  sandbox="${sandbox}"
  allow="clipboard-write"
></iframe>`;
const HOST = "&host=https://portal.example";
const HELPER = `<script type="module" src="https://simulator.example/simulator/embed.js"></script>
  <link rel="stylesheet" href="frame.css" />`;

export const pages: Record<string, Page> = {
  "frame.css": { html: "iframe { inline-size: 1100px; border: 0; }" },
  "frame.html": { html: around(frame(HOST), HELPER) },
  "frame-other-host.html": { html: around(frame("&host=https://other.example"), HELPER) },
  "frame-small-sandbox.html": { html: around(frame(HOST, "allow-scripts"), HELPER) },
  "frame-beside.html": {
    html: around(`${frame(HOST)}<iframe id="other" src="other.html" title="Ander"></iframe>`, HELPER),
    policy: (simulator) => `default-src 'self'; frame-src 'self' ${simulator}; script-src ${simulator}`,
  },
  "other.html": {
    html: around("Ander"),
    policy: (simulator) => `default-src 'self'; frame-src ${simulator}`,
  },
};

const frameIn = async (page: Tab): Promise<Frame> =>
  page.waitForFrame((one) => one.url().includes("embed.html"));
const heightOf = (page: Tab): Promise<number> =>
  page.evaluate(() => document.querySelector("#frame")?.clientHeight ?? 0);
/** How much of the frame is empty; less than nothing where it has to scroll. */
const spareIn = (inner: Frame): Promise<number> =>
  inner.evaluate(() => Math.floor(innerHeight - document.body.getBoundingClientRect().height));
const post = (page: Tab | Frame, message: unknown): Promise<void> =>
  page.evaluate((data) => {
    const target = parent.document.querySelector<HTMLIFrameElement>("#frame");
    target?.contentWindow?.postMessage(data, "*");
  }, message);
const errorsIn = async (page: Tab): Promise<unknown[]> =>
  (await told(page, "error")).map(({ detail }) => (detail as { code: string }).code);

export const cases = (stage: Stage): void => {
  describe("as a frame on a page of another server", () => {
    it("answers, and tells its page", async () => {
      const page = await stage.open(`${stage.portal}frame.html`);
      await answer(await frameIn(page)).toContain("685.928");
      await soon(() => told(page, "resultchange")).toHaveLength(1);
      expect(await told(page, "ready")).toEqual([
        {
          from: "frame",
          type: "ready",
          detail: { version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string },
        },
      ]);
    });

    it("is as high as what it shows, also when that gets less", async () => {
      const page = await stage.open(`${stage.portal}frame.html`);
      const inner = await frameIn(page);
      await answer(inner).toContain("685.928");
      await soon(() => spareIn(inner)).toBe(0);
      await press(inner, "tab", "Alle leden");
      await soon(() => textOf(inner, "body", "members-outcome")).toContain("Zwolle");
      await soon(() => heightOf(page)).toBeGreaterThan(1500);
      await soon(() => spareIn(inner)).toBe(0);
      const before = await heightOf(page);
      await press(inner, "tab", "Mijn gemeente");
      await soon(() => heightOf(page)).toBeLessThan(before - 200);
      await soon(() => spareIn(inner)).toBe(0);
    });

    it("takes options and scenarios by message", async () => {
      const page = await stage.open(`${stage.portal}frame.html`);
      const inner = await frameIn(page);
      await answer(inner).toContain("685.928");
      const events = [{ type: "drop", member: "rotterdam", product: "e-suite" }];
      await post(page, {
        dimpactSimulator: 1,
        kind: "options",
        options: { municipality: "zwolle", scenario: { schemaVersion: 1, events } },
      });
      await answer(inner).toContain("Zwolle");
      await soon(() => told(page, "scenariochange")).toHaveLength(1);
      const [change] = await told(page, "scenariochange");
      expect(change?.detail).toMatchObject({ scenario: { schemaVersion: 1, events } });
    });

    it("answers garbage with errors, and goes on", async () => {
      const page = await stage.open(`${stage.portal}frame.html`);
      const inner = await frameIn(page);
      await answer(inner).toContain("685.928");
      const messages: [unknown, string][] = [
        ["x", "unknown-message"],
        [null, "unknown-message"],
        [{ kind: "options", options: { view: "members" } }, "unknown-message"],
        [{ dimpactSimulator: 2, kind: "print" }, "unknown-message"],
        [{ dimpactSimulator: 1, kind: "explode" }, "unknown-message"],
        [{ dimpactSimulator: 1, kind: "options" }, "unknown-message"],
        [{ dimpactSimulator: 1, kind: "options", options: null }, "unknown-message"],
        [{ dimpactSimulator: 1, kind: "options", options: { onclick: "alert()" } }, "unknown-option"],
        [{ dimpactSimulator: 1, kind: "options", options: { municipality: { a: 1 } } }, "unknown-option"],
        [
          { dimpactSimulator: 1, kind: "options", options: { municipality: "nergens" } },
          "unknown-municipality",
        ],
        [{ dimpactSimulator: 1, kind: "options", options: { view: "x" } }, "unknown-view"],
        [{ dimpactSimulator: 1, kind: "options", options: { scenario: "{" } }, "invalid-json"],
      ];
      for (const [message, code] of messages) {
        const before = await errorsIn(page);
        await post(page, message);
        await soon(() => errorsIn(page)).toEqual([...before, code]);
      }
      expect(await textOf(inner, "body", "answer-strip")).toContain("685.928");
      await post(page, { dimpactSimulator: 1, kind: "options", options: { municipality: "zwolle" } });
      await answer(inner).toContain("Zwolle");
    });

    it("hears no other page than the one that its address names", async () => {
      const page = await stage.open(`${stage.portal}frame-other-host.html`, /target origin|postMessage/);
      const inner = await frameIn(page);
      await answer(inner).toContain("685.928");
      await post(page, { dimpactSimulator: 1, kind: "options", options: { municipality: "zwolle" } });
      await post(page, "x");
      await inner.evaluate(() => new Promise((done) => setTimeout(done, 200)));
      expect(await textOf(inner, "body", "answer-strip")).toContain("685.928");
      expect(await page.evaluate(() => window.test.told)).toEqual([]);
    });

    it("hears no other window of its page, nor does its page hear that one", async () => {
      const page = await stage.open(`${stage.portal}frame-beside.html`);
      const inner = await frameIn(page);
      const other = await page.waitForFrame((one) => one.url().endsWith("other.html"));
      await answer(inner).toContain("685.928");
      await soon(() => told(page, "resultchange")).toHaveLength(1);
      await post(other, { dimpactSimulator: 1, kind: "options", options: { municipality: "zwolle" } });
      await post(other, "x");
      await other.evaluate(() => {
        parent.postMessage({ dimpactSimulator: 1, kind: "height", height: 9 }, "*");
        parent.postMessage({ dimpactSimulator: 1, kind: "event", type: "error", detail: {} }, "*");
      });
      // What is heard after it was heard later.
      await post(page, { dimpactSimulator: 1, kind: "options", options: { view: "x" } });
      await soon(() => errorsIn(page)).toEqual(["unknown-view"]);
      expect(await textOf(inner, "body", "answer-strip")).toContain("685.928");
      expect(await heightOf(page)).toBeGreaterThan(500);
    });

    it("is shown by no page but those that its server names", async () => {
      const isThere = async (portal: string): Promise<boolean> => {
        const page = await stage.open(`${portal}other.html`, /frame-ancestors|frame because|ERR_BLOCKED/);
        await page.evaluate(
          (address) =>
            new Promise((loaded) => {
              const made = document.createElement("iframe");
              made.src = address;
              made.addEventListener("load", loaded, { once: true });
              document.body.append(made);
            }).then(() => undefined),
          `${stage.simulator.url}embed.html`,
        );
        const isOurs = (view: Frame): Promise<boolean> =>
          view.evaluate(() => document.querySelector("meta[name=robots]") !== null);
        return (await Promise.all(page.frames().map(isOurs))).includes(true);
      };
      expect(await isThere(stage.portal)).toBe(true);
      expect(await isThere(stage.portal.replace("localhost", "127.0.0.1"))).toBe(false);
    });

    it("answers in a sandbox that allows scripts only", async () => {
      const page = await stage.open(
        `${stage.portal}frame-small-sandbox.html`,
        /worker|storage|sandbox|target origin/i,
      );
      await answer(await frameIn(page)).toContain("685.928");
    });
  });
};
