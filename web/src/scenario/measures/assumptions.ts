/** The assumptions that are a number, each with the plan's own and where that comes from. */
import type { Assumptions, Dataset } from "../../engine/types.ts";
import { LONGEST } from "../question.ts";
import { assume, lookAhead, type Change, type Document } from "../document.ts";
import type { Details } from "../../texts/details/nl.ts";
import { clause, fill } from "../../texts/fill.ts";
import type { Speech } from "../../texts/index.ts";

export interface AssumptionField {
  id: string;
  label: string;
  /** As typed; undefined follows the plan. */
  value: number | undefined;
  /** The plan's own; null where it is no single number. */
  standard: number | null;
  unit: string;
  /** The plan's value and its source, in words. */
  source: string;
  min: number;
  max: number;
  set: (value: number | undefined) => Change;
}

type Words = Details["assumptions"];
type Rate = keyof NonNullable<Assumptions["indexation"]>;

const asPercent = (share: number): number => Number((share * 100).toFixed(6));
const asShare = (percent: number): number => Number((percent / 100).toFixed(8));

/** A record with one value set or taken out; undefined where nothing is left. */
const withValue = <T extends object>(record: T | undefined, key: string, value: unknown): T | undefined => {
  const others = Object.entries(record ?? {}).filter(([name]) => name !== key);
  const entries = value === undefined ? others : [...others, [key, value] as const];
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as T);
};

const inPlan = (value: string, source: string | undefined, d: Words): string =>
  source === undefined ? fill(d.inPlan, { value }) : fill(d.inPlanSource, { value, source });

const rates = (
  { indexation, contribution, year }: Dataset,
  { assumptions }: Document,
  t: Speech,
  d: Words,
): AssumptionField[] => {
  const names: Rate[] = ["supplier", "wages", "operating", "contribution"];
  const supplier = assumptions.indexation?.supplier ?? indexation.supplier;
  const of = (name: Rate, value: string): string => {
    const places = { value, before: year - 1, year, source: indexation.source ?? "" };
    if (name !== "contribution") return fill(d.rate, places);
    if (!contribution.basis) return fill(d.followsOnly, places);
    const basis = t.local(contribution.basis);
    return fill(d.follows, { ...places, basis, source: contribution.source ?? "" });
  };
  return names.map((name) => {
    const standard = asPercent(name === "contribution" ? supplier : indexation[name]);
    const set = assumptions.indexation?.[name];
    return {
      id: `index-${name}`,
      label: d.rates[name],
      value: set === undefined ? undefined : asPercent(set),
      standard,
      unit: "%",
      source: of(name, `${t.asTyped(standard)}%`),
      min: -50,
      max: 100,
      set: (value) => (document) =>
        assume(
          "indexation",
          withValue(document.assumptions.indexation, name, value === undefined ? undefined : asShare(value)),
        )(document),
    };
  });
};

const amounts = (dataset: Dataset, { assumptions }: Document, t: Speech, d: Words): AssumptionField[] => [
  {
    id: "equity-norm",
    label: d.norm,
    value: assumptions.equityNorm,
    standard: dataset.equity.norm,
    unit: d.euro,
    source: `${inPlan(t.asTyped(dataset.equity.norm), dataset.equity.source, d)} ${clause(t.local(dataset.equity.normReason))}.`,
    min: 0,
    max: 1e9,
    set: (value) => assume("equityNorm", value),
  },
  {
    id: "entry-fee",
    label: d.entryFee,
    value: assumptions.entryFee,
    standard: 0,
    unit: d.euro,
    source: d.entryFeeSource,
    min: 0,
    max: 1e9,
    set: (value) => assume("entryFee", value),
  },
];

const shares = ({ products }: Dataset, { assumptions }: Document, t: Speech, d: Words): AssumptionField[] =>
  products.map(({ id, name, supplierBill }) => {
    const isWhole = supplierBill?.type !== "withoutRule";
    const set = assumptions.variableSupplierShare?.[id];
    return {
      id: `share-${id}`,
      label: name,
      value: set === undefined ? undefined : asPercent(set),
      standard: isWhole ? 100 : null,
      unit: "%",
      source: isWhole
        ? fill(d.wholeShare, { value: "100%" })
        : `${clause(t.local(supplierBill.reason))} (${supplierBill.source ?? ""}).`,
      min: 0,
      max: 100,
      set: (value) => (document) =>
        assume(
          "variableSupplierShare",
          withValue(
            document.assumptions.variableSupplierShare,
            id,
            value === undefined ? undefined : asShare(value),
          ),
        )(document),
    };
  });

const horizon = (document: Document, d: Words): AssumptionField => ({
  id: "horizon",
  label: d.horizon,
  value: document.horizon ?? undefined,
  standard: null,
  unit: d.years,
  source: d.horizonSource,
  min: 1,
  max: LONGEST,
  set: (value) => lookAhead(value === undefined ? null : Math.round(value)),
});

export const assumptionFields = (
  dataset: Dataset,
  document: Document,
  t: Speech,
  d: Words,
): { name: string; fields: AssumptionField[] }[] => [
  { name: d.indexation, fields: rates(dataset, document, t, d) },
  { name: d.association, fields: amounts(dataset, document, t, d) },
  { name: d.share, fields: shares(dataset, document, t, d) },
  { name: d.ahead, fields: [horizon(document, d)] },
];
