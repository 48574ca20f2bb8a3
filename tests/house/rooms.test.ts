import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/shell.mjs";
import { sources } from "./sources.ts";

const PAGE = "web/src/";
const chapter = readFileSync(join(root, "ARCHITECTURE.md"), "utf8").split("### Rooms of the page")[1] ?? "";

/** The table: each room with those that it may use, from the top of the house down. */
const rooms = new Map(
  [...chapter.matchAll(/^\| `([a-z/]+)` +\|.*\|([^|]*)\|$/gm)].map(([, name = "", uses = ""]) => [
    name,
    [...uses.matchAll(/`([a-z/]+)`/g)].map(([, used = ""]) => used),
  ]),
);

/** The picture: its arrows, from a room to one that it uses. */
const arrows = ((): [string, string][] => {
  const picture = /```mermaid\n([^`]*)```/.exec(chapter)?.[1] ?? "";
  const names = new Map(
    [...picture.matchAll(/(\w+)\["([^"]+)"\]/g)].map(([, short = "", name = ""]) => [short, name]),
  );
  return [...picture.matchAll(/^ *(\w+) --> (\w+)/gm)].map(([, from = "", to = ""]) => [
    names.get(from) ?? from,
    names.get(to) ?? to,
  ]);
})();

/** Without the tests beside the views. */
const files = sources(["web/src"], /(?<!\.test)\.(ts|css|json)$/);
const paths = new Set(files.map(({ path }) => path));

/** The smallest room that a file lies in; none for what starts the page. */
const roomOf = (path: string): string | undefined =>
  [...rooms.keys()]
    .filter((room) => path.startsWith(`${PAGE}${room}/`))
    .sort((a, b) => b.length - a.length)[0];

/** What each file of the page imports of it, also what comes later and types alone. */
const imports = new Map(
  files.map(({ path, text }) => [
    path,
    [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"?]+)/g)]
      .map(([, place = ""]) => normalize(join(dirname(path), place)))
      .filter((place) => paths.has(place)),
  ]),
);

const reached = (
  from: string,
  next: (one: string) => readonly string[],
  known = new Set<string>(),
): Set<string> => {
  for (const one of next(from))
    if (!known.has(one)) {
      known.add(one);
      reached(one, next, known);
    }
  return known;
};

describe("the rooms of the page", () => {
  it("are all in the table, from the top down: none uses one above it", () => {
    expect(rooms.size).toBeGreaterThan(10);
    const homeless = [...paths].filter((path) => path.includes("/", PAGE.length) && !roomOf(path));
    expect(homeless).toEqual([]);
    const order = [...rooms.keys()];
    const up = [...rooms].flatMap(([room, uses]) =>
      uses.filter((used) => order.indexOf(used) <= order.indexOf(room)).map((used) => `${room} --> ${used}`),
    );
    expect(up).toEqual([]);
  });

  it("use what the table says, all of it and nothing else", () => {
    const found = new Map([...rooms.keys()].map((room) => [room, new Map<string, string>()]));
    for (const [path, places] of imports)
      for (const place of places) {
        const [from, to] = [roomOf(path), roomOf(place)];
        if (from !== undefined && from !== to) found.get(from)?.set(to ?? place, `${path} --> ${place}`);
      }
    const unsaid = [...found].flatMap(([room, used]) =>
      [...used].filter(([to]) => !rooms.get(room)?.includes(to)).map(([, arrow]) => arrow),
    );
    expect(unsaid).toEqual([]);
    const unused = [...rooms].flatMap(([room, uses]) =>
      uses.filter((used) => !found.get(room)?.has(used)).map((used) => `${room} --> ${used}`),
    );
    expect(unused).toEqual([]);
  });

  it("stand in the picture as in the table", () => {
    expect(arrows.length).toBeGreaterThan(10);
    expect(arrows.filter(([from, to]) => !rooms.get(from)?.includes(to))).toEqual([]);
    const below = (room: string) => arrows.filter(([from]) => from === room).map(([, to]) => to);
    const missing = [...rooms].flatMap(([room, uses]) => {
      const drawn = reached(room, below);
      return uses.filter((used) => !drawn.has(used)).map((used) => `${room} --> ${used}`);
    });
    expect(missing).toEqual([]);
  });

  it("have no files that import each other in a circle", () => {
    const inCircle = [...imports.keys()].filter((path) =>
      reached(path, (one) => imports.get(one) ?? []).has(path),
    );
    expect(inCircle).toEqual([]);
  });

  it("are none of them more than a fifth of the page", () => {
    const lines = (some: typeof files): number =>
      some.reduce((sum, { text }) => sum + text.split("\n").length, 0);
    const all = lines(files);
    const shares = [...rooms.keys()].map((room) => [
      room,
      lines(files.filter(({ path }) => roomOf(path) === room)) / all,
    ]);
    expect(shares.filter(([, share]) => Number(share) > 0.2)).toEqual([]);
  });
});
