/** The page around and the element do not reach into each other, whatever the one says of everything. */
import type { Page as Tab } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { answer, press, soon, textOf } from "../browsers.ts";
import { around, ELEMENT, type Page, type Stage } from "../stage.ts";

const own = `
  <h1 class="own">Kop</h1>
  <p class="own">Tekst met een <a class="own" href="#x">verwijzing</a> en <button class="own">knop</button></p>
  <table class="own"><tr><td class="own">1</td></tr></table>
  <label class="own">Naam <input class="own" /></label>
  <ul class="own"><li class="own">punt</li></ul>`;
const simulator = `<div id="place"><dimpact-simulator municipality="deventer"></dimpact-simulator></div>`;

// The element's place is the same on every page, whatever that does to all others.
const place = `
  html { overflow-y: scroll; scrollbar-width: none; }
  #place { all: initial; position: absolute; top: 960px; left: 0; width: 900px; }`;

const hostile: Record<string, string> = {
  unset: `* { all: unset; } html { font-size: 5px; }`,
  "resets everything": `
    *, *::before, *::after {
      box-sizing: content-box; margin: 0; padding: 0; border: 0 solid; font: inherit; color: inherit;
      background: none; list-style: none; text-decoration: none; outline: none; appearance: none; }
    html { font-size: 62.5%; }`,
  shouts: `
    html { font-size: 5px !important; line-height: 4; }
    *, *::before, *::after {
      font: italic 700 30px/3 serif !important; letter-spacing: 1em !important; word-spacing: 1em !important;
      text-transform: uppercase !important; text-align: right !important; text-indent: 3em !important;
      white-space: pre !important; color: red !important; cursor: wait !important; box-sizing: content-box !important;
      direction: rtl !important; text-shadow: 0 0 9px !important; user-select: none !important; quotes: none !important;
      margin: 0 !important; }
    section, header, footer, main, table, td, th, tr, button, input, select, label, ul, li, h1, h2, h3, h4, svg, text, p, a
      { display: none !important; position: fixed !important; float: right !important; }
    .main, .outcome, .bar, .ground, .card { display: none !important; }`,
};

const styled = (css: string) => ({
  html: around(`${own}${simulator}`, `${ELEMENT}<link rel="stylesheet" href="${css}" />`),
});
const names = Object.keys(hostile);
const fileOf = (name: string): string => `hostile-${String(names.indexOf(name))}`;

export const pages: Record<string, Page> = {
  "quiet.css": { html: place },
  "quiet.html": styled("quiet.css"),
  "alone.html": { html: around(own, `<link rel="stylesheet" href="quiet.css" />`) },
  ...Object.fromEntries(
    names.flatMap((name) => [
      [`${fileOf(name)}.css`, { html: `${hostile[name] ?? ""}\n${place.replace(/;/g, " !important;")}` }],
      [`${fileOf(name)}.html`, styled(`${fileOf(name)}.css`)],
    ]),
  ),
};

/** Everything in the element with its place and style. */
const inside = (page: Tab): Promise<string[]> =>
  page.evaluate(() => {
    // What stays in view while the page scrolls is where it belongs.
    scrollTo({ top: 0, behavior: "instant" });
    const [element] = window.test.parts("dimpact-simulator");
    if (!element) return [];
    const start = element.getBoundingClientRect();
    // Halves are frequent, and fall to either side by where the page puts the element.
    const inPixels = (length: number): number => Math.round(length + 0.2);
    const kinds =
      `display position box-sizing font-family font-size font-style font-weight line-height letter-spacing word-spacing
      text-transform text-align text-indent white-space color cursor direction text-shadow background-color border-top-width
      list-style-type margin-top padding-left`.split(/\s+/);
    return window.test
      .parts("dimpact-simulator", "*")
      .filter(({ localName }) => localName !== "style")
      .slice(1)
      .map((element) => {
        const style = getComputedStyle(element);
        const { x, y, width, height } = element.getBoundingClientRect();
        const isSeen = width > 1 && height > 1;
        const where = isSeen && [x - start.x, y - start.y, width, height].map(inPixels).join(" ");
        return `${element.localName}.${element.getAttribute("class") ?? ""} ${String(where)} ${kinds.map((kind) => style.getPropertyValue(kind)).join(" | ")}`;
      });
  });

const openMembers = async (page: Tab): Promise<Tab> => {
  await answer(page).toContain("685.928");
  await press(page, "tab", "Alle leden");
  await soon(() => textOf(page, "#place", "members-outcome")).toContain("Zwolle");
  return page;
};

/** The page's own elements with all of their style, and what else of the page could have been changed. */
const outside = (page: Tab): Promise<unknown> =>
  page.evaluate(() => {
    const styleOf = (element: Element): string => {
      const style = getComputedStyle(element);
      return [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`).join("\n");
    };
    return {
      own: [...document.querySelectorAll(".own")].map(styleOf),
      sheets: document.styleSheets.length,
      attributes: [document.documentElement, document.body].map(({ attributes }) =>
        [...attributes].map(({ name, value }) => `${name}=${value}`),
      ),
      heads: document.head.querySelectorAll("style, link[rel=stylesheet]").length,
      stored: localStorage.length,
      title: document.title,
      address: location.hash,
      focused: document.activeElement?.localName,
    };
  });

export const cases = (stage: Stage): void => {
  describe("the element and the page around it", () => {
    it.each(names)("looks the same where the page %s", async (name) => {
      const quiet = await openMembers(await stage.open(`${stage.portal}quiet.html`));
      const loud = await openMembers(await stage.open(`${stage.portal}${fileOf(name)}.html`));
      // Charts are drawn anew when they know how much room they have.
      await soon(async () => {
        const [there, here] = [await inside(quiet), await inside(loud)];
        const differs = there.flatMap((each, i) =>
          each === here[i] ? [] : [`${each}, but ${String(here[i])}`],
        );
        return [there.length > 300, here.length - there.length, differs.slice(0, 5)];
      }).toEqual([true, 0, []]);
    });

    it("leaves the page as it is", async () => {
      const host = await stage.open(`${stage.portal}quiet.html`);
      await answer(host).toContain("685.928");
      const without = await stage.open(`${stage.portal}alone.html`);
      expect(await outside(host)).toEqual(await outside(without));
    });

    it("takes tokens that are set on it", async () => {
      const page = await stage.open(`${stage.portal}quiet.html`);
      await answer(page).toContain("685.928");
      const font = (): Promise<string> =>
        page.evaluate(() => {
          const strip = window.test.parts("dimpact-simulator", "answer-strip")[0];
          return strip ? getComputedStyle(strip).fontFamily : "";
        });
      expect(await font()).not.toContain("Own Font");
      await page.evaluate(() => {
        document
          .querySelector<HTMLElement>("dimpact-simulator")
          ?.style.setProperty("--basis-text-font-family-default", "Own Font");
      });
      expect(await font()).toContain("Own Font");
    });
  });
};
