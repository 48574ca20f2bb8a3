import { fill } from "../../texts/fill.ts";
import { plainPhrase, type Kind } from "./kind.ts";
import { numberWord, yearOf, yearWord } from "./words.ts";

export const contribution: Kind<"contribution"> = {
  type: "contribution",
  group: "money",
  create: (context) => ({
    type: "contribution",
    year: context.dataset.year,
    amount: Math.ceil((context.dataset.contribution.amount * 1.05) / 100) * 100,
  }),
  sentence: (draft, context) => ({
    template: context.t.measures.contribution.sentence,
    words: {
      amount: numberWord(context, {
        field: "amount",
        label: context.t.words.amount,
        value: draft.amount ?? 0,
        unit: ` ${context.t.currency}`,
        min: 0,
        max: 1e10,
        decimals: 2,
        set: (amount) => ({ ...draft, amount }),
      }),
      year: yearWord(yearOf(draft, context), context, (year) => ({ ...draft, year })),
    },
  }),
  notes: (_draft, context) => [
    plainPhrase(
      fill(context.t.measures.contribution.note, {
        value: context.t.plain(context.dataset.contribution.amount),
      }),
    ),
  ],
  event: ({ amount, ...rest }) => (amount === undefined ? null : { ...rest, amount }),
};
