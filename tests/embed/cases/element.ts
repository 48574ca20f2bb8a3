/** What the element takes from its page and tells it. */
import type { Page as Tab } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { createSimulator } from "../../../dist/index.js";
import type { DimpactSimulator } from "../../../web/src/public/element.ts";
import type { Told } from "../../../web/src/public/v1.ts";
import type { Scenario } from "../../../web/src/engine/types.ts";
import { answer, press, soon, textOf, told } from "../browsers.ts";
import { around, ELEMENT, type Page, type Stage } from "../stage.ts";

const drop: Scenario = {
  schemaVersion: 1,
  events: [{ type: "drop", member: "rotterdam", product: "e-suite" }],
};

export const pages: Record<string, Page> = {
  "asked.html": {
    html: around(
      `<dimpact-simulator id="one" municipality="deventer"></dimpact-simulator><main></main>`,
      ELEMENT,
    ),
  },
  "early.html": { html: around("") },
  "not-json.txt": { html: "geen plan" },
  "wrong-shape.json": { html: '{ "schemaVersion": 1, "members": 3 }' },
};

/** The element, with what only it has. */
declare global {
  interface Window {
    one: DimpactSimulator;
  }
}

export const cases = (stage: Stage): void => {
  const open = async (): Promise<Tab> => {
    const page = await stage.open(`${stage.portal}asked.html`);
    await answer(page).toContain("685.928");
    await soon(() => told(page, "resultchange")).toHaveLength(1);
    await page.evaluate(() => {
      window.one = document.querySelector("dimpact-simulator") as unknown as DimpactSimulator;
    });
    return page;
  };

  describe("the element", () => {
    it("tells what it answers, as the simulator itself does", async () => {
      const page = await open();
      await page.evaluate((scenario) => window.one.setScenario(scenario), drop);
      await soon(() => told(page, "resultchange")).toHaveLength(2);
      const simulator = await createSimulator();
      const answers = (await told(page, "resultchange")).map(({ detail }) => detail as Told["resultchange"]);
      expect(answers.map(({ scenario }) => scenario)).toMatchObject([{ schemaVersion: 1, events: [] }, drop]);
      for (const { scenario, result, plan } of answers) {
        expect(result).toEqual(simulator.evaluate(scenario));
        expect(plan).toEqual(simulator.evaluate({ ...scenario, events: [] }));
      }
      expect((await told(page, "ready")).map(({ detail }) => Object.keys(detail as object))).toEqual([
        ["version"],
      ]);
      const changes = await told(page, "scenariochange");
      expect(changes).toHaveLength(1);
      expect(changes[0]?.detail).toMatchObject({ scenario: drop });
      expect(await page.evaluate(() => window.one.getScenario())).toMatchObject(drop);
      expect(await page.evaluate(() => window.one.scenario)).toMatchObject(drop);
    });

    it("tells what the visitor changes", async () => {
      const page = await open();
      await press(page, "button", "Rotterdam stopt met e-Suite in 2024");
      await soon(() => told(page, "scenariochange")).toHaveLength(1);
      expect(await page.evaluate(() => window.one.getScenario())).toMatchObject(drop);
    });

    it("refuses a scenario that is wrong, and keeps the one it has", async () => {
      const page = await open();
      await page.evaluate((scenario) => window.one.setScenario(scenario), drop);
      const errors = await page.evaluate(() =>
        window.one
          .setScenario({ schemaVersion: 1, events: [{ type: "explode" }] } as unknown as Scenario)
          .then(() => null)
          .catch((error: unknown) => (error as { errors: { path: string; code: string }[] }).errors),
      );
      expect(errors?.map(({ path }) => path)).toEqual(["/events/0/type"]);
      expect(await page.evaluate(() => window.one.getScenario())).toMatchObject(drop);
      expect(await told(page, "error")).toEqual([]);
    });

    it("says what is wrong with an attribute, and goes on", async () => {
      const page = await stage.open(
        `${stage.portal}asked.html`,
        /404|connect-src|blocked|Failed to load|Content.Security.Policy/i,
      );
      await answer(page).toContain("685.928");
      const wrong: [string, string, string | RegExp][] = [
        ["municipality", "nowhere", "unknown-municipality"],
        ["view", "x", "unknown-view"],
        ["language", "xx", "unknown-language"],
        ["scenario", "{", "invalid-json"],
        ["scenario", '{"schemaVersion":1,"events":3}', /./],
        ["scenario", "[]", /./],
        ["dataset-url", "nowhere.json", "dataset-unavailable"],
        ["dataset-url", "https://unknown.invalid/plan.json", "dataset-unavailable"],
        ["dataset-url", "http://[", /./],
        ["dataset-url", "not-json.txt", /./],
        ["dataset-url", "wrong-shape.json", /./],
      ];
      let before = 0;
      for (const [name, value, code] of wrong) {
        await page.evaluate(
          (...given) => document.querySelector("#one")?.setAttribute(...given),
          name,
          value,
        );
        await soon(async () => (await told(page, "error")).length, `${name}=${value}`).toBeGreaterThan(
          before,
        );
        const errors = await told(page, "error");
        for (const { from, detail } of errors.slice(before)) {
          expect(from).toBe("one");
          expect(detail).toMatchObject({
            code: expect.stringMatching(code) as string,
            message: expect.stringMatching(/\w{3}/) as string,
          });
        }
        before = errors.length;
        expect(await textOf(page, "#one", "answer-strip")).toContain("685.928");
        await page.evaluate((given) => {
          document.querySelector("#one")?.removeAttribute(given);
          document.querySelector("#one")?.setAttribute("municipality", "deventer");
        }, name);
      }
      await page.evaluate(() => document.querySelector("#one")?.setAttribute("municipality", "zwolle"));
      await answer(page).toContain("Zwolle");
      expect(await told(page, "error")).toHaveLength(before);
    });

    it("begins with what is right of what it is given", async () => {
      const page = await stage.open(`${stage.portal}early.html`);
      await page.evaluate((address) => {
        const made = document.createElement("dimpact-simulator");
        made.id = "one";
        for (const [name, value] of Object.entries({
          municipality: "deventer",
          view: "x",
          language: "xx",
          scenario: "{",
        }))
          made.setAttribute(name, value);
        document.body.append(made);
        const script = document.createElement("script");
        script.type = "module";
        script.src = address;
        document.head.append(script);
      }, `${stage.simulator.url}element.js`);
      await answer(page).toContain("685.928");
      const codes = (await told(page, "error")).map(({ detail }) => (detail as { code: string }).code);
      expect(codes.sort()).toEqual(["invalid-json", "unknown-language", "unknown-view"]);
    });

    it("takes properties that were set before its script was there", async () => {
      const page = await stage.open(`${stage.portal}early.html`);
      await page.evaluate(
        (address, scenario) => {
          const made = document.createElement("dimpact-simulator");
          Object.assign(made, { id: "one", municipality: "deventer", scenario, readOnly: true });
          document.body.append(made);
          const script = document.createElement("script");
          script.type = "module";
          script.src = address;
          document.head.append(script);
        },
        `${stage.simulator.url}element.js`,
        drop,
      );
      // The plan's own answer may come first.
      await soon(async () => (await told(page, "resultchange")).at(-1)?.detail).toMatchObject({
        scenario: drop,
      });
      await answer(page).toContain("Deventer");
      expect(await textOf(page, "#one", "scenario-panel")).toBe("");
    });

    it("gives its figures as files", async () => {
      const page = await open();
      const files = await page.evaluate(async () => {
        const [csv, xlsx] = await Promise.all([window.one.export("csv"), window.one.export("xlsx")]);
        const start = new Uint8Array(await xlsx.slice(0, 2).arrayBuffer());
        return { csv: csv.name, text: await csv.text(), xlsx: xlsx.name, size: xlsx.size, start: [...start] };
      });
      expect(files).toMatchObject({
        csv: expect.stringMatching(/\.csv$/) as string,
        text: expect.stringContaining("Deventer") as string,
        xlsx: expect.stringMatching(/\.xlsx$/) as string,
        start: [0x50, 0x4b],
      });
      expect(files.size).toBeGreaterThan(10_000);
      const refused = await page.evaluate(() =>
        window.one.export("pdf" as "csv").catch((error: unknown) => String(error)),
      );
      expect(refused).toContain("pdf");
    });

    it("prints its report and nothing of the page around", async () => {
      const page = await open();
      const printed = await page.evaluate(async () => {
        let text = "";
        window.print = () => {
          dispatchEvent(new Event("beforeprint"));
          text = [...document.querySelectorAll(".dimpact-printed")].map(window.test.textOf).join();
          dispatchEvent(new Event("afterprint"));
        };
        await window.one.print();
        // What the page around prints is its own.
        dispatchEvent(new Event("beforeprint"));
        return { text, left: document.querySelectorAll(".dimpact-printed").length };
      });
      expect(printed.text).toContain("685.928");
      expect(printed.left).toBe(0);
    });

    it("stays what it is when it is moved, taken away and put back", async () => {
      const page = await open();
      await page.evaluate((scenario) => window.one.setScenario(scenario), drop);
      await page.evaluate(() => document.querySelector("main")?.append(window.one));
      await answer(page, "main").toContain("685.928");
      await page.evaluate(async () => {
        window.one.remove();
        await new Promise((done) => setTimeout(done, 50));
        document.body.prepend(window.one);
      });
      expect(await page.evaluate(() => window.one.getScenario())).toMatchObject(drop);
      await press(page, "tab", "Alle leden");
      await soon(() => textOf(page, "#one", "members-outcome")).toContain("Zwolle");
      await page.evaluate(() => {
        window.one.municipality = "zwolle";
      });
      await answer(page).toContain("Zwolle");
      expect(await told(page, "error")).toEqual([]);
    });

    it("begins when it is put in its place, taken away and put back at once", async () => {
      const page = await open();
      await page.evaluate(() => {
        const made = document.createElement("dimpact-simulator");
        made.id = "two";
        made.setAttribute("municipality", "zwolle");
        document.body.append(made);
        made.remove();
        document.body.append(made);
      });
      await answer(page, "#two").toContain("Zwolle");
    });

    it("follows its attributes", async () => {
      const page = await open();
      const set = (name: string, value: string | null): Promise<void> =>
        page.evaluate(
          (key, text) => {
            if (text === null) window.one.removeAttribute(key);
            else window.one.setAttribute(key, text);
          },
          name,
          value,
        );
      await set("view", "members");
      await soon(() => textOf(page, "#one", "members-outcome")).toContain("Zwolle");
      await soon(() => textOf(page, "#one", "own-outcome")).toBe("");
      await set("view", null);
      await press(page, "tab", "Mijn gemeente");
      await soon(() => textOf(page, "#one", "own-outcome")).not.toBe("");
      await set("language", "en");
      await soon(() => textOf(page, "#one")).toContain("All members");
      await set("language", null);
      await soon(() => textOf(page, "#one")).toContain("Alle leden");
      await set("readonly", "");
      await soon(() => textOf(page, "#one", "scenario-panel")).toBe("");
      await set("scenario", JSON.stringify(drop));
      await soon(() => told(page, "scenariochange")).toHaveLength(1);
      await set("scenario", null);
      await soon(() => told(page, "scenariochange")).toHaveLength(2);
      expect(await told(page, "error")).toEqual([]);
    });
  });
};
