import type { Compared, Count } from "./reproduction.ts";
import { details } from "../texts/details/index.ts";
import { fill } from "../texts/fill.ts";
import type { Speech } from "../texts/index.ts";

/** How many figures come back exactly, in one sentence. */
export const sentence = (
  counts: { cells: Count; columns: Count; members: Count },
  grand: Compared | null,
  t: Speech,
): string => {
  const d = details(t).control;
  const of = ({ exact, figures }: Count) => fill(d.of, { exact: t.plain(exact), all: t.plain(figures) });
  const first = fill(d.sentence, {
    cells: of(counts.cells),
    columns: of(counts.columns),
    members: of(counts.members),
  });
  if (!grand) return first;
  return first + fill(grand.difference === 0 ? d.grandToo : d.grandNot, { amount: t.plain(grand.printed) });
};
