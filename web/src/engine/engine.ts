/** The simulator as the page knows it: in a worker, or beside the page where a worker cannot start. */
import { problemsIn, type Answer, type Question } from "./answer.ts";
import type { Dataset } from "./types.ts";
import workerUrl from "./worker.ts?worker&url";
import type { Finding, Inquire, Inquiry } from "./inquiry.ts";
import type { FromWorker, Start, ToWorker } from "./messages.ts";

interface Asker {
  ask(question: Question): Promise<Answer>;
  inquire: Inquire;
  /** Ends it: what it was still asked fails. */
  stop(): void;
}

export interface Engine extends Asker {
  dataset: Dataset;
}

const inPage = async (text: string): Promise<Asker> => {
  const { load } = await import("./load.ts");
  const { answer, find } = await load(text);
  return {
    stop: () => undefined,
    ask: (question) => Promise.resolve().then(() => answer(question)),
    inquire: ((inquiry: Inquiry) => Promise.resolve().then(() => find(inquiry))) as Inquire,
  };
};

const script = new URL(workerUrl, import.meta.url);

/** A browser takes no worker from another server, but lets one of the page's own import it. */
const startWorker = (): Worker => {
  if (script.origin === location.origin) return new Worker(script, { type: "module" });
  const importing = URL.createObjectURL(
    new Blob([`import ${JSON.stringify(script.href)};`], { type: "text/javascript" }),
  );
  return new Worker(importing, { type: "module" });
};

const inWorker = (text: string): Promise<Asker> =>
  new Promise((resolve, reject) => {
    const worker = startWorker();
    const start: Start = { dataset: text };
    worker.postMessage(start);
    type Reply = Answer | Finding;
    const waiting = new Map<number, { resolve: (reply: Reply) => void; reject: (error: Error) => void }>();
    let lastId = 0;

    const post = (content: { question: Question } | { inquiry: Inquiry }): Promise<Reply> =>
      new Promise((resolveReply, rejectReply) => {
        lastId += 1;
        waiting.set(lastId, { resolve: resolveReply, reject: rejectReply });
        const message: ToWorker = { id: lastId, ...content };
        worker.postMessage(message);
      });
    const ask = (question: Question) => post({ question }) as Promise<Answer>;
    const inquire = ((inquiry: Inquiry) => post({ inquiry })) as Inquire;

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

    const stop = (): void => {
      worker.terminate();
      for (const entry of waiting.values()) entry.reject(new Error("stopped"));
      waiting.clear();
    };

    const failure = ({ message, errors }: Extract<FromWorker, { kind: "failed" }>): Error =>
      Object.assign(new Error(message), errors ? { errors } : {});

    worker.addEventListener("message", (event: MessageEvent<FromWorker>) => {
      const message = event.data;
      if (message.kind === "ready") resolve({ ask, inquire, stop });
      else if (message.kind === "answer") receive(message);
      else if (message.kind === "found") settle(message.id)?.resolve(message.finding);
      else if (message.id === undefined) {
        reject(failure(message));
        worker.terminate();
      } else settle(message.id)?.reject(failure(message));
    });
    worker.addEventListener("error", (event) => {
      reject(new Error(event.message || "worker"));
    });
  });

const start = (dataset: string): Promise<Asker> =>
  (typeof Worker === "undefined" ? inPage(dataset) : inWorker(dataset)).catch((error: unknown) => {
    // What is wrong with a dataset stays wrong outside the worker.
    if (problemsIn(error)) throw error;
    return inPage(dataset);
  });

const parse = (dataset: string): Dataset => JSON.parse(dataset) as Dataset;

/** Works with the text of a dataset that may be wrong: fails with what is. */
export const startEngine = async (dataset: string): Promise<Engine> => ({
  ...(await start(dataset)),
  dataset: parse(dataset),
});

/** Works with the text of a dataset that is right, and takes questions before the simulator is there. */
export const startAhead = (dataset: string): Engine => {
  const started = start(dataset);
  // Whoever asks hears of it.
  started.catch(() => undefined);
  return {
    dataset: parse(dataset),
    ask: async (question) => (await started).ask(question),
    inquire: async (inquiry) => (await started).inquire(inquiry),
    stop: () => {
      void started.then((asker) => {
        asker.stop();
      });
    },
  };
};
