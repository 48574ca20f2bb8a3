/** Takes the scenario along: as a link that holds all of it, as a file, as figures; and opens such a file. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Answer } from "../engine/answer.ts";
import type { Dataset } from "../engine/types.ts";
import { ExportAsked, type Wish } from "../ui/export-asked.ts";
import { save } from "../ui/save.ts";
import { pageAddress } from "../ui/setting.ts";
import { keep, type Kept } from "../kept/kept.ts";
import { makerOf } from "../kept/made-with.ts";
import { addressOf } from "../kept/link.ts";
import type { Document } from "../scenario/document.ts";
import { details } from "../texts/details/index.ts";
import { copyText } from "../ui/copy.ts";
import { fileOpener } from "../ui/file-opener.ts";
import { FileChosen } from "../ui/wishes.ts";
import { View } from "../ui/view.ts";

@customElement("dimpact-share-menu")
export class ShareMenu extends View {
  @property({ attribute: false }) answered: { answer: Answer } | null = null;
  @property({ attribute: false }) data!: Dataset;
  /** The scenario on screen, whether it has been answered or not. */
  @property({ attribute: false }) document!: Document;
  /** As the user called the scenario. */
  @property() name = "";
  /** Nobody changes what is shown. */
  @property({ type: Boolean }) fixed = false;
  @state() private link = "";
  @state() private copied = "";

  static override styles = [
    ...(View.styles as []),
    css`
      :host {
        display: grid;
        gap: 0.75rem;
        padding: 1rem;
      }

      .group {
        display: grid;
        gap: 0.375rem;
      }

      input[type="text"] {
        inline-size: 100%;
        min-block-size: 2.75rem;
        font-size: var(--basis-text-font-size-sm);
      }

      .nl-button {
        inline-size: 100%;
        display: inline-flex;
        align-items: center;
        justify-content: center;
        min-block-size: 2.75rem;
        padding-block: 0.375rem;
        cursor: pointer;
      }

      hr {
        inline-size: 100%;
        margin: 0;
        border: 0;
        border-block-start: var(--basis-border-width-sm) solid var(--page-rule-color);
      }

      label:focus-within {
        outline: var(--basis-focus-outline-width) var(--basis-focus-outline-style)
          var(--basis-focus-outline-color);
        outline-offset: 2px;
      }
    `,
  ];

  readonly #link = this.asking<string>(
    (address) => {
      this.link = address;
    },
    () => {
      this.link = "";
    },
  );

  get #kept(): Kept {
    return keep(this.document, makerOf(this.answered?.answer, this.data), this.name);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("answered") && !changed.has("document") && !changed.has("name")) return;
    const kept = this.#kept;
    this.#link.cancel();
    this.#link(() => addressOf(kept, pageAddress()));
  }

  #ask(wish: Wish): void {
    this.dispatchEvent(new ExportAsked(wish));
  }

  #button(name: string, press: () => void): TemplateResult {
    return html`<button class="nl-button nl-button--secondary" type="button" @click=${press}>
      ${name}
    </button>`;
  }

  override render(): TemplateResult {
    const d = details(this.t).share;
    return html`
      <div class="group">
        <label for="link">${d.link}</label>
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          id="link"
          type="text"
          readonly
          .value=${this.link}
          @focus=${(event: Event) => {
            (event.target as HTMLInputElement).select();
          }}
        />
        <button
          class="nl-button nl-button--secondary"
          type="button"
          @click=${() => {
            const { link } = this;
            void copyText(link).then((done) => {
              this.copied = done ? link : "";
            });
          }}
        >
          ${d.copy}
        </button>
        <p class="quiet" role="status">
          ${this.copied !== "" && this.copied === this.link ? d.copied : nothing}
        </p>
        <p class="quiet">${d.more}</p>
      </div>
      <hr />
      <div class="group">
        ${this.#button(d.save, () => {
          save(new File([JSON.stringify(this.#kept, null, 2)], d.fileName, { type: "application/json" }));
        })}
        ${
          this.fixed
            ? nothing
            : fileOpener(
                d.open,
                (file) => {
                  this.dispatchEvent(new FileChosen(file));
                },
                "nl-button nl-button--secondary",
              )
        }
      </div>
      <hr />
      <div class="group" role="group" aria-label=${d.figures}>
        ${this.#button(d.workbook, () => {
          this.#ask({ kind: "xlsx" });
        })}
        <p class="quiet">${d.workbookMore}</p>
        ${this.#button(d.table, () => {
          this.#ask({ kind: "csv" });
        })}
        ${this.#button(d.print, () => {
          this.#ask({ kind: "print" });
        })}
      </div>
    `;
  }
}
