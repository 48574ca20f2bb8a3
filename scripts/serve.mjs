// A small file server for the built page, with the headers the page has to live with.
import { createServer } from "node:http";
import { readFile, realpath } from "node:fs/promises";
import { extname, join, sep } from "node:path";

export const contentSecurityPolicy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; frame-ancestors 'self'";

/**
 * The policy of a file: any page on this machine may show the frame.
 * @param {string} file below the folder that is served
 */
const policyOfSimulator = (file) =>
  file === "embed.html"
    ? `${contentSecurityPolicy} http://localhost:* http://127.0.0.1:*`
    : contentSecurityPolicy;

/** @type {Record<string, string>} */
const types = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
};

/**
 * The file below `folder` that an address means, or undefined.
 * @param {string} folder real path
 * @param {string} base "/" or "/some/path/"
 * @param {string} path of the address, still percent-encoded
 */
async function fileAt(folder, base, path) {
  try {
    const decoded = decodeURIComponent(path);
    if (!decoded.startsWith(base) || decoded.includes("\0")) return undefined;
    const wanted = decoded.slice(base.length);
    const file = await realpath(
      join(folder, wanted === "" || wanted.endsWith("/") ? `${wanted}index.html` : wanted),
    );
    return file.startsWith(folder + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} folder @param {string} base @param {(file: string) => string} policyOf
 * @returns {import("node:http").RequestListener}
 */
const answer = (folder, base, policyOf) => async (request, response) => {
  const file = await fileAt(folder, base, (request.url ?? "/").replace(/[?#].*$/s, ""));
  response.setHeader("Content-Security-Policy", policyOf(file?.slice(folder.length + 1) ?? ""));
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("Cache-Control", "no-cache");
  // The element and the frame are parts of pages of other servers.
  response.setHeader("Access-Control-Allow-Origin", "*");
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const body = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (file === undefined || body === undefined) {
    response.writeHead(404, { "Content-Type": types[".txt"] }).end("Not found\n");
    return;
  }
  response.writeHead(200, {
    "Content-Type": types[extname(file)] ?? "application/octet-stream",
    "Content-Length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
};

/**
 * @param {import("node:http").RequestListener} listener @param {string} host @param {number} port
 * @returns {Promise<import("node:http").Server>}
 */
function listen(listener, host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}

/** @param {unknown} error */
const codeOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code;

/**
 * "localhost" is 127.0.0.1 or ::1, as the browser likes: both must be ours.
 * @param {import("node:http").RequestListener} listener @param {number} port
 * @returns {Promise<import("node:http").Server[]>}
 */
async function listenLocally(listener, port) {
  const first = await listen(listener, "127.0.0.1", port);
  const address = /** @type {import("node:net").AddressInfo} */ (first.address());
  try {
    return [first, await listen(listener, "::1", address.port)];
  } catch (error) {
    if (codeOf(error) !== "EADDRINUSE") return [first];
    first.close();
    throw error;
  }
}

/**
 * Serves a folder on this machine only.
 * @param {{folder: string, base?: string, port?: number, policyOf?: (file: string) => string}} options
 *   base: the sub-path, with a slash at both ends; port: the first to try, 0 for any free one;
 *   policyOf: the content security policy of a file.
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve({ folder, base = "/", port = 8080, policyOf = policyOfSimulator }) {
  const listener = answer(await realpath(folder), base, policyOf);
  for (let candidate = port; candidate < port + 100; candidate += 1) {
    try {
      const servers = await listenLocally(listener, port === 0 ? 0 : candidate);
      const address = /** @type {import("node:net").AddressInfo} */ (servers[0]?.address());
      return {
        url: `http://localhost:${address.port}${base}`,
        close: async () => {
          for (const server of servers) {
            server.closeAllConnections();
            await new Promise((resolve) => server.close(resolve));
          }
        },
      };
    } catch (error) {
      if (codeOf(error) !== "EADDRINUSE") throw error;
    }
  }
  throw new Error(`No free port from ${port} to ${port + 99}.`);
}
