import { expect, it } from "vitest";
import { placeOf } from "../../web/src/session/other-plan.ts";
import { dutch } from "../../web/src/texts/index.ts";

it("says the place of a mistake as one looks it up in the file", () => {
  expect(placeOf("/members/3/name", dutch)).toBe("bij members, nummer 4, name");
  expect(placeOf("/products/0/a~1b", dutch)).toBe("bij products, nummer 1, a/b");
});
