/** The ledger of discrepancies: what the source prints, what it contradicts, and what the model takes. */
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Dataset } from "../../engine/types.ts";
import { tableChoices, tablesIn, type Entry } from "../../outcome/ledger.ts";
import { details } from "../../texts/details/index.ts";
import { fill } from "../../texts/fill.ts";
import { controlStyles } from "./control-styles.ts";
import { View } from "../../ui/view.ts";

const NO_TABLE = "none";

const isSlip = ({ kind }: Entry): boolean => kind === "editorial";

@customElement("dimpact-ledger-list")
export class LedgerList extends View {
  @property({ attribute: false }) data!: Dataset;
  @property({ attribute: false }) entries: readonly Entry[] = [];
  /** A table's number, none, or all. */
  @state() private chosen = "";
  @query(".slips") private slips!: HTMLDetailsElement | null;

  static override styles = [
    ...(View.styles as []),
    controlStyles,
    css`
      .entries {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr));
        gap: 0 2rem;
        margin-block-start: 0.75rem;
      }

      .entry {
        padding-block: 0.875rem;
        border-block-start: var(--basis-border-width-sm) solid var(--page-rule-color);
        scroll-margin-block-start: calc(var(--page-strip-block-size, 9rem) + 0.5rem);
        break-inside: avoid;
      }

      .entry:focus-within {
        border-color: var(--page-accent-color);
      }

      h3 {
        margin-block: 0.125rem 0.5rem;
        font-size: 1rem;
        font-weight: 700;
        line-height: 1.4;
      }

      dl {
        display: grid;
        grid-template-columns: minmax(5.5rem, auto) minmax(0, 1fr);
        gap: 0.25rem 0.75rem;
        margin: 0;
        font-size: var(--basis-text-font-size-sm);
      }

      dt {
        color: var(--page-quiet-color);
      }

      dd {
        margin: 0;
        overflow-wrap: anywhere;
        font-variant-numeric: lining-nums tabular-nums;
      }

      .uses {
        font-weight: 700;
      }
    `,
  ];

  /** Goes to an entry, whatever the choice was. */
  show(id: number): void {
    this.chosen = "";
    void this.updateComplete.then(() => {
      const { slips } = this;
      if (slips?.querySelector(`#entry-${String(id)}`)) slips.open = true;
      const heading = this.renderRoot.querySelector<HTMLElement>(`#entry-${String(id)}`);
      heading?.focus({ preventScroll: true });
      heading?.closest(".entry")?.scrollIntoView({ block: "start" });
    });
  }

  get #shown(): readonly Entry[] {
    const { chosen } = this;
    if (chosen === "") return this.entries;
    return this.entries.filter(({ where }) => {
      const tables = tablesIn(where);
      return chosen === NO_TABLE ? tables.length === 0 : tables.includes(Number(chosen));
    });
  }

  override render(): TemplateResult {
    const d = details(this.t).control;
    const shown = this.#shown;
    const slips = shown.filter(isSlip);
    const outside = this.entries.filter(({ where }) => tablesIn(where).length === 0).length;
    const option = (value: string, name: string, count: number) =>
      html`<option value=${value} ?selected=${value === this.chosen}>${name} (${count})</option>`;
    return html`
      <div class="filters no-print">
        <label>
          <span>${d.table}</span>
          <select
            class="utrecht-select utrecht-select--html-select"
            @change=${(event: Event) => {
              this.chosen = (event.target as HTMLSelectElement).value;
            }}
          >
            ${option("", d.allTables, this.entries.length)}
            ${tableChoices(this.entries, this.data).map(({ number, title, count }) =>
              option(
                String(number),
                fill(title === "" ? d.tableOnly : d.tableTitle, { number, title }),
                count,
              ),
            )}
            ${outside > 0 ? option(NO_TABLE, d.noTable, outside) : nothing}
          </select>
        </label>
      </div>
      <p class="quiet" role="status">
        ${fill(d.entriesShown, { count: shown.length, all: this.entries.length })}
      </p>
      <ul class="entries">
        ${shown.filter((entry) => !isSlip(entry)).map((entry) => this.#entry(entry))}
      </ul>
      ${slips.length === 0 ? nothing : this.#slips(slips)}
    `;
  }

  /** Together, under one head. */
  #slips(slips: readonly Entry[]): TemplateResult {
    return html`<details class="part slips">
      <summary>${fill(details(this.t).control.editorial, { count: slips.length })}</summary>
      <ul class="entries">
        ${slips.map((entry) => this.#entry(entry))}
      </ul>
    </details>`;
  }

  #entry({ id, where, what, printed, other, uses, why }: Entry): TemplateResult {
    const d = details(this.t).control;
    return html`<li class="entry">
      <p class="quiet">${fill(d.entry, { id })} · ${where}</p>
      <h3 id="entry-${id}" tabindex="-1">${this.t.local(what)}</h3>
      <dl>
        <dt>${d.here}</dt>
        <dd>${this.t.local(printed)}</dd>
        <dt>${d.elsewhere}</dt>
        <dd>${this.t.local(other)}</dd>
        <dt>${d.uses}</dt>
        <dd class="uses">${this.t.local(uses)}</dd>
        <dt>${d.why}</dt>
        <dd>${this.t.local(why)}</dd>
      </dl>
    </li>`;
  }
}
