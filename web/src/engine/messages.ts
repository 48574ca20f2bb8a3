/** What goes between the page and its worker. */
import type { Answer, Question } from "./answer.ts";
import type { Finding, Inquiry } from "./inquiry.ts";
import type { Dataset, Problem } from "./types.ts";

/** The first message says which dataset to work with: its text, or nothing for the plan that is built in. */
export interface Start {
  dataset: string | undefined;
}
export type ToWorker = { id: number } & ({ question: Question } | { inquiry: Inquiry });
export type FromWorker =
  | { kind: "ready"; dataset: Dataset }
  /** The plan travels only when it is another one than the time before. */
  | { kind: "answer"; id: number; answer: Omit<Answer, "plan"> & { plan: Answer["plan"] | null } }
  | { kind: "found"; id: number; finding: Finding }
  /** Problems say what is wrong with the question, in both languages. */
  | { kind: "failed"; id?: number; message: string; errors?: readonly Problem[] };
