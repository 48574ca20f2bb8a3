import { expect, test } from "vitest";
import { ledger, plan, type Text } from "./files.ts";

const texts = ledger.entries.flatMap(({ id, what, printed, other, uses, why }) =>
  Object.entries({ what, printed, other, uses, why }).map(([field, text]) => ({
    at: `${String(id)} ${field}`,
    text,
  })),
);

/** Numbers with thousands or decimals, written the Dutch way. */
const numbers = (text: Text, language: keyof Text) =>
  [...text[language].matchAll(/\d+(?:[.,]\d+)+/g)]
    .map(([number]) =>
      language === "nl" ? number : number.replace(/[.,]/g, (sign) => (sign === "." ? "," : ".")),
    )
    .sort();

test("the ledger belongs to the plan and its ids run on", () => {
  expect(ledger.dataset).toBe(plan.id);
  expect(ledger.entries.map(({ id }) => id)).toEqual(ledger.entries.map((_, i) => i + 1));
});

test("both languages have the same figures", () => {
  for (const { at, text } of texts) expect(numbers(text, "en"), at).toEqual(numbers(text, "nl"));
});

test("the minus is a minus, and no blank is too many", () => {
  for (const { at, text } of texts)
    for (const one of [text.nl, text.en]) {
      expect(one, at).toBe(one.trim());
      expect(one, at).not.toMatch(/ {2}|(^|[\s(])-\d/);
    }
});

test("what it concerns is in the plan", () => {
  const members = new Set(plan.members.map(({ id }) => id));
  const uses = new Map(plan.products.map(({ id, cells }) => [id, cells.map(({ member }) => member)]));
  const concerns = ledger.entries.flatMap(({ id, concerns: own = [] }) => own.map((one) => ({ id, ...one })));
  expect(concerns.length).toBeGreaterThan(30);
  for (const { id, product, member } of concerns) {
    const users = product === undefined ? [...members] : uses.get(product);
    expect(users, String(id)).toBeDefined();
    if (member !== undefined) expect(users, String(id)).toContain(member);
  }
});
