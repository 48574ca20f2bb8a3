/** The door that says who is a member and uses what after each event. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { ScenarioEvent, Standing, StandingMember } from "../../dist/index.js";
import { root } from "../../scripts/shell.mjs";
import { cases } from "./cases.ts";
import { commandLine, simulator } from "./engines.ts";

const schema = JSON.parse(readFileSync(join(root, "wasm/schema/standing.schema.json"), "utf8")) as object;
const isStanding = new Ajv2020({ allErrors: true, strict: true, strictRequired: false }).compile(schema);

const after = (...events: unknown[]): Standing => simulator.standing({ schemaVersion: 1, events });

/** Every member as it is after the first `steps` steps, in order. */
function membersAfter({ plan, steps }: Standing, count = steps.length): StandingMember[] {
  const known = new Map<string, StandingMember>();
  let order: readonly string[] = [];
  for (const change of [plan, ...steps.slice(0, count)]) {
    for (const member of change.members ?? [])
      known.set(member.id, { ...known.get(member.id), ...member } as StandingMember);
    order = change.order ?? order;
  }
  return order.flatMap((id) => known.get(id) ?? []);
}

const member = (standing: Standing, id: string) => membersAfter(standing).find((one) => one.id === id);
const usesOf = (standing: Standing, id: string) =>
  member(standing, id)?.uses.map(({ id, billed, items }) => [id, billed, ...(items ?? [])].join(" "));
const told = (standing: Standing) =>
  standing.steps.map(({ members = [], order, ...step }) => ({
    ...step,
    members: members.map(({ id }) => id),
    ...(order === undefined ? {} : { count: order.length }),
  }));

const forms = "podiumd-formulier";
const dropOfForms: ScenarioEvent = { type: "drop", member: "duiven", product: forms };

describe("who uses what", () => {
  it("is the dataset's at first", () => {
    const { dataset } = simulator;
    const standing = after();
    expect(membersAfter(standing).map(({ id, name, inhabitants }) => ({ id, name, inhabitants }))).toEqual(
      dataset.members.map(({ id, name, inhabitants }) => ({ id, name, inhabitants })),
    );
    expect(standing.plan.products).toEqual(dataset.products.map(({ id, name }) => ({ id, name })));
    expect(standing).toMatchObject({ schemaVersion: 1, steps: [], leftOut: [], errors: [] });
    expect(usesOf(standing, "duiven")).toEqual([`${forms} duiven`, "open-online duiven"]);
    expect(usesOf(standing, "westervoort")).toEqual([`${forms} duiven`, "open-online duiven"]);
    expect(usesOf(standing, "assen")).toContain("burgerzaken assen e-herkenning");
    expect(member(standing, "duiven")).toMatchObject({ joined: false, gaveNotice: false });
  });

  it("ends for all who share a contract when it is given up, and for that product only", () => {
    const standing = after(dropOfForms);
    expect(told(standing)).toEqual([
      { year: 2024, event: 0, members: ["duiven", "westervoort", "zevenaar"] },
    ]);
    for (const id of ["duiven", "westervoort", "zevenaar"])
      expect(usesOf(standing, id)).toEqual(["open-online duiven"]);
  });

  it("can begin again under a contract of one's own", () => {
    const standing = after(dropOfForms, { type: "adopt", member: "westervoort", product: forms });
    expect(usesOf(standing, "westervoort")).toEqual([`${forms} westervoort`, "open-online duiven"]);
    expect(usesOf(standing, "zevenaar")).toEqual(["open-online duiven"]);
  });

  it("goes to the merged member of who is billed, and who shares its contract goes along", () => {
    const into = { id: "liemers", name: "Liemers" };
    const standing = after({ type: "merge", members: ["westervoort", "duiven"], into });
    expect(told(standing)).toEqual([{ year: 2024, event: 0, members: ["liemers", "zevenaar"], count: 40 }]);
    expect(member(standing, "liemers")).toMatchObject({ ...into, inhabitants: 24946 + 14944, joined: false });
    expect(usesOf(standing, "liemers")).toEqual([`${forms} liemers`, "open-online liemers"]);
    expect(usesOf(standing, "zevenaar")).toEqual([`${forms} liemers`, "open-online liemers"]);
    // Where the first of them was.
    const place = simulator.dataset.members.findIndex(({ id }) => id === "duiven");
    expect(membersAfter(standing)[place]?.id).toBe("liemers");
    expect(membersAfter(standing)[place + 1]?.id).toBe("zevenaar");
  });

  it("is shared once when two who share a contract merge", () => {
    const into = { id: "oost", name: "Oost" };
    const standing = after({ type: "merge", members: ["westervoort", "zevenaar"], into });
    expect(usesOf(standing, "oost")).toEqual([`${forms} duiven`, "open-online duiven"]);
    expect(member(standing, "oost")?.inhabitants).toBe(14944 + 44645);
  });

  it("has its optional items, given up and taken again", () => {
    const option = { type: "option", member: "assen", product: "burgerzaken", item: "e-herkenning" };
    const without = after({ ...option, enabled: false });
    expect(usesOf(without, "assen")).toContain("burgerzaken assen");
    const again = after({ ...option, enabled: false }, { ...option, enabled: true });
    expect(usesOf(again, "assen")).toContain("burgerzaken assen e-herkenning");
  });

  it("grows by those that join and by products that are new, and counts inhabitants", () => {
    const standing = after(
      { type: "join", member: { id: "hengelo", name: "Hengelo", inhabitants: 81000 }, products: [forms] },
      { type: "newProduct", id: "x", name: "X", supplierCost: { perMember: 1 }, members: ["hengelo"] },
      { type: "population", member: "hengelo", inhabitants: 82000 },
      { type: "support247", enabled: false },
    );
    expect(told(standing)).toEqual([
      { year: 2024, event: 0, members: ["hengelo"], count: 42 },
      { year: 2024, event: 1, members: ["hengelo"], products: [{ id: "x", name: "X" }] },
      { year: 2024, event: 2, members: ["hengelo"] },
      { year: 2024, event: 3, members: [] },
    ]);
    expect(member(standing, "hengelo")).toMatchObject({ joined: true, inhabitants: 82000 });
    expect(usesOf(standing, "hengelo")).toEqual([`${forms} hengelo`, "x hengelo"]);
  });

  it("ends with membership, at the beginning of the year after", () => {
    const standing = simulator.standing({
      schemaVersion: 1,
      horizon: 2,
      events: [
        { type: "adopt", year: 2025, member: "deventer", product: "open-online" },
        { type: "leave", member: "deventer", noticeDate: "2024-03-01", immediate: true },
      ],
    });
    expect(told(standing)).toEqual([
      { year: 2024, event: 1, members: ["deventer"] },
      { year: 2025, members: [], count: 40 },
    ]);
    expect(membersAfter(standing, 1).find(({ id }) => id === "deventer")?.gaveNotice).toBe(true);
    expect(standing).toMatchObject({ leftOut: [0], errors: [] });
  });
});

describe("a scenario that is half-made", () => {
  it("is served: what cannot be is left out and named", () => {
    const standing = after(
      { type: "drop", member: "duiven" },
      dropOfForms,
      { ...dropOfForms },
      "nothing",
      { type: "adopt", member: "westervoort", product: forms },
      { type: "pause" },
      { type: "drop", member: "nobody", product: forms },
    );
    expect(told(standing).map(({ event }) => event)).toEqual([1, 4]);
    expect(standing.leftOut).toEqual([0, 2, 3, 5, 6]);
    expect(standing.errors.map(({ path, code }) => `${path} ${code}`)).toEqual([
      "/events/0/product missing-field",
      "/events/2 not-in-use",
      "/events/3 wrong-type",
      "/events/5/type unknown-type",
      "/events/6/member unknown-member",
    ]);
  });

  it("goes on as if a wrong event were not there", () => {
    const into = { id: "assen", name: "Assen" };
    const standing = after(
      { type: "merge", members: ["duiven", "nobody"], into: { id: "x", name: "X" } },
      { type: "merge", members: ["duiven", "zevenaar"], into },
      { type: "population", member: "duiven", inhabitants: 25000 },
    );
    expect(standing.leftOut).toEqual([0, 1]);
    expect(member(standing, "duiven")?.inhabitants).toBe(25000);
  });

  it.each([{ year: "x" }, { horizon: 99 }, { year: -1e15 }])("has the plan's years for %j", (frame) => {
    const events = [dropOfForms, { type: "budget", line: "?", year: -2e9 }, { ...dropOfForms, year: -2e9 }];
    const standing = simulator.standing({ schemaVersion: 1, ...frame, events });
    expect(told(standing).map(({ event }) => event)).toEqual([0]);
    expect(standing.leftOut).toEqual([1, 2]);
    expect(standing.errors.map(({ path }) => path)).toContain(`/${Object.keys(frame)[0] ?? ""}`);
  });

  it.each([{ events: 1 }, { events: { type: "drop" } }, {}])("may have any events: %j", (input) => {
    expect(simulator.standing(input)).toMatchObject({ steps: [], leftOut: [] });
  });

  it.each(["", "{", "[]", "1"])("is refused where it is no object: %j", (input) => {
    expect(commandLine(["standing"], input)).toMatchObject({ code: 2, out: "" });
  });
});

describe.each(cases)("the case $name", ({ scenario }) => {
  const standing = simulator.standing(scenario);

  it("has the shape of the schema, and the same bytes from the command line", () => {
    isStanding(standing);
    expect(isStanding.errors ?? []).toEqual([]);
    const { out } = commandLine(["standing"], JSON.stringify(scenario));
    expect(out).toBe(`${JSON.stringify(standing)}\n`);
  });

  it("has in each year the members and contracts of its result", () => {
    const { years, warnings } = simulator.evaluate(scenario);
    for (const { year, members } of years) {
      const count = standing.steps.filter((step) => step.year <= year).length;
      expect(
        membersAfter(standing, count).map(({ id, name, inhabitants, uses }) => ({
          id,
          name,
          inhabitants,
          products: uses.filter(({ billed }) => billed === id).map((use) => use.id),
        })),
      ).toEqual(
        members.map(({ id, name, inhabitants, products }) => ({
          id,
          name,
          inhabitants,
          products: products.map((product) => product.id),
        })),
      );
    }
    expect(standing.errors).toEqual([]);
    const left = new Set(
      warnings.flatMap(({ code, event }) => (code === "member-left" ? (event ?? []) : [])),
    );
    expect(standing.leftOut.filter((event) => !left.has(event))).toEqual([]);
  });
});

it("tells little of a scenario of many events", () => {
  const events = Array.from({ length: 1000 }, () => ({
    type: "populationGrowth",
    percent: 0.1,
    until: 2033,
  }));
  const input = JSON.stringify({ schemaVersion: 1, horizon: 10, events });
  const { out } = commandLine(["standing"], input);
  expect((JSON.parse(out) as Standing).steps).toHaveLength(10_000);
  expect(out.length).toBeLessThan(20e6);
});
