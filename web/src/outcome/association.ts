/** The association's figures before and after, line by line. */
import type { YearResult } from "../engine/types.ts";
import { fill } from "../texts/fill.ts";
import type { Speech } from "../texts/index.ts";
import { billsTopic, restTopic, type Figure } from "./association-topics.ts";
import type { Topic } from "./topic.ts";

export interface AssociationLine {
  name: string;
  more?: string;
  before: number;
  after: number;
  isTotal?: boolean;
  isPart?: boolean;
  /** The simulator's word for it; else what it is made of. */
  figure?: Figure;
  topics?: { before: Topic | null; after: Topic | null };
}

export const associationLines = (
  { association: before, members: membersBefore }: YearResult,
  { year, association: after, members }: YearResult,
  { association: t }: Speech,
): AssociationLine[] => {
  const revenue = (all: YearResult["members"]) => all.reduce((sum, member) => sum + member.total, 0);
  const rest = (one: typeof after) =>
    one.overheadTotal - one.overheadFromProducts - one.overheadFromProjects - one.overheadFromContributions;
  const uncovered: AssociationLine[] =
    rest(after) === 0
      ? []
      : [
          {
            name: rest(after) > 0 ? t.uncovered : t.surplus,
            before: Math.abs(rest(before)),
            after: Math.abs(rest(after)),
            topics: {
              before: restTopic(year, rest(before), true),
              after: restTopic(year, rest(after), false),
            },
            isPart: true,
          },
        ];
  const line = (
    key: "overheadFromProducts" | "overheadFromProjects" | "overheadFromContributions",
  ): AssociationLine => ({
    name: t[key],
    figure: key,
    before: before[key],
    after: after[key],
    isPart: true,
  });
  const oneOff: AssociationLine[] =
    before.oneOff === 0 && after.oneOff === 0
      ? []
      : [
          {
            name: t.oneOff,
            more: t.oneOffMore,
            figure: "oneOff",
            before: before.oneOff,
            after: after.oneOff,
          },
        ];
  return [
    {
      name: t.overheadTotal,
      figure: "overheadTotal",
      more: t.overheadTotalMore,
      before: before.overheadTotal,
      after: after.overheadTotal,
    },
    line("overheadFromProducts"),
    line("overheadFromProjects"),
    line("overheadFromContributions"),
    ...uncovered,
    {
      name: t.revenue,
      before: revenue(membersBefore),
      after: revenue(members),
      topics: { before: billsTopic(year, membersBefore, true), after: billsTopic(year, members, false) },
    },
    ...oneOff,
    {
      name: t.result,
      more: t.resultMore,
      figure: "result",
      before: before.result,
      after: after.result,
    },
    {
      name: fill(t.equityStart, { year }),
      figure: "equityStart",
      before: before.equityStart,
      after: after.equityStart,
    },
    {
      name: fill(t.equityEnd, { year }),
      figure: "equityEnd",
      before: before.equityEnd,
      after: after.equityEnd,
      isTotal: true,
    },
    {
      name: t.equityNorm,
      more: t.equityNormMore,
      figure: "equityNorm",
      before: before.equityNorm,
      after: after.equityNorm,
    },
    {
      name: t.headroom,
      figure: "headroom",
      before: before.headroom,
      after: after.headroom,
    },
  ];
};
