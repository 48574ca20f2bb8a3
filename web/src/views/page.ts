/** The whole page: it starts the engine, keeps the store, and gives every view its part of the state. */
import { html, nothing, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import type { Engine } from "../engine/engine.ts";
import { home } from "../engine/home.ts";
import { giveOut, prepareToPrint } from "../export/doors.ts";
import type { ExportAsked } from "../export/export-asked.ts";
import type { Source } from "../export/report.ts";
import { createContexts } from "../measures/contexts.ts";
import { spokenMeasures } from "../measures/spoken.ts";
import { noRemarks } from "../outcome/remarks.ts";
import { announcement } from "../outcome/sentences.ts";
import { recall, remember } from "../store/device.ts";
import { keepOnDevice } from "../store/keeping.ts";
import { holdsScenario } from "../store/fragment.ts";
import type { Notice, Source as Opened } from "../store/opening.ts";
import type { Place } from "../store/places.ts";
import { createStore, type State, type Store } from "../store/store.ts";
import { lookAt, onScreen, type Arrange } from "../store/workspace.ts";
import { fill } from "../texts/fill.ts";
import { isLanguage, language, setLanguage, type Language, type Texts } from "../texts/index.ts";
import type { ExplanationAsked } from "./amount.ts";
import "./answer-strip.ts";
import "./outcome-tabs.ts";
import type { PlanChosen } from "./page-footer.ts";
import type { FileChosen } from "./page-header.ts";
import "./page-header.ts";
import { historyKey } from "./history-key.ts";
import { failedPage, noticeBox } from "./notice-box.ts";
import { pageStyles } from "./page-styles.ts";
import "./scenario-panel.ts";
import { shownOf, type Shown } from "./shown.ts";
import { DocumentChange, HistoryMove, SessionEnd, View, type Chosen, type WorkspaceChange } from "./view.ts";
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
  @state() private asked: ExplanationAsked | null = null;
  /** The file that the page works with instead of the plan that is built in. */
  @state() private planFile = "";
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
    void import("./page-footer.ts");
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#shortcut);
    removeEventListener("hashchange", this.#followLink);
    this.#resize.disconnect();
  }

  #engine: Engine = home;

  async #start(): Promise<void> {
    setTimeout(() => {
      this.isSlow = true;
    }, LOADING_MS);
    try {
      const remembered = recall("language");
      if (isLanguage(remembered)) await setLanguage(remembered);
      this.#describePage();
      const store = createStore(home);
      await this.#takeUp(store);
      const code = recall("municipality");
      const place = store.state.places.find((one) => one.code === code);
      if (place) store.begin(this.#choice(store, place));
      this.#follow(store);
      if (holdsScenario(location.hash)) await this.#open({ fragment: location.hash }, store);
      this.store = store;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  /** What the last visit left behind; where it cannot be read the page starts anew. */
  async #takeUp(store: Store): Promise<void> {
    const kept = recall("scenarios");
    if (kept === null) return;
    const { takeUp } = await import("../store/opening.ts");
    this.notice = await takeUp(kept, store, this.#engine.inquire).catch(() => null);
  }

  #unfollow: () => void = () => undefined;

  #follow(store: Store): void {
    this.#unfollow();
    const stop = [
      keepOnDevice(store),
      store.subscribe(() => {
        this.requestUpdate();
        this.#announceSoon();
      }),
    ];
    this.#unfollow = () => {
      for (const end of stop) end();
    };
    // What is kept may have been answered already.
    this.#announceSoon();
  }

  readonly #followLink = (): void => {
    if (this.store && holdsScenario(location.hash)) void this.#open({ fragment: location.hash }, this.store);
  };

  async #open(source: Opened, store: Store): Promise<void> {
    const { openScenario } = await import("../store/opening.ts");
    this.notice = await openScenario(source, store, this.#engine.inquire);
    // What was opened is kept from here on; loading the page again must not open it anew.
    if (holdsScenario(location.hash) && this.notice.tone !== "error")
      history.replaceState(null, "", location.pathname + location.search);
  }

  readonly #source = (): Source | null => {
    const state = this.store?.state;
    const shown = state ? this.#shown(state) : null;
    return state && shown ? { state, shown, t: this.t } : null;
  };

  async #openPlan(file: File, former: Store): Promise<void> {
    const { noticeOfMove, openPlan, settleIn } = await import("../store/other-plan.ts");
    const opened = await openPlan(file);
    if ("tone" in opened) {
      this.notice = opened;
      return;
    }
    const { workspace, own } = former.state;
    this.#move(opened, createStore(opened, settleIn(workspace, own, opened.dataset)), file.name);
    this.notice = await noticeOfMove(former.state, opened.inquire);
  }

  /** Back to the plan that is built in, and to who was looked at there. */
  async #leavePlan(former: Store): Promise<void> {
    const { settleIn, placeIn } = await import("../store/other-plan.ts");
    const own = placeIn(home.dataset, recall("municipality"));
    this.#move(home, createStore(home, settleIn(former.state.workspace, own, home.dataset)), "");
    this.notice = null;
  }

  #move(engine: Engine, store: Store, planFile: string): void {
    if (this.#engine !== home) this.#engine.stop();
    this.#engine = engine;
    this.#follow(store);
    this.store = store;
    this.planFile = planFile;
    if (planFile !== "") void import("./plan-banner.ts");
    this.asked = null;
    scrollTo({ top: 0 });
  }

  #choice(store: Store, place: Place): Arrange {
    return lookAt(place, store.state.places, store.state.dataset.year);
  }

  #choosePlace(code: string): void {
    const { store } = this;
    const place = store?.state.places.find((one) => one.code === code);
    if (!store || !place) return;
    const isFirst = store.state.own === null;
    if (isFirst) store.begin(this.#choice(store, place));
    else store.arrange(this.#choice(store, place));
    if (this.planFile === "") remember("municipality", place.code);
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
    const move = historyKey(event);
    if (!move) return;
    this.store?.[move]();
    event.preventDefault();
  };

  /** Says the outcome once things have come to rest, not at every step of a slider. */
  #announceSoon(): void {
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      const shown = this.store && this.#shown(this.store.state);
      if (!shown) return;
      this.announced = announcement(shown.bill, shown.after.association, this.t);
      void prepareToPrint(this.#source);
    }, QUIET_MS);
  }

  /** Beside the open sheet the whole strip stays in view: the header makes way for it. */
  #toggleSheet(open: boolean): void {
    this.sheetOpen = open;
    const top = this.strip?.getBoundingClientRect().top ?? 0;
    if (open && top > 0) scrollBy({ top });
  }

  /** The strip's height is what the page below it must stay clear of. */
  protected override updated(changed: Map<string, unknown>): void {
    // What it answers may have been asked at the foot of the page.
    if (changed.has("notice")) this.renderRoot.querySelector(".notice")?.scrollIntoView({ block: "nearest" });
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
    const shown = answered && shownOf(answered, state, this.#engine.inquire, this.t);
    this.#known = { answered, t: this.t, shown };
    return shown;
  }

  #known: { answered: State["answered"]; t: Texts; shown: Shown | null } | null = null;
  readonly #contexts = createContexts();

  override render(): TemplateResult {
    if (this.failure) return failedPage(this.failure, this.t);
    const { store } = this;
    if (!store) return html`<p class="loading" role="status">${this.isSlow ? this.t.loading : nothing}</p>`;
    const { state } = store;
    if (state.failure !== null && !state.answered) return failedPage(state.failure, this.t);
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
        @workspace-change=${(event: WorkspaceChange) => {
          store.arrange(event.arrange);
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
        @plan-chosen=${(event: PlanChosen) => {
          void this.#openPlan(event.file, store);
        }}
        @plan-left=${() => {
          void this.#leavePlan(store);
        }}
        @explanation-asked=${(event: ExplanationAsked) => {
          void import("./explanation-panel.ts");
          this.asked = event;
        }}
        @export-asked=${async ({ wish }: ExportAsked) => {
          this.notice = (await giveOut(wish, this.#source(), this.t)) ?? this.notice;
        }}
        @explanation-closed=${() => {
          this.asked = null;
        }}
        @sheet-toggle=${(event: Event) => {
          this.#toggleSheet((event.composedPath()[0] as HTMLElement & { open: boolean }).open);
        }}
      >
        ${
          this.planFile === ""
            ? nothing
            : html`<dimpact-plan-banner
                .data=${state.dataset}
                .home=${home.dataset}
                .file=${this.planFile}
              ></dimpact-plan-banner>`
        }
        ${
          this.notice
            ? noticeBox(this.notice, this.t, () => {
                this.notice = null;
              })
            : nothing
        }
        ${
          state.own
            ? this.#main(state, state.own)
            : html`<dimpact-welcome .places=${state.places} .data=${state.dataset}></dimpact-welcome>`
        }
        <div class="visually-hidden" role="status">${this.announced}</div>
        ${this.asked ? this.#explanation(state, this.asked) : nothing}
      </div>
    `;
  }

  #explanation(state: State, { topic, about }: ExplanationAsked): TemplateResult | typeof nothing {
    const shown = this.#shown(state);
    if (!shown) return nothing;
    return html`<dimpact-explanation-panel
      .topic=${topic}
      .scenario=${about?.scenario ?? shown.scenario}
      .inquire=${shown.inquire}
      .sentences=${about?.sentences ?? spokenMeasures(state, shown.answered, this.t)}
    ></dimpact-explanation-panel>`;
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
        .name=${onScreen(state.workspace).name}
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
          .workspace=${state.workspace}
          .document=${document}
          .contexts=${this.#contexts({ dataset, places, own, t: this.t }, document.measures)}
          .problems=${answered?.answer.problems ?? {}}
          .lots=${answered?.answer.lots ?? []}
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
        ?inert=${this.sheetOpen}
        .data=${state.dataset}
        .result=${answered?.answer.scenario ?? null}
      ></dimpact-page-footer>
    `;
  }
}
