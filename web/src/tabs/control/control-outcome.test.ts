import { html } from "lit";
import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { scene } from "../../../../tests/views/scene.ts";
import { stage } from "../../../../tests/views/stage.ts";
import "./control-outcome.ts";

const show = async () => {
  const { state, shown } = await scene();
  const staged = await stage(
    html`<dimpact-control-outcome
      .data=${state.dataset}
      .plan=${shown.answered.answer.plan}
    ></dimpact-control-outcome>`,
  );
  // The printed numbers and the ledger are files of their own.
  await expect.element(page.getByText(/665/).first()).toBeInTheDocument();
  await expect.element(page.getByRole("heading", { level: 2 }).nth(1)).toBeInTheDocument();
  return staged;
};

/** The rows of a product's table: printed, model and difference of each part. */
const rowsOf = (root: ShadowRoot, product: string) => {
  const parts = [...(root.firstElementChild?.shadowRoot?.querySelectorAll("details.part") ?? [])];
  const table = parts
    .filter((part) => part.querySelector("h3")?.textContent.trim().endsWith(product))
    .flatMap((part) => part.querySelector("table.cells") ?? [])[0];
  return [...(table?.querySelectorAll("tbody tr") ?? [])];
};

describe("the plan held against the model", () => {
  it("says how many of the printed figures come out: 412 cells, 24 columns, 41 members, one total", async () => {
    await show();
    const message = page.getByRole("heading", { level: 2 }).first();
    for (const count of ["412", "24", "41"]) await expect.element(message).toHaveTextContent(count);
  });

  it("shows of each figure what is printed, what the model has, and that these are the same", async () => {
    const { root } = await show();
    const rows = rowsOf(root, "e-Suite");
    expect(rows.length).toBeGreaterThan(20);
    const deventer = rows.find((one) => one.firstElementChild?.textContent.includes("Deventer"));
    const words = [...(deventer?.children ?? [])].map((cell) => cell.textContent.replace(/\s+/g, " ").trim());
    // Tabel 9 of the plan: supplier cost, product hours, overhead, tariff.
    expect(words.slice(1, 13).filter((_, index) => index % 3 === 2)).toEqual(["–", "–", "–", "–"]);
    for (let i = 1; i < 13; i += 3) expect(words[i]).toBe(words[i + 1]);
  });

  it("leaves only what is looked for", async () => {
    const { root } = await show();
    await page.getByRole("searchbox").fill("losser");
    const names = [
      ...(root.firstElementChild?.shadowRoot?.querySelectorAll(
        "table.cells tbody th, table.totals tbody th",
      ) ?? []),
    ];
    expect(names.length).toBeGreaterThan(0);
    for (const { textContent } of names) expect(textContent).toContain("Losser");
  });
});
