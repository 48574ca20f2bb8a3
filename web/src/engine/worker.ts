import { load, type Loaded } from "./load.ts";
import { problemsIn } from "./answer.ts";
import type { Result } from "./types.ts";
import type { FromWorker, Start, ToWorker } from "./messages.ts";

const send = (message: FromWorker): void => {
  postMessage(message);
};

const fail = (error: unknown): void => {
  const errors = problemsIn(error);
  const message = error instanceof Error ? error.message : String(error);
  send({ kind: "failed", message, ...(errors ? { errors } : {}) });
};

let sentPlan: Result | null = null;

const reply = (data: ToWorker, { answer, find }: Loaded): void => {
  if ("inquiry" in data) {
    send({ kind: "found", finding: find(data.inquiry) });
    return;
  }
  const found = answer(data.question);
  send({ kind: "answer", answer: { ...found, plan: found.plan === sentPlan ? null : found.plan } });
  sentPlan = found.plan;
};

const start = (loaded: Loaded): void => {
  addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
    try {
      reply(data, loaded);
    } catch (error) {
      fail(error);
    }
  });
  send({ kind: "ready" });
};

addEventListener(
  "message",
  ({ data }: MessageEvent<Start>) => {
    load(data.dataset).then(start, fail);
  },
  { once: true },
);
