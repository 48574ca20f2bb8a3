/** A simulator that is ready to be asked: in a worker, or beside the page where a worker cannot start. */
import type { Answer } from "./answer.ts";
import type { Finding } from "./inquiry.ts";
import type { FromWorker, Start, ToWorker } from "./messages.ts";
import workerUrl from "./worker.ts?worker&url";

/** One thing at a time. Fails with what is wrong with it, or because the simulator is lost. */
export interface Hand<A = ToWorker, R = Answer | Finding> {
  ask(asked: A): Promise<R>;
}

/** It took a lot longer than anything takes: the worker hangs, or is gone without a word. */
export class Lost extends Error {}

export const inPage = async (dataset: string): Promise<Hand> => {
  const { load } = await import("./load.ts");
  const { answer, find } = await load(dataset);
  return {
    ask: (asked) =>
      Promise.resolve().then(() => ("inquiry" in asked ? find(asked.inquiry) : answer(asked.question))),
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

const failure = ({ message, errors }: Extract<FromWorker, { kind: "failed" }>): Error =>
  Object.assign(new Error(message), errors ? { errors } : {});

export const inWorker = (dataset: string, signal: AbortSignal): Promise<Hand> =>
  new Promise((resolveStart, rejectStart) => {
    const worker = startWorker();
    let lost: Error | null = null;
    let plan: Answer["plan"] | null = null;
    let settle: { resolve: (reply: Answer | Finding) => void; reject: (error: Error) => void } | null = null;

    const lose = (error: Error): void => {
      lost ??= error;
      worker.terminate();
      rejectStart(lost);
      settle?.reject(lost);
    };
    const hand: Hand = {
      ask: (asked) =>
        new Promise((resolve, reject) => {
          if (lost) {
            reject(lost);
            return;
          }
          settle = { resolve, reject };
          worker.postMessage(asked);
        }),
    };

    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      switch (data.kind) {
        case "ready":
          resolveStart(hand);
          return;
        case "found":
          settle?.resolve(data.finding);
          return;
        case "answer":
          plan = data.answer.plan ?? plan;
          if (plan) settle?.resolve({ ...data.answer, plan });
          return;
        case "failed":
          rejectStart(failure(data));
          settle?.reject(failure(data));
      }
    });
    worker.addEventListener("error", (event) => {
      // Told by the page, once it does not get better.
      event.preventDefault();
      lose(new Error(event.message || "worker"));
    });
    signal.addEventListener("abort", () => {
      lose(new Lost("stopped"));
    });
    const start: Start = { dataset };
    worker.postMessage(start);
  });
