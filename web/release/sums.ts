/** Lists the checksums of all files, as `sha256sum --check SHA256SUMS` reads them. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf } from "./files.ts";

export const writeSums = (site: string): void => {
  const lines = filesOf(site).map((file) => {
    const sum = createHash("sha256").update(readFileSync(join(site, file)));
    return `${sum.digest("hex")}  ${file}\n`;
  });
  writeFileSync(join(site, "SHA256SUMS"), lines.join(""));
};
