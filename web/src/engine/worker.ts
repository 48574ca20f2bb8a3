import { load } from "./load.ts";
import { problemsIn } from "./answer.ts";
import type { Result } from "./types.ts";
import type { FromWorker, ToWorker } from "./messages.ts";

const send = (message: FromWorker): void => {
  postMessage(message);
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

// Listening starts before the module is there, so that an early question waits instead of getting lost.
const loaded = load();

let sentPlan: Result | null = null;

addEventListener("message", (event: MessageEvent<ToWorker>) => {
  const { data } = event;
  const { id } = data;
  loaded
    .then(({ answer, find }) => {
      if ("inquiry" in data) {
        send({ kind: "found", id, finding: find(data.inquiry) });
        return;
      }
      const found = answer(data.question);
      send({ kind: "answer", id, answer: { ...found, plan: found.plan === sentPlan ? null : found.plan } });
      sentPlan = found.plan;
    })
    .catch((error: unknown) => {
      const errors = problemsIn(error);
      send({ kind: "failed", id, message: messageOf(error), ...(errors ? { errors } : {}) });
    });
});

loaded.then(
  ({ dataset }) => {
    send({ kind: "ready", dataset });
  },
  (error: unknown) => {
    send({ kind: "failed", message: messageOf(error) });
  },
);
