/** What makes figures differ from those of an earlier version. */
import type { LocalText } from "../engine/types.ts";
import type { MadeWith } from "./made-with.ts";

const isNewer = (one: string, other: string): boolean =>
  one.localeCompare(other, "en", { numeric: true }) > 0;

/** Only of the same plan: another one has other figures anyway. */
export const changesBetween = async (made: MadeWith, here: MadeWith): Promise<LocalText[]> => {
  if (made.dataset.id !== here.dataset.id) return [];
  const { default: changes } = await import("../../../data/changes.json");
  return changes
    .filter(
      ({ dataset, engine }) =>
        dataset === here.dataset.id && isNewer(engine, made.engine) && !isNewer(engine, here.engine),
    )
    .map(({ what }) => what);
};
