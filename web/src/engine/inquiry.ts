/** Questions beside the main one, asked when something is opened: how a figure came about, who causes what. */
import type { Attribution, Explanation, Result, Scenario, Subject, WithdrawalAnswer } from "./types.ts";

interface Answers {
  explain: Explanation;
  attribution: Attribution;
  withdrawal: WithdrawalAnswer;
  evaluate: Result;
}
interface Inputs {
  explain: { subject: Subject };
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

export const inquireOf =
  (simulator: Inquirable) =>
  (inquiry: Inquiry): Finding => {
    switch (inquiry.kind) {
      case "explain":
        return simulator.explain(inquiry.scenario, inquiry.subject);
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
