/** What the simulator remarks, beside the measure that caused it. */
import type { Answer } from "../engine/answer.ts";
import type { Withdrawal } from "../engine/types.ts";
import { fill } from "../texts/fill.ts";
import { localized, type Texts } from "../texts/index.ts";

export interface Remark {
  text: string;
  /** A warning asks for attention, a decision is for information. */
  tone: "warning" | "decision";
}

export interface Remarks {
  byMeasure: Record<number, Remark[]>;
  /** Remarks about the outcome as a whole. */
  general: Remark[];
}

export const noRemarks: Remarks = { byMeasure: {}, general: [] };

const decision = (withdrawal: Withdrawal, t: Texts): Remark => {
  const { outcome, endYear, places = 0, candidates = 0 } = withdrawal;
  const text = fill(t.measures.leave.outcomes[outcome], { endYear, places, candidates });
  return { text, tone: outcome === "accepted" ? "decision" : "warning" };
};

export const remarksOf = (answer: Answer, t: Texts): Remarks => {
  const remarks: Remarks = { byMeasure: {}, general: [] };
  const put = (event: number | undefined, remark: Remark): void => {
    const id = event === undefined ? undefined : answer.order[event];
    if (id === undefined) remarks.general.push(remark);
    else (remarks.byMeasure[id] ??= []).push(remark);
  };
  for (const warning of answer.scenario.warnings)
    put(warning.event, { text: localized(warning.message), tone: "warning" });
  for (const withdrawal of answer.scenario.withdrawals) put(withdrawal.event, decision(withdrawal, t));
  return remarks;
};
