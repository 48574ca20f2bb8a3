/** The one place where the page meets the simulator. */
import { createSimulator } from "../../../dist/index.js";
import moduleUrl from "../../../dist/dimpact-sim.wasm?url";
import { createAnswerer, type Answer, type Question } from "./answer.ts";
import { inquireOf, type Finding, type Inquiry } from "./inquiry.ts";

export interface Loaded {
  answer: (question: Question) => Answer;
  find: (inquiry: Inquiry) => Finding;
}

/** With the text of a dataset. */
export const load = async (dataset: string): Promise<Loaded> => {
  const simulator = await createSimulator({ wasm: new URL(moduleUrl, import.meta.url), dataset });
  return { answer: createAnswerer(simulator), find: inquireOf(simulator) };
};
