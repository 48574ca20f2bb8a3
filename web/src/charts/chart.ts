/** A chart with its message as title and, behind it, a table of the same figures. */
import { css, html, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
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

      details {
        margin-block-start: 0.5rem;
      }

      summary {
        inline-size: fit-content;
        padding-block: 0.25rem;
        color: var(--page-accent-color);
        font-size: var(--basis-text-font-size-sm);
        cursor: pointer;
      }

      .scroll {
        overflow-x: auto;
      }

      th,
      td {
        padding: 0.25rem 0.75rem 0.25rem 0;
        border-block-end: var(--basis-border-width-sm) solid var(--page-rule-color);
        font-size: var(--basis-text-font-size-sm);
        font-weight: 400;
        text-align: start;
      }

      thead th {
        font-weight: 700;
      }

      @media (forced-colors: active) {
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
    const drawing = this.draw(Math.max(this.width, 240));
    return html`<figure>
      <figcaption>
        <h3 class="nl-heading nl-heading--level-5">${this.message}</h3>
      </figcaption>
      <svg width="100%" height=${drawing.height} role="img" aria-label=${this.message}>
        ${drawing.content}
      </svg>
      ${this.note === "" ? "" : html`<p class="quiet">${this.note}</p>`}
      <details class="no-print">
        <summary>${this.t.chart.table}</summary>
        <div class="scroll">${this.#table()}</div>
      </details>
    </figure>`;
  }

  #table(): TemplateResult {
    const cell = (text: string, index: number) =>
      index === 0 ? html`<th scope="row">${text}</th>` : html`<td class="number">${text}</td>`;
    return html`<table aria-label=${this.message}>
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
