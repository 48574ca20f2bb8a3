/** What the page takes in from outside: every field of every event of the contract, and no other. */
import { describe, expect, it } from "vitest";
import { emptyDocument } from "../../web/src/scenario/document.ts";
import { readDocument, type Left } from "../../web/src/scenario/shapes.ts";
import { eventTypes, fieldsOf, limitOf } from "../contract.ts";

const taken = (event: object, count = 1): boolean => {
  const left: Left[] = [];
  const measures = Array.from({ length: count }, () => ({ id: 1, on: true, event }));
  return readDocument({ ...emptyDocument, measures }, left) !== null && left.length === 0;
};

/** One of these is a value that the field may have. */
const values = [
  1,
  true,
  "x",
  "other",
  ["x"],
  { id: "x", name: "X" },
  { id: "x", name: "X", inhabitants: 1 },
  { perMember: 1 },
];

describe.each(eventTypes)("a measure %s", (type) => {
  it("has the fields of the contract", () => {
    expect(taken({ type })).toBe(true);
    const unknown = Object.keys(fieldsOf(type)).filter(
      (field) => !values.some((value) => taken({ type, [field]: value })),
    );
    expect(unknown).toEqual([]);
    expect(values.some((value) => taken({ type, extra: value }))).toBe(false);
  });
});

it("takes in as many measures as the engine does, and no more", () => {
  const most = limitOf("/properties/events/maxItems");
  const event = { type: eventTypes[0] ?? "" };
  expect([taken(event, most), taken(event, most + 1)]).toEqual([true, false]);
});

it("takes in a text as long as a name, and no longer", () => {
  const most = limitOf("/$defs/name/maxLength");
  const named = (length: number) => taken({ type: "oneOff", name: "x".repeat(length) });
  expect([named(most), named(most + 1)]).toEqual([true, false]);
});
