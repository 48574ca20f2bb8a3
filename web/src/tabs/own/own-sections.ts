/** More about the own bill, each part behind its question; a part comes when it is opened. */
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { State } from "../../session/store.ts";
import { hasMeasures, type Shown } from "../../outcome/shown.ts";
import { View } from "../../ui/view.ts";

const SECTIONS = ["invoices", "withdrawal", "note"] as const;
type Section = (typeof SECTIONS)[number];

let loaded: Promise<unknown> | undefined;
const load = (): Promise<unknown> => (loaded ??= import("./index.ts"));

@customElement("dimpact-own-sections")
export class OwnSections extends View {
  @property({ attribute: false }) state!: State;
  @property({ attribute: false }) shown!: Shown;
  @state() private opened: ReadonlySet<Section> = new Set();

  static override styles = [
    ...(View.styles as []),
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 2rem;
      }

      details {
        border-block-end: var(--basis-border-width-sm) solid var(--page-rule-color);
      }

      details:first-child {
        border-block-start: var(--basis-border-width-sm) solid var(--page-rule-color);
      }

      summary {
        padding-block: 0.75rem;
        cursor: pointer;
      }

      summary:hover {
        color: var(--page-accent-color);
      }

      summary h3 {
        display: inline;
        margin-inline-start: 0.25rem;
        font-size: var(--basis-text-font-size-md);
        font-weight: 700;
      }

      .content {
        padding-block: 0.25rem 1.5rem;
      }

      @media print {
        details:not([open]) {
          display: none;
        }
      }
    `,
  ];

  get #isChanged(): boolean {
    const { before, after, joins } = this.shown.bill;
    return !joins && before !== after && hasMeasures(this.shown);
  }

  protected override willUpdate(): void {
    if (this.#isChanged) void load();
  }

  #toggle(section: Section, event: Event): void {
    if (!(event.currentTarget as HTMLDetailsElement).open) return;
    void load();
    this.opened = new Set([...this.opened, section]);
  }

  override render(): TemplateResult {
    const t = this.t.own;
    const { bill } = this.shown;
    return html`
      ${
        this.#isChanged
          ? html`<dimpact-own-measures .state=${this.state} .shown=${this.shown}></dimpact-own-measures>`
          : nothing
      }
      <div>
        ${SECTIONS.filter((section) => section !== "withdrawal" || bill.afterId !== null || bill.gone).map(
          (section) =>
            html`<details
              @toggle=${(event: Event) => {
                this.#toggle(section, event);
              }}
            >
              <summary>
                <h3>${section === "withdrawal" && bill.gone ? t.withdrawalGone : t[section]}</h3>
              </summary>
              <div class="content">${this.opened.has(section) ? this.#content(section) : nothing}</div>
            </details>`,
        )}
      </div>
    `;
  }

  #content(section: Section): TemplateResult {
    const { state: all, shown } = this;
    switch (section) {
      case "invoices":
        return html`<dimpact-own-invoices .data=${all.dataset} .shown=${shown}></dimpact-own-invoices>`;
      case "withdrawal":
        return html`<dimpact-own-withdrawal .data=${all.dataset} .shown=${shown}></dimpact-own-withdrawal>`;
      case "note":
        return html`<dimpact-own-note .state=${all} .shown=${shown}></dimpact-own-note>`;
    }
  }
}
