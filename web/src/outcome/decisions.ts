/** Whether the members whose bill does not rise are enough for a decision. */
import type { YearResult } from "../engine/types.ts";
import type { Details } from "../texts/details/nl.ts";
import { fill } from "../texts/fill.ts";

export const supportIn = ({ decisions, support }: YearResult, d: Details["decisions"]): string[] => {
  const count = support.better + support.unchanged;
  return decisions.map(({ votes, members }) =>
    fill(count >= votes ? d.enough : d.short, { count, members, votes, missing: votes - count }),
  );
};
