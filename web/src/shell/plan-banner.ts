/** Says which plan the page works with when that is not its own, and leads back. */
import { css, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Dataset } from "../engine/types.ts";
import { details } from "../texts/details/index.ts";
import { fill } from "../texts/fill.ts";
import { View } from "../ui/view.ts";

@customElement("dimpact-plan-banner")
export class PlanBanner extends View {
  @property({ attribute: false }) data!: Dataset;
  /** The plan that is built in. */
  @property({ attribute: false }) home!: Dataset;
  @property() file = "";

  static override styles = [
    ...(View.styles as []),
    css`
      section {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 1.5rem;
        padding: 0.25rem 2rem;
        border-block-end: var(--basis-border-width-sm) solid var(--page-rule-color);
        background: var(--basis-color-action-2-bg-subtle);
      }

      button {
        min-block-size: 2.75rem;
        color: var(--page-accent-color);
        text-align: start;
      }

      button:hover {
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }

      @media (max-width: 61.99rem) {
        section {
          padding-inline: 1rem;
        }
      }
    `,
  ];

  override render(): TemplateResult {
    const d = details(this.t).otherPlan;
    const { plan, association } = this.data;
    return html`<section aria-label=${d.region}>
      <p role="status">${fill(d.now, { plan, association, file: this.file })}</p>
      <button
        class="no-print"
        type="button"
        @click=${() => this.dispatchEvent(new Event("plan-left", { bubbles: true, composed: true }))}
      >
        ${fill(d.back, { plan: this.home.plan })}
      </button>
    </section>`;
  }
}
