/** A chart with its message as title and, behind it, a table of the same figures. */
import { css, html, svg, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { later } from "../ui/later.ts";
import type { ChartTable, Draw } from "../ui/drawing.ts";
import { View } from "../ui/view.ts";

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

      dimpact-chart-extras {
        min-block-size: 2.75rem;
        margin-block-start: 0.25rem;
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
    void later(() => import("./chart-extras.ts"));
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
      <dimpact-chart-extras
        class="no-print"
        .chart=${{ message: this.message, note: this.note, draw: this.draw }}
        .table=${this.table}
      ></dimpact-chart-extras>
    </figure>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "dimpact-chart": Chart;
  }
}
