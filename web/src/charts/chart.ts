/** A chart with its message as title and, behind it, a table of the same figures. */
import { css, html, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { ExportAsked } from "../export/export-asked.ts";
import { View } from "../views/view.ts";

export interface Drawing {
  height: number;
  content: SVGTemplateResult | SVGTemplateResult[];
}

/** Draws at the real width, so that words keep their size on every screen. */
export type Draw = (width: number) => Drawing;

export interface ChartTable {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

@customElement("dimpact-chart")
export class Chart extends View {
  @property() message = "";
  @property() note = "";
  @property({ attribute: false }) draw: Draw = () => ({ height: 0, content: svg`` });
  @property({ attribute: false }) table: ChartTable = { columns: [], rows: [] };
  /** A width to draw at instead of the real one, on paper. */
  @property({ type: Number }) size = 0;
  @state() private width = 0;

  readonly #resize = new ResizeObserver(([entry]) => {
    this.width = Math.floor(entry?.contentRect.width ?? 0);
  });

  static override styles = [
    ...(View.styles as []),
    css`
      figure {
        break-inside: avoid;
      }

      figcaption {
        margin-block-end: 0.75rem;
      }

      svg {
        display: block;
        overflow: visible;
        font-family: inherit;
        font-size: 0.875rem;
        font-variant-numeric: lining-nums tabular-nums;
      }

      text {
        fill: var(--basis-color-default-color-document);
        paint-order: stroke;
        stroke: var(--basis-color-default-bg-document);
        stroke-width: 4px;
        stroke-linejoin: round;
      }

      .quiet-text {
        fill: var(--page-quiet-color);
      }

      .strong {
        font-weight: 700;
      }

      .plan {
        fill: var(--page-chart-plan);
      }

      .scenario {
        fill: var(--page-chart-scenario);
      }

      .second {
        fill: var(--page-chart-second);
      }

      .third {
        fill: var(--page-chart-third);
      }

      .up {
        fill: var(--page-chart-more);
      }

      .down {
        fill: var(--page-chart-less);
      }

      .own {
        stroke: var(--basis-color-default-color-document);
        stroke-width: 2;
      }

      .curve {
        fill: none;
        stroke-width: 2.5;
        stroke-linejoin: round;
      }

      .curve.plan,
      .curve.past {
        stroke: var(--page-chart-third);
      }

      .curve.plan {
        stroke-dasharray: 6 4;
      }

      .curve.scenario {
        stroke: var(--page-chart-scenario);
      }

      .dot.plan,
      .dot.past {
        fill: var(--page-chart-third);
      }

      .line {
        stroke: var(--page-quiet-color);
        stroke-width: 1;
      }

      .dashes {
        stroke: var(--page-quiet-color);
        stroke-width: 1;
        stroke-dasharray: 3 3;
      }

      .tear {
        stroke: var(--basis-color-default-bg-document);
        stroke-width: 3;
      }

      .norm {
        stroke: var(--basis-color-default-color-document);
        stroke-width: 2;
      }

      .under {
        display: flex;
        flex-wrap: wrap;
        align-items: start;
        justify-content: space-between;
        gap: 0 1.5rem;
        margin-block-start: 0.25rem;
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
        padding: 0;
        border: 0;
        background: none;
        color: var(--page-accent-color);
        font: inherit;
        font-size: var(--basis-text-font-size-sm);
        cursor: pointer;
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

      /* Paper is narrower than the screen it was drawn for. */
      @media print {
        svg {
          block-size: auto;
        }
      }

      @media (forced-colors: active) {
        text {
          fill: CanvasText;
          stroke: Canvas;
        }

        .line,
        .dashes,
        .norm,
        .own {
          stroke: CanvasText;
        }

        .curve {
          stroke: CanvasText;
        }

        rect {
          stroke: CanvasText;
          stroke-width: 1;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  override render(): TemplateResult {
    const width = this.size || Math.max(this.width, 240);
    const drawing = this.draw(width);
    return html`<figure>
      <figcaption>
        <h3 class="nl-heading nl-heading--level-5">${this.message}</h3>
      </figcaption>
      <svg
        width="100%"
        height=${drawing.height}
        viewBox="0 0 ${width} ${drawing.height}"
        preserveAspectRatio="xMinYMin meet"
        role="img"
        aria-label=${this.message}
      >
        ${drawing.content}
      </svg>
      ${this.note === "" ? "" : html`<p class="quiet">${this.note}</p>`}
      <div class="under no-print">
        <details>
          <summary>${this.t.chart.table}</summary>
          <div class="scroll">${this.#table()}</div>
        </details>
        <div class="take">
          <span class="quiet" aria-hidden="true">${this.t.chart.save}</span>
          ${this.#take("png")} ${this.#take("svg")}
        </div>
      </div>
    </figure>`;
  }

  #take(kind: "png" | "svg"): TemplateResult {
    const { message, note, draw } = this;
    const name = kind.toUpperCase();
    return html`<button
      type="button"
      aria-label="${this.t.chart.save} ${name}: ${message}"
      @click=${() => this.dispatchEvent(new ExportAsked({ kind, chart: { message, note, draw } }))}
    >
      ${name}
    </button>`;
  }

  #table(): TemplateResult {
    const cell = (text: string, index: number) =>
      index === 0 ? html`<th scope="row">${text}</th>` : html`<td class="number">${text}</td>`;
    return html`<table class="utrecht-table utrecht-table--html-table" aria-label=${this.message}>
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

declare global {
  interface HTMLElementTagNameMap {
    "dimpact-chart": Chart;
  }
}
