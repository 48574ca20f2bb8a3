/** Chromium and Firefox through one door, and what is seen and done in their pages. */
import puppeteer, { type ElementHandle, type Frame, type Page } from "puppeteer-core";
import { expect } from "vitest";
import { chromium, firefox } from "../../scripts/tools.mjs";
import { flags } from "../page/browser.ts";
import { prepare, type Told } from "./in-page.ts";

/** A page, or a frame in it. */
export type View = Page | Frame;

export interface Tab {
  page: Page;
  /** Errors on the console, in scripts, and all that a content security policy stopped. */
  complaints: string[];
  close: () => Promise<void>;
}

export interface Browser {
  open: (url: string) => Promise<Tab>;
  close: () => Promise<void>;
}

const launch = async (
  browser: "chrome" | "firefox",
  program: string | undefined,
  args: string[],
): Promise<Browser> => {
  if (program === undefined) throw new Error("The browser is not there: npm test installs it.");
  const running = await puppeteer.launch({ browser, executablePath: program, args });
  return {
    async open(url) {
      const context = await running.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      const complaints: string[] = [];
      page.on("console", (message) => {
        // Chromium asks for an icon where a file names none.
        if (message.location().url?.endsWith("/favicon.ico")) return;
        if (message.type() === "error") complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(String(error)));
      await page.evaluateOnNewDocument(prepare);
      await page.goto(url);
      return { page, complaints, close: () => context.close() };
    },
    close: () => running.close(),
  };
};

export const launchChromium = async (): Promise<Browser> => launch("chrome", await chromium(), flags);
export const launchFirefox = async (): Promise<Browser> => launch("firefox", await firefox(), []);

/** Waits until what is found is as is expected of it. */
export const soon = <T>(find: () => Promise<T>, what?: string) =>
  expect.poll(find, { timeout: 20_000, interval: 30, ...(what === undefined ? {} : { message: what }) });

/** All text of parts of the simulators within an element of the page, such as "answer-strip"; by itself, all of it. */
export const textOf = (view: View, within = "body", part?: string): Promise<string> =>
  view.evaluate(
    (selector, name) => window.test.parts(selector, name).map(window.test.textOf).join("\n"),
    within,
    part,
  );

/** The figures that are always in view. */
export const answer = (view: View, within = "body") => soon(() => textOf(view, within, "answer-strip"));

/** What the simulators told so far; as text, since Firefox would send what is in it twice only once. */
export const told = async (view: View, type: string): Promise<Told[]> =>
  JSON.parse(
    await view.evaluate(
      (wanted) => JSON.stringify(window.test.told.filter((one) => one.type === wanted)),
      type,
    ),
  ) as Told[];

/** Clicks what has that role and a name that starts so, when it is there. */
export const press = async (view: View, role: string, name: string, within = "body"): Promise<void> => {
  const handle = await view.waitForFunction(
    (where, wanted, start) => window.test.named(where, wanted, start),
    { polling: 30, timeout: 20_000 },
    within,
    role,
    name,
  );
  const element = handle.asElement();
  if (!element) throw new Error(`There is no ${role} ${name}.`);
  await (element as ElementHandle).click();
};
