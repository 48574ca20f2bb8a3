/** The page's engine without a worker: the built module, asked directly. */
import { createAnswerer, type Answer, type Question } from "../../web/src/engine/answer.ts";
import type { Dataset } from "../../web/src/engine/types.ts";
import { createSimulator } from "../../wasm/index.ts";

export interface TestEngine {
  dataset: Dataset;
  ask: (question: Question) => Promise<Answer>;
}

export const startTestEngine = async (): Promise<TestEngine> => {
  const simulator = await createSimulator({ wasm: new URL("../../dist/dimpact-sim.wasm", import.meta.url) });
  const answer = createAnswerer(simulator);
  return { dataset: simulator.dataset, ask: (question) => Promise.resolve(answer(question)) };
};
