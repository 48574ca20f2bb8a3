/** The whole page: it gives every view its part of the session, and the session what the views ask for. */
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { giveOut, prepareToPrint } from "../export/doors.ts";
import type { ExportAsked } from "../ui/export-asked.ts";
import type { Source } from "../export/report.ts";
import { createContexts } from "../scenario/measures/contexts.ts";
import { spokenMeasures } from "../scenario/measures/spoken.ts";
import { noRemarks } from "../outcome/remarks.ts";
import { announcement } from "../outcome/sentences.ts";
import { isEmbedded } from "../ui/setting.ts";
import type { Place } from "../scenario/places.ts";
import type { Session } from "../session/session.ts";
import { isCurrent, isSettled, type State } from "../session/store.ts";
import { onScreen } from "../scenario/workspace.ts";
import type { Language, Speech } from "../texts/index.ts";
import type { ExplanationAsked } from "../ui/amount.ts";
import "./answer-strip.ts";
import "../tabs/outcome-tabs.ts";
import type { Tab } from "../tabs/outcome-tabs.ts";
import type { PlanChosen } from "./page-footer.ts";
import type { FileChosen } from "../ui/wishes.ts";
import "./page-header.ts";
import { historyKey } from "./history-key.ts";
import { firstView, firstViewDrawn, later } from "../ui/later.ts";
import { failedPage, noticeBox, staleBox } from "../ui/notice-box.ts";
import { pageStyles } from "./page-styles.ts";
import "../panel/scenario-panel.ts";
import { shownOf, type Shown } from "../outcome/shown.ts";
import { View } from "../ui/view.ts";
import { DocumentChange, HistoryMove, GestureEnd, type Chosen, type WorkspaceChange } from "../ui/wishes.ts";
import "./welcome-view.ts";

const QUIET_MS = 600;
const LOADING_MS = 300;

@customElement("dimpact-page")
export class Page extends View {
  @property({ attribute: false }) session!: Session;
  /** Only this part of the outcome, instead of all of them in tabs. */
  @property({ attribute: false }) only: Tab | null = null;
  /** Nobody changes what is shown. */
  @property({ type: Boolean, reflect: true }) fixed = false;
  /** It is a part of another page. */
  @property({ type: Boolean, reflect: true }) embedded = isEmbedded();
  @state() private isSlow = false;
  /** The first answer goes before all that is around it. */
  @state() private isFirst = true;
  @state() private sheetOpen = false;
  @state() private announced = "";
  @state() private asked: ExplanationAsked | null = null;
  @query("dimpact-answer-strip") private strip!: HTMLElement | null;

  #announcing: ReturnType<typeof setTimeout> | undefined;
  #watched: HTMLElement | null = null;
  #unfollow: () => void = () => undefined;
  readonly #resize = new ResizeObserver(() => {
    const holder = this.embedded ? this : document.documentElement;
    holder.style.setProperty("--page-strip-block-size", `${this.#watched?.offsetHeight ?? 0}px`);
  });

  static override styles = [...(View.styles as []), pageStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#keyboard.addEventListener("keydown", this.#shortcut);
    this.#unfollow = this.session.subscribe(() => {
      this.requestUpdate();
      this.#announceSoon();
    });
    // What is there may have been answered already.
    this.#announceSoon();
    void later(() => import("./page-footer.ts"));
    void firstView.then(() => {
      this.isFirst = false;
    });
    setTimeout(() => {
      this.isSlow = true;
    }, LOADING_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keyboard.removeEventListener("keydown", this.#shortcut);
    this.#unfollow();
    clearTimeout(this.#announcing);
  }

  /** As a part of another page only the keys that are pressed in it are its own. */
  get #keyboard(): HTMLElement {
    return this.embedded ? this : document.documentElement;
  }

  get voice(): Session["tongue"] {
    return this.session.tongue;
  }

  /** What is on screen, to be taken along; null until there is an answer. */
  readonly source = (): Source | null => {
    const state = this.session.store?.state;
    const shown = state ? this.#shown(state) : null;
    return state && shown ? { state, shown, t: this.t, isCurrent: isCurrent(state) } : null;
  };

  /** The same once the answer to it is there; null where there will be none. */
  readonly #settledSource = (): Promise<Source | null> =>
    new Promise((resolve) => {
      const look = (): void => {
        const state = this.session.store?.state;
        if (state && !isSettled(state)) return;
        stop();
        // The charts are drawn with it first.
        void this.updateComplete.then(() => {
          setTimeout(() => {
            resolve(state && isCurrent(state) ? this.source() : null);
          });
        });
      };
      const stop = this.session.subscribe(look);
      look();
    });

  #choosePlace(code: string): void {
    const isFirst = this.session.store?.state.own === null;
    this.session.choosePlace(code);
    if (isFirst)
      void this.updateComplete.then(() => {
        // The page stays where it is: its top is what was asked for.
        this.renderRoot.querySelector<HTMLElement>(".main")?.focus({ preventScroll: true });
      });
  }

  async #changePlan(change: Promise<void>): Promise<void> {
    const { engine } = this.session;
    await change;
    if (engine === this.session.engine) return;
    if (this.session.planFile !== "") void import("./plan-banner.ts");
    this.asked = null;
    this.scrollIntoView({ block: "start" });
  }

  readonly #shortcut = (event: KeyboardEvent): void => {
    const move = historyKey(event);
    if (!move || this.fixed) return;
    this.session.store?.[move]();
    event.preventDefault();
  };

  /** Says the outcome once things have come to rest, not at every step of a slider. */
  #announceSoon(): void {
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      const source = this.source();
      if (!source) return;
      const { bill, after } = source.shown;
      this.announced = announcement(bill, after.association, this.t);
      void prepareToPrint(this.source);
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
    if (this.isFirst && this.session.store && (this.source() || !this.session.store.state.own))
      firstViewDrawn();
    const { notice } = this.session;
    // What it answers may have been asked at the foot of the page.
    if (notice !== this.#noticed)
      this.renderRoot.querySelector(".notice")?.scrollIntoView({ block: "nearest" });
    this.#noticed = notice;
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
    const shown = answered && shownOf(answered, state, this.session.engine.inquire, this.t);
    this.#known = { answered, t: this.t, shown };
    return shown;
  }

  #noticed: Session["notice"] = null;
  #isFramed = false;
  #known: { answered: State["answered"]; t: Speech; shown: Shown | null } | null = null;
  readonly #contexts = createContexts();

  override render(): TemplateResult {
    const { store, failure, home, planFile, notice } = this.session;
    if (failure) return failedPage(failure, this.t);
    if (!store) return html`<p class="loading" role="status">${this.isSlow ? this.t.loading : nothing}</p>`;
    const { state } = store;
    if (state.failure !== null && !state.answered) return failedPage(this.t.local(state.failure), this.t);
    return html`
      <div
        @place-chosen=${(event: Chosen) => {
          this.#choosePlace(event.value);
        }}
        @language-chosen=${(event: Chosen) => {
          void this.session.chooseLanguage(event.value as Language);
        }}
        @document-change=${(event: DocumentChange) => {
          store.change(event.change, event.gesture);
        }}
        @workspace-change=${(event: WorkspaceChange) => {
          store.arrange(event.arrange);
        }}
        @gesture-end=${(event: GestureEnd) => {
          if (event.givenUp) store.cancel(event.gesture);
          else store.settle();
        }}
        @history-move=${(event: HistoryMove) => {
          store[event.direction]();
        }}
        @file-chosen=${(event: FileChosen) => {
          void this.session.openScenario({ file: event.file });
        }}
        @plan-chosen=${(event: PlanChosen) => {
          void this.#changePlan(this.session.openPlan(event.file));
        }}
        @plan-left=${() => {
          void this.#changePlan(this.session.leavePlan());
        }}
        @explanation-asked=${(event: ExplanationAsked) => {
          void import("../explanation/explanation-panel.ts");
          this.asked = event;
        }}
        @export-asked=${async ({ wish }: ExportAsked) => {
          const problem = await giveOut(wish, await this.#settledSource(), this.t);
          if (problem) this.session.tell(problem);
        }}
        @explanation-closed=${() => {
          this.asked = null;
        }}
        @sheet-toggle=${(event: Event) => {
          this.#toggleSheet((event.composedPath()[0] as HTMLElement & { open: boolean }).open);
        }}
      >
        ${
          planFile === ""
            ? nothing
            : html`<dimpact-plan-banner
                .data=${state.dataset}
                .home=${home.dataset}
                .file=${planFile}
              ></dimpact-plan-banner>`
        }
        ${
          notice
            ? noticeBox(notice, this.t, () => {
                this.session.tell(null);
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
    // What is there already stays.
    this.#isFramed ||= shown === null;
    const goesFirst = this.isFirst && !this.#isFramed;
    const { answered } = state;
    return html`
      <dimpact-page-header
        class="no-print"
        ?fixed=${this.fixed}
        .places=${state.places}
        .own=${own}
        .answered=${answered}
        .data=${state.dataset}
        .document=${state.document}
        .name=${onScreen(state.workspace).name}
      ></dimpact-page-header>
      ${
        shown
          ? html`<dimpact-answer-strip
              .bill=${shown.bill}
              .planned=${shown.before}
              .outcome=${shown.after.association}
              ?stale=${state.isLate}
            ></dimpact-answer-strip>`
          : html`<div class="strip-space"></div>`
      }
      <div class="main" role=${this.embedded ? nothing : "main"} tabindex="-1">
        ${this.fixed || goesFirst ? nothing : this.#panel(state, own, shown)}
        <div class="outcome" ?inert=${this.sheetOpen}>
          ${
            shown && state.isLate
              ? staleBox(state.failure, this.t, () => {
                  this.session.store?.retry();
                })
              : nothing
          }
          ${
            shown && !goesFirst
              ? html`<dimpact-outcome-tabs
                  .state=${state}
                  .shown=${shown}
                  .only=${this.only}
                  ?fixed=${this.fixed}
                ></dimpact-outcome-tabs>`
              : nothing
          }
        </div>
      </div>
      <dimpact-page-footer
        ?fixed=${this.fixed}
        ?inert=${this.sheetOpen}
        .data=${state.dataset}
        .result=${answered?.answer.scenario ?? null}
      ></dimpact-page-footer>
    `;
  }

  #panel(state: State, own: Place, shown: Shown | null): TemplateResult {
    const { answered, dataset, document, places } = state;
    return html`<dimpact-scenario-panel
      .workspace=${state.workspace}
      .document=${document}
      .contexts=${this.#contexts({ dataset, places, own, t: this.t }, document.measures)}
      .problems=${answered?.answer.problems ?? {}}
      .lots=${answered?.answer.lots ?? []}
      .remarks=${shown?.remarks ?? noRemarks}
      .canUndo=${state.canUndo}
      .canRedo=${state.canRedo}
    ></dimpact-scenario-panel>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "dimpact-page": Page;
  }
}
