import { fill } from "../../texts/fill.ts";
import { plainPhrase, type Kind, type MeasureContext } from "./kind.ts";
import { dateText } from "./sources.ts";
import { inhabitantsWord, memberWord, standing, yearOf, yearWord } from "./words.ts";

const now = (id: string | undefined, context: MeasureContext) =>
  standing(context).members.find((member) => member.id === id);

/** A starting value that shows something: two percent more, in whole hundreds where that is a change. */
const more = (inhabitants: number): number => {
  const rounded = Math.round((inhabitants * 1.02) / 100) * 100;
  return rounded > inhabitants ? rounded : inhabitants + 100;
};

export const population: Kind<"population"> = {
  type: "population",
  group: "inhabitants",
  create: (context) => {
    const member = now(context.own?.id, context) ?? standing(context).members[0];
    return {
      type: "population",
      year: context.dataset.year,
      ...(member ? { member: member.id, inhabitants: more(member.inhabitants) } : {}),
    };
  },
  sentence: (draft, context) => {
    const current = now(draft.member, context)?.inhabitants ?? draft.inhabitants ?? 1;
    return {
      template: context.t.measures.population.sentence,
      words: {
        member: memberWord(draft.member, standing(context).members, context, (member) => ({
          ...draft,
          member,
          inhabitants: more(now(member, context)?.inhabitants ?? 1),
        })),
        inhabitants: inhabitantsWord(draft.inhabitants ?? current, current, context, (inhabitants) => ({
          ...draft,
          inhabitants,
        })),
        year: yearWord(yearOf(draft, context), context, (year) => ({ ...draft, year })),
      },
    };
  },
  notes: (draft, context) => {
    const member = now(draft.member, context);
    if (!member) return [];
    const { note, noteJoined } = context.t.measures.population;
    const values = {
      inhabitants: context.t.plain(member.inhabitants),
      date: dateText(context.dataset.populationDate, context.t),
    };
    return [plainPhrase(fill(member.joined ? noteJoined : note, values))];
  },
  event: ({ member, inhabitants, ...rest }) =>
    member !== undefined && inhabitants !== undefined ? { ...rest, member, inhabitants } : null,
};
