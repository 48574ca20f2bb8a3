/** What goes between the page and its worker. */
import type { Answer, Question } from "./answer.ts";
import type { Dataset } from "./types.ts";

export type ToWorker = { id: number; question: Question };
export type FromWorker =
  | { kind: "ready"; dataset: Dataset }
  | { kind: "answer"; id: number; answer: Answer }
  | { kind: "failed"; id?: number; message: string };
