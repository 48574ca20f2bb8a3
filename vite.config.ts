import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { engineFirst } from "./web/release/engine-first.ts";
import { licences } from "./web/release/licences.ts";
import { release } from "./web/release/release.ts";
import { usedTokens } from "./web/release/used-tokens.ts";

const inRepo = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const { page: ofPage, worker: ofWorker } = licences();

export default defineConfig({
  root: inRepo("web"),
  // Relative addresses: the page works under any sub-path of a host.
  base: "./",
  plugins: [usedTokens(inRepo("web/src")), engineFirst(), ofPage, release(inRepo("web/service-worker.js"))],
  worker: { format: "es", plugins: () => [ofWorker] },
  build: {
    outDir: inRepo("build/site"),
    emptyOutDir: true,
    // Inlined assets would be data: addresses, which the page's CSP forbids.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // A file of its own, see web/release/engine-first.ts.
            { name: "engine", test: /web\/src\/engine\/(home|engine)\.ts$/, priority: 2 },
            // All else that the first answer needs, in one.
            { name: "page", tags: ["$initial"], priority: 1 },
          ],
        },
      },
      onLog(level, log, handler) {
        if (log.code === "UNRESOLVED_IMPORT") throw new Error(log.message);
        handler(level, log);
      },
    },
  },
});
