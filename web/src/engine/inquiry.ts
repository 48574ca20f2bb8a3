/** Questions beside the main one, asked when something is opened: how a figure came about, who causes what. */
import { evaluateWhatFits, problemsIn, type Outcome, type Question } from "./answer.ts";
import type {
  Attribution,
  Explanation,
  Problem,
  Result,
  Scenario,
  Subject,
  WithdrawalAnswer,
} from "./types.ts";

/** A scenario among others: its outcome, or why it has none. */
export type Compared = Outcome | { failure: readonly Problem[] };

interface Answers {
  explain: Explanation;
  attribution: Attribution;
  withdrawal: WithdrawalAnswer;
  evaluate: Result;
  compare: readonly Compared[];
}
interface Inputs {
  explain: { scenario: Scenario; subject: Subject };
  attribution: { scenario: Scenario };
  withdrawal: { scenario: Scenario; member: string; noticeDate: string };
  evaluate: { scenario: Scenario };
  compare: { questions: readonly Question[] };
}
export type InquiryKind = keyof Answers;
export type Inquiry<K extends InquiryKind = InquiryKind> = {
  [Kind in K]: { kind: Kind } & Inputs[Kind];
}[K];
export type Finding<K extends InquiryKind = InquiryKind> = Answers[K];
/** Asks beside the edits; called off it fails with the reason. */
export type Inquire = <K extends InquiryKind>(
  inquiry: Inquiry<K>,
  signal?: AbortSignal,
) => Promise<Finding<K>>;

export interface Inquirable {
  evaluate(scenario: Scenario): Result;
  explain(scenario: Scenario, subject: Subject): Explanation;
  attribution(scenario: Scenario): Attribution;
  withdrawal(question: { member: string; noticeDate: string; scenario?: Scenario }): WithdrawalAnswer;
}

/** What is wrong with one scenario keeps none of the others from being shown. */
const compared = (simulator: Inquirable, question: Question): Compared => {
  try {
    return evaluateWhatFits(simulator, question);
  } catch (error) {
    const failure = problemsIn(error);
    if (!failure) throw error;
    return { failure };
  }
};

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
      case "compare":
        return inquiry.questions.map((question) => compared(simulator, question));
    }
  };
