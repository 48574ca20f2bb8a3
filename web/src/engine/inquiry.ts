/** Questions beside the main one, asked when something is opened: how a figure came about, who causes what. */
import type {
  Attribution,
  Explanation,
  ExplanationStep,
  Result,
  Scenario,
  Subject,
  WithdrawalAnswer,
} from "./types.ts";

/** A figure, or the difference that the measures make to it. */
export type Topic = Subject | { difference: { before: Subject | null; after: Subject | null } };

interface Answers {
  explain: Explanation;
  attribution: Attribution;
  withdrawal: WithdrawalAnswer;
  evaluate: Result;
}
interface Inputs {
  explain: { topic: Topic };
  attribution: object;
  withdrawal: { member: string; noticeDate: string };
  evaluate: object;
}
export type InquiryKind = keyof Answers;
export type Inquiry<K extends InquiryKind = InquiryKind> = {
  [Kind in K]: { kind: Kind; scenario: Scenario } & Inputs[Kind];
}[K];
export type Finding<K extends InquiryKind = InquiryKind> = Answers[K];
export type Inquire = <K extends InquiryKind>(inquiry: Inquiry<K>) => Promise<Finding<K>>;

export interface Inquirable {
  evaluate(scenario: Scenario): Result;
  explain(scenario: Scenario, subject: Subject): Explanation;
  attribution(scenario: Scenario): Attribution;
  withdrawal(question: { member: string; noticeDate: string; scenario?: Scenario }): WithdrawalAnswer;
}

const exact = (cents: number, decimal: string, thousands: string): string => {
  const [whole = "", fraction = ""] = (Math.abs(cents) / 100).toFixed(2).split(".");
  const text = whole.replace(/\B(?=(\d{3})+$)/g, thousands) + decimal + fraction;
  return cents < 0 ? `(\u2212${text})` : text;
};

const differenceOf = (after: Explanation | null, before: Explanation | null): Explanation => {
  const known = after ?? before;
  if (!known) throw new Error("no figure");
  const amounts = [after?.amount ?? 0, before?.amount ?? 0] as const;
  const inputs = [
    { label: { nl: "met de maatregelen", en: "with the measures" }, of: after, value: amounts[0] },
    { label: { nl: "zonder de maatregelen", en: "without the measures" }, of: before, value: amounts[1] },
  ].map(({ label, of, value }) => ({
    label,
    value,
    unit: known.unit,
    ...(of ? { subject: of.subject } : {}),
    ...(of?.estimate ? { estimate: true as const } : {}),
  }));
  const amount = amounts[0] - amounts[1];
  const step: ExplanationStep = {
    rule: "difference",
    label: { nl: "verschil", en: "difference" },
    inputs,
    formula: {
      nl: `${exact(amounts[0], ",", ".")} \u2212 ${exact(amounts[1], ",", ".")}`,
      en: `${exact(amounts[0], ".", ",")} \u2212 ${exact(amounts[1], ".", ",")}`,
    },
    amount,
    unit: known.unit,
    rounding: null,
  };
  const estimate = inputs.some((input) => "estimate" in input);
  return { schemaVersion: 1, subject: known.subject, amount, unit: known.unit, estimate, steps: [step] };
};

export const explainTopic = (simulator: Inquirable, scenario: Scenario, topic: Topic): Explanation => {
  if (!("difference" in topic)) return simulator.explain(scenario, topic);
  const { before, after } = topic.difference;
  const explain = (subject: Subject | null) => subject && simulator.explain(scenario, subject);
  return differenceOf(explain(after), explain(before));
};

export const inquireOf =
  (simulator: Inquirable) =>
  (inquiry: Inquiry): Finding => {
    switch (inquiry.kind) {
      case "explain":
        return explainTopic(simulator, inquiry.scenario, inquiry.topic);
      case "attribution":
        return simulator.attribution(inquiry.scenario);
      case "withdrawal": {
        const { member, noticeDate, scenario } = inquiry;
        return simulator.withdrawal({ member, noticeDate, scenario });
      }
      case "evaluate":
        return simulator.evaluate(inquiry.scenario);
    }
  };
