/** What the simulator remarks, beside the measure that caused it. */
import type { Answer } from "../engine/answer.ts";
import type { Dataset, Withdrawal, WithdrawalAnswer } from "../engine/types.ts";
import { fill } from "../texts/fill.ts";
import type { Speech } from "../texts/index.ts";
import { articleText } from "../texts/articles.ts";

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

/** The outcome of a notice, and the limit that decided. */
export const outcomeOf = (
  withdrawal: Pick<Withdrawal | WithdrawalAnswer, "outcome" | "endYear" | "places" | "candidates" | "limit">,
  { leaving }: Dataset,
  t: Speech,
): string => {
  const { outcome, endYear, places = 0, candidates = 0, limit } = withdrawal;
  const text = fill(t.measures.leave.outcomes[outcome], { endYear, places, candidates });
  return limit && leaving ? `${text} ${articleText(leaving.limits[limit], t)}` : text;
};

const decision = (withdrawal: Withdrawal, dataset: Dataset, t: Speech): Remark => {
  const { outcome } = withdrawal;
  const text = outcomeOf(withdrawal, dataset, t);
  return { text, tone: outcome === "accepted" ? "decision" : "warning" };
};

export const remarksOf = (answer: Answer, dataset: Dataset, t: Speech): Remarks => {
  const remarks: Remarks = { byMeasure: {}, general: [] };
  const put = (event: number | undefined, remark: Remark): void => {
    const id = event === undefined ? undefined : answer.order[event];
    if (id === undefined) remarks.general.push(remark);
    else (remarks.byMeasure[id] ??= []).push(remark);
  };
  for (const warning of answer.scenario.warnings)
    put(warning.event, { text: t.local(warning.message), tone: "warning" });
  for (const withdrawal of answer.scenario.withdrawals)
    put(withdrawal.event, decision(withdrawal, dataset, t));
  return remarks;
};
