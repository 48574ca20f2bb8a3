/** Name of the page, the municipality looked at, and the language. */
import { css, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Place } from "../store/places.ts";
import { languageSwitch, languageSwitchStyles } from "./language-switch.ts";
import "./place-picker.ts";
import { View } from "./view.ts";

@customElement("dimpact-page-header")
export class PageHeader extends View {
  @property({ attribute: false }) places: readonly Place[] = [];
  @property({ attribute: false }) own!: Place;

  static override styles = [
    ...(View.styles as []),
    languageSwitchStyles,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 1.5rem;
        max-inline-size: 96rem;
        margin-inline: auto;
        padding: 0.625rem 2rem;
      }

      h1 {
        font-size: var(--basis-text-font-size-lg);
        font-weight: 700;
        white-space: nowrap;
      }

      dimpact-place-picker {
        flex: 0 1 17rem;
        min-inline-size: 9rem;
      }

      .languages {
        margin-inline-start: auto;
      }

      @media (max-width: 61.99rem) {
        header {
          gap: 0.5rem 0.75rem;
          padding: 0.5rem 1rem;
        }

        h1 {
          font-size: var(--basis-text-font-size-md);
        }
      }

      @media (max-width: 39.99rem) {
        .languages {
          order: 1;
        }

        dimpact-place-picker {
          flex: 1 1 100%;
          order: 2;
        }
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<header>
      <h1>${this.t.appName}</h1>
      <dimpact-place-picker
        .label=${this.t.picker.label}
        .places=${this.places}
        .value=${this.own.code}
      ></dimpact-place-picker>
      ${languageSwitch()}
    </header>`;
  }
}
