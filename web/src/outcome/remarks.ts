/** What the simulator remarks, beside the measure that caused it. */
import type { Answer } from "../engine/answer.ts";
import type { Withdrawal } from "../engine/types.ts";
import { fill } from "../texts/fill.ts";
import { localized, type Texts } from "../texts/index.ts";

export interface Remarks {
  byMeasure: Record<number, string[]>;
  /** Remarks about the outcome as a whole. */
  general: string[];
}

const decision = (withdrawal: Withdrawal, t: Texts): string => {
  const { outcome, endYear, places = 0, candidates = 0 } = withdrawal;
  return fill(t.measures.leave.outcomes[outcome], { endYear, places, candidates });
};

export const remarksOf = (answer: Answer, t: Texts): Remarks => {
  const remarks: Remarks = { byMeasure: {}, general: [] };
  const put = (event: number | undefined, text: string): void => {
    const id = event === undefined ? undefined : answer.order[event];
    if (id === undefined) remarks.general.push(text);
    else (remarks.byMeasure[id] ??= []).push(text);
  };
  for (const warning of answer.scenario.warnings) put(warning.event, localized(warning.message));
  for (const withdrawal of answer.scenario.withdrawals) put(withdrawal.event, decision(withdrawal, t));
  return remarks;
};
