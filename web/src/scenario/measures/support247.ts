import type { Kind } from "./kind.ts";
import { list } from "../../texts/fill.ts";
import { yearOf, yearWord } from "./words.ts";

export const support247: Kind<"support247"> = {
  type: "support247",
  group: "money",
  create: (context) => ({ type: "support247", year: context.dataset.year, enabled: false }),
  sentence: (draft, context) => {
    const { sentence, enabled, disabled } = context.t.measures.support247;
    const products = context.dataset.products
      .filter((product) => product.support247)
      .map((product) => product.name);
    return {
      template: sentence.replace("{product}", list(products, context.t.and)),
      words: {
        enabled: {
          kind: "choice",
          field: "enabled",
          label: context.t.words.enabled,
          text: draft.enabled ? enabled : disabled,
          value: String(draft.enabled ?? false),
          groups: () => [
            {
              label: "",
              options: [
                { value: "false", label: disabled },
                { value: "true", label: enabled },
              ],
            },
          ],
          set: (value) => ({ ...draft, enabled: value === "true" }),
        },
        year: yearWord(yearOf(draft, context), context, (year) => ({ ...draft, year })),
      },
    };
  },
  event: ({ enabled, ...rest }) => (enabled === undefined ? null : { ...rest, enabled }),
};
