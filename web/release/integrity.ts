/** Says in every page what its scripts and styles must be, so that a browser refuses others. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf, integrityOf } from "./files.ts";

const loading =
  /<(?:script\b[^>]*\bsrc|link\b[^>]*\brel="(?:modulepreload|stylesheet)"[^>]*\bhref)="([^"]+)"/g;

/** @param read gives the file at an address. */
export const withIntegrity = (html: string, read: (address: string) => Uint8Array): string =>
  html.replace(loading, (tag, address: string) => `${tag} integrity="${integrityOf(read(address))}"`);

export const addIntegrity = (site: string): void => {
  for (const name of filesOf(site).filter((file) => file.endsWith(".html"))) {
    const page = join(site, name);
    const html = withIntegrity(readFileSync(page, "utf8"), (address) => readFileSync(join(site, address)));
    writeFileSync(page, html);
  }
};
