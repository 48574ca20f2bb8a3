/** The page's state: what the user built, its history, and the newest answer of the simulator. */
import type { Answer, Question } from "../engine/answer.ts";
import type { Dataset } from "../engine/types.ts";
import { cancel, redo, settle, startHistory, step, undo, type History } from "./history.ts";
import { placesOf, type Place } from "./places.ts";
import { questionOf } from "./question.ts";
import { createRunner } from "./runner.ts";
import { emptyDocument, type Change, type Document } from "./scenario.ts";

export interface State {
  dataset: Dataset;
  places: readonly Place[];
  document: Document;
  own: Place | null;
  canUndo: boolean;
  canRedo: boolean;
  /** The newest answer, with the document it belongs to. */
  answered: { answer: Answer; document: Document } | null;
  failure: string | null;
}

export interface Store {
  readonly state: State;
  subscribe(listener: () => void): () => void;
  /** A change to start from: nothing before it to go back to. */
  begin(change: Change): void;
  /** Changes of one session become one step to undo. */
  change(change: Change, session?: string): void;
  /** Takes back what a session changed. */
  cancel(session: string): void;
  /** The current session is over. */
  settle(): void;
  undo(): void;
  redo(): void;
}

interface Asker {
  dataset: Dataset;
  ask(question: Question): Promise<Answer>;
}

export const createStore = (engine: Asker, initial: Change = (document) => document): Store => {
  const { dataset } = engine;
  const places = placesOf(dataset);
  const listeners = new Set<() => void>();
  const ownOf = (document: Document): Place | null =>
    places.find((place) => place.code === document.municipality) ?? null;

  let history: History<Document> = startHistory(initial(emptyDocument));
  let state: State;

  const publish = (part: Partial<State>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };

  const run = createRunner(
    ({ question }: { question: Question; document: Document }) => engine.ask(question),
    (answer, { document }) => {
      publish({ answered: { answer, document }, failure: null });
    },
    (error) => {
      publish({ failure: error instanceof Error ? error.message : String(error) });
    },
  );

  const fromHistory = (): Pick<State, "document" | "own" | "canUndo" | "canRedo"> => ({
    document: history.present,
    own: ownOf(history.present),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  });

  const ask = (): void => {
    const document = history.present;
    run({ question: questionOf(document, dataset, ownOf(document)), document });
  };

  const move = (next: History<Document>): void => {
    const changed = next.present !== history.present;
    history = next;
    if (!changed) return;
    publish(fromHistory());
    ask();
  };

  state = { dataset, places, answered: null, failure: null, ...fromHistory() };
  ask();

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin(change) {
      move(startHistory(change(history.present)));
    },
    change(change, session) {
      move(step(history, change(history.present), session ?? null));
    },
    cancel(session) {
      move(cancel(history, session));
    },
    settle() {
      history = settle(history);
    },
    undo() {
      move(undo(history));
    },
    redo() {
      move(redo(history));
    },
  };
};
