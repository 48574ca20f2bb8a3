/** The examples: a portal with both ways, and the element in two frameworks. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { build } from "vite";
import { portalPages } from "../../../examples/serve.mjs";
import { root } from "../../../scripts/shell.mjs";
import { answer, press, soon, textOf } from "../browsers.ts";
import type { Page, Stage } from "../stage.ts";

const below = (folder: string, files: Record<string, string>): Record<string, Page> =>
  Object.fromEntries(Object.entries(files).map(([name, html]) => [`${folder}/${name}`, { html }]));

/** What Vite makes of an example. */
const built = async (name: string): Promise<Record<string, Page>> => {
  const result = await build({
    root: join(root, "examples", name),
    base: "./",
    logLevel: "error",
    build: { write: false, modulePreload: { polyfill: false } },
  });
  const files = [result].flat().flatMap((one) => ("output" in one ? one.output : []));
  const texts: Record<string, string> = {};
  for (const file of files) texts[file.fileName] = String(file.type === "chunk" ? file.code : file.source);
  return below(name, texts);
};

export const pages: Record<string, Page> = {
  ...below("portal", await portalPages()),
  ...(await built("react")),
  ...(await built("vue")),
};

export const cases = (stage: Stage): void => {
  describe("the examples", () => {
    it("a portal says in its own words what the element answers", async () => {
      const page = await stage.open(`${stage.portal}portal/index.html`);
      await answer(page).toContain("685.928");
      await soon(() => textOf(page, "#sentence")).toContain("gaan 0 leden meer betalen");
      await soon(() => textOf(page, "#sentence")).toMatch(/€\s2\.747\.314/);
      await press(page, "button", "Rotterdam stopt met e-Suite in 2024");
      await soon(() => textOf(page, "#sentence")).not.toMatch(/€\s2\.747\.314/);
    });

    it("an intranet shows one view in a frame, as high as that", async () => {
      const page = await stage.open(`${stage.portal}portal/intranet.html`);
      const frame = await page.waitForFrame((one) => one.url().includes("embed.html"));
      await answer(frame).toContain("685.928");
      expect(await textOf(frame, "body", "scenario-panel")).toBe("");
      await soon(() =>
        frame.evaluate(() => Math.abs(innerHeight - document.body.getBoundingClientRect().height) < 1),
      ).toBe(true);
    });

    it.each(["react", "vue"])("%s gives a scenario and shows a figure of the answer", async (name) => {
      const page = await stage.open(`${stage.portal}${name}/index.html`);
      await soon(() => textOf(page, "#equity")).toBe("2.747.314");
      await press(page, "button", "Met en zonder e-Suite in Rotterdam");
      await soon(() => textOf(page, "#equity")).toMatch(/^(?!2\.747\.314)\d/);
      await press(page, "button", "Met en zonder e-Suite in Rotterdam");
      await soon(() => textOf(page, "#equity")).toBe("2.747.314");
    });
  });
};
