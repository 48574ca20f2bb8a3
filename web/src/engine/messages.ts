/** What goes between the page and its worker. */
import type { Answer, Question } from "./answer.ts";
import type { Dataset } from "./types.ts";

export type ToWorker = { id: number; question: Question };
export type FromWorker =
  | { kind: "ready"; dataset: Dataset }
  /** The plan travels only when it is another one than the time before. */
  | { kind: "answer"; id: number; answer: Omit<Answer, "plan"> & { plan: Answer["plan"] | null } }
  | { kind: "failed"; id?: number; message: string };
