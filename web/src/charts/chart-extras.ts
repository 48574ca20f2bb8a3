/** What stands under a chart: the table of the same figures, and the chart as a picture to take along. */
import { css, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { ExportAsked, type ChartToTake } from "../ui/export-asked.ts";
import { View } from "../ui/view.ts";
import type { ChartTable } from "../ui/drawing.ts";

@customElement("dimpact-chart-extras")
export class ChartExtras extends View {
  @property({ attribute: false }) chart!: ChartToTake;
  @property({ attribute: false }) table!: ChartTable;

  static override styles = [
    ...(View.styles as []),
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: start;
        justify-content: space-between;
        gap: 0 1.5rem;
      }

      details {
        min-inline-size: 0;
      }

      summary {
        inline-size: fit-content;
        padding-block: 0.625rem;
        color: var(--page-accent-color);
        font-size: var(--basis-text-font-size-sm);
        cursor: pointer;
      }

      .take {
        display: flex;
        align-items: baseline;
        gap: 0.25rem;
      }

      .take button {
        min-inline-size: 2.75rem;
        min-block-size: 2.75rem;
        color: var(--page-accent-color);
        font-size: var(--basis-text-font-size-sm);
      }

      .take button:hover {
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }

      .scroll {
        overflow-x: auto;
      }

      .utrecht-table {
        --utrecht-table-font-size: var(--basis-text-font-size-sm);
        --utrecht-table-cell-padding-inline-start: 0;
        --utrecht-table-cell-padding-inline-end: 1rem;
        --utrecht-table-cell-padding-block-start: 0.25rem;
        --utrecht-table-cell-padding-block-end: 0.25rem;
        --utrecht-table-header-cell-font-weight: 400;
        inline-size: auto;
      }

      .utrecht-table thead {
        --utrecht-table-header-cell-font-weight: 700;
      }

      .utrecht-table .number {
        text-align: end;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`
      <details>
        <summary>${this.t.chart.table}</summary>
        <div class="scroll">${this.#table()}</div>
      </details>
      <div class="take">
        <span class="quiet" aria-hidden="true">${this.t.chart.save}</span>
        ${this.#take("png")} ${this.#take("svg")}
      </div>
    `;
  }

  #take(kind: "png" | "svg"): TemplateResult {
    const name = kind.toUpperCase();
    return html`<button
      type="button"
      aria-label="${this.t.chart.save} ${name}: ${this.chart.message}"
      @click=${() => this.dispatchEvent(new ExportAsked({ kind, chart: () => this.chart }))}
    >
      ${name}
    </button>`;
  }

  #table(): TemplateResult {
    const cell = (text: string, index: number) =>
      index === 0 ? html`<th scope="row">${text}</th>` : html`<td class="number">${text}</td>`;
    return html`<table class="utrecht-table utrecht-table--html-table" aria-label=${this.chart.message}>
      <thead>
        <tr>
          ${this.table.columns.map((name, index) => html`<th scope="col" class=${index ? "number" : ""}>${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${this.table.rows.map(
          (row) =>
            html`<tr>
              ${row.map(cell)}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}
