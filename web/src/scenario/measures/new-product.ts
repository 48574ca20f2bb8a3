import { slug } from "../municipalities.ts";
import type { DraftOf } from "../document.ts";
import type { Kind, MeasureContext, NumberWord } from "./kind.ts";
import { membersWord, numberWord, standing, textWord, yearOf, yearWord } from "./words.ts";

type NewProduct = DraftOf<"newProduct">;

const costWord = (
  field: "perMember" | "perInhabitant",
  draft: NewProduct,
  context: MeasureContext,
): NumberWord =>
  numberWord(context, {
    field,
    label: context.t.words[field],
    value: draft.supplierCost?.[field] ?? 0,
    unit: ` ${context.t.currency}`,
    min: 0,
    max: 1e10,
    decimals: 4,
    set: (value) => ({ ...draft, supplierCost: { ...draft.supplierCost, [field]: value } }),
  });

const newId = (name: string, context: MeasureContext): string => {
  const taken = new Set(standing(context).products.map((product) => product.id));
  const wanted = slug(name);
  for (let suffix = 1; ; suffix += 1) {
    const id = suffix === 1 ? wanted : `${wanted}-${suffix}`;
    if (!taken.has(id)) return id;
  }
};

export const newProduct: Kind<"newProduct"> = {
  type: "newProduct",
  group: "money",
  create: (context) => {
    const name = context.t.measures.newProduct.newName;
    const own = standing(context).members.find((member) => member.id === context.own?.id);
    return {
      type: "newProduct",
      year: context.dataset.year,
      id: newId(name, context),
      name,
      supplierCost: { perMember: 10_000, perInhabitant: 0.1 },
      hours: 10_000,
      members: own ? [own.id] : [],
    };
  },
  sentence: (draft, context) => ({
    template: context.t.measures.newProduct.sentence,
    words: {
      name: textWord(draft.name ?? "", context, (name) => ({ ...draft, name, id: newId(name, context) })),
      year: yearWord(yearOf(draft, context), context, (year) => ({ ...draft, year })),
      members: membersWord(draft.members ?? [], standing(context).members, context, (members) => ({
        ...draft,
        members,
      })),
    },
  }),
  notes: (draft, context) => [
    {
      template: context.t.measures.newProduct.note,
      words: {
        perMember: costWord("perMember", draft, context),
        perInhabitant: costWord("perInhabitant", draft, context),
        hours: numberWord(context, {
          field: "hours",
          label: context.t.words.hours,
          value: draft.hours ?? 0,
          unit: ` ${context.t.currency}`,
          min: 0,
          max: 1e10,
          decimals: 2,
          set: (hours) => ({ ...draft, hours }),
        }),
      },
    },
  ],
  event: ({ id, name, supplierCost, members, ...rest }) =>
    id !== undefined && id !== "" && name !== undefined && supplierCost && members
      ? { ...rest, id, name, supplierCost, members }
      : null,
};
