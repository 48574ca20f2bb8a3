/** Where the simulator may stand: on a page of its own, in one beside it, in one of another server. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { portalPolicy } from "../../../examples/serve.mjs";
import { answer, textOf } from "../browsers.ts";
import { around, ELEMENT, type Page, type Stage } from "../stage.ts";

const deventer = around(`<dimpact-simulator municipality="deventer"></dimpact-simulator>`, ELEMENT);

const without =
  (directive: RegExp, instead: string) =>
  (simulator: string): string =>
    portalPolicy(simulator).replace(directive, instead);

export const pages: Record<string, Page> = {
  "element.html": { html: deventer },
  "no-worker.html": { html: deventer, policy: without(/worker-src [^;]*/, "worker-src 'none'") },
  "no-import.html": { html: deventer, policy: without(/worker-src [^;]*/, "worker-src blob:") },
  "no-wasm.html": { html: deventer, policy: without(/'wasm-unsafe-eval'/, "") },
};

export const cases = (stage: Stage): void => {
  describe("on a page of its own", () => {
    it("shows Deventer what it pays", async () => {
      const page = await stage.open(`${stage.simulator.url}licences.txt`);
      await page.evaluate(() => {
        localStorage.setItem("dimpact.municipality", "GM0150");
      });
      await page.goto(stage.simulator.url);
      await answer(page).toContain("685.928");
      expect(page.workers()).toHaveLength(1);
    });
  });

  describe("as an element", () => {
    it("answers on a page beside it, under the policy of the page of its own", async () => {
      writeFileSync(
        join(stage.simulator.site, "beside.html"),
        deventer.replace("https://simulator.example/simulator/", ""),
      );
      const page = await stage.open(`${stage.simulator.url}beside.html`);
      await answer(page).toContain("685.928");
      expect(page.workers().map((worker) => new URL(worker.url()).protocol)).toEqual(["http:"]);
    });

    it("answers on a page of another server, in a worker", async () => {
      const page = await stage.open(`${stage.portal}element.html`);
      await answer(page).toContain("685.928");
      expect(page.workers().map((worker) => new URL(worker.url()).protocol)).toEqual(["blob:"]);
    });

    it.each(["no-worker.html", "no-import.html"])("answers without a worker (%s)", async (name) => {
      const page = await stage.open(stage.portal + name, /worker|blob:/i);
      await answer(page).toContain("685.928");
      expect(page.workers()).toEqual([]);
    });

    it("says so where it may not compute at all", async () => {
      const page = await stage.open(`${stage.portal}no-wasm.html`, /wasm|WebAssembly|eval/i);
      await page.waitForFunction(() => window.test.told.some(({ type }) => type === "error"));
      expect(await textOf(page, "dimpact-simulator")).not.toBe("");
    });
  });
};
