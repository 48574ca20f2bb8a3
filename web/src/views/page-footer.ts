/** Where the figures come from, and with which versions they were computed. */
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Dataset } from "../engine/types.ts";
import type { Result } from "../engine/types.ts";
import { dateText, populationSource } from "../measures/sources.ts";
import { fill } from "../texts/fill.ts";
import { View } from "./view.ts";

@customElement("dimpact-page-footer")
export class PageFooter extends View {
  @property({ attribute: false }) data!: Dataset;
  @property({ attribute: false }) result: Result | null = null;

  static override styles = [
    ...(View.styles as []),
    css`
      footer {
        max-inline-size: 96rem;
        margin-inline: auto;
        padding: 1.25rem 2rem 2rem;
        border-block-start: var(--basis-border-width-sm) solid var(--page-rule-color);
        display: grid;
        gap: 0.25rem;
      }

      p {
        max-inline-size: 60rem;
      }

      @media (max-width: 61.99rem) {
        footer {
          padding: 1rem 1rem 5rem;
        }
      }
    `,
  ];

  override render(): TemplateResult {
    const { data: dataset, result, t } = this;
    return html`<footer class="quiet">
      ${
        result
          ? html`<p>
              ${fill(t.footer.source, {
                source: dataset.source ?? dataset.plan,
                dataset: dataset.id,
                version: dataset.version,
                engine: result.engine.version,
                date: dateText(dataset.populationDate, t),
              })}
            </p>`
          : nothing
      }
      <p>${fill(t.footer.populations, populationSource(t))}</p>
    </footer>`;
  }
}
