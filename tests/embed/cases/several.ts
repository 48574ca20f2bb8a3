/** Several simulators on one page: two of one release, and two releases. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../../../package.json" with { type: "json" };
import { answer, press, soon, textOf, told } from "../browsers.ts";
import { around, ELEMENT, type Page, type Stage } from "../stage.ts";

const NEXT = "9.8.7";
const tagOf = (version: string): string => `dimpact-simulator-${version.replace(/\W/g, "-")}`;
const tag = (name: string, id: string, place: string): string =>
  `<${name} id="${id}" municipality="${place}"></${name}>`;

export const pages: Record<string, Page> = {
  "two.html": {
    html: around(
      tag("dimpact-simulator", "one", "deventer") +
        `<dimpact-simulator id="two" municipality="zwolle" language="en"
          scenario='{"schemaVersion":1,"events":[{"type":"drop","member":"rotterdam","product":"e-suite"}]}'></dimpact-simulator>`,
      ELEMENT,
    ),
  },
  "releases.html": {
    html: around(
      tag(tagOf(manifest.version), "one", "deventer") +
        tag(tagOf(NEXT), "two", "zwolle") +
        tag("dimpact-simulator", "three", "almelo"),
      ELEMENT + ELEMENT.replace("element.js", "next/element.js"),
    ),
  },
};

/** Puts another release below the one that is there: the same with another version in its scripts. */
const release = (site: string): void => {
  const next = join(site, "next");
  cpSync(site, `${site}-next`, { recursive: true });
  cpSync(`${site}-next`, next, { recursive: true });
  rmSync(`${site}-next`, { recursive: true });
  for (const name of readdirSync(next, { recursive: true, encoding: "utf8" })) {
    const file = join(next, name);
    if (/\.(br|gz)$/.test(name)) rmSync(file);
    else if (name.endsWith(".js")) {
      const text = readFileSync(file, "utf8")
        .replaceAll(manifest.version.replace(/\W/g, "-"), NEXT.replace(/\W/g, "-"))
        .replace(/(["'`])(\d+\.\d+\.\d+)\1/g, (all, quote: string, version: string) =>
          version === manifest.version ? quote + NEXT + quote : all,
        );
      writeFileSync(file, text);
    }
  }
};

export const cases = (stage: Stage): void => {
  describe("several simulators on one page", () => {
    it("of one release do not touch each other", async () => {
      const page = await stage.open(`${stage.portal}two.html`);
      await answer(page, "#one").toContain("685.928");
      await answer(page, "#two").toContain("Zwolle");
      await soon(() => textOf(page, "#two")).toContain("All members");
      await soon(() => textOf(page, "#one")).toContain("Alle leden");
      const of = async (id: string) => (await told(page, "resultchange")).filter(({ from }) => from === id);
      await soon(() => of("one")).toHaveLength(1);
      await soon(() => of("two")).not.toEqual([]);
      const second = await textOf(page, "#two", "answer-strip");
      const before = await of("two");

      await press(page, "button", "Rotterdam stopt met e-Suite in 2024", "#one");
      await soon(() => of("one")).toHaveLength(2);
      await press(page, "tab", "Alle leden", "#one");
      await soon(() => textOf(page, "#one", "members-outcome")).not.toBe("");
      expect(await textOf(page, "#two", "answer-strip")).toBe(second);
      expect(await textOf(page, "#two", "members-outcome")).toBe("");
      expect(await of("two")).toEqual(before);

      await page.evaluate(() =>
        document.querySelector("#two")?.setAttribute("scenario", '{"schemaVersion":1}'),
      );
      await soon(async () => (await of("two")).length).toBe(before.length + 1);
      expect(await of("one")).toHaveLength(2);
      expect(await told(page, "error")).toEqual([]);
    });

    it("of one release speak each their own language, in what they give out and in what they refuse", async () => {
      const page = await stage.open(`${stage.portal}two.html`);
      await soon(() => textOf(page, "#one")).toContain("Alle leden");
      await soon(() => textOf(page, "#two")).toContain("All members");
      const heads = await page.evaluate(async () => {
        type Exporting = HTMLElement & { export: (kind: "csv") => Promise<File> };
        const headOf = async (id: string): Promise<string> => {
          const file = await document.querySelector<Exporting>(`#${id}`)?.export("csv");
          return (await file?.text())?.split("\r\n")[0] ?? "";
        };
        // All at once: what one says must not follow what the other does.
        return Promise.all(["one", "two", "one", "two"].map(headOf));
      });
      expect(heads.map((head) => /Gemeente|Municipality/.exec(head)?.[0])).toEqual([
        "Gemeente",
        "Municipality",
        "Gemeente",
        "Municipality",
      ]);
      await page.evaluate(() => {
        for (const id of ["one", "two"]) document.getElementById(id)?.setAttribute("view", "tuin");
      });
      await soon(() => told(page, "error")).toHaveLength(2);
      const mistakes = await told(page, "error");
      const messageTo = (id: string): string =>
        (mistakes.find(({ from }) => from === id)?.detail as { message: string }).message;
      expect(messageTo("one")).toContain("Er is geen onderdeel “tuin”.");
      expect(messageTo("two")).toContain("There is no view “tuin”.");
    });

    it("of two releases stand beside each other", async () => {
      release(stage.simulator.site);
      const page = await stage.open(`${stage.portal}releases.html`);
      await answer(page, "#one").toContain("685.928");
      await answer(page, "#two").toContain("Zwolle");
      await answer(page, "#three").toContain("Almelo");
      await soon(async () =>
        (await told(page, "ready"))
          .map(({ from, detail }) => [from, (detail as { version: string }).version])
          .filter(([from]) => from !== "three")
          .sort(),
      ).toEqual([
        ["one", manifest.version],
        ["two", NEXT],
      ]);
      await press(page, "tab", "Alle leden", "#two");
      await soon(() => textOf(page, "#two", "members-outcome")).toContain("Zwolle");
      const tags = await page.evaluate(() =>
        ["#one", "#two"].map((id) => window.test.parts(id, "answer-strip").map(({ localName }) => localName)),
      );
      expect(tags.flat().sort()).toHaveLength(2);
      expect(new Set(tags.flat()).size).toBe(2);
    });
  });
};
