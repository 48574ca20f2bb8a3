/** What belongs beside the figures on paper and in a workbook: estimates and remarks. */
import type { Dataset } from "../engine/types.ts";
import { clause, fill } from "../texts/fill.ts";
import { localized, type Texts } from "../texts/index.ts";
import type { Bill } from "./bill.ts";
import type { Remarks } from "./remarks.ts";

/** Which amounts of a bill are estimates, and why. */
export const estimatesIn = (bill: Bill, dataset: Dataset, t: Texts): string[] =>
  bill.lines
    .filter((line) => line.after?.estimated)
    .map(({ product, name }) => {
      const reason = dataset.products.find((one) => one.id === product)?.estimate.reason;
      return reason
        ? fill(t.parts.estimateWhy, { product: name, reason: clause(localized(reason)) })
        : `${name}: ${t.parts.estimate}.`;
    });

/** Every remark once: the same one may stand beside several measures. */
export const remarksIn = ({ general, byMeasure }: Remarks): string[] => [
  ...new Set([...general, ...Object.values(byMeasure).flat()].map(({ text }) => text)),
];
