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

export const load = async (): Promise<Loaded> => {
  const simulator = await createSimulator({ wasm: new URL(moduleUrl, import.meta.url) });
  return { dataset: simulator.dataset, answer: createAnswerer(simulator), find: inquireOf(simulator) };
};
