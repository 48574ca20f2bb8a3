/** What `npm run build` leaves in build/site. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/shell.mjs";
import { filesOf, integrityOf } from "../../web/release/files.ts";
import { withIntegrity } from "../../web/release/integrity.ts";

const site = join(root, "build/site");
const files = filesOf(site);
const bytes = (file: string): Buffer => readFileSync(join(site, file));
const text = (file: string): string => bytes(file).toString();
const packed = /\.(gz|br)$/;
const plain = files.filter((file) => !packed.test(file) && file !== "SHA256SUMS");

/** What the page of its own consists of, beside its assets; the other files are for pages of others. */
const ours = ["icon.svg", "index.html", "licences.txt", "service-worker.js"];

describe("the release", () => {
  it("has the checksum of every file", () => {
    const lines = files
      .filter((file) => file !== "SHA256SUMS")
      .map((file) => `${createHash("sha256").update(bytes(file)).digest("hex")}  ${file}\n`);
    expect(lines.length).toBeGreaterThan(100);
    expect(text("SHA256SUMS")).toBe(lines.join(""));
  });

  it("has every file that may be kept for long under a name with a hash", () => {
    const assets = plain.filter((file) => file.startsWith("assets/"));
    expect(assets.filter((file) => !/-[\w-]{8}\.(js|css|wasm)$/.test(file))).toEqual([]);
    expect(plain.filter((file) => !file.startsWith("assets/"))).toEqual(
      [...ours, "element.js", "embed.html", "embed.js"].sort(),
    );
  });

  it("has what is packed beside each file, the same and smaller", () => {
    for (const file of plain) {
      const small = bytes(file).length < 200;
      for (const [ending, unpack] of [
        [".gz", gunzipSync],
        [".br", brotliDecompressSync],
      ] as const) {
        const there = existsSync(join(site, file + ending));
        expect([file, there || small]).toEqual([file, true]);
        if (!there) continue;
        expect(unpack(bytes(file + ending)).equals(bytes(file))).toBe(true);
        expect(bytes(file + ending).length).toBeLessThan(bytes(file).length);
      }
    }
    expect(files.filter((file) => packed.test(file) && !plain.includes(file.replace(packed, "")))).toEqual(
      [],
    );
  });

  it("keeps for use without a network all but what is packed or about the release", () => {
    const list = /const files = (\[.*?\])\.map/s.exec(text("service-worker.js"))?.[1] ?? "[]";
    const kept = JSON.parse(list) as { file: string; integrity: string }[];
    expect(kept.map(({ file }) => (file === "./" ? "index.html" : file)).sort()).toEqual(
      plain.filter(
        (file) => file !== "service-worker.js" && (file.startsWith("assets/") || ours.includes(file)),
      ),
    );
    for (const { file, integrity } of kept)
      expect(integrity).toBe(integrityOf(bytes(file === "./" ? "index.html" : file)));
  });
});

describe.each(["index.html", "embed.html"])("the integrity in %s", (page) => {
  const html = text(page);
  const loaded = [...html.matchAll(/<(?:script|link)\b[^>]*(?:src|href)="\.\/([^"]+\.(?:js|css))"[^>]*>/g)];

  it("is said of all that it loads", () => {
    for (const kind of ["<script", 'rel="modulepreload"', 'rel="stylesheet"'])
      expect(loaded.some(([tag]) => tag.includes(kind))).toBe(true);
    for (const [tag, file = ""] of loaded) expect(tag).toContain(` integrity="${integrityOf(bytes(file))}"`);
  });

  it("covers all that runs before anything is asked for", () => {
    const named = new Set(loaded.map(([, file = ""]) => file));
    const imported = [...named]
      .filter((file) => file.endsWith(".js"))
      .flatMap((file) => [...text(file).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)])
      .map(([, other = ""]) => `assets/${other}`);
    expect(imported.length).toBeGreaterThan(0);
    expect(imported.filter((file) => !named.has(file))).toEqual([]);
  });

  it("is added to scripts, style sheets and what is loaded ahead, and to nothing else", () => {
    const page = [
      '<link rel="icon" href="./icon.svg" />',
      '<script type="module" crossorigin src="./a.js"></script>',
      '<link rel="modulepreload" crossorigin href="./b.js">',
      '<link rel="stylesheet" href="./c.css" />',
      "<script>x</script>",
    ].join("\n");
    const asked: string[] = [];
    const added = withIntegrity(page, (address) => {
      asked.push(address);
      return Buffer.from(address);
    });
    expect(asked).toEqual(["./a.js", "./b.js", "./c.css"]);
    expect(added.split(' integrity="sha384-')).toHaveLength(4);
    expect(added.replace(/ integrity="[^"]*"/g, "")).toBe(page);
  });
});

it("names what is in the page, in the module and among the figures, with its licence", () => {
  const licences = text("licences.txt");
  const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    devDependencies: Record<string, string>;
  };
  const listed = (name: string): boolean => licences.includes(`\n${name} ${devDependencies[name] ?? "?"} (`);
  // By what the scripts themselves hold: a sentence of the package that only it has.
  const scripts = plain
    .filter((file) => file.endsWith(".js"))
    .map(text)
    .join("\n");
  expect(scripts).toContain("Unable to auto-detect delimiting character");
  expect(["lit", "papaparse", "hucre", "@utrecht/table-css"].filter((name) => !listed(name))).toEqual([]);
  expect(["vite", "vitest", "hyperformula", "playwright-core", "axe-core"].filter(listed)).toEqual([]);
  for (const name of ["JSON for Modern C++", "musl", "libc++", "Statistics Netherlands"])
    expect(licences).toContain(name);
});
