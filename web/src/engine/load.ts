/** The one place where the page meets the simulator. */
import { createSimulator } from "../../../dist/index.js";
import moduleUrl from "../../../dist/dimpact-sim.wasm?url";
import { createAnswerer, type Answer, type Question } from "./answer.ts";
import { inquireOf, type Finding, type Inquiry } from "./inquiry.ts";
import type { Dataset } from "./types.ts";

export interface Loaded {
  dataset: Dataset;
  answer: (question: Question) => Answer;
  find: (inquiry: Inquiry) => Finding;
}

/** With the text of a dataset, or with the plan that is built in. */
export const load = async (dataset?: string): Promise<Loaded> => {
  const wasm = new URL(moduleUrl, import.meta.url);
  const simulator = await createSimulator({ wasm, ...(dataset === undefined ? {} : { dataset }) });
  return { dataset: simulator.dataset, answer: createAnswerer(simulator), find: inquireOf(simulator) };
};
