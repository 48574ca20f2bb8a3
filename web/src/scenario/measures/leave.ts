import { articleText } from "../../texts/articles.ts";
import type { DraftOf } from "../document.ts";
import { dateText } from "./sources.ts";
import { plainPhrase, type ChoiceWord, type DateWord, type Kind, type MeasureContext } from "./kind.ts";
import { memberWord, standing, without, yearWord } from "./words.ts";

type Ground = "other" | "tariffChange" | "immediate";

const groundOf = (draft: DraftOf<"leave">): Ground =>
  draft.immediate ? "immediate" : (draft.ground ?? "other");

const withGround = (draft: DraftOf<"leave">, chosen: string): DraftOf<"leave"> => {
  const rest = without(draft, "immediate", "ground");
  if (chosen === "immediate") return { ...rest, immediate: true, endYear: noticeYear(draft) };
  return { ...rest, ground: chosen === "tariffChange" ? "tariffChange" : "other" };
};

const noticeYear = (draft: DraftOf<"leave">): number => Number((draft.noticeDate ?? "").slice(0, 4));

const groundWord = (draft: DraftOf<"leave">, context: MeasureContext): ChoiceWord => {
  const { grounds } = context.t.measures.leave;
  const names: Ground[] = ["other", "tariffChange", "immediate"];
  return {
    kind: "choice",
    field: "ground",
    label: context.t.words.ground,
    text: grounds[groundOf(draft)],
    value: groundOf(draft),
    groups: () => [{ label: "", options: names.map((value) => ({ value, label: grounds[value] })) }],
    set: (value) => withGround(draft, value),
  };
};

const noticeWord = (draft: DraftOf<"leave">, context: MeasureContext): DateWord => ({
  kind: "date",
  field: "noticeDate",
  label: context.t.words.noticeDate,
  text: dateText(draft.noticeDate ?? "", context.t),
  value: draft.noticeDate ?? "",
  set: (noticeDate) => ({
    ...draft,
    noticeDate,
    endYear: Number(noticeDate.slice(0, 4)) + (draft.immediate ? 0 : 1),
  }),
});

export const leave: Kind<"leave"> = {
  type: "leave",
  group: "members",
  create: (context) => {
    const member = standing(context).members.find((one) => one.id === context.own?.id);
    return {
      type: "leave",
      ...(member ? { member: member.id } : {}),
      noticeDate: `${context.dataset.year}-03-01`,
      endYear: context.dataset.year + 1,
    };
  },
  sentence: (draft, context) => ({
    template: context.t.measures.leave.sentence,
    words: {
      member: memberWord(draft.member, standing(context).members, context, (member) => ({
        ...draft,
        member,
      })),
      noticeDate: noticeWord(draft, context),
      endYear: yearWord(
        draft.endYear ?? noticeYear(draft) + 1,
        context,
        (endYear) => ({ ...draft, endYear }),
        "endYear",
      ),
      ground: groundWord(draft, context),
    },
  }),
  notes: (_draft, { dataset: { leaving }, t }) => [
    plainPhrase(t.measures.drop.why),
    ...(leaving ? [plainPhrase(articleText(leaving.liability, t))] : []),
  ],
  event: ({ member, noticeDate, ...rest }) =>
    member !== undefined && noticeDate !== undefined ? { ...rest, member, noticeDate } : null,
};
