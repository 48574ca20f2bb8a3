/** The simulator: scenarios in, results out, in Node and in browsers, from one WebAssembly module. */
import type { Explanation, Subject } from "./explanation.ts";
import { SimulatorModule, type Door, type ModuleSource } from "./module.ts";
import { PreparedScenario } from "./prepared.ts";
import type {
  Attribution,
  Comparison,
  Dataset,
  InputError,
  Result,
  Scenario,
  Standing,
  WithdrawalAnswer,
  WithdrawalQuestion,
} from "./types.ts";

export type * from "./types.ts";
export type * from "./explanation.ts";
export type { ModuleSource } from "./module.ts";
export { associationFigures, PreparedScenario, type IndexRate } from "./prepared.ts";

export interface SimulatorOptions {
  /** A dataset (data/dataset.schema.json), as text or parsed; the built-in one by default. */
  readonly dataset?: string | object;
  /** Where the module is; beside this file by default. */
  readonly wasm?: ModuleSource;
}

/** Input that was not understood; `errors` says everything that is wrong with it, each with its place. */
export class ScenarioError extends Error {
  override readonly name = "ScenarioError";
  readonly errors: readonly InputError[];

  constructor(errors: readonly InputError[]) {
    super(errors.map((error) => `${error.path || "/"}: ${error.message.en}`).join("\n"));
    this.errors = errors;
  }
}

export class Simulator {
  readonly #module: SimulatorModule;
  /** The dataset the simulator works with. */
  readonly dataset: Dataset;
  /** The engine's version: it changes whenever a figure can. */
  readonly version: string;

  /** @internal Use createSimulator. */
  constructor(module: SimulatorModule, dataset: Dataset) {
    this.#module = module;
    this.dataset = dataset;
    this.version = module.version();
  }

  /** A scenario's result. @throws ScenarioError */
  evaluate(scenario: Scenario): Result {
    return this.#ask("evaluate", scenario) as Result;
  }

  /** How much of each change comes from which event: `fair` (Shapley) or `inOrder`. @throws ScenarioError */
  attribution(scenario: Scenario, method: "fair" | "inOrder" = "fair"): Attribution {
    return this.#ask("attribution", { scenario, method }) as Attribution;
  }

  /** When a member could leave if it gave notice on a date, and what it would pay until then. @throws ScenarioError */
  withdrawal(question: WithdrawalQuestion): WithdrawalAnswer {
    return this.#ask("withdrawal", question) as WithdrawalAnswer;
  }

  /** How a figure came about, step by step. @throws ScenarioError */
  explain(scenario: Scenario, subject: Subject): Explanation {
    return this.#ask("explain", { scenario, ...subject }) as Explanation;
  }

  /** Several scenarios in one table. @throws ScenarioError */
  compare(scenarios: readonly Scenario[]): Comparison {
    return this.#ask("compare", { scenarios }) as Comparison;
  }

  /**
   * Who is a member and uses what after each event. Serves a scenario that is being made, too: events that cannot be
   * are left out and named. @throws ScenarioError where it is no object
   */
  standing(scenario: object): Standing {
    return this.#ask("standing", scenario) as Standing;
  }

  /** Loads a scenario once, to evaluate it again and again with other numbers. @throws ScenarioError */
  prepare(scenario: Scenario): PreparedScenario {
    const answer = this.#module.ask("prepare", JSON.stringify(scenario));
    if (!answer.good) throw new ScenarioError((JSON.parse(answer.text) as { errors: InputError[] }).errors);
    return new PreparedScenario(this.#module, answer.text);
  }

  /** The same bytes as the command line prints: a result, or an errors object. */
  evaluateText(json: string): string {
    return this.#module.ask("evaluate", json).text;
  }

  #ask(door: Door, input: object): unknown {
    const answer = this.#module.ask(door, JSON.stringify(input));
    const output: unknown = JSON.parse(answer.text);
    if (!answer.good) throw new ScenarioError((output as { errors: InputError[] }).errors);
    return output;
  }
}

/** Loads the module and a dataset. @throws ScenarioError where the dataset is not valid */
export async function createSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const source = options.wasm ?? new URL("./dimpact-sim.wasm", import.meta.url);
  const module = await SimulatorModule.load(source);
  const { dataset } = options;
  const text =
    typeof dataset === "string"
      ? dataset
      : dataset === undefined
        ? (await import("./dataset.js")).default
        : JSON.stringify(dataset);
  const loaded = module.ask("load", text);
  if (!loaded.good) throw new ScenarioError((JSON.parse(loaded.text) as { errors: InputError[] }).errors);
  // The engine reads a text with a byte order mark; JSON.parse does not.
  return new Simulator(module, JSON.parse(text.replace(/^\uFEFF/, "")) as Dataset);
}
