/** Where the figures come from, and with which versions they were computed. */
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Dataset } from "../engine/types.ts";
import type { Result } from "../engine/types.ts";
import { dateText, populationSource } from "../scenario/measures/sources.ts";
import { ofRelease } from "../ui/setting.ts";
import { fill } from "../texts/fill.ts";
import { fileOpener } from "../ui/file-opener.ts";
import { View } from "../ui/view.ts";

/** A file with another dataset was chosen. */
export class PlanChosen extends Event {
  static readonly type = "plan-chosen";
  constructor(readonly file: File) {
    super(PlanChosen.type, { bubbles: true, composed: true });
  }
}

@customElement("dimpact-page-footer")
export class PageFooter extends View {
  @property({ attribute: false }) data!: Dataset;
  @property({ attribute: false }) result: Result | null = null;
  /** Nobody changes what is shown. */
  @property({ type: Boolean }) fixed = false;

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

      .links {
        display: flex;
        flex-wrap: wrap;
        column-gap: 1.5rem;
      }

      label,
      a {
        display: inline-flex;
        align-items: center;
        min-block-size: 2.75rem;
        color: var(--page-accent-color);
        cursor: pointer;
      }

      a {
        text-decoration: none;
      }

      label:hover,
      a:hover {
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }

      label:focus-within,
      a:focus-visible {
        outline: var(--basis-focus-outline-width) var(--basis-focus-outline-style)
          var(--basis-focus-outline-color);
        outline-offset: 2px;
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
      ${dataset.vat === "unsaid" ? html`<p>${t.footer.vatUnsaid}</p>` : nothing}
      <p>${fill(t.footer.populations, populationSource(t))}</p>
      <p class="no-print links">
        ${
          this.fixed
            ? nothing
            : fileOpener(t.footer.otherPlan, (file) => {
                this.dispatchEvent(new PlanChosen(file));
              })
        }
        <a href=${ofRelease("licences.txt")}>${t.footer.licences}</a>
      </p>
    </footer>`;
  }
}
