import type { DraftOf } from "../document.ts";
import { plainPhrase, type Kind, type MeasureContext } from "./kind.ts";
import { numberWord, textWord, yearOf, yearWord } from "./words.ts";

type OneOff = DraftOf<"oneOff">;
type Mode = "setback" | "windfall";

const modeOf = ({ amount = 0 }: OneOff): Mode => (amount < 0 ? "windfall" : "setback");

/** The name follows what it is until someone gives it one of its own. */
const withMode = (draft: OneOff, mode: Mode, context: MeasureContext): OneOff => {
  const { names } = context.t.measures.oneOff;
  const size = Math.abs(draft.amount ?? 0);
  return {
    ...draft,
    amount: mode === "windfall" ? -size : size,
    ...(draft.name === names[modeOf(draft)] ? { name: names[mode] } : {}),
  };
};

export const oneOff: Kind<"oneOff"> = {
  type: "oneOff",
  group: "money",
  create: (context) => ({
    type: "oneOff",
    year: context.dataset.year,
    name: context.t.measures.oneOff.names.setback,
    amount: 100_000,
  }),
  sentence: (draft, context) => {
    const { sentence, sentenceWindfall, modes } = context.t.measures.oneOff;
    const mode = modeOf(draft);
    return {
      template: mode === "windfall" ? sentenceWindfall : sentence,
      words: {
        name: textWord(draft.name ?? "", context, (name) => ({ ...draft, name })),
        mode: {
          kind: "choice",
          field: "mode",
          label: context.t.words.enabled,
          text: modes[mode],
          value: mode,
          groups: () => [
            {
              label: "",
              options: (["setback", "windfall"] as const).map((value) => ({
                value,
                label: context.t.measures.oneOff.names[value],
              })),
            },
          ],
          set: (value) => withMode(draft, value === "windfall" ? "windfall" : "setback", context),
        },
        amount: numberWord(context, {
          field: "amount",
          label: context.t.words.amount,
          value: Math.abs(draft.amount ?? 0),
          unit: ` ${context.t.currency}`,
          // An amount of nothing is neither a setback nor a windfall.
          min: 1,
          max: 1e10,
          decimals: 2,
          set: (amount) => ({ ...draft, amount: mode === "windfall" ? -amount : amount }),
        }),
        year: yearWord(yearOf(draft, context), context, (year) => ({ ...draft, year })),
      },
    };
  },
  notes: (_draft, context) => [plainPhrase(context.t.measures.oneOff.note)],
  event: ({ name, amount, ...rest }) =>
    name !== undefined && name !== "" && amount !== undefined ? { ...rest, name, amount } : null,
};
