/** What belongs beside the figures on paper and in a workbook: estimates, remarks and what is assumed of the bills. */
import type { Dataset } from "../engine/types.ts";
import { counting } from "../scenario/question.ts";
import type { Document } from "../scenario/document.ts";
import { clause, fill } from "../texts/fill.ts";
import type { Speech } from "../texts/index.ts";
import type { Bill } from "./bill.ts";
import type { Remarks } from "./remarks.ts";

/** Which amounts of a bill are estimates, and why. */
export const estimatesIn = (bill: Bill, dataset: Dataset, t: Speech): string[] =>
  bill.lines
    .filter((line) => line.after?.estimated)
    .map(({ product, name }) => {
      const reason = dataset.products.find((one) => one.id === product)?.estimate.reason;
      return reason
        ? fill(t.parts.estimateWhy, { product: name, reason: clause(t.local(reason)) })
        : `${name}: ${t.parts.estimate}.`;
    });

/** Where a member stops with a product: what is assumed of the supplier's bill. */
export const billAssumptionsIn = (document: Document, { products }: Dataset, t: Speech): string[] => {
  const stops = counting(document)
    .map(({ event }) => event)
    .filter((event) => event.type === "drop" || event.type === "leave");
  if (stops.length === 0) return [];
  const reasons = products
    .filter(({ id }) => stops.some((event) => event.type === "leave" || event.product === id))
    .flatMap(({ supplierBill }) =>
      supplierBill?.reason ? [`${clause(t.local(supplierBill.reason))}.`] : [],
    );
  return [...reasons, t.measures.drop.why];
};

/** Every remark once: the same one may stand beside several measures. */
export const remarksIn = ({ general, byMeasure }: Remarks): string[] => [
  ...new Set([...general, ...Object.values(byMeasure).flat()].map(({ text }) => text)),
];
