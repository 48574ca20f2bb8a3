/** The year on screen, with all that the views need of it. */
import type { Answer } from "../engine/answer.ts";
import type { Inquire } from "../engine/inquiry.ts";
import type { Scenario, YearResult } from "../engine/types.ts";
import { billOf, type Bill } from "./bill.ts";
import { remarksOf, type Remarks } from "./remarks.ts";
import { scenarioIn, shownYearOf } from "../scenario/question.ts";
import type { Document } from "../scenario/document.ts";
import type { State } from "../session/store.ts";
import type { Speech } from "../texts/index.ts";

export interface Shown {
  year: number;
  before: YearResult;
  after: YearResult;
  bill: Bill;
  remarks: Remarks;
  answered: { answer: Answer; document: Document };
  /** What the simulator computed: the measures that count and fit. */
  scenario: Scenario;
  /** Asks the simulator for more about it. */
  inquire: Inquire;
}

export const shownOf = (
  answered: Shown["answered"],
  { dataset, places }: Pick<State, "dataset" | "places">,
  inquire: Inquire,
  t: Speech,
): Shown | null => {
  const { answer, document } = answered;
  const year = shownYearOf(document, dataset.year);
  const before = answer.plan.years.find((one) => one.year === year);
  const after = answer.scenario.years.find((one) => one.year === year);
  const place = places.find((one) => one.code === document.municipality);
  if (!before || !after || !place) return null;
  const bill = billOf(answer, document, dataset, place, year);
  const scenario = scenarioIn(answered, dataset);
  return { year, before, after, answered, bill, remarks: remarksOf(answer, dataset, t), scenario, inquire };
};

export const hasMeasures = (shown: Shown): boolean => shown.answered.answer.order.length > 0;
