/** The simulator as the page knows it: in a worker, or beside the page where a worker cannot start. */
import type { Answer, Question } from "./answer.ts";
import type { Dataset } from "./types.ts";
import type { FromWorker, ToWorker } from "./messages.ts";

export interface Engine {
  dataset: Dataset;
  ask(question: Question): Promise<Answer>;
}

const inPage = async (): Promise<Engine> => {
  const { load } = await import("./load.ts");
  const { dataset, answer } = await load();
  return { dataset, ask: (question) => Promise.resolve().then(() => answer(question)) };
};

const inWorker = (): Promise<Engine> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
    let lastId = 0;

    const ask = (question: Question): Promise<Answer> =>
      new Promise((resolveAnswer, rejectAnswer) => {
        lastId += 1;
        waiting.set(lastId, { resolve: resolveAnswer, reject: rejectAnswer });
        const message: ToWorker = { id: lastId, question };
        worker.postMessage(message);
      });

    let plan: Answer["plan"] | null = null;

    const receive = ({ id, answer }: Extract<FromWorker, { kind: "answer" }>): void => {
      plan = answer.plan ?? plan;
      if (plan) settle(id)?.resolve({ ...answer, plan });
    };

    const settle = (id: number) => {
      const entry = waiting.get(id);
      waiting.delete(id);
      return entry;
    };

    worker.addEventListener("message", (event: MessageEvent<FromWorker>) => {
      const message = event.data;
      if (message.kind === "ready") resolve({ dataset: message.dataset, ask });
      else if (message.kind === "answer") receive(message);
      else if (message.id === undefined) reject(new Error(message.message));
      else settle(message.id)?.reject(new Error(message.message));
    });
    worker.addEventListener("error", (event) => {
      reject(new Error(event.message || "worker"));
    });
  });

export const startEngine = (): Promise<Engine> =>
  (typeof Worker === "undefined" ? inPage() : inWorker()).catch(() => inPage());
