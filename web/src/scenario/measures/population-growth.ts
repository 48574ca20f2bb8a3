import type { DraftOf } from "../document.ts";
import type { Kind } from "./kind.ts";
import { membersWord, numberWord, standing, without, yearOf, yearWord } from "./words.ts";

const withMembers = (draft: DraftOf<"populationGrowth">, members: string[]): DraftOf<"populationGrowth"> =>
  members.length > 0 ? { ...draft, members } : without(draft, "members");

export const populationGrowth: Kind<"populationGrowth"> = {
  type: "populationGrowth",
  group: "inhabitants",
  create: (context) => ({
    type: "populationGrowth",
    year: context.dataset.year,
    until: context.dataset.year,
    percent: 1,
  }),
  sentence: (draft, context) => {
    const year = yearOf(draft, context);
    return {
      template: context.t.measures.populationGrowth.sentence,
      words: {
        members: membersWord(
          draft.members ?? [],
          standing(context).members,
          context,
          (members) => withMembers(draft, members),
          context.t.measures.populationGrowth.all,
        ),
        percent: numberWord(context, {
          field: "percent",
          label: context.t.words.percent,
          value: draft.percent ?? 0,
          unit: "%",
          min: -100,
          max: 1000,
          decimals: 2,
          slider: { min: -5, max: 5, step: 0.1 },
          set: (percent) => ({ ...draft, percent }),
        }),
        year: yearWord(year, context, (chosen) => ({
          ...draft,
          year: chosen,
          until: Math.max(chosen, draft.until ?? chosen),
        })),
        until: yearWord(draft.until ?? year, context, (until) => ({ ...draft, until }), "until", year),
      },
    };
  },
  event: ({ percent, ...rest }) => (percent === undefined ? null : { ...rest, percent }),
};
