/** The simulator as an element of another page. */
import { startEngine, type Engine } from "../engine/engine.ts";
import { home } from "../engine/home.ts";
import { problemsIn } from "../engine/answer.ts";
import type { Problem, Scenario } from "../engine/types.ts";
import { embed } from "../ui/setting.ts";
import { documentOf } from "../scenario/contract.ts";
import { deviceFor, noDevice } from "../kept/device.ts";
import { slug } from "../scenario/municipalities.ts";
import { rename } from "../scenario/arrangements.ts";
import { scenarioIn } from "../scenario/question.ts";
import { emptyDocument } from "../scenario/document.ts";
import { createSession, type Session } from "../session/session.ts";
import type { State, Store } from "../session/store.ts";
import { edit, lookAt } from "../scenario/workspace.ts";
import { groundIn, groundLike } from "../styles/ground.ts";
import { details } from "../texts/details/index.ts";
import { fill } from "../texts/fill.ts";
import { isLanguage, Tongue, type Speech } from "../texts/index.ts";
import type { Page } from "../shell/page.ts";
import "../shell/page.ts";
import type { Details } from "../texts/details/nl.ts";
import {
  KINDS,
  OPTIONS,
  VIEWS,
  type Happening,
  type Kind,
  type Mistake,
  type Option,
  type Told,
} from "./v1.ts";

/** What an option, a message or a file is, that cannot be worked with. */
class Wrong extends Error {
  constructor(readonly mistakes: readonly Mistake[]) {
    super(mistakes.map(({ message }) => message).join("\n"));
  }
}

export const wrong = (
  t: Speech,
  code: keyof Details["embedding"],
  values: Record<string, string> = {},
): Wrong => new Wrong([{ code, message: fill(details(t).embedding[code], values) }]);

const mistakeOf = ({ path, code, message }: Problem, t: Speech): Mistake => ({
  code,
  message: t.local(message),
  path,
});

/** Everything that is wrong, one by one. */
export const mistakesIn = (error: unknown, t: Speech): readonly Mistake[] => {
  if (error instanceof Wrong) return error.mistakes;
  const problems = problemsIn(error);
  if (problems) return problems.map((problem) => mistakeOf(problem, t));
  return [{ code: "failed", message: error instanceof Error ? error.message : String(error) }];
};

/** Has the places of the plan that is built in, and an explanation instead of answers. */
const unable = (error: unknown, t: Speech): Engine => {
  const refuse = (): Promise<never> => Promise.reject(new Error(mistakesIn(error, t)[0]?.message));
  return { ...home, ask: refuse, inquire: refuse, stop: () => undefined };
};

/** The element that looks like what is to be printed or drawn beside it. */
let likeness: HTMLElement | undefined;
const lookLike = (element: HTMLElement): void => {
  likeness = element;
};

/** What an element says its messages in; for the frame, no part of what is promised to other pages. */
export let speechOf: (simulator: DimpactSimulator) => Speech;

export class DimpactSimulator extends HTMLElement {
  static readonly version = __VERSION__;
  static readonly observedAttributes: readonly string[] = OPTIONS;

  #running: { page: Page; session: Session; store: Store; leave: () => void } | null = null;
  /** Options and scenarios are taken in the order in which they were given. */
  #turn: Promise<unknown> = Promise.resolve();
  #begun = false;
  readonly #tongue = new Tongue();
  #ground: HTMLElement | null = null;
  /** Given as a property: goes before the attribute. */
  #given: unknown = undefined;
  #answered: State["answered"] = null;
  #current: Scenario | null = null;
  #failure: State["failure"] = null;

  static {
    speechOf = (simulator) => simulator.#speech;
  }

  get #speech(): Speech {
    return this.#tongue.speech;
  }

  connectedCallback(): void {
    if (this.#begun) return;
    this.#begun = true;
    this.#adoptProperties();
    this.#tongue.onChange(() => {
      this.#describe();
    });
    void this.#take(() => this.#begin());
  }

  attributeChangedCallback(name: Option, former: string | null, value: string | null): void {
    if (name === "scenario") this.#given = undefined;
    if (!this.#begun || former === value) return;
    void this.#take(() => this.#apply(name));
  }

  get municipality(): string {
    return this.getAttribute("municipality") ?? "";
  }
  set municipality(value: string | null) {
    this.#reflect("municipality", value);
  }

  get view(): string {
    return this.getAttribute("view") ?? "";
  }
  set view(value: string | null) {
    this.#reflect("view", value);
  }

  get language(): string {
    return this.getAttribute("language") ?? "";
  }
  set language(value: string | null) {
    this.#reflect("language", value);
  }

  get datasetUrl(): string {
    return this.getAttribute("dataset-url") ?? "";
  }
  set datasetUrl(value: string | null) {
    this.#reflect("dataset-url", value);
  }

  get keep(): string {
    return this.getAttribute("keep") ?? "";
  }
  set keep(value: string | null) {
    this.#reflect("keep", value);
  }

  get readOnly(): boolean {
    return this.hasAttribute("readonly");
  }
  set readOnly(value: boolean) {
    this.toggleAttribute("readonly", value);
  }

  /** The scenario on the screen as far as it counts; null before there is an answer. */
  get scenario(): Scenario | null {
    return this.#current;
  }
  /** Shows a scenario; what is wrong with it is told by an `error` event. Nothing takes all measures away. */
  set scenario(value: Scenario | null) {
    this.#given = value;
    if (this.#begun) void this.#take(() => this.#apply("scenario"));
  }

  /** The scenario on the screen as far as it counts, once there is an answer to it. */
  async getScenario(): Promise<Scenario> {
    await this.#turn;
    await this.#answer();
    return this.#current ?? { schemaVersion: 1 };
  }

  /** Shows a scenario and waits for the answer. Fails with `errors` where it is wrong; then nothing changes. */
  setScenario(scenario: Scenario): Promise<void> {
    return this.#inTurn(async () => {
      await this.#show(scenario);
      await this.#answer();
    });
  }

  /** The figures as a file; fails while no municipality is looked at. */
  export(kind: Kind): Promise<File> {
    return this.#inTurn(async () => {
      if (!KINDS.includes(kind))
        throw wrong(this.#speech, "unknown-kind", { value: kind, known: KINDS.join(", ") });
      await this.#answer();
      const { fileOf } = await import("../export/index.ts");
      return fileOf(kind, this.#source());
    });
  }

  /** Prints the report; fails while no municipality is looked at. */
  print(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#answer();
      const { print } = await import("../export/printing.ts");
      await print(this.#source());
    });
  }

  /** What the page around set before the element was defined would hide what it is defined with. */
  #adoptProperties(): void {
    for (const name of [
      "municipality",
      "view",
      "scenario",
      "language",
      "datasetUrl",
      "readOnly",
      "keep",
    ] as const) {
      const early = Object.getOwnPropertyDescriptor(this, name);
      if (!early) continue;
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, early.value);
    }
  }

  #source(): ReturnType<Page["source"]> & object {
    const source = this.#running?.page.source();
    if (!source) throw wrong(this.#speech, "no-municipality");
    return source;
  }

  #reflect(name: Option, value: string | null): void {
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }

  #tell<H extends Happening>(type: H, detail: Told[H]): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #tellMistakes(error: unknown): void {
    for (const mistake of mistakesIn(error, this.#speech)) this.#tell("error", mistake);
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(task);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Does something; what is wrong with it is told, and all stays as it was. */
  async #take(task: () => Promise<void>, when: "in turn" | "at once" = "in turn"): Promise<void> {
    await (when === "in turn" ? this.#inTurn(task) : task()).catch((error: unknown) => {
      this.#tellMistakes(error);
    });
  }

  /** Begins, or begins anew: with another plan, or another place to keep scenarios. */
  async #begin(): Promise<void> {
    if (this.hasAttribute("language")) await this.#take(() => this.#apply("language"), "at once");
    const engine = await this.#engine().catch((error: unknown) => {
      if (this.#running) throw error;
      this.#tellMistakes(error);
      return unable(error, this.#speech);
    });
    const keep = this.getAttribute("keep");
    const device = keep ? deviceFor(`dimpact.${keep}`) : noDevice;
    const session = createSession(engine, device, this.#tongue);
    const isKept = device.recall("scenarios") !== null;
    await session.start();
    if (!session.store) throw new Error(session.failure);

    const page = document.createElement("dimpact-page");
    page.session = session;
    this.#running?.leave();
    this.#answered = null;
    this.#running = {
      page,
      session,
      store: session.store,
      leave: session.subscribe(() => {
        this.#follow();
      }),
    };
    for (const name of ["municipality", "view", "readonly", "scenario"] as const) {
      const isGiven = this.hasAttribute(name) || (name === "scenario" && this.#given !== undefined);
      // What the visitor made here before goes before what he is given to start from.
      if (isGiven && !(name === "scenario" && isKept)) await this.#take(() => this.#apply(name), "at once");
    }
    lookLike(this);
    this.#ground = groundIn(this);
    this.#ground.append(page);
    this.#describe();
    this.#follow();
  }

  #describe(): void {
    if (!this.#ground) return;
    this.#ground.lang = this.#speech.code;
    this.#ground.ariaLabel = this.#speech.title;
  }

  /** With the plan that the page around names, or the one that is built in. */
  async #engine(): Promise<Engine> {
    const address = this.getAttribute("dataset-url");
    if (address === null) return home;
    const response = await fetch(new URL(address, document.baseURI)).catch(() => null);
    if (!response?.ok) throw wrong(this.#speech, "dataset-unavailable", { value: address });
    return startEngine(await response.text());
  }

  async #apply(name: Option): Promise<void> {
    const value = this.getAttribute(name);
    switch (name) {
      case "municipality":
        this.#look(value);
        return;
      case "view":
        this.#choose(value);
        return;
      case "scenario":
        await this.#show(this.#given ?? this.#parsed(value));
        return;
      case "language":
        if (value !== null && !isLanguage(value)) throw wrong(this.#speech, "unknown-language", { value });
        await this.#tongue.change(value ?? "nl");
        return;
      case "readonly":
        if (this.#running) this.#running.page.fixed = value !== null;
        return;
      case "dataset-url":
      case "keep":
        await this.#begin();
    }
  }

  /** By CBS code, by name, or by the id that it has or would have as a member. */
  #look(wanted: string | null): void {
    if (!this.#running || wanted === null) return;
    const { session, store } = this.#running;
    const id = slug(wanted);
    const place = store.state.places.find((one) => one.code === wanted.toUpperCase() || one.id === id);
    if (!place) throw wrong(this.#speech, "unknown-municipality", { value: wanted });
    session.choosePlace(place.code);
  }

  #choose(view: string | null): void {
    const known = Object.entries(VIEWS).find(([name]) => name === view)?.[1];
    if (view !== null && !known)
      throw wrong(this.#speech, "unknown-view", { value: view, known: Object.keys(VIEWS).join(", ") });
    if (this.#running) this.#running.page.only = known ?? null;
  }

  /** The measures take the place of those of the scenario on the screen; nothing takes all of them away. */
  async #show(given: unknown): Promise<void> {
    if (!this.#running) return;
    const { session, store } = this.#running;
    const document = given === null ? emptyDocument : await documentOf(given, session.engine);
    const { name = "" } = (given ?? {}) as Scenario;
    const { own, places, dataset } = store.state;
    store.arrange((before) => {
      const workspace = rename(name)(edit(() => document)(before));
      return own ? lookAt(own, places, dataset.year)(workspace) : workspace;
    });
  }

  /** Waits for the answer to what is on the screen. */
  #answer(): Promise<void> {
    return new Promise((resolve, reject) => {
      const { session, store } = this.#running ?? {};
      const look = (): boolean => {
        const { answered, document, failure } = store?.state ?? { failure: { nl: "", en: "" } };
        if (answered?.document === document && answered) resolve();
        else if (failure !== null) reject(new Error(this.#speech.local(failure)));
        else return false;
        return true;
      };
      if (look() || !session) return;
      const stop = session.subscribe(() => {
        if (look()) stop();
      });
    });
  }

  #parsed(text: string | null): unknown {
    try {
      return text === null ? null : JSON.parse(text);
    } catch {
      throw wrong(this.#speech, "invalid-json");
    }
  }

  /** Tells what the session came to. */
  #follow(): void {
    if (!this.#running) return;
    const { page, store } = this.#running;
    const { answered, dataset, document, failure } = store.state;
    if (failure !== null && failure !== this.#failure)
      this.#tell("error", { code: "failed", message: this.#speech.local(failure) });
    this.#failure = failure;
    // An answer to what has changed since is not worth telling.
    if (!answered || answered === this.#answered || answered.document !== document) return;
    const isFirst = this.#answered === null;
    const former = JSON.stringify(this.#current);
    const scenario = scenarioIn(answered, dataset);
    this.#answered = answered;
    this.#current = scenario;
    // Told when it is on the screen.
    void page.updateComplete.then(() => {
      if (isFirst) this.#tell("ready", { version: DimpactSimulator.version });
      else if (JSON.stringify(scenario) !== former) this.#tell("scenariochange", { scenario });
      this.#tell("resultchange", { scenario, result: answered.answer.scenario, plan: answered.answer.plan });
    });
  }
}

/** Under its own name where that is free, and always under one that no other version has. */
export const register = (): void => {
  embed(groundLike(() => likeness));
  const versioned = `dimpact-simulator-${__VERSION__.replace(/\W/g, "-")}`;
  if (!customElements.get(versioned)) customElements.define(versioned, DimpactSimulator);
  if (!customElements.get("dimpact-simulator"))
    customElements.define("dimpact-simulator", class extends DimpactSimulator {});
};

declare global {
  interface HTMLElementTagNameMap {
    "dimpact-simulator": DimpactSimulator;
  }
}
