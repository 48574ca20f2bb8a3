/** Scenarios side by side, seen by one municipality in one year, with the plan as the first of them. */
import { scenarioOf, type Question } from "../engine/answer.ts";
import type { Compared } from "../engine/inquiry.ts";
import type { Dataset, Problem, Scenario, YearResult } from "../engine/types.ts";
import type { Place } from "../scenario/places.ts";
import { horizonOf, questionOf, shownYearOf } from "../scenario/question.ts";
import { emptyDocument, type Document } from "../scenario/document.ts";
import type { Named, Workspace } from "../scenario/workspace.ts";
import { billOf, type Bill } from "./bill.ts";

export interface Column {
  /** Null for the plan. */
  named: Named | null;
  document: Document;
  /** Why there are no figures, where there are none. */
  failure: readonly Problem[];
  /** What is wrong with measures that are left out, by measure. */
  problems: readonly Problem[][];
  figures: { year: YearResult; bill: Bill } | null;
  /** What the simulator computed. */
  scenario: Scenario;
  /** Ids of the measures in it. */
  order: readonly number[];
}

export interface Comparison {
  year: number;
  years: readonly number[];
  plan: Column;
  scenarios: readonly Column[];
}

/** What to ask: the plan as it is and each scenario, all as far ahead as the one that reaches furthest. */
export const questionsFor = ({ scenarios }: Workspace, dataset: Dataset): Question[] => {
  const horizon = Math.max(...scenarios.map(({ document }) => horizonOf(document, dataset.year)));
  const documents = [emptyDocument, ...scenarios.map(({ document }) => document)];
  return documents.map((document) => ({ ...questionOf(document, dataset, null), horizon }));
};

const figuresOf = (
  compared: Compared | undefined,
  plan: Compared | undefined,
  document: Document,
  dataset: Dataset,
  place: Place,
  shown: number,
): Column["figures"] => {
  if (!compared || !plan || "failure" in compared || "failure" in plan) return null;
  const answer = { ...compared, plan: plan.result, scenario: compared.result, lots: [], quotes: {} };
  const year = compared.result.years.find((one) => one.year === shown);
  return year ? { year, bill: billOf(answer, document, dataset, place, shown) } : null;
};

export const comparisonOf = (
  { scenarios }: Workspace,
  questions: readonly Question[],
  results: readonly Compared[],
  { dataset, place }: { dataset: Dataset; place: Place },
): Comparison => {
  const shown = Math.max(...scenarios.map(({ document }) => shownYearOf(document, dataset.year)));
  const horizon = questions[0]?.horizon ?? 1;
  const columns = questions.map((question, index): Column => {
    const named = scenarios[index - 1] ?? null;
    const document = named?.document ?? { ...emptyDocument, municipality: place.code };
    const compared = results[index];
    const { order = [], assumptions = question.assumptions } =
      compared && "order" in compared ? compared : {};
    const counted = question.measures.filter(({ id }) => order.includes(id));
    return {
      named,
      document,
      failure: compared && "failure" in compared ? compared.failure : [],
      problems: compared && "problems" in compared ? Object.values(compared.problems) : [],
      figures: figuresOf(compared, results[0], document, dataset, place, shown),
      scenario: scenarioOf({ ...question, assumptions }, counted),
      order,
    };
  });
  const [plan, ...others] = columns;
  if (!plan) throw new Error("no plan");
  return {
    year: shown,
    years: Array.from({ length: horizon }, (_, index) => dataset.year + index),
    plan,
    scenarios: others,
  };
};

/** The scenarios in which the municipality has a bill, the lowest first. */
export const cheapestFirst = ({ scenarios }: Comparison): { named: Named; bill: Bill }[] =>
  scenarios
    .flatMap(({ named, figures }) => (named && figures?.bill.present ? [{ named, bill: figures.bill }] : []))
    .sort((a, b) => a.bill.after - b.bill.after);
