/** The paragraph for a note to the board, with the scenario's figures. */
import { assumed } from "../scenario/document.ts";
import type { Dataset } from "../engine/types.ts";
import type { Details } from "../texts/details/nl.ts";
import { fill, list } from "../texts/fill.ts";
import type { Speech } from "../texts/index.ts";
import type { Shown } from "./shown.ts";
import { changeByCause, PARTS, type Bill } from "./bill.ts";
import { laterYearsIn } from "./later-years.ts";

const billPart = (bill: Bill, association: string, t: Speech, d: Details["note"]): string => {
  const delta = bill.after - bill.before;
  const values = {
    member: bill.into ?? bill.name,
    association,
    year: bill.year,
    before: t.euro(bill.before),
    after: t.euro(bill.after),
    delta: t.size(delta),
    percent: t.relative(delta, bill.before),
  };
  if (bill.gone) return fill(d.gone, values);
  if (bill.joins) return fill(d.joins, values);
  if (delta === 0) return fill(bill.inPlan ? d.same : d.sameLater, values);
  return fill(delta > 0 ? d.more : d.less, values);
};

const partsPart = (bill: Bill, t: Speech, d: Details["note"]): string[] => {
  if (bill.gone || bill.before === bill.after) return [];
  const changes = changeByCause(bill);
  const parts = [...PARTS, "contribution" as const]
    .filter((part) => changes[part] !== 0)
    .map(
      (part) =>
        `${t.parts[part].toLowerCase()} ${bill.joins ? t.euro(changes[part]) : t.difference(changes[part])}`,
    );
  return parts.length === 0 ? [] : [fill(bill.joins ? d.consists : d.differs, { parts: list(parts, t.and) })];
};

const coverPart = (bill: Bill, t: Speech, d: Details["note"]): string => {
  const delta = (bill.gone ? 0 : bill.after) - bill.before;
  const values = { delta: t.size(delta), member: bill.into ?? bill.name, year: bill.year };
  if (delta === 0) return d.coverNone;
  return fill(delta > 0 ? d.coverMore : d.coverLess, values);
};

/** The paragraphs, the title first. */
export const noteOf = (
  { bill, after, answered }: Pick<Shown, "bill" | "after" | "answered">,
  measures: readonly string[],
  dataset: Dataset,
  t: Speech,
  d: Details["note"],
): string[] => {
  const { association } = after;
  const headroom = association.headroom;
  const position = headroom === 0 ? d.atNorm : headroom > 0 ? d.aboveNorm : d.belowNorm;
  const { document, answer } = answered;
  const way = bill.year > dataset.year ? "reallocated" : document.overhead;
  const isEstimated = bill.lines.some((line) => line.after?.estimated);
  const count = assumed(document);
  return [
    d.title,
    [
      ...(measures.length === 0 ? [] : [fill(d.scenario, { measures: measures.join(". ") })]),
      billPart(bill, dataset.association, t, d),
      ...partsPart(bill, t, d),
    ].join(" "),
    [
      ...(measures.length === 0 ? [] : [fill(d[way], { association: dataset.association })]),
      fill(d.association, {
        association: dataset.association,
        year: bill.year,
        result: t.euro(association.result),
        equity: t.euro(association.equityEnd),
        position: fill(position, { amount: t.size(headroom), norm: t.euro(association.equityNorm) }),
      }),
    ].join(" "),
    coverPart(bill, t, d),
    [
      fill(d.source, {
        plan: dataset.plan,
        association: dataset.association,
        dataset: dataset.id,
        version: dataset.version,
        engine: answer.scenario.engine.version,
      }),
      ...(isEstimated ? [d.estimated] : []),
      ...laterYearsIn(bill.year, dataset, t),
      ...(count === 0 ? [] : [fill(count === 1 ? d.assumedOne : d.assumed, { count })]),
    ].join(" "),
  ];
};
