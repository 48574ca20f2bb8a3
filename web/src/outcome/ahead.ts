/** The years ahead, with the scenario and without it. */
import { withoutMeasures } from "../engine/answer.ts";
import type { Result, Scenario } from "../engine/types.ts";
import { LONGEST } from "../scenario/question.ts";
import type { Shown } from "./shown.ts";

export interface Ahead {
  scenario: Scenario;
  result: Result;
  plan: Result;
}

/** As far as the user looks ahead, and as far as the model reaches otherwise. */
export const lookAhead = async ({ scenario: shown, answered, inquire }: Shown): Promise<Ahead> => {
  const horizon = Math.max(answered.document.horizon ?? LONGEST, shown.horizon ?? 1);
  const scenario = { ...shown, horizon };
  const [result, plan] = await Promise.all([
    inquire({ kind: "evaluate", scenario }),
    inquire({ kind: "evaluate", scenario: withoutMeasures(scenario) }),
  ]);
  return { scenario, result, plan };
};
