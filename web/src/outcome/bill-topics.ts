/** Where the figures of a bill come from; of members that merged, the sum of theirs. */
import type { Dataset, MemberResult, Result, YearResult } from "../engine/types.ts";
import type { Bill, BillLine, Part } from "./bill.ts";
import { sumOf, type Topic } from "./topic.ts";

export type What = { product: string; part: Part | "tariff" } | { part: "total" | "contribution" };

const has = (member: MemberResult, what: What): boolean =>
  "product" in what
    ? member.products.some(({ id }) => id === what.product)
    : what.part === "total" || member.contribution !== 0;

/** As it would be without the measures; `name` says of what. */
export const plannedTopic = (
  { year, members }: YearResult,
  ids: readonly string[],
  what: What,
  name: string,
): Topic | null =>
  sumOf(
    what.part,
    name,
    year,
    members
      .filter((member) => ids.includes(member.id) && has(member, what))
      .map((member) => ({
        of: { year, member: member.id, ...what, withoutEvents: true },
        name: member.name,
      })),
  );

export const scenarioTopic = ({ afterId, year }: Bill, what: What): Topic | null =>
  afterId === null ? null : { year, member: afterId, ...what };

/** Of the year before: as the plan prints it in its own year, as computed in later ones. */
export const previousTopic = (
  bill: Bill,
  { product, name }: BillLine,
  plan: Result,
  dataset: Dataset,
): Topic | null => {
  const year = bill.year - 1;
  const before = plan.years.find((one) => one.year === year);
  if (before) return plannedTopic(before, bill.beforeIds, { product, part: "tariff" }, name);
  const { cells = [], source = "" } = dataset.products.find(({ id }) => id === product) ?? {};
  return sumOf(
    "tariff",
    name,
    year,
    cells.flatMap(({ member, published }) => {
      const printed = published?.previousTariff ?? null;
      if (printed === null || !bill.beforeIds.includes(member)) return [];
      const of: Topic = { printed: "tariff", name, year, cents: printed * 100, source };
      return [{ of, name: dataset.members.find(({ id }) => id === member)?.name ?? member }];
    }),
  );
};

export const previousTotalTopic = (bill: Bill, plan: Result, dataset: Dataset): Topic | null =>
  sumOf(
    "total",
    bill.name,
    bill.year - 1,
    bill.lines.flatMap((line) => {
      const of = previousTopic(bill, line, plan, dataset);
      return of ? [{ of, name: line.name }] : [];
    }),
  );
