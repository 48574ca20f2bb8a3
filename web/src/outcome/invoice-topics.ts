/** Where the invoices of the plan's year come from: advances of what was budgeted, and what is then left. */
import type { MemberResult, Subject, YearResult } from "../engine/types.ts";
import { sumOf, type Term, type Topic } from "./topic.ts";

type Known = Term & { of: Topic };

/** What was budgeted for the products of these members: their totals without the contribution. */
const budgeted = (members: readonly MemberResult[], of: (member: string) => Subject): Known[] =>
  members.flatMap(({ id, contribution }) => [
    { of: of(id) },
    ...(contribution === 0 ? [] : [{ of: { ...of(id), part: "contribution" } as Subject, times: -1 }]),
  ]);

/** The invoices of one member; `budget` are the terms that its advances are a quarter of. */
const invoicesOf = (total: Subject, budget: readonly Known[], name: string, count: number): Topic[] => {
  if (count === 1) return [total];
  const year = total.year ?? 0;
  const [only] = budget;
  const whole: Known[] =
    budget.length === 1 && only ? [only] : [{ of: { composed: "budgeted", name, year, terms: budget } }];
  const advance: Topic = { composed: "advance", name, year, terms: whole, isQuarter: true };
  const settlement: Topic = {
    composed: "settlement",
    name,
    year,
    terms: [{ of: total }, { of: advance, times: -3 }],
  };
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? settlement : advance));
};

const among = ({ members }: YearResult, ids: readonly string[]): MemberResult[] =>
  members.filter(({ id }) => ids.includes(id));

/** Without the measures; of members that merge, theirs together. */
export const plannedInvoices = (plan: YearResult, ids: readonly string[], name: string): Topic[] => {
  const of = (member: string): Subject => ({ year: plan.year, member, withoutEvents: true });
  const all = among(plan, ids).map((member) => ({
    name: member.name,
    topics: invoicesOf(of(member.id), budgeted([member], of), member.name, member.invoices?.length ?? 0),
  }));
  const count = Math.max(0, ...all.map(({ topics }) => topics.length));
  return Array.from({ length: count }, (_, index) =>
    sumOf(
      "invoices",
      name,
      plan.year,
      all.flatMap(({ name: member, topics }) => {
        const topic = topics[index];
        return topic ? [{ of: topic, name: member }] : [];
      }),
    ),
  ).filter((topic) => topic !== null);
};

/** With the measures: advances of what the plan had for its parts, or of its own tariffs for who is new. */
export const scenarioInvoices = (
  plan: YearResult,
  year: YearResult,
  id: string,
  ids: readonly string[],
): Topic[] => {
  const member = year.members.find((one) => one.id === id);
  if (!member?.invoices) return [];
  const own: Subject = { year: year.year, member: id };
  const planned = (part: string): Subject => ({ year: plan.year, member: part, withoutEvents: true });
  const parts = among(plan, ids);
  const budget = parts.length > 0 ? budgeted(parts, planned) : budgeted([member], () => own);
  return invoicesOf(own, budget, member.name, member.invoices.length);
};
