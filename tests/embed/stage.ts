/** The simulator on nginx as docs/hosting configures it, and the pages of others on a server of another site. */
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { portalPolicy, servePages } from "../../examples/serve.mjs";
import { startNginx, type Server } from "../release/servers.ts";
import type { Browser, Tab } from "./browsers.ts";

export interface Page {
  html: string;
  /** Without it, all that the element and the frame need. */
  policy?: (simulator: string) => string;
}

export interface Stage {
  readonly simulator: Server;
  /** Where the portal is. */
  readonly portal: string;
  /** Opens an address; after the test nothing may have been complained of but what is said to be expected. */
  open(url: string, expected?: RegExp): Promise<Tab["page"]>;
}

/** A page of others. */
export const around = (body: string, head = ""): string => `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <title>Portaal</title>
    <link rel="icon" href="icon.svg" />
    ${head}
  </head>
  <body>
    ${body}
  </body>
</html>
`;

export const ELEMENT = `<script type="module" src="https://simulator.example/simulator/element.js"></script>`;

export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>`;

/** For all tests of a file: one browser, one simulator, one portal. */
export const build = (launch: () => Promise<Browser>, pages: Record<string, Page>): Stage => {
  let simulator: Server;
  let portal: Awaited<ReturnType<typeof servePages>>;
  let browser: Browser;
  let open: { tab: Tab; expected: RegExp | undefined }[] = [];

  beforeAll(async () => {
    const launching = launch();
    portal = await servePages({
      port: 0,
      pages: {
        "icon.svg": icon,
        ...Object.fromEntries(Object.entries(pages).map(([name, { html }]) => [name, html])),
      },
      policyOf: (file, origin) => (pages[file]?.policy ?? portalPolicy)(origin),
      simulator: async (origin) => {
        simulator = await startNginx(origin);
        return simulator.url;
      },
    });
    browser = await launching;
  });

  afterAll(async () => {
    await browser.close();
    await portal.close();
    await simulator.close();
  });

  afterEach(async () => {
    const ended = open;
    open = [];
    for (const { tab } of ended) await tab.close();
    for (const { tab, expected } of ended)
      expect(tab.complaints.filter((complaint) => !expected?.test(complaint))).toEqual([]);
  });

  return {
    get simulator() {
      return simulator;
    },
    get portal() {
      return portal.url;
    },
    async open(url, expected) {
      const tab = await browser.open(url);
      open.push({ tab, expected });
      return tab.page;
    },
  };
};
