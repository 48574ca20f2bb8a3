/** What the scenario assumes: every assumption with the plan's own value and its source beside it. */
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Dataset } from "../engine/types.ts";
import { assumptionFields, type AssumptionField } from "../scenario/measures/assumptions.ts";
import { assume, chooseShortfall, type Document, type Shortfall } from "../scenario/document.ts";
import { details } from "../texts/details/index.ts";
import { fill } from "../texts/fill.ts";
import { View } from "../ui/view.ts";
import { GestureEnd } from "../ui/wishes.ts";

@customElement("dimpact-assumptions-panel")
export class AssumptionsPanel extends View {
  @property({ attribute: false }) data!: Dataset;
  @property({ attribute: false }) document!: Document;
  /** What is being typed, and where. */
  @state() private typing: { id: string; text: string; message: string } | null = null;

  static override styles = [
    ...(View.styles as []),
    css`
      :host,
      fieldset {
        display: grid;
        gap: 0.75rem;
      }

      :host {
        gap: 1.25rem;
        padding-block: 0.5rem 1rem;
      }

      legend {
        margin-block-end: 0.5rem;
        padding: 0;
        font-weight: 700;
      }

      .field {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0.125rem 0.75rem;
        align-items: center;
      }

      .entry {
        display: flex;
        align-items: center;
        gap: 0.375rem;
      }

      .entry input {
        inline-size: 7.5rem;
        min-block-size: 2.5rem;
        padding-block: 0.25rem;
        text-align: end;
        font-variant-numeric: tabular-nums;
      }

      .unit {
        min-inline-size: 2.25rem;
      }

      .under {
        grid-column: 1 / -1;
      }

      .changed label {
        font-weight: 700;
      }

      .error {
        grid-column: 1 / -1;
        color: var(--basis-color-negative-color-default);
        font-size: var(--basis-text-font-size-sm);
      }

      .back {
        min-block-size: 1.5rem;
        color: var(--page-accent-color);
        text-decoration: underline;
      }

      .choice {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.5rem 0.75rem;
        align-items: start;
        cursor: pointer;
      }

      @media (forced-colors: active) {
        input[type="radio"] {
          appearance: auto;
        }
      }
    `,
  ];

  #type(field: AssumptionField, text: string): void {
    const value = this.t.parseNumber(text);
    const { min, max } = field;
    const t = this.t.editor;
    const message =
      value === null
        ? fill(t.notANumber, { example: this.t.asTyped(field.standard ?? max) })
        : value < min || value > max
          ? fill(t.between, { min: this.t.asTyped(min), max: this.t.asTyped(max) })
          : "";
    this.typing = { id: field.id, text, message };
    if (value !== null && message === "")
      this.change(field.set(value === field.standard ? undefined : value), `assume-${field.id}`);
  }

  #finish(field: AssumptionField, givenUp: boolean): void {
    if (this.typing?.id !== field.id) return;
    this.typing = null;
    this.dispatchEvent(new GestureEnd(`assume-${field.id}`, givenUp));
  }

  override render(): TemplateResult {
    const d = details(this.t).assumptions;
    const groups = assumptionFields(this.data, this.document, this.t, d);
    return html`
      ${groups.map(
        ({ name, fields }) =>
          html`<fieldset>
            <legend>${name}</legend>
            ${fields.map((field) => this.#field(field))}
          </fieldset>`,
      )}
      ${this.#shortfall()} ${this.#waiver()}
    `;
  }

  #field(field: AssumptionField): TemplateResult {
    const d = details(this.t).assumptions;
    const typing = this.typing?.id === field.id ? this.typing : null;
    const value = field.value ?? field.standard;
    const written = value === null ? "" : this.t.asTyped(value);
    return html`<div class="field ${field.value === undefined ? "" : "changed"}">
      <label for=${field.id}>${field.label}</label>
      <span class="entry">
        <input
          class="utrecht-textbox utrecht-textbox--html-input ${typing?.message ? "utrecht-textbox--invalid" : ""}"
          id=${field.id}
          type="text"
          inputmode="decimal"
          autocomplete="off"
          aria-describedby="${field.id}-source ${field.id}-error"
          aria-invalid=${Boolean(typing?.message)}
          .value=${typing?.text ?? written}
          @input=${(event: Event) => {
            this.#type(field, (event.target as HTMLInputElement).value);
          }}
          @blur=${() => {
            this.#finish(field, Boolean(typing?.message));
          }}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key !== "Escape" && event.key !== "Enter") return;
            if (event.key === "Escape" && typing) event.stopPropagation();
            this.#finish(field, event.key === "Escape" || Boolean(typing?.message));
          }}
        />
        <span class="unit quiet">${field.unit}</span>
      </span>
      <p class="error" id="${field.id}-error" role="alert">${typing?.message ?? ""}</p>
      <p class="under quiet">
        <span id="${field.id}-source">${field.source}</span>
        ${
          field.value === undefined
            ? nothing
            : html`<button
                class="back"
                type="button"
                aria-label="${d.back}: ${field.label}"
                @click=${() => {
                  this.change(field.set(undefined));
                }}
              >
                ${d.back}
              </button>`
        }
      </p>
    </div>`;
  }

  #shortfall(): TemplateResult {
    const d = details(this.t).assumptions;
    const option = (value: Shortfall, label: string) =>
      html`<label class="choice">
        <input
          class="utrecht-radio-button utrecht-radio-button--html-input utrecht-radio-button--custom"
          type="radio"
          name="shortfall"
          .checked=${this.document.shortfall === value}
          @change=${() => {
            this.change(chooseShortfall(value));
          }}
        />
        <span>${label}</span>
      </label>`;
    return html`<fieldset>
      <legend>${d.shortfall}</legend>
      <p class="quiet">${d.shortfallMore}</p>
      ${option("equity", d.equity)} ${option("tariffs", d.tariffs)}
    </fieldset>`;
  }

  #waiver(): TemplateResult {
    const d = details(this.t).assumptions;
    return html`<fieldset>
      <legend>${d.leaving}</legend>
      <label class="choice">
        <input
          class="utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom"
          type="checkbox"
          .checked=${this.document.assumptions.waiver ?? false}
          @change=${(event: Event) => {
            this.change(assume("waiver", (event.target as HTMLInputElement).checked || undefined));
          }}
        />
        <span>${d.waiver}</span>
      </label>
      <p class="quiet">${d.waiverMore}</p>
    </fieldset>`;
  }
}
