import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { contentSecurityPolicy, serve } from "../../scripts/serve.mjs";

const outer = mkdtempSync(join(tmpdir(), "serve-"));
const folder = join(outer, "site");
mkdirSync(join(folder, "assets"), { recursive: true });
writeFileSync(join(outer, "secret.txt"), "secret");
writeFileSync(join(folder, "index.html"), "<!doctype html>");
writeFileSync(join(folder, "embed.html"), "<!doctype html>");
writeFileSync(join(folder, "assets/sim.wasm"), "wasm");
writeFileSync(join(folder, "assets/page.js"), "js");
symlinkSync(join(outer, "secret.txt"), join(folder, "link.txt"));
afterAll(() => {
  rmSync(outer, { recursive: true });
});

type Served = Awaited<ReturnType<typeof serve>>;
const running: Served[] = [];
const started = async (options: Partial<Parameters<typeof serve>[0]> = {}) => {
  const served = await serve({ folder, port: 0, ...options });
  running.push(served);
  return served;
};
afterEach(async () => {
  for (const served of running.splice(0)) await served.close();
});

/** Unlike fetch, sends the path as it is written. */
const statusOf = (url: string, path: string) =>
  new Promise<number>((resolve, reject) => {
    const { port } = new URL(url);
    request({ host: "127.0.0.1", port, path }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });

describe("the server of the page", () => {
  it("sends the content security policy with every answer", async () => {
    const { url } = await started();
    for (const path of ["", "assets/page.js", "nothing"]) {
      const response = await fetch(url + path);
      expect(response.headers.get("content-security-policy")).toBe(contentSecurityPolicy);
    }
    expect(contentSecurityPolicy).toBe(
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; frame-ancestors 'self'",
    );
  });

  it("lets any page on this machine show the frame", async () => {
    const { url } = await started();
    const { headers } = await fetch(`${url}embed.html`);
    expect(headers.get("content-security-policy")).toBe(
      `${contentSecurityPolicy} http://localhost:* http://127.0.0.1:*`,
    );
    expect(headers.get("access-control-allow-origin")).toBe("*");
  });

  it("says another policy of each file where it is asked to", async () => {
    const { url } = await started({ policyOf: (file) => `default-src 'none'; report-to ${file}` });
    const response = await fetch(`${url}assets/page.js`);
    expect(response.headers.get("content-security-policy")).toBe(
      "default-src 'none'; report-to assets/page.js",
    );
  });

  it.each([
    ["", "text/html; charset=utf-8"],
    ["assets/page.js", "text/javascript; charset=utf-8"],
    ["assets/sim.wasm", "application/wasm"],
  ])("knows the type of /%s", async (path, type) => {
    const { url } = await started();
    const response = await fetch(url + path);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, type]);
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/../../secret.txt",
    "//../secret.txt",
    "/link.txt",
    "/%00",
    "/%zz",
    "/assets",
  ])("gives nothing for %s", async (path) => {
    const { url } = await started();
    expect(await statusOf(url, path)).toBe(404);
  });

  it("serves under a sub-path, and only there", async () => {
    const { url } = await started({ base: "/some/path/" });
    expect(url).toMatch(/\/some\/path\/$/);
    expect((await fetch(`${url}assets/page.js?v=1`)).status).toBe(200);
    expect((await fetch(new URL("/assets/page.js", url))).status).toBe(404);
  });

  it("takes the next port when one is taken", async () => {
    const first = await started();
    const port = Number(new URL(first.url).port);
    const second = await started({ port });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  });

  it("only reads", async () => {
    const { url } = await started();
    expect((await fetch(url, { method: "POST", body: "x" })).status).toBe(405);
  });
});
