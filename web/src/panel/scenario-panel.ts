/** What the user changes: the way it is carried, and the measures as sentences. */
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { Lot } from "../engine/answer.ts";
import type { Event as SimulatorEvent, Problem } from "../engine/types.ts";
import { createDraft, groupOf, measureTypes } from "../scenario/measures/index.ts";
import type { MeasureContext } from "../scenario/measures/kind.ts";
import { morePresets, presetEvents, presetName, presets, type Preset } from "../scenario/presets/index.ts";
import { nameOf } from "../outcome/names.ts";
import { noRemarks, type Remark, type Remarks } from "../outcome/remarks.ts";
import {
  addMeasures,
  assumed,
  chooseWay,
  moveMeasure,
  type Document,
  type Measure,
} from "../scenario/document.ts";
import { onScreen, type Workspace } from "../scenario/workspace.ts";
import { fill } from "../texts/fill.ts";
import type { MeasureCard } from "./measure-card.ts";
import { later } from "../ui/later.ts";
import { lottery } from "./lottery.ts";
import { movesOf, type MeasureMove } from "./measure-move.ts";
import { panelStyles } from "./scenario-panel-styles.ts";
import type { MeasuresRead } from "./population-import.ts";
import type { ScenarioSwitch } from "./scenario-switch.ts";
import { View } from "../ui/view.ts";
import { HistoryMove } from "../ui/wishes.ts";
import { ways } from "./ways.ts";

// The same empty lists every time: a card with nothing new is not drawn again.
const NO_PROBLEMS: readonly Problem[] = [];
const NO_REMARKS: readonly Remark[] = [];

@customElement("dimpact-scenario-panel")
export class ScenarioPanel extends View {
  @property({ attribute: false }) workspace!: Workspace;
  @property({ attribute: false }) document!: Document;
  /** The context of each measure, and one more for the next. */
  @property({ attribute: false }) contexts: readonly MeasureContext[] = [];
  @property({ attribute: false }) problems: Record<number, readonly Problem[]> = {};
  @property({ attribute: false }) lots: readonly Lot[] = [];
  @property({ attribute: false }) remarks: Remarks = noRemarks;
  @property({ type: Boolean }) canUndo = false;
  @property({ type: Boolean }) canRedo = false;
  /** On a narrow screen the panel is a sheet that opens from the bottom. */
  @property({ type: Boolean, reflect: true }) open = false;

  @state() private isAdding = false;
  @state() private showsPopulations = false;
  @state() private showsAssumptions = false;
  @state() private showsExamples = false;

  /** What a measure added now would find. */
  get #next(): MeasureContext {
    const next = this.contexts.at(-1);
    if (!next) throw new Error("no context");
    return next;
  }

  /** The card that moved keeps the focus. */
  #focusMoved: { index: number; step: -1 | 1 } | null = null;
  #focusNext: "first-word-of-last" | null = null;

  /** The first answer needs no cards: they come after it. */
  readonly #cardsLoaded = later(() => import("./measure-card.ts"));

  override connectedCallback(): void {
    super.connectedCallback();
    void later(() => import("./scenario-switch.ts"));
  }

  static override styles = [...(View.styles as []), panelStyles];

  protected override updated(changed: PropertyValues<this>): void {
    const { active } = changed.get("workspace") ?? this.workspace;
    if (active !== this.workspace.active) {
      if (this.#hadFocus?.localName === "dimpact-scenario-switch")
        this.renderRoot.querySelector<ScenarioSwitch>("dimpact-scenario-switch")?.focusOnScreen();
      return;
    }
    const former = changed.get("document");
    if (!former || former.measures === this.document.measures) return;
    const cards = [...this.renderRoot.querySelectorAll<MeasureCard>("dimpact-measure-card")];
    if (this.#focusMoved) {
      const { index, step } = this.#focusMoved;
      this.#focusMoved = null;
      const card = cards[index];
      void card?.updateComplete.then(() => {
        card.focusMove(step);
      });
      return;
    }
    if (this.#focusNext === "first-word-of-last") {
      this.#focusNext = null;
      void this.#cardsLoaded.then(async () => {
        const last = cards.at(-1);
        await last?.updateComplete;
        last?.focusFirstWord();
      });
      return;
    }
    this.#focusAfterRemoval(former.measures, cards);
  }

  /** The next card, or the one before, or the button that adds one. */
  #focusAfterRemoval(former: readonly Measure[], cards: readonly MeasureCard[]): void {
    const now = new Set(this.document.measures.map((measure) => measure.id));
    const removed = former.findIndex((measure) => !now.has(measure.id));
    if (removed < 0 || former.length !== now.size + 1 || !this.#hadFocus) return;
    const next = cards[Math.min(removed, cards.length - 1)];
    if (next) next.focusFirstWord();
    else this.renderRoot.querySelector<HTMLElement>(".add")?.focus();
  }

  #hadFocus: Element | null = null;

  protected override willUpdate(): void {
    this.#hadFocus = this.renderRoot instanceof ShadowRoot ? this.renderRoot.activeElement : null;
  }

  #add(events: Parameters<typeof addMeasures>[0]): void {
    this.isAdding = false;
    this.showsPopulations = false;
    this.#focusNext = "first-word-of-last";
    this.change(addMeasures(events));
  }

  #toggleSheet(open: boolean): void {
    this.open = open;
    this.dispatchEvent(new Event("sheet-toggle", { bubbles: true, composed: true }));
    if (open)
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(".body")?.focus());
    else void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(".handle")?.focus());
  }

  override render(): TemplateResult {
    const t = this.t.scenario;
    return html`
      <section
        aria-labelledby="title"
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === "Escape" && this.open) this.#toggleSheet(false);
        }}
      >
        <div class="head">
          <h2 class="nl-heading nl-heading--level-4 title" id="title">${t.title}</h2>
          <button
            class="handle no-print"
            type="button"
            aria-expanded=${this.open}
            aria-controls="body"
            @click=${() => {
              this.#toggleSheet(!this.open);
            }}
          >
            <span class="title">${this.#isAlone ? t.title : nameOf(onScreen(this.workspace), this.t)}</span>
            <span class="quiet">${this.#count()}</span>
            <span class="visually-hidden">${this.open ? t.close : t.open}</span>
            <svg class="chevron" width="14" height="9" viewBox="0 0 12 8" aria-hidden="true">
              <path d="M1 6.5 6 1.5 11 6.5" fill="none" stroke="currentColor" stroke-width="2" />
            </svg>
          </button>
          <div class="history no-print ${this.canUndo || this.canRedo ? "" : "empty"}">
            ${this.#move("undo", t.undo, this.canUndo)}${this.#move("redo", t.redo, this.canRedo)}
          </div>
        </div>
        <div class="body" id="body" tabindex="-1">
          ${this.#isAlone ? nothing : this.#switch()}
          ${ways(this.document, this.#next.dataset.year, this.t, (way) => {
            this.change(chooseWay(way));
          })}
          ${keyed(this.workspace.active, this.#measures())} ${this.#adder()} ${this.#assumptions()}
          ${this.#isAlone ? this.#switch() : nothing}
        </div>
      </section>
    `;
  }

  get #isAlone(): boolean {
    return this.workspace.scenarios.length === 1;
  }

  /** On top once there is something to switch to; at the end while there is one scenario. */
  #switch(): TemplateResult {
    return html`<dimpact-scenario-switch
      .workspace=${this.workspace}
      .context=${this.#next}
    ></dimpact-scenario-switch>`;
  }

  #count(): string {
    const count = this.document.measures.length;
    const t = this.t.scenario;
    return count === 0 ? t.empty : count === 1 ? t.one : fill(t.count, { count });
  }

  #move(direction: "undo" | "redo", label: string, isPossible: boolean): TemplateResult {
    const path =
      direction === "undo" ? "M6 3 2 7l4 4M2 7h8a4 4 0 0 1 0 8H7" : "M10 3l4 4-4 4M14 7H6a4 4 0 0 0 0 8h3";
    return html`<button
      class="move"
      type="button"
      title=${label}
      aria-label=${label}
      ?disabled=${!isPossible}
      @click=${() => this.dispatchEvent(new HistoryMove(direction))}
    >
      <svg width="18" height="18" viewBox="0 0 16 16" aria-hidden="true">
        <path d=${path} fill="none" stroke="currentColor" stroke-width="1.75" />
      </svg>
      ${direction === "undo" ? html`<span class="label">${label}</span>` : nothing}
    </button>`;
  }

  #measures(): TemplateResult {
    const { measures } = this.document;
    if (measures.length === 0) return this.#examples();
    return html`
      <ul class="cards" aria-label=${this.t.scenario.measures}>
        ${measures.map(
          (measure, index) =>
            html`<li>
              <dimpact-measure-card
                .measure=${measure}
                .context=${this.contexts[index] ?? this.#next}
                .problems=${this.problems[measure.id] ?? NO_PROBLEMS}
                .remarks=${this.remarks.byMeasure[measure.id] ?? NO_REMARKS}
                .moves=${movesOf(index, measures.length)}
                @measure-move=${(event: MeasureMove) => {
                  this.#focusMoved = { index: index + event.step, step: event.step };
                  this.change(moveMeasure(measure.id, event.step));
                }}
              ></dimpact-measure-card>
            </li>`,
        )}
      </ul>
      ${lottery(this.lots, this.document, this.#next)}
      ${
        this.remarks.general.length === 0
          ? nothing
          : html`<ul class="general">
              ${this.remarks.general.map(({ text }) => html`<li class="utrecht-alert utrecht-alert--warning">${text}</li>`)}
            </ul>`
      }
    `;
  }

  #examples(): TemplateResult {
    const t = this.t.scenario;
    return html`<div class="examples no-print">
      <p class="quiet">${t.examples}</p>
      ${this.#presets(presets)}
      <details
        @toggle=${(event: Event) => {
          this.showsExamples = (event.currentTarget as HTMLDetailsElement).open;
        }}
      >
        <summary>${t.moreExamples}</summary>
        ${this.showsExamples ? this.#presets(morePresets) : nothing}
      </details>
    </div>`;
  }

  /** Beside measures that are there, too: examples add up. */
  #moreKinds(): TemplateResult | typeof nothing {
    if (this.document.measures.length === 0) return nothing;
    return html`<h3 class="quiet">${this.t.scenario.moreExamples}</h3>
      ${this.#presets(morePresets, "kind")}`;
  }

  #presets(list: readonly Preset[], style: "example" | "kind" = "example"): TemplateResult {
    const context = this.#next;
    return html`<ul>
      ${list.map(
        (preset) =>
          html`<li>
            <button
              class=${style}
              type="button"
              @click=${() => {
                this.#add(presetEvents(preset, context));
              }}
            >
              ${presetName(preset, context)}
            </button>
            ${preset.source ? html`<p class="source quiet">${this.t.local(preset.source)}</p>` : nothing}
          </li>`,
      )}
    </ul>`;
  }

  /** Comes when it is opened. */
  #assumptions(): TemplateResult {
    const t = this.t.scenario;
    const count = assumed(this.document);
    return html`<details
      class="assumptions"
      @toggle=${(event: Event) => {
        this.showsAssumptions = (event.currentTarget as HTMLDetailsElement).open;
        if (this.showsAssumptions) void import("./assumptions-panel.ts");
      }}
    >
      <summary>
        <strong>${t.assumptions}</strong>
        <span class="quiet">${count === 0 ? t.unchanged : fill(t.assumed, { count })}</span>
      </summary>
      ${
        this.showsAssumptions
          ? html`<dimpact-assumptions-panel
              .data=${this.#next.dataset}
              .document=${this.document}
            ></dimpact-assumptions-panel>`
          : nothing
      }
    </details>`;
  }

  #adder(): TemplateResult {
    const t = this.t.scenario;
    return html`<div class="no-print">
      <button
        class="nl-button nl-button--secondary add"
        type="button"
        aria-expanded=${this.isAdding}
        aria-controls="kinds"
        @click=${() => {
          this.isAdding = !this.isAdding;
          void this.updateComplete.then(() => {
            this.renderRoot.querySelector(".kinds")?.scrollIntoView({ block: "nearest" });
          });
        }}
      >
        <span aria-hidden="true">+</span> ${t.add}
      </button>
      <div
        class="kinds"
        id="kinds"
        ?hidden=${!this.isAdding}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          this.isAdding = false;
          this.renderRoot.querySelector<HTMLElement>(".add")?.focus();
        }}
      >
        ${this.isAdding ? html`${this.#kinds()} ${this.#moreKinds()}` : nothing}
      </div>
    </div>`;
  }

  #kinds(): TemplateResult[] {
    const groups = Object.entries(this.t.groups) as [keyof typeof this.t.groups, string][];
    return groups.map(
      ([group, name]) => html`
        <h3 class="quiet">${name}</h3>
        <ul>
          ${measureTypes.filter((type) => groupOf(type) === group).map((type) => this.#kind(type))}
          ${group === "inhabitants" ? this.#populations() : nothing}
        </ul>
      `,
    );
  }

  /** Many numbers at once; comes when it is opened. */
  #populations(): TemplateResult {
    return html`<li>
      <button
        class="kind"
        type="button"
        aria-expanded=${this.showsPopulations}
        @click=${() => {
          this.showsPopulations = !this.showsPopulations;
          void import("./population-import.ts");
        }}
      >
        ${this.t.scenario.populations}
      </button>
      ${
        this.showsPopulations
          ? html`<dimpact-population-import
              .data=${this.#next.dataset}
              @measures-read=${(event: MeasuresRead) => {
                this.#add(event.events);
              }}
            ></dimpact-population-import>`
          : nothing
      }
    </li>`;
  }

  #kind(type: SimulatorEvent["type"]): TemplateResult {
    return html`<li>
      <button
        class="kind"
        type="button"
        @click=${() => {
          this.#add([createDraft(type, this.#next)]);
        }}
      >
        ${this.t.measures[type].name}
      </button>
    </li>`;
  }
}
