/** Writes the service worker with which the built page works without a network after the first visit. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** @param worker the source: `__FILES__` becomes all there is to keep, `__VERSION__` what they are together. */
export const offline = (worker: string): Plugin => {
  let site = "";
  return {
    name: "offline",
    apply: "build",
    configResolved({ build }) {
      site = build.outDir;
    },
    closeBundle() {
      const files = readdirSync(site, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1))
        .sort();
      const version = createHash("sha256");
      for (const file of files) version.update(`${file}\0`).update(readFileSync(join(site, file)));
      const addresses = files.map((file) => (file === "index.html" ? "./" : file));
      const text = readFileSync(worker, "utf8")
        .replace("__FILES__", JSON.stringify(addresses))
        .replace("__VERSION__", JSON.stringify(version.digest("hex").slice(0, 16)));
      writeFileSync(join(site, "service-worker.js"), text);
    },
  };
};
