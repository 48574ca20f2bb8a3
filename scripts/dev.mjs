// npm run dev: the page by Vite, where a change is seen at once; the module is built again when the core changes.
import { join } from "node:path";
import { buildModule } from "./build.mjs";
import { setUp } from "./set-up.mjs";
import { main, root } from "./shell.mjs";

/** Milliseconds of rest after a change: editors write several files at once. */
const REST_MS = 200;

await main(import.meta.url, async () => {
  await setUp();
  await buildModule();
  const { createServer } = await import("vite");
  const server = await createServer({ configFile: join(root, "vite.config.ts") });
  await server.listen();
  server.printUrls();

  const sources = ["core", "wasm", "data"].map((room) => join(root, room));
  server.watcher.add(sources);
  let building = Promise.resolve();
  /** @type {NodeJS.Timeout | undefined} */
  let rest;
  const rebuild = async () => {
    try {
      await buildModule();
      server.hot.send({ type: "full-reload" });
    } catch (error) {
      // What the compiler says; the page keeps the module that it has.
      console.error(error instanceof Error ? error.message : error);
    }
  };
  server.watcher.on("all", (_, file) => {
    if (!sources.some((room) => file.startsWith(room))) return;
    clearTimeout(rest);
    rest = setTimeout(() => {
      building = building.then(rebuild);
    }, REST_MS);
  });
});
