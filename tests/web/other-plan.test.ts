import { beforeAll, expect, it } from "vitest";
import { placeOf } from "../../web/src/session/other-plan.ts";
import { learn, speak } from "../../web/src/texts/index.ts";

beforeAll(async () => {
  await learn("nl");
  speak("nl");
});

it("says the place of a mistake as one looks it up in the file", () => {
  expect(placeOf("/members/3/name")).toBe("bij members, nummer 4, name");
  expect(placeOf("/products/0/a~1b")).toBe("bij products, nummer 1, a/b");
});
