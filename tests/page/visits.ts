/** One browser for all tests of a file. After each of them its pages may have asked nothing elsewhere, nor complained. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { DEVENTER, openHouse, strip, type House, type Visit } from "./browser.ts";

type Options = Parameters<House["visit"]>[0];

export interface Visits {
  readonly url: string;
  visit: (options?: Options) => Promise<Page>;
  /** Deventer's page, with its answer. */
  open: (options?: Options) => Promise<Page>;
}

export const receiveVisits = (): Visits => {
  let house: House;
  let visits: Visit[] = [];

  beforeAll(async () => {
    house = await openHouse();
  });

  afterAll(async () => {
    await house.close();
  });

  afterEach(async () => {
    const ended = visits;
    visits = [];
    for (const { page } of ended) await page.context().close();
    expect(ended.flatMap(({ strangers }) => strangers)).toEqual([]);
    expect(ended.flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  const visit = async (options: Options = {}): Promise<Page> => {
    const made = await house.visit(options);
    visits.push(made);
    return made.page;
  };

  return {
    get url() {
      return house.url;
    },
    visit,
    open: async (options) => {
      const page = await visit({ municipality: DEVENTER, ...options });
      await page.getByRole("tabpanel").waitFor();
      return page;
    },
  };
};

/** Rotterdam drops a product, in a new budget. */
export const drop = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Rotterdam stopt met e-Suite in 2024" }).click();
  await page.getByRole("radio", { name: /Nieuwe begroting/ }).check();
  await strip(page).getByText("708.343", { exact: true }).waitFor();
};
