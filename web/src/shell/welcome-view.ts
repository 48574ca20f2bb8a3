/** The first visit: one question. */
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Dataset } from "../engine/types.ts";
import { isEmbedded } from "../ui/setting.ts";
import type { Place } from "../scenario/places.ts";
import { fill } from "../texts/fill.ts";
import { languageSwitch, languageSwitchStyles } from "./language-switch.ts";
import "../ui/place-picker.ts";
import { View } from "../ui/view.ts";

@customElement("dimpact-welcome")
export class WelcomeView extends View {
  @property({ attribute: false }) places: readonly Place[] = [];
  @property({ attribute: false }) data!: Dataset;

  static override styles = [
    ...(View.styles as []),
    languageSwitchStyles,
    css`
      .top {
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding: 0.625rem 2rem;
        font-weight: 700;
      }

      .main {
        max-inline-size: 38rem;
        margin-inline: auto;
        padding: min(14vh, 8rem) 1.5rem 4rem;
      }

      h1.nl-heading {
        margin-block: 0 1rem;
        font-size: clamp(1.75rem, 1.2rem + 2.6vw, 2.5rem);
        text-wrap: balance;
      }

      .nl-paragraph.lead {
        margin-block-end: 2rem;
        font-size: var(--basis-text-font-size-lg);
      }

      .hint {
        margin-block: 0.5rem 2.5rem;
      }

      @media (max-width: 40rem) {
        .top {
          padding-inline: 1rem;
        }

        .main {
          padding: 2rem 1rem 3rem;
        }
      }
    `,
  ];

  protected override firstUpdated(): void {
    // Another page decides itself where the focus is.
    if (!isEmbedded()) this.renderRoot.querySelector<HTMLElement>("dimpact-place-picker")?.focus();
  }

  override render(): TemplateResult {
    const t = this.t.welcome;
    const { plan, association, year } = this.data;
    return html`
      <header class="top"><span>${this.t.appName}</span>${languageSwitch(this.t)}</header>
      <div class="main" role=${isEmbedded() ? nothing : "main"}>
        <h1 class="nl-heading nl-heading--level-1">${t.question}</h1>
        <p class="nl-paragraph lead">${fill(t.lead, { year, association })}</p>
        <dimpact-place-picker large .label=${t.question} .places=${this.places}></dimpact-place-picker>
        <p class="quiet hint">${t.hint}</p>
        <p class="quiet">${t.privacy}</p>
        <p class="quiet">${fill(t.source, { plan, association })}</p>
      </div>
    `;
  }
}
