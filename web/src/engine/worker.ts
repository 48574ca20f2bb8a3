import { load } from "./load.ts";
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
  const { id, question } = event.data;
  loaded
    .then(({ answer }) => {
      const found = answer(question);
      send({ kind: "answer", id, answer: { ...found, plan: found.plan === sentPlan ? null : found.plan } });
      sentPlan = found.plan;
    })
    .catch((error: unknown) => {
      send({ kind: "failed", id, message: messageOf(error) });
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
