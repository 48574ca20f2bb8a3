/** Puts a .gz and a .br beside every file that gets smaller by it, for servers that send what is ready. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { filesOf } from "./files.ts";

const compressible = /\.(css|html|js|json|svg|txt|wasm)$/;

export const compress = (site: string): void => {
  for (const file of filesOf(site).filter((name) => compressible.test(name))) {
    const path = join(site, file);
    const bytes = readFileSync(path);
    const params = {
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    };
    const packed = { gz: gzipSync(bytes, { level: 9 }), br: brotliCompressSync(bytes, { params }) };
    for (const [ending, less] of Object.entries(packed))
      if (less.length < bytes.length) writeFileSync(`${path}.${ending}`, less);
  }
};
