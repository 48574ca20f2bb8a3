/** The built page on the servers that municipalities have, with the configurations that docs/hosting gives. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request, type IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "../../scripts/serve.mjs";
import { DEVENTER, openHouse, strip } from "../page/browser.ts";
import { startApache, startNginx, type Server } from "./servers.ts";

interface Got {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Unlike fetch, does not unpack what it gets. */
const get = (url: string, headers: Record<string, string> = {}): Promise<Got> =>
  new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        });
      });
    })
      .on("error", reject)
      .end();
  });

const forever = "public, max-age=31536000, immutable";

describe.each([
  ["nginx", startNginx],
  ["Apache", startApache],
])("%s", (_, start) => {
  let server: Server;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(async () => {
    await server.close();
  });

  const asset = (ending: string): string => {
    const name = readdirSync(join(server.site, "assets")).find((each) => each.endsWith(ending));
    if (name === undefined) throw new Error(`There is no ${ending}.`);
    return `assets/${name}`;
  };

  it.each([
    ["the page", () => "", "text/html; charset=utf-8", "no-cache"],
    ["the page by its name", () => "index.html", "text/html; charset=utf-8", "no-cache"],
    ["the service worker", () => "service-worker.js", "text/javascript; charset=utf-8", "no-cache"],
    ["the frame", () => "embed.html", "text/html; charset=utf-8", "no-cache"],
    ["the element", () => "element.js", "text/javascript; charset=utf-8", "no-cache"],
    ["the help for frames", () => "embed.js", "text/javascript; charset=utf-8", "no-cache"],
    ["the licences", () => "licences.txt", "text/plain; charset=utf-8", "no-cache"],
    ["the icon", () => "icon.svg", "image/svg+xml; charset=utf-8", "no-cache"],
    ["a script", () => asset(".js"), "text/javascript; charset=utf-8", forever],
    ["a style sheet", () => asset(".css"), "text/css; charset=utf-8", forever],
    ["the engine", () => asset(".wasm"), "application/wasm", forever],
  ])(
    "sends %s with its type, how long it may be kept, and packed as asked",
    async (_name, path, type, kept) => {
      const url = server.url + path();
      const file = join(server.site, path() || "index.html");
      const asked: [string, string | undefined, string][] = [
        ["gzip, deflate, br", "br", ".br"],
        ["gzip", "gzip", ".gz"],
        ["identity", undefined, ""],
      ];
      for (const [accepted, encoding, ending] of asked) {
        const { status, headers, body } = await get(url, { "Accept-Encoding": accepted });
        expect([status, headers["content-type"]?.toLowerCase()]).toEqual([200, type]);
        expect(headers["cache-control"]).toBe(kept);
        expect(headers["content-encoding"]).toBe(encoding);
        expect(headers.vary).toMatch(/accept-encoding/i);
        expect(headers["content-security-policy"]).toBe(
          path() === "embed.html" ? `${contentSecurityPolicy} https://portal.example` : contentSecurityPolicy,
        );
        expect(headers["access-control-allow-origin"]).toBe("*");
        expect(headers["x-content-type-options"]).toBe("nosniff");
        expect(headers["referrer-policy"]).toBe("no-referrer");
        expect(body.equals(readFileSync(file + ending))).toBe(true);
      }
    },
  );

  it("leads to the folder, and lets nothing that is not there be kept", async () => {
    const without = await get(server.url.slice(0, -1));
    expect([without.status, new URL(without.headers.location ?? "", server.url).href]).toEqual([
      301,
      server.url,
    ]);
    const missing = await get(`${server.url}assets/none.js`);
    expect([missing.status, missing.headers["cache-control"]]).toEqual([404, undefined]);
    expect(missing.headers["content-security-policy"]).toBe(contentSecurityPolicy);
    expect((await get(`${server.url}assets/`)).status).toBeGreaterThanOrEqual(400);
  });

  it("shows Chromium the answer", async () => {
    // The house does not own this server.
    const house = await openHouse(() => Promise.resolve({ url: server.url, close: () => Promise.resolve() }));
    try {
      const { page, complaints, strangers } = await house.visit({
        municipality: DEVENTER,
        serviceWorkers: "allow",
      });
      await expect.poll(() => strip(page).textContent()).toContain("685.928");
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.context().setOffline(true);
      await page.reload();
      await expect.poll(() => strip(page).textContent()).toContain("685.928");
      expect([complaints, strangers]).toEqual([[], []]);
    } finally {
      await house.close();
    }
  });
});

describe("a script that is not the one that was built", () => {
  it("is not run", async () => {
    const server = await startNginx();
    const house = await openHouse(() => Promise.resolve(server));
    try {
      const main = /<script [^>]*src="\.\/([^"]+)"/.exec(
        readFileSync(join(server.site, "index.html"), "utf8"),
      )?.[1];
      if (main === undefined) throw new Error("index.html has no script.");
      writeFileSync(join(server.site, main), "document.title = 'other';");
      for (const ending of [".gz", ".br"]) rmSync(join(server.site, main + ending));
      const { page, complaints } = await house.visit();
      await expect.poll(() => complaints.join()).toMatch(/integrity/);
      expect(await page.title()).not.toBe("other");
    } finally {
      await house.close();
    }
  });
});
