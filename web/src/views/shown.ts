/** The year on screen, with all that the outcome views need of it. */
import type { Answer } from "../engine/answer.ts";
import type { YearResult } from "../engine/types.ts";
import type { Bill } from "../outcome/bill.ts";
import type { Document } from "../store/scenario.ts";

export interface Shown {
  year: number;
  before: YearResult;
  after: YearResult;
  bill: Bill;
  answered: { answer: Answer; document: Document };
}

export const hasMeasures = (shown: Shown): boolean => shown.answered.answer.order.length > 0;
