/** Throwaway projects outside the repository, each with the packed package installed as another project would. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root, run } from "../../scripts/shell.mjs";

export interface Packed {
  name: string;
  version: string;
  filename: string;
  size: number;
  files: { path: string }[];
}

export interface Workshop {
  packed: Packed;
  /** A project with these files; answers its folder. */
  project(name: string, files: Record<string, string>): string;
  close(): void;
}

const writeFiles = (folder: string, files: Record<string, string>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};

export const openWorkshop = async (): Promise<Workshop> => {
  const folder = mkdtempSync(join(tmpdir(), "package-"));
  const [packed] = JSON.parse(
    await run("npm", ["pack", "--json", "--loglevel=error", "--pack-destination", folder]),
  ) as Packed[];
  if (packed === undefined) throw new Error("npm packed nothing.");
  const installed = join(folder, "installed");
  writeFiles(installed, { "package.json": '{ "private": true, "type": "module" }' });
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", join(folder, packed.filename)], {
    cwd: installed,
  });
  return {
    packed,
    project(name, files) {
      const own = join(folder, name);
      cpSync(installed, own, { recursive: true });
      writeFiles(own, files);
      return own;
    },
    close() {
      rmSync(folder, { recursive: true });
    },
  };
};

/** A bundler or compiler of ours runs there without being installed again. */
export const inRepo = (path: string): string => join(root, "node_modules", path);
