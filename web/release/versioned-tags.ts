/** Gives the tags of all inner elements the version as an ending, so that two versions can live in one document. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const defined = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => [
      ...readFileSync(join(folder, name), "utf8").matchAll(/@customElement\("([\w-]+)"\)/g),
    ])
    .map(([, tag = ""]) => tag);

/** @param version such as "1.0.0" */
export const versionedTag = (tag: string, version: string): string => `${tag}-${version.replace(/\W/g, "-")}`;

export const withVersions = (code: string, tags: readonly string[], version: string): string =>
  code.replace(new RegExp(`(?<![\\w-])(?:${tags.join("|")})(?![\\w-])`, "g"), (tag) =>
    versionedTag(tag, version),
  );

export const versionedTags = (folder: string, version: string): Plugin => {
  const tags = defined(folder);
  return {
    name: "versioned-tags",
    enforce: "pre",
    transform: (code, id) =>
      id.startsWith(folder) && /\.ts($|\?)/.test(id)
        ? { code: withVersions(code, tags, version), map: null }
        : null,
  };
};
