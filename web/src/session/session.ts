/** One reader's work: a simulator with its plan, the scenarios in a store, and what the device remembers of them. */
import type { Engine } from "../engine/engine.ts";
import { isLanguage, Tongue, type Language } from "../texts/index.ts";
import type { Device } from "../kept/device.ts";
import { keepOnDevice, type Trouble } from "./keeping.ts";
import type { Notice, Source } from "./opening.ts";
import { createStore, isSettled, type Store } from "./store.ts";
import { lookAt, type Workspace } from "../scenario/workspace.ts";

export interface Session {
  readonly tongue: Tongue;
  /** The simulator with the plan to come back to. */
  readonly home: Engine;
  /** The simulator in use. */
  readonly engine: Engine;
  /** Null until the session has started. */
  readonly store: Store | null;
  /** What is to be told to the reader, until he puts it away. */
  readonly notice: Notice | null;
  /** The file with the plan in use, where that is not the one at home. */
  readonly planFile: string;
  /** Why it could not start. */
  readonly failure: string;
  subscribe(listener: () => void): () => void;
  /** Takes up what the device remembers, and what a link brings, if any. */
  start(fragment?: string): Promise<void>;
  /** Looks at the municipality with this CBS code, or nothing happens. */
  choosePlace(code: string): void;
  chooseLanguage(language: Language): Promise<void>;
  openScenario(source: Source): Promise<void>;
  openPlan(file: File): Promise<void>;
  /** Back to the plan at home, and to who was looked at there. */
  leavePlan(): Promise<void>;
  tell(notice: Notice | null): void;
}

/** How long the views wait to be drawn with the answer at once: drawing them twice takes the longest. */
const PATIENCE_MS = 1000;

/** The answer to what is on screen is there, or why there is none, or it takes too long. */
const firstAnswer = (store: Store): Promise<void> =>
  new Promise((resolve) => {
    const stop = store.subscribe(look);
    const timer = setTimeout(end, PATIENCE_MS);
    function end(): void {
      clearTimeout(timer);
      stop();
      resolve();
    }
    function look(): void {
      if (!store.state.own || isSettled(store.state)) end();
    }
    look();
  });

type Changing = Pick<Session, "engine" | "store" | "notice" | "planFile" | "failure">;

export const createSession = (home: Engine, device: Device, tongue = new Tongue()): Session => {
  const listeners = new Set<() => void>();
  let now: Changing = { engine: home, store: null, notice: null, planFile: "", failure: "" };
  let unfollow: () => void = () => undefined;

  const notify = (): void => {
    for (const listener of listeners) listener();
  };
  const publish = (part: Partial<Changing>): void => {
    now = { ...now, ...part };
    notify();
  };

  const troubles = new Set<Trouble>();
  let mayKeep = true;
  const untold: Notice[] = [];
  /** What is told already comes back once this is put away. */
  const tellFirst = (notice: Notice): void => {
    if (now.notice) untold.unshift(now.notice);
    publish({ notice });
  };
  /** Once is enough. */
  const tellTrouble = async (trouble: Trouble): Promise<void> => {
    if (troubles.has(trouble)) return;
    troubles.add(trouble);
    mayKeep &&= trouble === "full";
    const { troubleNotice } = await import("./opening.ts");
    tellFirst(troubleNotice(trouble, tongue.speech));
  };

  const keeping = (store: Store): (() => void) =>
    mayKeep
      ? keepOnDevice(store, device, (trouble) => {
          void tellTrouble(trouble);
        })
      : () => undefined;

  const follow = (store: Store): void => {
    unfollow();
    const stop = [keeping(store), store.subscribe(notify)];
    unfollow = () => {
      for (const end of stop) end();
    };
  };

  const move = (engine: Engine, store: Store, planFile: string): void => {
    const former = now.engine;
    follow(store);
    publish({ engine, store, planFile, notice: null });
    if (former !== engine && former !== home) former.stop();
  };

  /** What the last visit left behind. */
  const takeUp = async (store: Store): Promise<Notice | null> => {
    const kept = device.recall("scenarios");
    const isAside = device.aside().length > 0;
    if (kept === null && !isAside) return null;
    const opening = await import("./opening.ts");
    const { speech } = tongue;
    const taken = kept === null ? null : await opening.takeUp(kept, store, home.inquire, device, speech);
    mayKeep = taken?.mayKeep ?? true;
    return taken?.notice ?? (isAside ? opening.stillAside(device, speech) : null);
  };

  const open = async (source: Source, store: Store): Promise<Notice> => {
    const { openScenario } = await import("./opening.ts");
    return openScenario(source, store, now.engine.inquire, tongue.speech);
  };

  const look = (store: Store, code: string | null): void => {
    const { places, dataset, own } = store.state;
    const place = places.find((one) => one.code === code);
    if (!place) return;
    const choice = lookAt(place, places, dataset.year);
    if (own) store.arrange(choice);
    else store.begin(choice);
  };

  const settled = async (engine: Engine, workspace: Workspace, own: Parameters<SettleIn>[1]) => {
    const { settleIn } = await import("./other-plan.ts");
    return createStore(engine, settleIn(workspace, own, engine.dataset));
  };

  return {
    tongue,
    home,
    get engine() {
      return now.engine;
    },
    get store() {
      return now.store;
    },
    get notice() {
      return now.notice;
    },
    get planFile() {
      return now.planFile;
    },
    get failure() {
      return now.failure;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start(fragment) {
      try {
        const language = device.recall("language");
        if (isLanguage(language)) await tongue.change(language);
        const store = createStore(home);
        let notice = await takeUp(store);
        look(store, device.recall("municipality"));
        // What a link brings is kept from here on.
        follow(store);
        if (fragment !== undefined) {
          if (notice?.aside || (notice && !mayKeep)) untold.push(notice);
          notice = await open({ fragment }, store);
        }
        await firstAnswer(store);
        publish({ store, notice });
      } catch (error) {
        publish({ failure: error instanceof Error ? error.message : String(error) });
      }
    },
    choosePlace(code) {
      if (!now.store) return;
      look(now.store, code);
      if (now.planFile === "" && now.store.state.own?.code === code) device.remember("municipality", code);
    },
    async chooseLanguage(language) {
      await tongue.change(language);
      device.remember("language", language);
    },
    async openScenario(source) {
      if (now.store) publish({ notice: await open(source, now.store) });
    },
    async openPlan(file) {
      const former = now.store?.state;
      if (!former) return;
      const { noticeOfMove, openPlan } = await import("./other-plan.ts");
      const opened = await openPlan(file, tongue.speech);
      if ("tone" in opened) {
        publish({ notice: opened });
        return;
      }
      move(opened, await settled(opened, former.workspace, former.own), file.name);
      publish({ notice: await noticeOfMove(former, opened.inquire, tongue.speech) });
    },
    async leavePlan() {
      const former = now.store?.state;
      if (!former) return;
      const { placeIn } = await import("./other-plan.ts");
      const own = placeIn(home.dataset, device.recall("municipality"));
      move(home, await settled(home, former.workspace, own), "");
    },
    tell(notice) {
      publish({ notice: notice ?? untold.shift() ?? null });
    },
  };
};

type SettleIn = typeof import("./other-plan.ts").settleIn;
