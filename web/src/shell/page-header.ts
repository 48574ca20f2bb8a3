/** Name of the page, the municipality looked at, and the language. */
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Dataset } from "../engine/types.ts";
import { isEmbedded } from "../ui/setting.ts";
import type { State } from "../session/store.ts";
import type { Document } from "../scenario/document.ts";
import type { Place } from "../scenario/places.ts";
import { languageSwitch, languageSwitchStyles } from "./language-switch.ts";
import "../ui/place-picker.ts";
import { View } from "../ui/view.ts";

@customElement("dimpact-page-header")
export class PageHeader extends View {
  @property({ attribute: false }) places: readonly Place[] = [];
  @property({ attribute: false }) own!: Place;
  @property({ attribute: false }) answered: State["answered"] = null;
  @property({ attribute: false }) data!: Dataset;
  @property({ attribute: false }) document!: Document;
  /** As the user called the scenario. */
  @property() name = "";
  /** Nobody changes what is shown. */
  @property({ type: Boolean }) fixed = false;
  @state() private isSharing = false;

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

      .name {
        font-size: var(--basis-text-font-size-lg);
        font-weight: 700;
        white-space: nowrap;
      }

      dimpact-place-picker {
        flex: 0 1 17rem;
        min-inline-size: 9rem;
      }

      .share {
        position: relative;
        margin-inline-start: auto;
      }

      .share > button {
        min-block-size: 2.5rem;
        padding-inline: 0.75rem;
        color: var(--page-accent-color);
      }

      .share > button:hover {
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }

      dimpact-share-menu {
        position: absolute;
        inset-inline-end: 0;
        inset-block-start: calc(100% + 0.25rem);
        z-index: 40;
        inline-size: min(22rem, calc(100vw - 2rem));
        border: var(--basis-border-width-sm) solid var(--basis-color-default-border-default);
        border-radius: var(--basis-border-radius-md);
        background: var(--basis-color-default-bg-document);
        box-shadow: 0 6px 24px rgb(0 20 50 / 16%);
      }

      @media (max-width: 61.99rem) {
        header {
          gap: 0.5rem 0.75rem;
          padding: 0.5rem 1rem;
        }

        .name {
          font-size: var(--basis-text-font-size-md);
        }
      }

      @media (max-width: 39.99rem) {
        .share,
        .languages {
          order: 1;
        }

        header {
          position: relative;
        }

        .share {
          position: static;
        }

        dimpact-share-menu {
          inset-inline: 1rem;
          inset-block-start: 3.25rem;
          inline-size: auto;
        }

        dimpact-place-picker {
          flex: 1 1 100%;
          order: 2;
        }
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("pointerdown", this.#pressElsewhere);
  }

  readonly #pressElsewhere = (event: Event): void => {
    const share = this.renderRoot.querySelector(".share");
    if (share && !event.composedPath().includes(share)) this.#toggle(false);
  };

  #toggle(open: boolean): void {
    if (open) addEventListener("pointerdown", this.#pressElsewhere);
    else removeEventListener("pointerdown", this.#pressElsewhere);
    this.isSharing = open;
    if (open) void import("./share-menu.ts");
  }

  #share(): TemplateResult {
    return html`<div
      class="share"
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== "Escape" || !this.isSharing) return;
        this.#toggle(false);
        this.renderRoot.querySelector<HTMLElement>(".share > button")?.focus();
      }}
      @focusout=${(event: FocusEvent) => {
        const to = event.relatedTarget;
        if (to instanceof Node && !(event.currentTarget as Node).contains(to)) this.#toggle(false);
      }}
    >
      <button
        type="button"
        aria-expanded=${this.isSharing}
        @click=${() => {
          this.#toggle(!this.isSharing);
        }}
      >
        ${this.t.share}
      </button>
      ${
        this.isSharing
          ? html`<dimpact-share-menu
              .answered=${this.answered}
              .data=${this.data}
              .document=${this.document}
              .name=${this.name}
              ?fixed=${this.fixed}
            ></dimpact-share-menu>`
          : nothing
      }
    </div>`;
  }

  override render(): TemplateResult {
    return html`<header>
      ${
        // The page around has its own first heading.
        isEmbedded()
          ? html`<p class="name">${this.t.appName}</p>`
          : html`<h1 class="name">${this.t.appName}</h1>`
      }
      ${
        this.fixed
          ? nothing
          : html`<dimpact-place-picker
              .label=${this.t.picker.label}
              .places=${this.places}
              .value=${this.own.code}
            ></dimpact-place-picker>`
      }
      ${this.#share()} ${languageSwitch(this.t)}
    </header>`;
  }
}
