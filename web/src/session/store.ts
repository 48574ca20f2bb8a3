/** The page's state: what the user built, its history, and the newest answer of the simulator. */
import type { Answer, Question } from "../engine/answer.ts";
import type { Dataset } from "../engine/types.ts";
import { cancel, redo, settle, startHistory, step, undo, type History } from "./history.ts";
import { placesOf, type Place } from "../scenario/places.ts";
import { questionOf } from "../scenario/question.ts";
import { createRunner } from "./runner.ts";
import type { Change, Document } from "../scenario/document.ts";
import { edit, onScreen, startWorkspace, type Arrange, type Workspace } from "../scenario/workspace.ts";

export interface State {
  dataset: Dataset;
  places: readonly Place[];
  workspace: Workspace;
  /** The scenario on screen. */
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
  /** What to start from: nothing before it to go back to. */
  begin(arrange: Arrange): void;
  /** Changes the scenario on screen; changes of one gesture become one step to undo. */
  change(change: Change, gesture?: string): void;
  /** Changes which scenarios there are. */
  arrange(arrange: Arrange, gesture?: string): void;
  /** Takes back what a gesture changed. */
  cancel(gesture: string): void;
  /** The current gesture is over. */
  settle(): void;
  undo(): void;
  redo(): void;
}

interface Asker {
  dataset: Dataset;
  ask(question: Question): Promise<Answer>;
}

export const createStore = (engine: Asker, initial = startWorkspace): Store => {
  const { dataset } = engine;
  const places = placesOf(dataset);
  const listeners = new Set<() => void>();
  const ownOf = (document: Document): Place | null =>
    places.find((place) => place.code === document.municipality) ?? null;

  let history = startHistory(initial);
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

  const fromHistory = (): Pick<State, "workspace" | "document" | "own" | "canUndo" | "canRedo"> => {
    const { document } = onScreen(history.present);
    return {
      workspace: history.present,
      document,
      own: ownOf(document),
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
    };
  };

  const ask = (): void => {
    const { document, own } = state;
    run({ question: questionOf(document, dataset, own), document });
  };

  const move = (next: History<Workspace>): void => {
    const changed = next.present !== history.present;
    history = next;
    if (!changed) return;
    const { document } = state;
    publish(fromHistory());
    if (state.document !== document) ask();
  };

  const arrange: Store["arrange"] = (change, gesture) => {
    move(step(history, change(history.present), gesture ?? null));
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
    change(change, gesture) {
      arrange(edit(change), gesture);
    },
    arrange,
    cancel(gesture) {
      move(cancel(history, gesture));
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
