import { slug } from "../municipalities.ts";
import type { DraftOf } from "../document.ts";
import type { Kind, MeasureContext } from "./kind.ts";
import { membersWord, standing, textWord, yearOf, yearWord } from "./words.ts";

const named = (name: string) => ({ id: slug(name), name });

const namesOf = (ids: readonly string[], context: MeasureContext): string =>
  standing(context)
    .members.filter((member) => ids.includes(member.id))
    .map((member) => member.name)
    .join("-");

/** The name follows the parts until someone gives it one of its own. */
const withMembers = (
  draft: DraftOf<"merge">,
  members: string[],
  context: MeasureContext,
): DraftOf<"merge"> => {
  const follows = !draft.into || draft.into.name === namesOf(draft.members ?? [], context);
  return follows ? { ...draft, members, into: named(namesOf(members, context)) } : { ...draft, members };
};

export const merge: Kind<"merge"> = {
  type: "merge",
  group: "members",
  create: (context) => ({ type: "merge", year: context.dataset.year }),
  sentence: (draft, context) => {
    const members = membersWord(draft.members ?? [], standing(context).members, context, (chosen) =>
      withMembers(draft, chosen, context),
    );
    return {
      template: context.t.measures.merge.sentence,
      words: {
        members: { ...members, missing: (draft.members?.length ?? 0) < 2 },
        name: textWord(draft.into?.name ?? "", context, (name) => ({ ...draft, into: named(name) })),
        year: yearWord(yearOf(draft, context), context, (year) => ({ ...draft, year })),
      },
    };
  },
  event: ({ members, into, ...rest }) =>
    members && members.length > 1 && into && into.id !== "" ? { ...rest, members, into } : null,
};
