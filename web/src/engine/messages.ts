/** What goes between the page and its worker: one thing is asked at a time, and answered. */
import type { Answer, Question } from "./answer.ts";
import type { Finding, Inquiry } from "./inquiry.ts";
import type { Problem } from "./types.ts";

/** The first message holds the dataset to work with, as text. */
export interface Start {
  dataset: string;
}
export type ToWorker = { question: Question } | { inquiry: Inquiry };
export type FromWorker =
  | { kind: "ready" }
  /** The plan travels only when it is another one than the time before. */
  | { kind: "answer"; answer: Omit<Answer, "plan"> & { plan: Answer["plan"] | null } }
  | { kind: "found"; finding: Finding }
  /** Problems say what is wrong with the question, in both languages; without them the simulator itself failed. */
  | { kind: "failed"; message: string; errors?: readonly Problem[] };
