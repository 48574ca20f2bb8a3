import { clause, fill } from "../../texts/fill.ts";
import type { DraftOf } from "../document.ts";
import { plainPhrase, type Kind, type MeasureContext, type Phrase } from "./kind.ts";
import { memberWord, productWord, standing, yearOf, yearWord } from "./words.ts";

const users = (context: MeasureContext) =>
  standing(context).members.filter((member) => member.uses.length > 0);

const usedBy = (id: string | undefined, context: MeasureContext): readonly string[] =>
  users(context).find((member) => member.id === id)?.uses ?? [];

const supplierCostNote = ({ member, product: id }: DraftOf<"drop">, context: MeasureContext): Phrase[] => {
  const product = context.dataset.products.find((one) => one.id === id);
  const cell = product?.cells.find((one) => one.member === member);
  if (!cell || !product) return [];
  const { note, noteStays, why } = context.t.measures.drop;
  const amount = context.t.euro(Math.round(cell.supplierCost * 100));
  const reason = product.supplierBill?.reason;
  const phrase = plainPhrase(fill(reason ? noteStays : note, { amount }));
  return [{ ...phrase, explanation: reason ? `${clause(context.t.local(reason))}. ${why}` : why }];
};

export const drop: Kind<"drop"> = {
  type: "drop",
  group: "members",
  create: (context) => {
    const first = users(context).find((member) => member.id === context.own?.id) ?? users(context)[0];
    const product = first?.uses[0];
    return {
      type: "drop",
      year: context.dataset.year,
      ...(first && product ? { member: first.id, product } : {}),
    };
  },
  sentence: (draft, context) => ({
    template: context.t.measures.drop.sentence,
    words: {
      member: memberWord(draft.member, users(context), context, (member) => {
        const uses = usedBy(member, context);
        const product = draft.product !== undefined && uses.includes(draft.product) ? draft.product : uses[0];
        return product === undefined ? { ...draft, member } : { ...draft, member, product };
      }),
      product: productWord(draft.product, usedBy(draft.member, context), context, (product) => ({
        ...draft,
        product,
      })),
      year: yearWord(yearOf(draft, context), context, (year) => ({ ...draft, year })),
    },
  }),
  notes: supplierCostNote,
  event: ({ member, product, ...rest }) =>
    member !== undefined && product !== undefined ? { ...rest, member, product } : null,
};
