import type { Product } from "../../engine/types.ts";
import { fill } from "../../texts/fill.ts";
import type { DraftOf } from "../document.ts";
import { plainPhrase, type Kind, type MeasureContext, type Option } from "./kind.ts";
import type { StandingMember } from "./standing.ts";
import { choose, memberWord, productWord, standing, yearOf, yearWord } from "./words.ts";

type OptionDraft = DraftOf<"option">;
type Item = Product["optionalItems"][number];

/** What there is to take or give up in the products that a member uses, in the order of the plan. */
interface Choice {
  product: string;
  item: Item;
  /** What would happen: it is given up where the member has it. */
  enabled: boolean;
}

const choicesOf = (member: StandingMember | undefined, { dataset }: MeasureContext): Choice[] =>
  dataset.products
    .filter((product) => member?.uses.includes(product.id))
    .flatMap(({ id, optionalItems }) =>
      optionalItems.map((item) => ({
        product: id,
        item,
        enabled: !member?.items[id]?.includes(item.id),
      })),
    );

const choosers = (context: MeasureContext): StandingMember[] =>
  standing(context).members.filter((member) => choicesOf(member, context).length > 0);

const choicesIn = (draft: OptionDraft, context: MeasureContext): Choice[] =>
  choicesOf(
    standing(context).members.find((member) => member.id === draft.member),
    context,
  );

const itemOf = ({ product: id, item }: OptionDraft, { dataset }: MeasureContext): Item | undefined =>
  dataset.products.find((product) => product.id === id)?.optionalItems.find((one) => one.id === item);

const taken = (choice: Choice | undefined): Partial<OptionDraft> =>
  choice ? { product: choice.product, item: choice.item.id, enabled: choice.enabled } : {};

/** Of another member or product: what was chosen before where that still means something. */
const near = (choices: readonly Choice[], draft: OptionDraft): Choice | undefined =>
  choices.find(({ product, item }) => product === draft.product && item.id === draft.item) ??
  choices.find(({ product }) => product === draft.product) ??
  choices[0];

const directionName = (enabled: boolean, { t }: MeasureContext): string =>
  enabled ? t.measures.option.enabled : t.measures.option.disabled;

export const option: Kind<"option"> = {
  type: "option",
  group: "members",
  create: (context) => {
    const all = choosers(context);
    const first = all.find((member) => member.id === context.own?.id) ?? all[0];
    return {
      type: "option",
      year: context.dataset.year,
      ...(first ? { member: first.id, ...taken(choicesOf(first, context)[0]) } : {}),
    };
  },
  sentence: (draft, context) => {
    const { t } = context;
    const choices = choicesIn(draft, context);
    const enabled = draft.enabled ?? false;
    const item = itemOf(draft, context);
    const options = (possible: readonly Choice[]): Option[] =>
      possible.map((one) => ({ value: one.item.id, label: one.item.name }));
    return {
      template: t.measures.option.sentence,
      words: {
        member: memberWord(draft.member, choosers(context), context, (id) => {
          const member = standing(context).members.find((one) => one.id === id);
          return { ...draft, member: id, ...taken(near(choicesOf(member, context), draft)) };
        }),
        enabled: {
          kind: "choice",
          field: "enabled",
          label: t.words.enabled,
          text: directionName(enabled, context),
          value: String(enabled),
          groups: () => [
            {
              label: "",
              options: [false, true]
                .filter((one) => choices.some((choice) => choice.enabled === one))
                .map((one) => ({ value: String(one), label: directionName(one, context) })),
            },
          ],
          set: (value) => ({
            ...draft,
            ...taken(
              near(
                choices.filter((one) => String(one.enabled) === value),
                draft,
              ),
            ),
          }),
        },
        item: {
          kind: "choice",
          field: "item",
          label: t.words.item,
          text: item?.name ?? choose(context, t.words.item),
          value: draft.item ?? "",
          missing: item === undefined,
          groups: () => [
            {
              label: "",
              options: options(
                choices.filter((one) => one.product === draft.product && one.enabled === enabled),
              ),
            },
          ],
          set: (id) => ({ ...draft, item: id }),
        },
        product: productWord(
          draft.product,
          [...new Set(choices.map(({ product }) => product))],
          context,
          (product) => ({
            ...draft,
            ...taken(
              near(
                choices.filter((one) => one.product === product),
                { ...draft, product },
              ),
            ),
          }),
        ),
        year: yearWord(yearOf(draft, context), context, (year) => ({ ...draft, year })),
      },
    };
  },
  notes: (draft, context) => {
    const item = itemOf(draft, context);
    if (!item) return [];
    const { note, noteSource } = context.t.measures.option;
    const value = context.t.plain(item.amount);
    return [
      plainPhrase(
        item.source === undefined ? fill(note, { value }) : fill(noteSource, { value, source: item.source }),
      ),
    ];
  },
  event: ({ member, product, item, enabled, ...rest }) =>
    member !== undefined && product !== undefined && item !== undefined && enabled !== undefined
      ? { ...rest, member, product, item, enabled }
      : null,
};
