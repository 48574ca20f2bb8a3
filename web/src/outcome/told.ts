/** How a topic came about; what is made of other figures is told here, the rest by the simulator. */
import type {
  Explanation,
  ExplanationInput,
  ExplanationStep,
  LocalText,
  Subject,
  Unit,
} from "../engine/types.ts";
import { inBoth } from "../texts/details/index.ts";
import { fill } from "../texts/fill.ts";
import type { Composed, Printed, Term, Topic } from "./topic.ts";

export type ToldInput = Omit<ExplanationInput, "subject"> & { subject?: Topic };
export type ToldStep = Omit<ExplanationStep, "inputs" | "steps"> & {
  inputs: readonly ToldInput[];
  steps?: readonly ToldStep[];
};

export interface Told {
  year: number | undefined;
  amount: number;
  unit: Unit;
  estimate: boolean;
  steps: readonly ToldStep[];
}

const exact = (cents: number, decimal: string, thousands: string): string => {
  const [whole = "", fraction = ""] = (Math.abs(cents) / 100).toFixed(2).split(".");
  const text = whole.replace(/\B(?=(\d{3})+$)/g, thousands) + decimal + fraction;
  return cents < 0 ? `(\u2212${text})` : text;
};

const written = (formula: (amount: (cents: number) => string) => string): LocalText => ({
  nl: formula((cents) => exact(cents, ",", ".")),
  en: formula((cents) => exact(cents, ".", ",")),
});

const named = ({ name, year }: Printed | Composed, word: Printed["printed"]): LocalText =>
  inBoth((d) => fill(d.explanation.names[word], { name, year }).trim());

const printed = (topic: Printed): Told => {
  const { year, cents, source, note } = topic;
  const step: ToldStep = {
    rule: "printed",
    label: named(topic, topic.printed),
    inputs: [{ label: inBoth((d) => d.explanation.asPrinted), value: cents, unit: "cents", source }],
    formula: written((amount) => amount(cents)),
    amount: cents,
    unit: "cents",
    rounding: null,
    ...(note ? { note } : {}),
  };
  return { year, amount: cents, unit: "cents", estimate: false, steps: [step] };
};

/** "3.000,00 + 2.000,00 − 3 × 500,00" */
const sum = (terms: readonly { value: number; times: number }[]): LocalText =>
  written((amount) =>
    terms
      .map(({ value, times }, index) => {
        const sign = times < 0 ? (index === 0 ? "\u2212" : " \u2212 ") : index === 0 ? "" : " + ";
        const size = Math.abs(times);
        return sign + (size === 1 ? "" : `${String(size)} × `) + amount(value);
      })
      .join(""),
  );

const inputLabel = (topic: Composed, term: Term, told: Told | null, index: number): LocalText => {
  const { name } = term;
  if (name !== undefined) return { nl: name, en: name };
  if (topic.composed === "difference")
    return inBoth((d) => (index === 0 ? d.explanation.withMeasures : d.explanation.withoutMeasures));
  return told?.steps.at(-1)?.label ?? { nl: "", en: "" };
};

const composed = (topic: Composed, parts: readonly (Told | null)[]): Told => {
  const unit = parts.find((part) => part !== null)?.unit ?? "cents";
  const terms = topic.terms.map((term, index) => {
    const part = parts[index] ?? null;
    return { term, part, value: part?.amount ?? 0, times: term.times ?? 1 };
  });
  const whole = terms.reduce((total, { value, times }) => total + value * times, 0);
  const quarter = whole / 4;
  const amount = topic.isQuarter ? Math.sign(whole) * Math.round(Math.abs(quarter)) : whole;
  const total = sum(terms);
  const divided = (text: string) => (terms.length > 1 ? `(${text}) ÷ 4` : `${text} ÷ 4`);
  const step: ToldStep = {
    rule: topic.composed,
    label: named(topic, topic.composed),
    inputs: terms.map(({ term, part, value }, index) => ({
      label: inputLabel(topic, term, part, index),
      value,
      unit,
      ...(term.of ? { subject: term.of } : {}),
      ...(part?.estimate ? { estimate: true as const } : {}),
    })),
    formula: topic.isQuarter ? { nl: divided(total.nl), en: divided(total.en) } : total,
    amount,
    unit,
    rounding:
      amount === whole || amount === quarter
        ? null
        : {
            method: "halfAwayFromZero",
            exact: quarter / 100,
            text: inBoth((d) => d.explanation.wholeCents),
          },
  };
  return { year: topic.year, amount, unit, estimate: parts.some((part) => part?.estimate), steps: [step] };
};

/** Asks the simulator for every figure that the topic is made of. */
export const tell = async (
  topic: Topic,
  explain: (subject: Subject) => Promise<Explanation>,
): Promise<Told> => {
  if ("printed" in topic) return printed(topic);
  if ("composed" in topic)
    return composed(
      topic,
      await Promise.all(topic.terms.map(async ({ of }) => of && (await tell(of, explain)))),
    );
  return { ...(await explain(topic)), year: topic.year };
};
