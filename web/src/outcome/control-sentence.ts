import { plain } from "../texts/format.ts";
import type { Compared, Count } from "./reproduction.ts";
import { details } from "../texts/details/index.ts";
import { fill } from "../texts/fill.ts";

/** How many figures come back exactly, in one sentence. */
export const sentence = (
  counts: { cells: Count; columns: Count; members: Count },
  grand: Compared | null,
): string => {
  const d = details().control;
  const of = ({ exact, figures }: Count) => fill(d.of, { exact: plain(exact), all: plain(figures) });
  const first = fill(d.sentence, {
    cells: of(counts.cells),
    columns: of(counts.columns),
    members: of(counts.members),
  });
  if (!grand) return first;
  return first + fill(grand.difference === 0 ? d.grandToo : d.grandNot, { amount: plain(grand.printed) });
};
