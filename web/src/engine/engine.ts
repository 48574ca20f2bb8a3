/** The simulator as the page knows it. */
import { problemsIn, type Answer, type Question } from "./answer.ts";
import { inPage, inWorker, type Hand } from "./hand.ts";
import type { Finding, Inquire, Inquiry } from "./inquiry.ts";
import { createLine, type Line } from "./line.ts";
import type { ToWorker } from "./messages.ts";
import type { Dataset } from "./types.ts";

export interface Engine {
  dataset: Dataset;
  /** What an edit asks: it waits for no other question. */
  ask(question: Question, signal?: AbortSignal): Promise<Answer>;
  inquire: Inquire;
  /** Ends it: what it was still asked fails. */
  stop(): void;
}

/** Milliseconds in which an answer is there, many times over: an edit's, and that of a question about many measures. */
const EDIT_MS = 1500;
const QUESTION_MS = 20_000;

const lineTo = (dataset: string, patienceMs: number): Line<ToWorker, Answer | Finding> => {
  let hasWorker = typeof Worker !== "undefined";
  let hasStarted = false;
  const start = async (signal: AbortSignal): Promise<Hand> => {
    if (!hasWorker) return inPage(dataset);
    try {
      const hand = await inWorker(dataset, signal);
      hasStarted = true;
      return hand;
    } catch (error) {
      // What is wrong with a dataset stays wrong outside the worker, and what hangs there would hang the page.
      if (hasStarted || signal.aborted || problemsIn(error)) throw error;
      hasWorker = false;
      return inPage(dataset);
    }
  };
  return createLine(start, patienceMs);
};

const engineWith = (text: string, edits: Line<ToWorker, Answer | Finding>): Engine => {
  // Its worker starts with the first question.
  const questions = lineTo(text, QUESTION_MS);
  return {
    dataset: JSON.parse(text) as Dataset,
    ask: (question, signal) => edits.ask({ question }, signal) as Promise<Answer>,
    inquire: ((inquiry: Inquiry, signal?: AbortSignal) => questions.ask({ inquiry }, signal)) as Inquire,
    stop: () => {
      edits.stop();
      questions.stop();
    },
  };
};

/** Works with the text of a dataset that may be wrong: fails with what is. */
export const startEngine = async (dataset: string): Promise<Engine> => {
  const edits = lineTo(dataset, EDIT_MS);
  await edits.ready();
  return engineWith(dataset, edits);
};

/** Works with the text of a dataset that is right, and takes questions before the simulator is there. */
export const startAhead = (dataset: string): Engine => {
  const edits = lineTo(dataset, EDIT_MS);
  // Whoever asks hears of it.
  edits.ready().catch(() => undefined);
  return engineWith(dataset, edits);
};
