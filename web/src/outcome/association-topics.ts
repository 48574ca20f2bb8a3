/** Figures of the association that the simulator does not know by itself. */
import type { Subject, YearResult } from "../engine/types.ts";
import { sumOf, type Topic } from "./topic.ts";

export type Figure = Extract<Subject, { figure: string }>["figure"];

const inPlan = <T extends object>(subject: T, isPlan: boolean): T & { withoutEvents?: true } =>
  isPlan ? { ...subject, withoutEvents: true } : subject;

/** All bills together; who has none is left out. */
export const billsTopic = (year: number, members: YearResult["members"], isPlan: boolean): Topic | null =>
  sumOf(
    "bills",
    "",
    year,
    members
      .filter(({ total }) => total !== 0)
      .map(({ id, name }) => ({ of: inPlan({ year, member: id }, isPlan), name })),
  );

const COVERS = ["overheadFromProducts", "overheadFromProjects", "overheadFromContributions"] as const;

/** What is left of the overhead when all that covers it is taken off; with more than enough the other way round. */
export const restTopic = (year: number, rest: number, isPlan: boolean): Topic => {
  const sign = rest < 0 ? -1 : 1;
  const of = (figure: Figure): Subject => inPlan({ year, figure }, isPlan);
  return {
    composed: sign > 0 ? "uncovered" : "surplus",
    name: "",
    year,
    terms: [
      { of: of("overheadTotal"), times: sign },
      ...COVERS.map((figure) => ({ of: of(figure), times: -sign })),
    ],
  };
};
