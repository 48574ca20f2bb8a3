/** One question to the simulator and its whole answer; runs in the worker or beside the page. */
import type { Assumptions, Event, LocalText, Problem, Result, Scenario, Withdrawal } from "./types.ts";

export interface Question {
  overhead: "fixed" | "reallocated";
  shortfall: "equity" | "tariffs";
  year: number;
  horizon: number;
  assumptions: Assumptions;
  /** The measures that count, each with the id it has on the page. */
  measures: { id: number; event: Event }[];
  /** A joiner whose unused products are to be priced too, one at a time. */
  quote?: { measure: number; products: string[] };
}

export interface Answer extends Omit<Outcome, "result"> {
  plan: Result;
  scenario: Result;
  /** The lots to be drawn, as they are before anyone has won. */
  lots: readonly Lot[];
  /** Tariff in cents that a product would have if the joiner used it as well. */
  quotes: Record<string, number>;
}

/** More members want to leave in a year than may. */
export interface Lot {
  endYear: number;
  places: number;
  /** What limits the places. */
  limit: Withdrawal["limit"];
  members: readonly string[];
}

export interface Evaluator {
  evaluate(scenario: Scenario): Result;
}

/** What the simulator finds wrong with a question, where that is what went wrong. */
export const problemsIn = (error: unknown): Problem[] | undefined =>
  error instanceof Error && "errors" in error ? (error.errors as Problem[]) : undefined;

/** Why there is no answer: what the simulator finds wrong, or what failed, of which there is one wording. */
export const reasonOf = (error: unknown): LocalText => {
  const messages = problemsIn(error)?.map(({ message }) => message) ?? [];
  const failed = error instanceof Error ? error.message : String(error);
  const said = (language: keyof LocalText) => messages.map((one) => one[language]).join(" ") || failed;
  return { nl: said("nl"), en: said("en") };
};

const problemsOf = (error: unknown): Problem[] => {
  const problems = problemsIn(error);
  if (!problems) throw error;
  return problems;
};

/** Only who gives notice can win a lot. */
const whereLeaversWin = (assumptions: Assumptions, measures: Question["measures"]): Assumptions => {
  const { lotteryWinners = [], ...others } = assumptions;
  const leaving = new Set(measures.map(({ event }) => (event.type === "leave" ? event.member : "")));
  const winners = lotteryWinners.filter((id) => leaving.has(id));
  return winners.length === 0 ? others : { ...others, lotteryWinners: winners };
};

const madeBy = (measures: Question["measures"]): Set<string> =>
  new Set(measures.flatMap(({ event }) => (event.type === "newProduct" ? [event.id] : [])));

/** The assumptions that mean something where only these of all measures count. */
const fitting = (
  assumptions: Assumptions,
  all: Question["measures"],
  counted: Question["measures"],
): Assumptions => {
  const fit = whereLeaversWin(assumptions, counted);
  const { variableSupplierShare: shares, ...others } = fit;
  const there = madeBy(counted);
  const gone = [...madeBy(all)].filter((id) => !there.has(id));
  if (!shares || !gone.some((id) => id in shares)) return fit;
  const known = Object.entries(shares).filter(([id]) => !gone.includes(id));
  return { ...others, variableSupplierShare: Object.fromEntries(known) };
};

export const scenarioOf = (question: Question, measures: Question["measures"]): Scenario => ({
  schemaVersion: 1,
  year: question.year,
  horizon: question.horizon,
  overhead: question.overhead,
  shortfall: question.shortfall,
  assumptions: fitting(question.assumptions, question.measures, measures),
  events: measures.map((measure) => measure.event),
});

/** The same without measures, and so without lots to win or products that they make. */
export const withoutMeasures = (scenario: Scenario): Scenario => {
  const all = (scenario.events ?? []).map((event, id) => ({ id, event }));
  return { ...scenario, assumptions: fitting(scenario.assumptions ?? {}, all, []), events: [] };
};

const withoutWinners = (question: Question): Question => ({
  ...question,
  assumptions: whereLeaversWin(question.assumptions, []),
});

const lotsIn = ({ withdrawals }: Result): Lot[] => {
  const drawn = withdrawals.filter(({ outcome }) => outcome === "lottery");
  return [...new Set(drawn.map(({ endYear }) => endYear))].map((endYear) => {
    const own = drawn.filter((one: Withdrawal) => one.endYear === endYear);
    const [first] = own;
    const members = own.map(({ member }) => member);
    return { endYear, places: first?.places ?? 0, limit: first?.limit, members };
  });
};

const eventIndex = (path: string): number | null => {
  const match = /^\/events\/(\d+)/.exec(path);
  return match ? Number(match[1]) : null;
};

const WINNERS = "/assumptions/lotteryWinners";

export interface Outcome {
  result: Result;
  /** What the simulator rejects, per measure; such a measure is left out of the result. */
  problems: Record<number, Problem[]>;
  /** Measure ids in the order of the scenario's events, so that warnings find their measure. */
  order: readonly number[];
  /** The assumptions that count: winners of a lot are left out where there are more than places. */
  assumptions: Assumptions;
}

/** Evaluates what can be evaluated: a rejected measure is set aside and the rest counts. */
export const evaluateWhatFits = (simulator: Evaluator, asked: Question): Outcome => {
  const problems: Record<number, Problem[]> = {};
  let question = asked;
  let measures = question.measures;
  for (;;) {
    try {
      const result = simulator.evaluate(scenarioOf(question, measures));
      const { assumptions } = question;
      return { result, order: measures.map((measure) => measure.id), problems, assumptions };
    } catch (error) {
      const found = problemsOf(error);
      if (found.some(({ path }) => path.startsWith(WINNERS))) {
        question = withoutWinners(question);
        continue;
      }
      const rejected = new Set<number>();
      for (const problem of found) {
        const index = eventIndex(problem.path);
        const measure = index === null ? undefined : measures[index];
        if (!measure) throw error;
        (problems[measure.id] ??= []).push(problem);
        rejected.add(measure.id);
      }
      measures = measures.filter((measure) => !rejected.has(measure.id));
    }
  }
};

const withProduct = (question: Question, measureId: number, product: string): Question => ({
  ...question,
  measures: question.measures.map((measure) =>
    measure.id === measureId && measure.event.type === "join"
      ? { ...measure, event: { ...measure.event, products: [...(measure.event.products ?? []), product] } }
      : measure,
  ),
});

const quotesFor = (simulator: Evaluator, question: Question): Record<string, number> => {
  const quotes: Record<string, number> = {};
  const quote = question.quote;
  const joiner = question.measures.find((measure) => measure.id === quote?.measure)?.event;
  if (!quote || joiner?.type !== "join") return quotes;
  for (const product of quote.products) {
    const { result } = evaluateWhatFits(simulator, withProduct(question, quote.measure, product));
    const member = result.years[0]?.members.find((one) => one.id === joiner.member.id);
    const cell = member?.products.find((one) => one.id === product);
    if (cell) quotes[product] = cell.tariff;
  }
  return quotes;
};

/** Answers questions; the plan of a year and its assumptions is computed once and kept. */
export const createAnswerer = (simulator: Evaluator): ((question: Question) => Answer) => {
  let planKey = "";
  let plan: Result | undefined;
  return (question) => {
    const baseline = scenarioOf(question, []);
    const key = JSON.stringify(baseline);
    if (!plan || key !== planKey) plan = simulator.evaluate(baseline);
    planKey = key;
    const { result, ...others } =
      question.measures.length === 0
        ? { result: plan, problems: {}, order: [], assumptions: question.assumptions }
        : evaluateWhatFits(simulator, question);
    const undrawn = question.assumptions.lotteryWinners
      ? evaluateWhatFits(simulator, withoutWinners(question)).result
      : result;
    const quotes = quotesFor(simulator, question);
    return { plan, scenario: result, ...others, lots: lotsIn(undrawn), quotes };
  };
};
