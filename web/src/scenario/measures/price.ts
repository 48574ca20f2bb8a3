import type { Product } from "../../engine/types.ts";
import { fill } from "../../texts/fill.ts";
import type { Speech } from "../../texts/index.ts";
import { plainPhrase, type Kind, type MeasureContext } from "./kind.ts";
import { numberWord, productWord, yearOf, yearWord } from "./words.ts";

interface Component {
  id: string;
  name: string;
  value: number;
}

/** The prices of a product that a scenario can set, in the order and with the ids of the contract. */
export const componentsOf = (product: Product, t: Speech): Component[] => {
  const { perInhabitant, band, tier } = t.measures.price;
  const { rule } = product;
  const fixed = product.fixedItems.map((item, index) => ({
    id: `fixed:${index + 1}`,
    name: item.name,
    value: item.amount,
  }));
  switch (rule.type) {
    case "bands":
      return [
        ...rule.rates.map((value, index) => ({
          id: `band:${index + 1}`,
          name: fill(band, { from: t.plain(rule.from[index] ?? 0) }),
          value,
        })),
        ...fixed,
      ];
    case "tiers":
      return [
        ...rule.amounts.map((value, index) => ({
          id: `tier:${index + 1}`,
          name: fill(tier, { from: t.plain(rule.from[index] ?? 0) }),
          value,
        })),
        ...fixed,
      ];
    case "perInhabitant":
      return [{ id: "perInhabitant", name: perInhabitant, value: rule.rate }, ...fixed];
    case "none":
      return fixed;
  }
};

const priced = (context: MeasureContext): Product[] =>
  context.dataset.products.filter((product) => componentsOf(product, context.t).length > 0);

const higher = (value: number): number => Math.round(value * 1.05 * 100) / 100;

const firstOf = (id: string | undefined, context: MeasureContext) => {
  const product = priced(context).find((one) => one.id === id);
  const component = product && componentsOf(product, context.t)[0];
  return product && component
    ? { product: product.id, component: component.id, value: higher(component.value) }
    : {};
};

export const price: Kind<"price"> = {
  type: "price",
  group: "money",
  create: (context) => ({
    type: "price",
    year: context.dataset.year,
    ...firstOf(priced(context)[0]?.id, context),
  }),
  sentence: (draft, context) => {
    const product = priced(context).find((one) => one.id === draft.product);
    const components = product ? componentsOf(product, context.t) : [];
    const component = components.find((one) => one.id === draft.component);
    return {
      template: context.t.measures.price.sentence,
      words: {
        product: productWord(
          draft.product,
          priced(context).map((one) => one.id),
          context,
          (chosen) => ({ ...draft, ...firstOf(chosen, context) }),
        ),
        component: {
          kind: "choice",
          field: "component",
          label: context.t.words.component,
          text: component?.name ?? "",
          value: component?.id ?? "",
          groups: () => [
            { label: "", options: components.map(({ id, name }) => ({ value: id, label: name })) },
          ],
          set: (id) => {
            const chosen = components.find((one) => one.id === id);
            return chosen ? { ...draft, component: id, value: higher(chosen.value) } : draft;
          },
        },
        value: numberWord(context, {
          field: "value",
          label: context.t.words.value,
          value: draft.value ?? 0,
          min: 0,
          max: 1e10,
          decimals: 4,
          unit: ` ${context.t.currency}`,
          set: (value) => ({ ...draft, value }),
        }),
        year: yearWord(yearOf(draft, context), context, (year) => ({ ...draft, year })),
      },
    };
  },
  notes: (draft, context) => {
    const product = priced(context).find((one) => one.id === draft.product);
    const component = product && componentsOf(product, context.t).find((one) => one.id === draft.component);
    return component
      ? [
          plainPhrase(
            fill(context.t.measures.price.note, {
              value: `${context.t.asTyped(component.value)} ${context.t.currency}`,
            }),
          ),
        ]
      : [];
  },
  event: ({ product, component, value, ...rest }) =>
    product !== undefined && component !== undefined && value !== undefined
      ? { ...rest, product, component, value }
      : null,
};
