import { load, type Loaded } from "./load.ts";
import { problemsIn } from "./answer.ts";
import type { Result } from "./types.ts";
import type { FromWorker, Start, ToWorker } from "./messages.ts";

const send = (message: FromWorker): void => {
  postMessage(message);
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const fail = (error: unknown, id?: number): void => {
  const errors = problemsIn(error);
  send({
    kind: "failed",
    ...(id === undefined ? {} : { id }),
    message: messageOf(error),
    ...(errors ? { errors } : {}),
  });
};

let sentPlan: Result | null = null;

const reply = (data: ToWorker, { answer, find }: Loaded): void => {
  const { id } = data;
  if ("inquiry" in data) {
    send({ kind: "found", id, finding: find(data.inquiry) });
    return;
  }
  const found = answer(data.question);
  send({ kind: "answer", id, answer: { ...found, plan: found.plan === sentPlan ? null : found.plan } });
  sentPlan = found.plan;
};

const start = (loaded: Promise<Loaded>): void => {
  loaded.then(() => {
    send({ kind: "ready" });
  }, fail);
  // Listening starts before the module is there, so that an early question waits instead of getting lost.
  addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
    loaded
      .then((simulator) => {
        reply(data, simulator);
      })
      .catch((error: unknown) => {
        fail(error, data.id);
      });
  });
};

addEventListener(
  "message",
  ({ data }: MessageEvent<Start>) => {
    start(load(data.dataset));
  },
  { once: true },
);
