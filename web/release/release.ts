/** Makes of the built page a folder that any web server can serve. */
import type { Plugin } from "vite";
import { compress } from "./compressed.ts";
import { addIntegrity } from "./integrity.ts";
import { writeServiceWorker } from "./offline.ts";
import { writeSums } from "./sums.ts";

/** @param worker the source of the service worker */
export const release = (worker: string): Plugin => {
  let site = "";
  return {
    name: "release",
    apply: "build",
    configResolved({ build }) {
      site = build.outDir;
    },
    writeBundle: {
      order: "post",
      sequential: true,
      // Each step reads what those before it wrote.
      handler() {
        addIntegrity(site);
        writeServiceWorker(site, worker);
        compress(site);
        writeSums(site);
      },
    },
  };
};
