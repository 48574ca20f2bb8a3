// node examples/serve.mjs: the portal of the example on one port, the simulator on another, as two servers would be.
// Before that: npm run build.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { serve } from "../scripts/serve.mjs";
import { main, root } from "../scripts/shell.mjs";

/** All that a portal has to allow for the element and the frame. @param {string} simulator origin */
export const portalPolicy = (simulator) =>
  [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${simulator}`,
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${simulator}`,
    `worker-src blob: ${simulator}`,
    `frame-src ${simulator}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/**
 * Serves pages in which https://simulator.example/simulator/ stands for where the simulator is, and
 * https://portal.example for where they are themselves.
 * @param {{pages: Record<string, string>, simulator: (portal: string) => Promise<string>, port?: number,
 *   policyOf?: (file: string, simulator: string) => string}} options
 *   simulator: starts it for the portal at that origin, and answers its address.
 */
export async function servePages({ pages, simulator, port = 8080, policyOf }) {
  const folder = await mkdtemp(join(tmpdir(), "portal-"));
  let origin = "";
  const { url, close } = await serve({
    folder,
    port,
    policyOf: (file) => policyOf?.(file, origin) ?? portalPolicy(origin),
  });
  const portal = new URL(url).origin;
  const address = await simulator(portal);
  origin = new URL(address).origin;
  for (const [name, text] of Object.entries(pages)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(
      join(folder, name),
      text
        .replaceAll("https://simulator.example/simulator/", address)
        .replaceAll("https://portal.example", portal),
    );
  }
  return {
    url,
    close: async () => {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

/**
 * The pages of the portal and what they load, by name.
 * @returns {Promise<Record<string, string>>}
 */
export async function portalPages() {
  const folder = join(root, "examples/portal");
  const names = await readdir(folder);
  return Object.fromEntries(
    await Promise.all(names.map(async (file) => [file, await readFile(join(folder, file), "utf8")])),
  );
}

await main(import.meta.url, async () => {
  const { url } = await servePages({
    pages: await portalPages(),
    simulator: async () =>
      (await serve({ folder: join(root, "build/site"), base: "/simulator/", port: 8180 })).url,
  });
  console.log(`The portal is at ${url} (stop with Ctrl+C).`);
});
