/** The page's state: what the user built, its history, and the newest answer of the simulator. */
import { reasonOf, type Answer, type Question } from "../engine/answer.ts";
import type { Dataset, LocalText } from "../engine/types.ts";
import { cancel, redo, settle, startHistory, step, undo, type History } from "./history.ts";
import { placesOf, type Place } from "../scenario/places.ts";
import { questionOf } from "../scenario/question.ts";
import { createNewest } from "../engine/newest.ts";
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
  /** What is on screen has waited long for its answer: the figures there belong to another scenario. */
  isLate: boolean;
  /** Why there is no answer to what is on screen. */
  failure: LocalText | null;
}

/** Milliseconds that figures may be on screen beside a scenario that they do not belong to. */
const LATE_MS = 1000;

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
  /** Asks again what could not be answered. */
  retry(): void;
}

/** Whether the figures belong to the scenario on screen. */
export const isCurrent = ({ answered, document }: Pick<State, "answered" | "document">): boolean =>
  answered?.document === document;

/** The answer to what is on screen is there, or why there is none. */
export const isSettled = (state: State): boolean => isCurrent(state) || state.failure !== null;

interface Asker {
  dataset: Dataset;
  ask(question: Question, signal?: AbortSignal): Promise<Answer>;
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

  let late: ReturnType<typeof setTimeout> | undefined;
  const startWaiting = (): void => {
    late ??= setTimeout(() => {
      publish({ isLate: true });
    }, LATE_MS);
  };
  const stopWaiting = (): void => {
    clearTimeout(late);
    late = undefined;
  };

  const run = createNewest<NonNullable<State["answered"]>>(
    (answered) => {
      stopWaiting();
      publish({ answered, isLate: false, failure: null });
      if (!isCurrent(state)) startWaiting();
    },
    (error) => {
      stopWaiting();
      publish({ isLate: true, failure: reasonOf(error) });
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
    const question = questionOf(document, dataset, own);
    startWaiting();
    run(async (signal) => ({ answer: await engine.ask(question, signal), document }));
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

  state = { dataset, places, answered: null, isLate: false, failure: null, ...fromHistory() };
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
    retry() {
      publish({ failure: null });
      ask();
    },
  };
};
