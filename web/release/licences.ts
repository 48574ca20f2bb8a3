/** Lists the licences of the packages that are really in the built page, of the module and of the figures. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { licenceList, moduleParts } from "../../scripts/licences.mjs";
import { root } from "../../scripts/shell.mjs";

type Part = Parameters<typeof licenceList>[1][number];

interface Manifest {
  name: string;
  version: string;
  license?: string;
}

const manifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

/** The folder of the package that a module belongs to. */
const packageOf = (id: string): string | undefined =>
  /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0];

const partOf = (folder: string): Part => {
  const { name, version, license = "none is named" } = manifest(folder);
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.\w+)?$/i.test(each));
  if (file === undefined) throw new Error(`${name} ${version} comes without the text of its licence.`);
  return { name, version, licence: license, text: readFileSync(join(folder, file), "utf8") };
};

const populations: Part = {
  name: "Inhabitants of municipalities, Statistics Netherlands (CBS)",
  version: "1 January 2021, provisional, redivisions of 2022 and 2023 applied",
  licence: "CC-BY-4.0",
  text: "https://creativecommons.org/licenses/by/4.0/",
};

export interface Licences {
  /** For the page. */
  page: Plugin;
  /** For what the page runs in workers. */
  worker: Plugin;
}

export const licences = (): Licences => {
  const folders = new Set<string>();
  const collect = (bundle: Record<string, { type: string; moduleIds?: string[] }>): void => {
    for (const id of Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds)) {
      const folder = packageOf(id);
      if (folder !== undefined && existsSync(join(folder, "package.json"))) folders.add(folder);
    }
  };
  return {
    worker: {
      name: "licences-of-workers",
      generateBundle(_, bundle) {
        collect(bundle);
      },
    },
    page: {
      name: "licences",
      apply: "build",
      async generateBundle(_, bundle) {
        collect(bundle);
        const own = manifest(root);
        const parts = [...[...folders].sort().map(partOf), ...(await moduleParts()), populations];
        const about = { title: `${own.name} ${own.version}`, own: own.license ?? "" };
        this.emitFile({ type: "asset", fileName: "licences.txt", source: licenceList(about, parts) });
      },
    },
  };
};
