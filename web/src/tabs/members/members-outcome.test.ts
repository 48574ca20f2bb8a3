import { html } from "lit";
import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { violations } from "../../../../tests/views/axe.ts";
import { asPlanned, largeUserStops, scene } from "../../../../tests/views/scene.ts";
import { stage } from "../../../../tests/views/stage.ts";
import type { Language } from "../../texts/index.ts";
import "./members-outcome.ts";
import { PlaceChosen } from "../../ui/place-picker.ts";

const show = async (change = asPlanned, language: Language = "nl") => {
  const { state, shown } = await scene(change, { language });
  const staged = await stage(
    html`<dimpact-members-outcome
      .data=${state.dataset}
      .places=${state.places}
      .own=${state.own}
      .shown=${shown}
    ></dimpact-members-outcome>`,
    language,
  );
  return { ...staged, members: shown.after.members };
};

const table = page.getByRole("table", { name: "Wat elk lid betaalt, in euro" });
const rows = () =>
  [...table.element().querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent.replace(/\s+/g, " ").trim()),
  );
const names = () => rows().map(([name]) => name);
const number = (words = "") => Number(words.replaceAll(".", "").replace("−", "-").replace("–", "0"));
const column = (index: number) => rows().map((row) => number(row[index]));
const descending = (values: readonly number[]) => [...values].sort((a, b) => b - a);
const heading = (name: string) => page.getByRole("columnheader", { name, exact: true });

describe("the table of all members", () => {
  it("starts by name", async () => {
    const { members } = await show();
    expect(rows()).toHaveLength(members.length);
    expect(names()).toEqual([...names()].sort((a, b) => (a ?? "").localeCompare(b ?? "", "nl")));
    await expect.element(heading("Gemeente")).toHaveAttribute("aria-sort", "ascending");
  });

  it("is sorted from the largest amount down, and then the other way round", async () => {
    await show(largeUserStops);
    const sort = page.getByRole("button", { name: "Scenario", exact: true });
    await sort.click();
    await expect.element(heading("Scenario")).toHaveAttribute("aria-sort", "descending");
    expect(column(3)).toEqual(descending(column(3)));
    expect(column(3)[0]).toBeGreaterThan(column(3).at(-1) ?? Infinity);
    await sort.click();
    await expect.element(heading("Scenario")).toHaveAttribute("aria-sort", "ascending");
    expect(column(3)).toEqual(descending(column(3)).reverse());
    expect(heading("Gemeente").element().ariaSort).toBeNull();
  });

  it("says what changes for whom: more is more, less is less, nothing is a dash", async () => {
    await show(largeUserStops);
    for (const [name = "", , before, after, delta, share] of rows()) {
      const change = number(after) - number(before);
      if (delta === "–") expect([change, share], name).toEqual([0, "–"]);
      else expect(Math.abs(number(delta) - change), name).toBeLessThanOrEqual(1);
      expect(share?.[0], name).toBe(delta?.[0]);
    }
    const deltas = rows().map(([, , , , delta = ""]) => delta[0]);
    expect(deltas.filter((sign) => sign === "−")).toHaveLength(1);
    expect(deltas.filter((sign) => sign === "–")).toHaveLength(6);
  });

  it("is narrowed by direction and by name", async () => {
    await show(largeUserStops);
    const direction = page.getByLabelText("Toon");
    await direction.selectOptions("minder betalen");
    expect(names()).toEqual(["Rotterdam"]);
    await direction.selectOptions("gelijk");
    await expect.element(page.getByText("6 van 41 leden.")).toBeVisible();
    await direction.selectOptions("alle leden");
    await page.getByRole("searchbox").fill("oost");
    expect(names()).toEqual(["Noordoostpolder", "Oost Gelre"]);
  });

  it("leads to the page of a member", async () => {
    const { hear } = await show();
    const chosen = hear(PlaceChosen);
    await page.getByRole("button", { name: "Groningen" }).click();
    expect(chosen.map(({ value }) => value)).toEqual(["GM0014"]);
  });
});

it("axe finds nothing in all members", async () => {
  expect(await violations(await show(largeUserStops))).toEqual([]);
});

describe("the chart of all members", () => {
  it.each(["nl", "en"] as const)("names as many as bear half of it, no more (%s)", async (language) => {
    const { members } = await show(asPlanned, language);
    const title = page.getByRole("heading", { level: 3 }).first().element().textContent;
    const count = Number(/\d+/.exec(title)?.[0]);
    const totals = descending(members.map(({ total }) => total));
    const sum = (some: readonly number[]) => some.reduce((all, one) => all + one, 0);
    expect(sum(totals.slice(0, count)) * 2).toBeGreaterThanOrEqual(sum(totals));
    expect(sum(totals.slice(0, count - 1)) * 2).toBeLessThan(sum(totals));
  });

  it("names who goes up and down the most", async () => {
    await show(largeUserStops);
    await expect
      .element(page.getByRole("img", { name: "Groningen gaat het meest omhoog, Rotterdam het meest omlaag" }))
      .toBeVisible();
  });
});
