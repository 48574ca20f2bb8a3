/** Where the simulator may stand: on a page of its own, in a page beside it, in one of another server. */
import { describe, expect, it } from "vitest";
import { portalPolicy } from "../../../examples/serve.mjs";
import { answer, press, textOf } from "../browsers.ts";
import { around, ELEMENT, type Page, type Stage } from "../stage.ts";

const deventer = around(`<dimpact-simulator id="one" municipality="deventer"></dimpact-simulator>`, ELEMENT);

export const pages: Record<string, Page> = {
  "element.html": { html: deventer },
  "no-worker.html": {
    html: deventer,
    policy: (simulator) => portalPolicy(simulator).replace(/worker-src [^;]*/, "worker-src 'none'"),
  },
};

export const cases = (stage: Stage): void => {
  describe("on a page of its own", () => {
    it("shows Deventer what it pays", async () => {
      const page = await stage.open(stage.simulator.url);
      await page.evaluate(() => {
        localStorage.setItem("dimpact.municipality", "GM0150");
      });
      await page.reload();
      await answer(page).toContain("685.928");
    });
  });

  describe("as an element", () => {
    it("answers in a page of another server, in a worker", async () => {
      const page = await stage.open(`${stage.portal}element.html`);
      await answer(page).toContain("685.928");
      expect(page.workers().map((worker) => worker.url().slice(0, 5))).toEqual(["blob:"]);
    });

    it("answers where no worker may start, beside the page", async () => {
      const page = await stage.open(`${stage.portal}no-worker.html`, /worker-src|blob:/);
      await answer(page).toContain("685.928");
      expect(page.workers()).toEqual([]);
    });
  });
};
