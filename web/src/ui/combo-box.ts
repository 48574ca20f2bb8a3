/** A field with a list that shrinks while you type; the editable combobox of the ARIA practices. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Option, OptionGroup } from "../scenario/measures/kind.ts";
import { View } from "./view.ts";
import { Chosen, Dismissed } from "./wishes.ts";

const simple = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, "");

/** How well a name fits what was typed: from the start, from the start of a word, or not. */
const rank = (label: string, typed: string): number => {
  const name = simple(label);
  return name.startsWith(typed) ? 0 : name.includes(` ${typed}`) ? 1 : name.includes(typed) ? 2 : 3;
};

/** Whether a name fits at all. */
export const matches = (label: string, text: string): boolean => rank(label, simple(text).trim()) < 3;

const fitting = (groups: readonly OptionGroup[], text: string): OptionGroup[] => {
  const typed = simple(text).trim();
  if (typed === "") return [...groups];
  return groups
    .map(({ label, options }) => ({
      label,
      options: options
        .map((option) => ({ option, fit: rank(option.label, typed) }))
        .filter(({ fit }) => fit < 3)
        .sort((a, b) => a.fit - b.fit)
        .map(({ option }) => option),
    }))
    .filter(({ options }) => options.length > 0);
};

@customElement("dimpact-combo-box")
export class ComboBox extends View {
  @property() label = "";
  @property() value = "";
  @property() placeholder = "";
  /** What the value is called. */
  @property() name = "";
  /** Made when the list opens: most lists are never opened. */
  @property({ attribute: false }) groups: () => readonly OptionGroup[] = () => [];
  /** Part of a sentence: opens at once, is as wide as its text, and leaves when it is done. */
  @property({ type: Boolean, reflect: true }) inline = false;
  @property({ type: Boolean, reflect: true }) large = false;

  @state() private isOpen = false;
  @state() private text: string | null = null;
  @state() private active = -1;
  @query("input") private input!: HTMLInputElement;

  static override styles = [
    ...(View.styles as []),
    css`
      :host {
        min-inline-size: 0;
      }

      :host(:not([inline])) {
        position: relative;
      }

      :host([inline]) {
        display: inline;
      }

      .field {
        position: relative;
        display: block;
      }

      :host([inline]) .field {
        display: inline-block;
        max-inline-size: 100%;
      }

      input[role="combobox"] {
        inline-size: 100%;
        max-inline-size: none;
        min-block-size: 2.75rem;
        padding-block: 0.375rem;
        padding-inline: 0.75rem 2.25rem;
        text-overflow: ellipsis;
      }

      :host([large]) input[role="combobox"] {
        min-block-size: 3.25rem;
        font-size: var(--basis-text-font-size-lg);
      }

      :host([inline]) input[role="combobox"] {
        field-sizing: content;
        inline-size: auto;
        min-inline-size: 9rem;
        max-inline-size: 100%;
        min-block-size: 2rem;
        padding-block: 0;
        padding-inline: 0.375rem 1.75rem;
        font: inherit;
        font-weight: 700;
      }

      .arrow {
        position: absolute;
        inset-block: 0;
        inset-inline-end: 0;
        inline-size: 2.25rem;
        display: grid;
        place-items: center;
        color: var(--page-quiet-color);
      }

      :host([inline]) .arrow {
        inline-size: 1.75rem;
      }

      .list {
        position: absolute;
        inset-inline: 0;
        inset-block-start: calc(100% + 0.25rem);
        z-index: 30;
        max-block-size: min(20rem, 50vh);
        overflow: auto;
        overscroll-behavior: contain;
        padding-block: 0.25rem;
        border: var(--basis-border-width-sm) solid var(--basis-color-default-border-default);
        border-radius: var(--basis-border-radius-sm);
        background: var(--basis-color-default-bg-document);
        box-shadow: 0 6px 24px rgb(0 20 50 / 16%);
        font-weight: 400;
        font-size: var(--basis-text-font-size-md);
      }

      .group {
        padding: 0.625rem 0.75rem 0.25rem;
        color: var(--page-quiet-color);
        font-size: var(--basis-text-font-size-sm);
        font-weight: 700;
      }

      .option {
        display: flex;
        justify-content: space-between;
        gap: 0.75rem;
        padding: 0.5rem 0.75rem;
        cursor: pointer;
      }

      .option .quiet {
        align-self: center;
      }

      .option[aria-selected="true"] {
        font-weight: 700;
      }

      .option:hover {
        background: var(--basis-color-default-bg-default);
      }

      .option.active {
        background: var(--basis-color-action-2-bg-default);
        box-shadow: inset 3px 0 0 var(--page-accent-color);
      }

      .nothing {
        padding: 0.75rem;
      }

      @media (forced-colors: active) {
        .option.active {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ];

  override focus(): void {
    void this.updateComplete.then(() => {
      this.input.focus();
    });
  }

  #made: readonly OptionGroup[] | null = null;

  get #visible(): OptionGroup[] {
    return this.isOpen ? fitting((this.#made ??= this.groups()), this.text ?? "") : [];
  }

  get #options(): Option[] {
    return this.#visible.flatMap((group) => group.options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("groups")) this.#made = null;
  }

  protected override firstUpdated(): void {
    if (this.inline) this.#open();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.isOpen && (changed as Map<string, unknown>).has("active"))
      this.renderRoot.querySelector(".active")?.scrollIntoView({ block: "nearest" });
  }

  #open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.active = this.#options.findIndex((option) => option.value === this.value);
  }

  #close(): void {
    this.isOpen = false;
    this.text = null;
    this.active = -1;
    this.input.value = this.name;
  }

  #choose(option: Option | undefined): void {
    if (!option) return;
    this.value = option.value;
    this.name = option.label;
    this.#close();
    this.dispatchEvent(new Chosen(option.value));
  }

  #type(event: Event): void {
    this.text = (event.target as HTMLInputElement).value;
    this.isOpen = true;
    this.active = this.text.trim() === "" ? -1 : 0;
  }

  #move(step: number): void {
    const count = this.#options.length;
    if (count === 0) return;
    this.active = this.active < 0 && step < 0 ? count - 1 : (this.active + step + count) % count;
  }

  #key(event: KeyboardEvent): void {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (this.isOpen) this.#move(event.key === "ArrowDown" ? 1 : -1);
      else this.#open();
    } else if (event.key === "Enter") {
      if (!this.isOpen) return;
      event.preventDefault();
      if (this.active >= 0) this.#choose(this.#options[this.active]);
      else this.#dismiss(false);
    } else if (event.key === "Escape" && (this.isOpen || this.inline)) {
      event.preventDefault();
      event.stopPropagation();
      this.#dismiss(false);
    }
  }

  #dismiss(focusLeft: boolean): void {
    this.#close();
    if (this.inline) this.dispatchEvent(new Dismissed(focusLeft));
  }

  #leave(event: FocusEvent): void {
    if (event.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget)) return;
    if (this.isOpen || this.inline) this.#dismiss(true);
  }

  #toggle(): void {
    if (this.isOpen) this.#close();
    else this.#open();
    this.input.focus();
  }

  override render(): TemplateResult {
    const options = this.#options;
    const activeId = this.isOpen && this.active >= 0 ? `option-${this.active}` : nothing;
    return html`
      <span class="field" @focusout=${this.#leave.bind(this)}>
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${this.label}
          placeholder=${this.placeholder}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded=${this.isOpen}
          aria-controls="list"
          aria-activedescendant=${activeId}
          .value=${this.text ?? this.name}
          @input=${this.#type.bind(this)}
          @keydown=${this.#key.bind(this)}
          @click=${this.#open.bind(this)}
          @focus=${() => {
            this.input.select();
          }}
        />
        <button
          class="arrow"
          type="button"
          tabindex="-1"
          aria-hidden="true"
          @click=${this.#toggle.bind(this)}
        >
          <svg width="12" height="8" viewBox="0 0 12 8" aria-hidden="true">
            <path d="M1 1.5 6 6.5 11 1.5" fill="none" stroke="currentColor" stroke-width="2" />
          </svg>
        </button>
      </span>
      <div
        class="list"
        id="list"
        role="listbox"
        aria-label=${this.label}
        ?hidden=${!this.isOpen}
        @mousedown=${(event: Event) => {
          event.preventDefault();
        }}
      >
        ${
          this.isOpen && options.length === 0
            ? html`<p class="nothing quiet" role="status">${this.t.picker.nothing}</p>`
            : nothing
        }
        ${this.isOpen ? this.#visible.map((group, index) => this.#group(group, index, options)) : nothing}
      </div>
    `;
  }

  #group(group: OptionGroup, index: number, options: readonly Option[]): TemplateResult {
    const rows = group.options.map((option) => this.#option(option, options.indexOf(option)));
    if (group.label === "") return html`${rows}`;
    return html`
      <div role="group" aria-labelledby="group-${index}">
        <div class="group" id="group-${index}" role="presentation">${group.label}</div>
        ${rows}
      </div>
    `;
  }

  #option(option: Option, index: number): TemplateResult {
    return html`
      <div
        class="option ${index === this.active ? "active" : ""}"
        id="option-${index}"
        role="option"
        aria-selected=${option.value === this.value}
        @click=${() => {
          this.#choose(option);
        }}
      >
        <span>${option.label}</span>
        ${option.note === undefined ? nothing : html`<span class="quiet">${option.note}</span>`}
      </div>
    `;
  }
}
