/** The paragraph for a note to the board, ready to copy. */
import { css, html, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { spokenMeasures } from "../../scenario/measures/spoken.ts";
import { noteOf } from "../../outcome/note.ts";
import type { State } from "../../session/store.ts";
import { details } from "../../texts/details/index.ts";
import { copyText } from "../../ui/copy.ts";
import type { Shown } from "../../outcome/shown.ts";
import { View } from "../../ui/view.ts";

@customElement("dimpact-own-note")
export class OwnNote extends View {
  @property({ attribute: false }) state!: State;
  @property({ attribute: false }) shown!: Shown;
  @state() private copied: Shown | null = null;

  static override styles = [
    ...(View.styles as []),
    css`
      .text {
        display: grid;
        gap: 0.75rem;
        max-inline-size: 42rem;
        margin-block-end: 1rem;
        padding: 1rem;
        border-inline-start: 3px solid var(--page-accent-color);
        background: var(--basis-color-default-bg-subtle);
      }

      .copy {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 1rem;
      }
    `,
  ];

  get #paragraphs(): string[] {
    const { state: all, shown, t } = this;
    return noteOf(shown, spokenMeasures(all, shown.answered, t), all.dataset, t, details(this.t).note);
  }

  override render(): TemplateResult {
    const d = details(this.t);
    const [title, ...paragraphs] = this.#paragraphs;
    return html`
      <div class="text">
        <p><strong>${title}</strong></p>
        ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
      </div>
      <div class="copy no-print">
        <button
          class="nl-button nl-button--secondary"
          type="button"
          @click=${() => {
            void copyText(this.#paragraphs.join("\n\n")).then((done) => {
              this.copied = done ? this.shown : null;
            });
          }}
        >
          ${d.copy.text}
        </button>
        <span role="status">${this.copied === this.shown ? d.copy.done : ""}</span>
      </div>
    `;
  }
}
