/** The assumptions that differ from the plan's, in words. */
import type { Dataset } from "../engine/types.ts";
import { assumptionFields } from "../scenario/measures/assumptions.ts";
import type { Document } from "../scenario/document.ts";
import type { Details } from "../texts/details/nl.ts";
import type { Speech } from "../texts/index.ts";

export interface Assumed {
  name: string;
  value: string;
  /** What the plan has, and where. */
  plan: string;
}

export const assumedIn = (
  document: Document,
  dataset: Dataset,
  t: Speech,
  { assumptions: d }: Details,
): Assumed[] => {
  const fields = assumptionFields(dataset, document, t, d).flatMap(({ name: group, fields: all }) =>
    all.flatMap(({ label, value, unit, source }) =>
      value === undefined
        ? []
        : [
            {
              name: `${group}: ${label}`,
              value: unit === "%" ? `${t.asTyped(value)}%` : `${t.asTyped(value)} ${unit}`,
              plan: source,
            },
          ],
    ),
  );
  const shortfall =
    document.shortfall === "equity"
      ? []
      : [{ name: d.shortfall, value: d[document.shortfall], plan: d.shortfallMore }];
  const waiver = document.assumptions.waiver
    ? [{ name: d.leaving, value: d.waiver, plan: d.waiverMore }]
    : [];
  return [...fields, ...shortfall, ...waiver];
};
