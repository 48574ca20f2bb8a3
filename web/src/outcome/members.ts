/** Every member before and after, those that leave included. */
import { successorOf } from "../scenario/measures/standing.ts";
import type { Dataset } from "../engine/types.ts";
import type { Shown } from "./shown.ts";

export interface MemberLine {
  id: string;
  name: string;
  /** CBS code, where the plan knows it. */
  code: string;
  inhabitants: number;
  /** Null where it is no member, in cents otherwise. */
  before: number | null;
  after: number | null;
}

export const memberLines = (
  { before, after, scenario }: Pick<Shown, "before" | "after" | "scenario">,
  dataset: Dataset,
): MemberLine[] => {
  const codeOf = (id: string) => dataset.members.find((member) => member.id === id)?.code ?? "";
  const planned = new Set(before.members.map(({ id }) => successorOf(id, scenario.events ?? [])));
  const present = new Set(after.members.map(({ id }) => id));
  return [
    ...after.members.map(({ id, name, inhabitants, baseline, total }) => ({
      id,
      name,
      code: codeOf(id),
      inhabitants,
      before: planned.has(id) ? baseline : null,
      after: total,
    })),
    ...before.members
      .filter(({ id }) => !present.has(successorOf(id, scenario.events ?? [])))
      .map(({ id, name, inhabitants, total }) => ({
        id,
        name,
        code: codeOf(id),
        inhabitants,
        before: total,
        after: null,
      })),
  ];
};
