import { load } from "./load.ts";
import type { FromWorker, ToWorker } from "./messages.ts";

const send = (message: FromWorker): void => {
  postMessage(message);
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

// Listening starts before the module is there, so that an early question waits instead of getting lost.
const loaded = load();

addEventListener("message", (event: MessageEvent<ToWorker>) => {
  const { id, question } = event.data;
  loaded
    .then(({ answer }) => {
      send({ kind: "answer", id, answer: answer(question) });
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
