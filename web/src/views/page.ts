/** The whole page: it starts the engine, keeps the store, and gives every view its part of the state. */
import { html, nothing, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { startEngine, type Engine } from "../engine/engine.ts";
import type { ExportAsked, Wish } from "../export/export-asked.ts";
import { createContexts } from "../measures/contexts.ts";
import { spokenMeasures } from "../measures/spoken.ts";
import { noRemarks } from "../outcome/remarks.ts";
import { announcement } from "../outcome/sentences.ts";
import type { Topic } from "../outcome/topic.ts";
import { recall, remember } from "../store/device.ts";
import { holdsScenario } from "../store/link.ts";
import type { Notice, Source } from "../store/opening.ts";
import { choosePlace, type Place } from "../store/places.ts";
import type { Change } from "../store/scenario.ts";
import { createStore, type State, type Store } from "../store/store.ts";
import { fill } from "../texts/fill.ts";
import { isLanguage, language, setLanguage, type Language, type Texts } from "../texts/index.ts";
import type { ExplanationAsked } from "./amount.ts";
import "./answer-strip.ts";
import "./outcome-tabs.ts";
import "./page-footer.ts";
import type { FileChosen } from "./page-header.ts";
import "./page-header.ts";
import { pageStyles } from "./page-styles.ts";
import "./scenario-panel.ts";
import { shownOf, type Shown } from "./shown.ts";
import { DocumentChange, HistoryMove, SessionEnd, View, type Chosen } from "./view.ts";
import "./welcome-view.ts";

const QUIET_MS = 600;
const LOADING_MS = 300;

@customElement("dimpact-page")
export class Page extends View {
  @state() private store: Store | null = null;
  @state() private failure = "";
  @state() private isSlow = false;
  @state() private sheetOpen = false;
  @state() private announced = "";
  @state() private notice: Notice | null = null;
  @state() private topic: Topic | null = null;
  @query("dimpact-answer-strip") private strip!: HTMLElement | null;

  #announcing: ReturnType<typeof setTimeout> | undefined;
  #watched: HTMLElement | null = null;
  readonly #resize = new ResizeObserver(() => {
    document.documentElement.style.setProperty(
      "--page-strip-block-size",
      `${this.#watched?.offsetHeight ?? 0}px`,
    );
  });

  static override styles = [...(View.styles as []), pageStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#describePage();
    document.addEventListener("keydown", this.#shortcut);
    addEventListener("hashchange", this.#followLink);
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#shortcut);
    removeEventListener("hashchange", this.#followLink);
    this.#resize.disconnect();
  }

  #inquire!: Engine["inquire"];

  async #start(): Promise<void> {
    setTimeout(() => {
      this.isSlow = true;
    }, LOADING_MS);
    try {
      const remembered = recall("language");
      const [engine] = await Promise.all([
        startEngine(),
        isLanguage(remembered) ? setLanguage(remembered) : null,
      ]);
      this.#describePage();
      this.#inquire = engine.inquire;
      const store = createStore(engine);
      const code = recall("municipality");
      const place = store.state.places.find((one) => one.code === code);
      if (place) store.begin(this.#choice(store, place));
      if (holdsScenario(location.hash)) await this.#open({ fragment: location.hash }, store);
      store.subscribe(() => {
        this.requestUpdate();
        this.#announceSoon();
      });
      this.store = store;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  readonly #followLink = (): void => {
    if (this.store && holdsScenario(location.hash)) void this.#open({ fragment: location.hash }, this.store);
  };

  async #open(source: Source, store: Store): Promise<void> {
    const { openScenario } = await import("../store/opening.ts");
    this.notice = await openScenario(source, store, this.#inquire);
  }

  #export(wish: Wish, state: State): void {
    const shown = this.#shown(state);
    if (!shown) return;
    import("../export/index.ts")
      .then(({ carryOut }) => carryOut(wish, { state, shown, t: this.t }))
      .catch((error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        this.notice = { tone: "error", text: fill(this.t.exportFailed, { message }) };
      });
  }

  #choice(store: Store, place: Place): Change {
    return choosePlace(place, store.state.places, store.state.dataset.year);
  }

  #choosePlace(code: string): void {
    const { store } = this;
    const place = store?.state.places.find((one) => one.code === code);
    if (!store || !place) return;
    const isFirst = store.state.own === null;
    if (isFirst) store.begin(this.#choice(store, place));
    else store.change(this.#choice(store, place));
    remember("municipality", place.code);
    if (isFirst)
      void this.updateComplete.then(() => {
        // The page stays where it is: its top is what was asked for.
        this.renderRoot.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
      });
  }

  async #chooseLanguage(chosen: Language): Promise<void> {
    await setLanguage(chosen);
    remember("language", chosen);
    this.#describePage();
  }

  #describePage(): void {
    document.documentElement.lang = language();
    document.title = this.t.title;
  }

  readonly #shortcut = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (target instanceof HTMLInputElement && target.type === "text") return;
    const key = event.key.toLowerCase();
    if (key === "z" && !event.shiftKey) this.store?.undo();
    else if (key === "y" || (key === "z" && event.shiftKey)) this.store?.redo();
    else return;
    event.preventDefault();
  };

  /** Says the outcome once things have come to rest, not at every step of a slider. */
  #announceSoon(): void {
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      const shown = this.store && this.#shown(this.store.state);
      if (shown) this.announced = announcement(shown.bill, shown.after.association, this.t);
    }, QUIET_MS);
  }

  /** Beside the open sheet the whole strip stays in view: the header makes way for it. */
  #toggleSheet(open: boolean): void {
    this.sheetOpen = open;
    const top = this.strip?.getBoundingClientRect().top ?? 0;
    if (open && top > 0) scrollBy({ top });
  }

  /** The strip's height is what the page below it must stay clear of. */
  protected override updated(): void {
    if (this.strip === this.#watched) return;
    this.#resize.disconnect();
    this.#watched = this.strip;
    if (this.strip) this.#resize.observe(this.strip);
  }

  /** The year on screen with everything in it, worked out once per answer; null until the first one is there. */
  #shown(state: State): Shown | null {
    const { answered } = state;
    const known = this.#known;
    if (known?.answered === answered && known.t === this.t) return known.shown;
    const shown = answered && shownOf(answered, state, this.#inquire, this.t);
    this.#known = { answered, t: this.t, shown };
    return shown;
  }

  #known: { answered: State["answered"]; t: Texts; shown: Shown | null } | null = null;
  readonly #contexts = createContexts();

  override render(): TemplateResult {
    if (this.failure) return this.#failed(this.failure);
    const { store } = this;
    if (!store) return html`<p class="loading" role="status">${this.isSlow ? this.t.loading : nothing}</p>`;
    const { state } = store;
    return html`
      <div
        @place-chosen=${(event: Chosen) => {
          this.#choosePlace(event.value);
        }}
        @language-chosen=${(event: Chosen) => {
          void this.#chooseLanguage(event.value as Language);
        }}
        @document-change=${(event: DocumentChange) => {
          store.change(event.change, event.session);
        }}
        @session-end=${(event: SessionEnd) => {
          if (event.givenUp) store.cancel(event.session);
          else store.settle();
        }}
        @history-move=${(event: HistoryMove) => {
          store[event.direction]();
        }}
        @file-chosen=${(event: FileChosen) => {
          void this.#open({ file: event.file }, store);
        }}
        @explanation-asked=${(event: ExplanationAsked) => {
          void import("./explanation-panel.ts");
          this.topic = event.topic;
        }}
        @export-asked=${(event: ExportAsked) => {
          this.#export(event.wish, state);
        }}
        @explanation-closed=${() => {
          this.topic = null;
        }}
        @sheet-toggle=${(event: Event) => {
          this.#toggleSheet((event.composedPath()[0] as HTMLElement & { open: boolean }).open);
        }}
      >
        ${this.notice ? this.#notice(this.notice) : nothing}
        ${state.own ? this.#main(state, state.own) : this.#welcome(state)}
        <div class="visually-hidden" role="status">${this.announced}</div>
        ${this.topic ? this.#explanation(state, this.topic) : nothing}
      </div>
    `;
  }

  #notice({ tone, text }: Notice): TemplateResult {
    return html`<div class="notice utrecht-alert utrecht-alert--${tone} no-print" role="alert">
      <p>${text}</p>
      <button
        type="button"
        @click=${() => {
          this.notice = null;
        }}
      >
        ${this.t.dismiss}
      </button>
    </div>`;
  }

  #failed(message: string): TemplateResult {
    return html`<main class="failed">
      <div class="utrecht-alert utrecht-alert--error" role="alert">
        <div class="utrecht-alert__content">
          <p class="nl-paragraph">${this.t.failed}</p>
          <p class="nl-paragraph">${fill(this.t.failedMore, { message })}</p>
        </div>
      </div>
    </main>`;
  }

  #explanation(state: State, topic: Topic): TemplateResult | typeof nothing {
    const shown = this.#shown(state);
    if (!shown) return nothing;
    return html`<dimpact-explanation-panel
      .topic=${topic}
      .scenario=${shown.scenario}
      .inquire=${shown.inquire}
      .sentences=${spokenMeasures(state, shown.answered, this.t)}
    ></dimpact-explanation-panel>`;
  }

  #welcome(state: State): TemplateResult {
    return html`<dimpact-welcome .places=${state.places} .data=${state.dataset}></dimpact-welcome>`;
  }

  #main(state: State, own: Place): TemplateResult {
    const shown = this.#shown(state);
    const { answered } = state;
    const { dataset, places, document } = state;
    return html`
      <dimpact-page-header
        class="no-print"
        .places=${state.places}
        .own=${own}
        .answered=${answered}
      ></dimpact-page-header>
      ${
        shown
          ? html`<dimpact-answer-strip
              .bill=${shown.bill}
              .planned=${shown.before}
              .outcome=${shown.after.association}
            ></dimpact-answer-strip>`
          : html`<div class="strip-space"></div>`
      }
      <main tabindex="-1">
        <dimpact-scenario-panel
          .document=${document}
          .contexts=${this.#contexts({ dataset, places, own, t: this.t }, document.measures)}
          .problems=${answered?.answer.problems ?? {}}
          .remarks=${shown?.remarks ?? noRemarks}
          .canUndo=${state.canUndo}
          .canRedo=${state.canRedo}
        ></dimpact-scenario-panel>
        <div class="outcome" ?inert=${this.sheetOpen}>
          ${
            shown
              ? html`<dimpact-outcome-tabs .state=${state} .shown=${shown}></dimpact-outcome-tabs>`
              : nothing
          }
          ${
            state.failure === null
              ? nothing
              : html`<p class="failure" role="alert">
                  ${fill(this.t.failedMore, { message: state.failure })}
                </p>`
          }
        </div>
      </main>
      <dimpact-page-footer
        .data=${state.dataset}
        .result=${answered?.answer.scenario ?? null}
      ></dimpact-page-footer>
    `;
  }
}
