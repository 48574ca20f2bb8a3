/** Writes the service worker with which the built page works without a network after the first visit. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf, integrityOf } from "./files.ts";

/** What other pages load is not part of this one. */
const FOR_OTHERS = /^(element|embed)\.(js|html)$/;

/**
 * @param worker the source: `__FILES__` becomes all there is to keep, with what each must be; `__VERSION__` what
 *   they are together.
 */
export const writeServiceWorker = (site: string, worker: string): void => {
  const version = createHash("sha256");
  const files = filesOf(site)
    .filter((file) => !FOR_OTHERS.test(file))
    .map((file) => {
      const integrity = integrityOf(readFileSync(join(site, file)));
      version.update(`${file} ${integrity}\n`);
      return { file: file === "index.html" ? "./" : file, integrity };
    });
  const text = readFileSync(worker, "utf8")
    .replace("__FILES__", JSON.stringify(files))
    .replace("__VERSION__", JSON.stringify(version.digest("hex").slice(0, 16)));
  writeFileSync(join(site, "service-worker.js"), text);
};
