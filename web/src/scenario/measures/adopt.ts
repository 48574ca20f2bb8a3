import type { DraftOf } from "../document.ts";
import type { Kind, MeasureContext, Phrase } from "./kind.ts";
import { estimateNotes, hoursNote } from "./join.ts";
import { memberWord, numberWord, productWord, standing, yearOf, yearWord } from "./words.ts";

const freeFor = (id: string | undefined, context: MeasureContext): string[] => {
  const now = standing(context);
  const member = now.members.find((one) => one.id === id);
  if (!member) return [];
  return now.products
    .map((product) => product.id)
    .filter((one) => !member.uses.includes(one) && !member.shares.includes(one));
};

const adopters = (context: MeasureContext) =>
  standing(context).members.filter((member) => freeFor(member.id, context).length > 0);

const supplierCostNote = (draft: DraftOf<"adopt">, context: MeasureContext): Phrase => ({
  template: context.t.measures.adopt.note,
  words: {
    supplierCost: numberWord(context, {
      field: "supplierCost",
      label: context.t.words.supplierCost,
      value: draft.supplierCost ?? 0,
      ...(draft.supplierCost === undefined ? { text: context.t.measures.adopt.calculated } : {}),
      min: 0,
      max: 1e10,
      decimals: 2,
      set: (supplierCost) => ({ ...draft, supplierCost }),
    }),
  },
});

export const adopt: Kind<"adopt"> = {
  type: "adopt",
  group: "members",
  create: (context) => {
    const all = adopters(context);
    const first = all.find((member) => member.id === context.own?.id) ?? all[0];
    const product = freeFor(first?.id, context)[0];
    return {
      type: "adopt",
      year: context.dataset.year,
      ...(first && product !== undefined ? { member: first.id, product } : {}),
    };
  },
  sentence: (draft, context) => ({
    template: context.t.measures.adopt.sentence,
    words: {
      member: memberWord(draft.member, adopters(context), context, (member) => {
        const free = freeFor(member, context);
        const product = draft.product !== undefined && free.includes(draft.product) ? draft.product : free[0];
        return product === undefined ? { ...draft, member } : { ...draft, member, product };
      }),
      product: productWord(draft.product, freeFor(draft.member, context), context, (product) => ({
        ...draft,
        product,
      })),
      year: yearWord(yearOf(draft, context), context, (year) => ({ ...draft, year })),
    },
  }),
  notes: (draft, context) => [
    supplierCostNote(draft, context),
    ...(draft.supplierCost === undefined && draft.product !== undefined
      ? estimateNotes([draft.product], context)
      : []),
    ...hoursNote(draft, context),
  ],
  event: ({ member, product, ...rest }) =>
    member !== undefined && product !== undefined ? { ...rest, member, product } : null,
};
