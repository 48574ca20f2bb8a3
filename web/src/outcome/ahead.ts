/** The years ahead, with the scenario and without it. */
import { withoutMeasures } from "../engine/answer.ts";
import type { Inquire } from "../engine/inquiry.ts";
import type { Result, Scenario } from "../engine/types.ts";
import { LONGEST } from "../scenario/question.ts";
import type { Shown } from "./shown.ts";

export interface Ahead {
  scenario: Scenario;
  result: Result;
  plan: Result;
}

/** The plan's years change only with the assumptions: each simulator is asked for them once. */
const plans = new WeakMap<Inquire, { key: string; plan: Result }>();

const planOf = async (scenario: Scenario, inquire: Inquire, signal?: AbortSignal): Promise<Result> => {
  const asked = withoutMeasures(scenario);
  const key = JSON.stringify(asked);
  const known = plans.get(inquire);
  if (known?.key === key) return known.plan;
  const plan = await inquire({ kind: "evaluate", scenario: asked }, signal);
  plans.set(inquire, { key, plan });
  return plan;
};

/** As far as the user looks ahead, and as far as the model reaches otherwise. */
export const lookAhead = async (
  { scenario: shown, answered, inquire }: Shown,
  signal?: AbortSignal,
): Promise<Ahead> => {
  const horizon = Math.max(answered.document.horizon ?? LONGEST, shown.horizon ?? 1);
  const scenario = { ...shown, horizon };
  const [result, plan] = await Promise.all([
    inquire({ kind: "evaluate", scenario }, signal),
    planOf(scenario, inquire, signal),
  ]);
  return { scenario, result, plan };
};
