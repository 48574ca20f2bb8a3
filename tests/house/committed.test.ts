import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/shell.mjs";
import { places } from "./sources.ts";

const committed = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" })
  .split("\0")
  .filter((path) => path !== "" && existsSync(join(root, path)))
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
const docs = committed.filter(({ path }) => path.endsWith(".md"));
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};

describe("what is committed", () => {
  it("names no registry: machines differ in which one they use", () => {
    expect(
      places(committed, /https?:\/\/(registry|deb|archive|snapshot|security|ports|npm)\.[\w.-]+/g),
    ).toEqual([]);
    expect(
      places(
        committed.filter(({ path }) => path === "package-lock.json"),
        /"resolved"/g,
      ),
    ).toEqual([]);
  });

  it("holds nothing that the build makes", () => {
    expect(committed.filter(({ path }) => /^(build|dist|node_modules|\.node)\//.test(path))).toEqual([]);
  });
});

describe("the documents", () => {
  it("name only commands that exist", () => {
    const named = docs.flatMap(({ text }) => [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)]);
    const unknown = named
      .map(([, script, short]) => script ?? short ?? "")
      .filter((script) => !(script in scripts));
    expect(unknown).toEqual([]);
  });

  it("link only to files that exist", () => {
    const links = docs.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target = ""]) =>
        join(dirname(path), target),
      ),
    );
    expect(links.filter((target) => !existsSync(join(root, target)))).toEqual([]);
  });
});
