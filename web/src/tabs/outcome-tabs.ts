/** The outcome in tabs; all show the same year. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { showYear } from "../scenario/document.ts";
import type { State } from "../session/store.ts";
import "./own/own-outcome.ts";
import type { Shown } from "../outcome/shown.ts";
import { View } from "../ui/view.ts";

const TABS = ["own", "members", "association", "years", "compare", "control"] as const;
export type Tab = (typeof TABS)[number];

/** They have years of their own, or none. */
const WITHOUT_YEAR: ReadonlySet<Tab> = new Set(["years", "compare", "control"]);

/** A tab comes when it is opened; its element takes what it was given before it was there. */
const load: Partial<Record<Tab, () => Promise<unknown>>> = {
  members: () => import("./members/members-outcome.ts"),
  association: () => import("./association/association-outcome.ts"),
  years: () => import("./years/years-outcome.ts"),
  compare: () => import("./compare/compare-outcome.ts"),
  control: () => import("./control/control-outcome.ts"),
};

@customElement("dimpact-outcome-tabs")
export class OutcomeTabs extends View {
  @property({ attribute: false }) state!: State;
  @property({ attribute: false }) shown!: Shown;
  /** The one that is there, without the others. */
  @property({ attribute: false }) only: Tab | null = null;
  /** Nobody changes what is shown. */
  @property({ type: Boolean }) fixed = false;
  @state() private tab: Tab = "own";

  static override styles = [
    ...(View.styles as []),
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        justify-content: space-between;
        gap: 0 1rem;
        border-block-end: var(--basis-border-width-sm) solid var(--page-rule-color);
      }

      .tabs {
        display: flex;
        flex-wrap: wrap;
      }

      [role="tab"] {
        min-block-size: 2.75rem;
        margin-block-end: -1px;
        padding: 0.5rem 0.875rem;
        border-block-end: 3px solid transparent;
      }

      [role="tab"]:hover {
        border-color: var(--basis-color-default-border-subtle);
      }

      [role="tab"][aria-selected="true"] {
        border-color: var(--page-accent-color);
        font-weight: 700;
      }

      /* The bold name is always measured, so that choosing a tab moves nothing. */
      [role="tab"]::after {
        content: attr(data-name);
        display: block;
        block-size: 0;
        overflow: hidden;
        visibility: hidden;
        font-weight: 700;
      }

      .years {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        padding-block: 0.25rem;
      }

      .years select {
        inline-size: auto;
        min-block-size: 2.25rem;
        padding-block: 0.125rem;
        padding-inline: 0.5rem 1.75rem;
      }

      /* One alone needs no line between it and the others. */
      .bar:not(:has(.tabs)) {
        border: 0;
      }

      [role="tabpanel"] {
        padding-block-start: 1.25rem;
      }

      @media (max-width: 30rem) {
        [role="tab"] {
          padding-inline: 0.375rem;
          font-size: 0.9375rem;
        }
      }

      @media (max-width: 24.99rem) {
        [role="tab"] {
          padding-inline: 0.25rem;
          font-size: 0.8125rem;
        }
      }

      @media (forced-colors: active) {
        [role="tab"] {
          border-color: Canvas;
        }

        [role="tab"][aria-selected="true"] {
          border-color: Highlight;
        }
      }

      @media print {
        .bar {
          display: none;
        }
      }
    `,
  ];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("only") && this.only !== null) this.#open(this.only);
    if (this.state.own?.isMember === false) void import("./own/quote-outcome.ts");
  }

  #open(tab: Tab): void {
    void load[tab]?.();
    this.tab = tab;
  }

  #key(event: KeyboardEvent): void {
    const index = TABS.indexOf(this.tab);
    const moves: Record<string, number> = {
      ArrowRight: (index + 1) % TABS.length,
      ArrowLeft: (index + TABS.length - 1) % TABS.length,
      Home: 0,
      End: TABS.length - 1,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.#open(TABS[next] ?? "own");
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
    });
  }

  override render(): TemplateResult {
    const { only } = this;
    const name = only === null ? nothing : this.t.tabs[only];
    return html`
      <div class="bar no-print">${only === null ? this.#tabs() : nothing} ${this.#years()}</div>
      <div
        role=${only === null ? "tabpanel" : "region"}
        id="panel"
        aria-label=${name}
        aria-labelledby=${only === null ? `tab-${this.tab}` : nothing}
        tabindex="-1"
      >
        ${this.#panel()}
      </div>
    `;
  }

  #tabs(): TemplateResult {
    const t = this.t.tabs;
    return html`<div class="tabs" role="tablist" aria-label=${t.label} @keydown=${this.#key.bind(this)}>
      ${TABS.map(
        (tab) =>
          html`<button
            type="button"
            role="tab"
            id="tab-${tab}"
            data-name=${t[tab]}
            aria-selected=${tab === this.tab}
            aria-controls="panel"
            tabindex=${tab === this.tab ? 0 : -1}
            @click=${() => {
              this.#open(tab);
            }}
          >
            ${t[tab]}
          </button>`,
      )}
    </div>`;
  }

  #years(): TemplateResult | typeof nothing {
    const { years } = this.shown.answered.answer.scenario;
    if (years.length < 2 || WITHOUT_YEAR.has(this.tab)) return nothing;
    return html`<label class="years">
      <span class="quiet">${this.t.year}</span>
      <select
        class="utrecht-select utrecht-select--html-select"
        aria-label=${this.t.yearOf}
        @change=${(event: Event) => {
          this.change(showYear(Number((event.target as HTMLSelectElement).value)));
        }}
      >
        ${years.map(
          ({ year }) => html`<option value=${year} ?selected=${year === this.shown.year}>${year}</option>`,
        )}
      </select>
    </label>`;
  }

  #panel(): TemplateResult {
    const { state, shown } = this;
    switch (this.tab) {
      case "own":
        return state.own?.isMember
          ? html`<dimpact-own-outcome .state=${state} .shown=${shown}></dimpact-own-outcome>`
          : html`<dimpact-quote-outcome
              .state=${state}
              .shown=${shown}
              ?fixed=${this.fixed}
            ></dimpact-quote-outcome>`;
      case "members":
        return html`<dimpact-members-outcome
          .data=${state.dataset}
          .places=${state.places}
          .own=${state.own}
          .shown=${shown}
        ></dimpact-members-outcome>`;
      case "association":
        return html`<dimpact-association-outcome
          .data=${state.dataset}
          .shown=${shown}
        ></dimpact-association-outcome>`;
      case "years":
        return html`<dimpact-years-outcome .state=${state} .shown=${shown}></dimpact-years-outcome>`;
      case "compare":
        return html`<dimpact-compare-outcome .state=${state} .shown=${shown}></dimpact-compare-outcome>`;
      case "control":
        return html`<dimpact-control-outcome
          .data=${state.dataset}
          .plan=${shown.answered.answer.plan}
        ></dimpact-control-outcome>`;
    }
  }
}
