import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { engineFirst } from "./web/release/engine-first.ts";
import { licences } from "./web/release/licences.ts";
import { release } from "./web/release/release.ts";
import { usedTokens } from "./web/release/used-tokens.ts";
import { versionedTags } from "./web/release/versioned-tags.ts";
import manifest from "./package.json" with { type: "json" };

const inRepo = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const { page: ofPage, worker: ofWorker } = licences();

export default defineConfig({
  root: inRepo("web"),
  // Relative addresses: the page works under any sub-path of a host.
  base: "./",
  define: { __VERSION__: JSON.stringify(manifest.version) },
  plugins: [
    versionedTags(inRepo("web/src"), manifest.version),
    usedTokens(inRepo("web/src")),
    engineFirst(),
    ofPage,
    release(inRepo("web/service-worker.js")),
  ],
  worker: { format: "es", plugins: () => [ofWorker] },
  build: {
    outDir: inRepo("build/site"),
    emptyOutDir: true,
    // Inlined assets would be data: addresses, which the page's CSP forbids.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The module of the embedded simulator waits for its parts.
    target: "es2022",
    rolldownOptions: {
      input: {
        index: inRepo("web/index.html"),
        frame: inRepo("web/embed.html"),
        element: inRepo("web/src/public/index.ts"),
        embed: inRepo("web/src/public/host.ts"),
      },
      output: {
        // What other pages name has the same name in every release.
        entryFileNames: ({ name }) =>
          /^(element|embed)$/.test(name) ? "[name].js" : "assets/[name]-[hash].js",
        codeSplitting: {
          groups: [
            // A file of its own, see web/release/engine-first.ts.
            { name: "engine", test: /web\/src\/engine\/(home|engine)\.ts$/, priority: 2 },
            // All else that the first answer needs, in one; the doors stay apart, as each does something of its own.
            {
              name: "page",
              tags: ["$initial"],
              test: /^(?!.*\/web\/(src\/(public|main\b|styles\/frame)|\w+\.html)|.*\.css$)/,
              priority: 1,
            },
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
