/** The one place where the page meets the simulator. */
import { createSimulator } from "../../../wasm/index.ts";
import moduleUrl from "../../../dist/dimpact-sim.wasm?url";
import { createAnswerer, type Answer, type Question } from "./answer.ts";
import type { Dataset } from "./types.ts";

export interface Loaded {
  dataset: Dataset;
  answer: (question: Question) => Answer;
}

export const load = async (): Promise<Loaded> => {
  const simulator = await createSimulator({ wasm: new URL(moduleUrl, import.meta.url) });
  return { dataset: simulator.dataset, answer: createAnswerer(simulator) };
};
