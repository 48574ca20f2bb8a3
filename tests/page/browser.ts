/** Chromium, and the built page served under a sub-path with the headers it has to live with. */
import { join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { serve } from "../../scripts/serve.mjs";
import manifest from "../../package.json" with { type: "json" };
import { root } from "../../scripts/shell.mjs";
import { versionedTag } from "../../web/release/versioned-tags.ts";

export interface Visit {
  page: Page;
  /** Addresses asked for outside the page's own origin. */
  strangers: string[];
  /** What the browser complained about: errors, and everything that the content security policy stopped. */
  complaints: string[];
}

export interface House {
  url: string;
  visit(options?: BrowserContextOptions & { municipality?: string }): Promise<Visit>;
  close(): Promise<void>;
}

export const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const listen = (page: Page, origin: string): Omit<Visit, "page"> => {
  const strangers: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(origin)) strangers.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.text().includes("Content Security Policy"))
      complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return { strangers, complaints };
};

export interface Served {
  url: string;
  close(): Promise<void>;
}

const ourServer = (): Promise<Served> =>
  serve({ folder: join(root, "build/site"), base: "/een/pad/", port: 0 });

export const openHouse = async (start = ourServer): Promise<House> => {
  const server = await start();
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: flags,
  });
  return {
    url: server.url,
    async visit({ municipality, ...options } = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        // Only the test that needs it has the files kept: a visit less of work for all others.
        serviceWorkers: "block",
        ...options,
      });
      const page = await context.newPage();
      const watched = listen(page, new URL(server.url).origin);
      if (municipality !== undefined)
        await page.addInitScript((code) => {
          if (localStorage.getItem("dimpact.municipality") === null)
            localStorage.setItem("dimpact.municipality", code);
        }, municipality);
      await page.goto(server.url);
      return { page, ...watched };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
};

/** The three figures that are always in view, as text. */
export const strip = (page: Page) => page.getByRole("region", { name: "Antwoord in het kort" });

export const DEVENTER = "GM0150";
export const HENGELO = "GM0164";

/** The tag of an inner element, as the build calls it. */
export const tag = (name: string): string => versionedTag(name, manifest.version);
