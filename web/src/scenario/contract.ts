/** Takes in scenarios as the contract has them (docs/contract.md). */
import { problemsIn } from "../engine/answer.ts";
import type { Engine } from "../engine/engine.ts";
import type { Problem, Scenario } from "../engine/types.ts";
import { emptyDocument, type Document } from "./document.ts";
import { readDocument, type Left } from "./shapes.ts";

const problem = (path: string, code: string, nl: string, en: string): Problem => ({
  path,
  code,
  message: { nl, en },
});

/** A scenario was not taken; `errors` says everything that is wrong with it. */
export class ScenarioRefused extends Error {
  override readonly name = "ScenarioRefused";
  constructor(readonly errors: readonly Problem[]) {
    super(errors.map(({ path, message }) => `${path || "/"}: ${message.en}`).join("\n"));
  }
}

/** As plain values, whatever it was. */
const plain = (given: unknown): unknown => {
  try {
    const text = JSON.stringify(given) as string | undefined;
    if (text !== undefined) return JSON.parse(text);
  } catch {
    // Said below.
  }
  const nl = "Dit kan niet als JSON worden geschreven.";
  throw new ScenarioRefused([problem("", "invalid-json", nl, "This cannot be written as JSON.")]);
};

/** The document of a scenario that the simulator accepts. @throws ScenarioRefused */
export const documentOf = async (
  given: unknown,
  { dataset, inquire }: Pick<Engine, "dataset" | "inquire">,
): Promise<Document> => {
  const scenario = plain(given) as Scenario;
  try {
    await inquire({ kind: "evaluate", scenario });
  } catch (error) {
    const errors = problemsIn(error);
    throw errors ? new ScenarioRefused(errors) : error;
  }
  const { year = dataset.year, horizon, overhead, shortfall, assumptions, events = [] } = scenario;
  if (year !== dataset.year) {
    const nl = `Hier begint een scenario in het jaar van het plan: ${dataset.year}.`;
    const en = `Here a scenario starts in the year of the plan: ${dataset.year}.`;
    throw new ScenarioRefused([problem("/year", "out-of-range", nl, en)]);
  }
  const left: Left[] = [];
  const read = {
    ...emptyDocument,
    overhead: overhead ?? emptyDocument.overhead,
    shortfall: shortfall ?? emptyDocument.shortfall,
    assumptions: assumptions ?? {},
    horizon: horizon !== undefined && horizon > 1 ? horizon : null,
    measures: events.map((event, index) => ({ id: index + 1, on: true, event })),
  };
  const document = readDocument(read, left);
  if (document && left.length === 0) return document;
  const nl = "Het scenario is te lang voor deze pagina.";
  throw new ScenarioRefused([problem("", "too-long", nl, "The scenario is too long for this page.")]);
};
