/** What axe finds wrong with what is on the stage, in light and in dark colours. */
import axe from "axe-core";
import { cdp } from "vitest/browser";
import type { Stage } from "./stage.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const inColours = (value: "light" | "dark" | "") =>
  (cdp() as { send: (command: string, features: object) => Promise<unknown> }).send(
    "Emulation.setEmulatedMedia",
    {
      features: [{ name: "prefers-color-scheme", value }],
    },
  );

export const violations = async ({ root }: Stage): Promise<string[]> => {
  const found: string[] = [];
  for (const colours of ["light", "dark"] as const) {
    await inColours(colours);
    if (!matchMedia(`(prefers-color-scheme: ${colours})`).matches) throw new Error(`not ${colours}`);
    const result = await axe.run(root.host, { runOnly: { type: "tag", values: tags } });
    found.push(
      ...result.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${colours}, ${id}: ${html.slice(0, 160)}`),
      ),
    );
  }
  await inColours("");
  return found;
};
