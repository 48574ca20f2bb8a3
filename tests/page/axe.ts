/** What axe finds wrong with a page as it stands. */
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface Found {
  id: string;
  targets: string[];
}

declare const window: Window & {
  axe: {
    run: (
      options: object,
    ) => Promise<{ violations: { id: string; nodes: { target: unknown; html: string }[] }[] }>;
  };
};

export const violations = async (page: Page): Promise<Found[]> => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const result = await window.axe.run({ runOnly: { type: "tag", values: tags } });
    return result.violations.map(({ id, nodes }) => ({
      id,
      targets: nodes.map((node) => node.html.slice(0, 160)),
    }));
  });
};
