/** After the first visit the page works without a network, all of it; where it cannot start it says so. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { DEVENTER, openHouse, strip, type House } from "./browser.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house.close();
});

it("answers, and opens what it had not shown yet, without a network", async () => {
  const { page, complaints } = await house.visit({ municipality: DEVENTER, serviceWorkers: "allow" });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.context().setOffline(true);
  await page.reload();
  await expect.poll(() => strip(page).textContent()).toContain("685.928");
  await page.getByRole("tab", { name: "De vereniging" }).click();
  await page.getByRole("tabpanel").getByText("1.600.000").first().waitFor();
  expect(complaints).toEqual([]);
});

it("keeps one version's files", async () => {
  const { page } = await house.visit({ municipality: DEVENTER, serviceWorkers: "allow" });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const caches_ = await page.evaluate(async () => {
    const names = await caches.keys();
    return Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
  });
  expect(caches_).toHaveLength(1);
  expect(caches_[0]?.some((address) => address.endsWith(".wasm"))).toBe(true);
  expect(caches_[0]?.every((address) => address.startsWith(house.url))).toBe(true);
});

it("says what to do where the simulator cannot start", async () => {
  const { page } = await house.visit({ municipality: DEVENTER });
  await page.context().route("**/*.wasm", (route) => route.abort());
  await page.reload();
  await page.getByRole("alert").getByText("Probeer een recente versie").waitFor();
});
