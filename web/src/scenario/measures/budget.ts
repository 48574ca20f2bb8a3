import type { Dataset } from "../../engine/types.ts";
import { fill } from "../../texts/fill.ts";
import type { DraftOf } from "../document.ts";
import { plainPhrase, type Kind, type MeasureContext } from "./kind.ts";
import { numberWord, without, yearOf, yearWord } from "./words.ts";

type Budget = DraftOf<"budget">;

type Line = Pick<Dataset["overhead"]["lines"][number], "id" | "name" | "amount">;

/** The lines that can change; what projects cover is one where the dataset gives it a name. */
const linesOf = ({ dataset: { overhead } }: MeasureContext): Line[] => {
  const { id, name, amount } = overhead.fromProjects;
  return id === undefined || name === undefined
    ? [...overhead.lines]
    : [...overhead.lines, { id, name, amount }];
};

const lineOf = (id: string | undefined, context: MeasureContext): Line | undefined =>
  linesOf(context).find((line) => line.id === id);

/** Not a cost, but what pays for it. */
const isCover = ({ id }: Line, { dataset }: MeasureContext): boolean =>
  id === dataset.overhead.fromProjects.id;

const asPercent = (draft: Budget): Budget => ({ ...without(draft, "amount"), percent: 5 });
const asAmount = (draft: Budget, context: MeasureContext): Budget => ({
  ...without(draft, "percent"),
  amount: lineOf(draft.line, context)?.amount ?? 0,
});

const valueWord = (draft: Budget, context: MeasureContext) =>
  draft.amount === undefined
    ? numberWord(context, {
        field: "percent",
        label: context.t.words.percent,
        value: draft.percent ?? 0,
        unit: "%",
        min: -100,
        max: 1000,
        decimals: 2,
        slider: { min: -20, max: 20, step: 0.5 },
        set: (percent) => ({ ...draft, percent }),
      })
    : numberWord(context, {
        field: "amount",
        label: context.t.words.value,
        value: draft.amount,
        unit: ` ${context.t.currency}`,
        min: 0,
        max: 1e10,
        decimals: 2,
        set: (amount) => ({ ...draft, amount }),
      });

export const budget: Kind<"budget"> = {
  type: "budget",
  group: "money",
  create: (context) => {
    const line = context.dataset.overhead.lines[0]?.id;
    return {
      type: "budget",
      year: context.dataset.year,
      ...(line === undefined ? {} : { line }),
      percent: 5,
    };
  },
  sentence: (draft, context) => {
    const t = context.t.measures.budget;
    return {
      template: t.sentence,
      words: {
        line: {
          kind: "choice",
          field: "line",
          label: context.t.words.line,
          text: lineOf(draft.line, context)?.name ?? "",
          value: draft.line ?? "",
          groups: () => [
            {
              label: "",
              options: linesOf(context).map((line) => ({
                value: line.id,
                label: line.name,
                ...(isCover(line, context) ? { note: t.cover } : {}),
              })),
            },
          ],
          set: (line) =>
            draft.amount === undefined ? { ...draft, line } : asAmount({ ...draft, line }, context),
        },
        mode: {
          kind: "choice",
          field: "mode",
          label: context.t.words.mode,
          text: draft.amount === undefined ? t.percent : t.amount,
          value: draft.amount === undefined ? "percent" : "amount",
          groups: () => [
            {
              label: "",
              options: [
                { value: "percent", label: t.percent },
                { value: "amount", label: t.amount },
              ],
            },
          ],
          set: (mode) => (mode === "percent" ? asPercent(draft) : asAmount(draft, context)),
        },
        value: valueWord(draft, context),
        year: yearWord(yearOf(draft, context), context, (year) => ({ ...draft, year })),
      },
    };
  },
  notes: (draft, context) => {
    const line = lineOf(draft.line, context);
    if (!line) return [];
    const { note, coverNote } = context.t.measures.budget;
    const value = plainPhrase(fill(note, { value: context.t.plain(line.amount) }));
    return isCover(line, context) ? [value, plainPhrase(coverNote)] : [value];
  },
  event: ({ line, ...rest }) => (line === undefined ? null : { ...rest, line }),
};
