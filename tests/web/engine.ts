/** The page's engine without a worker: the built module, asked directly. */
import { createAnswerer, type Answer, type Question } from "../../web/src/engine/answer.ts";
import { inquireOf, type Inquire, type Inquiry } from "../../web/src/engine/inquiry.ts";
import type { Dataset } from "../../web/src/engine/types.ts";
import { createSimulator } from "../../dist/index.js";

export interface TestEngine {
  dataset: Dataset;
  ask: (question: Question) => Promise<Answer>;
  inquire: Inquire;
}

export const startTestEngine = async (): Promise<TestEngine> => {
  const simulator = await createSimulator();
  const answer = createAnswerer(simulator);
  const find = inquireOf(simulator);
  return {
    dataset: simulator.dataset,
    ask: (question) => Promise.resolve(answer(question)),
    inquire: ((inquiry: Inquiry) => Promise.resolve().then(() => find(inquiry))) as Inquire,
  };
};
