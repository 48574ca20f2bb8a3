/** One measure: a sentence whose words are edited in place, with its sources, estimates and warnings. */
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Problem } from "../engine/types.ts";
import { eventOf, notesOf, readAloud, sentenceOf } from "../scenario/measures/index.ts";
import type { ManyWord, MeasureContext, NumberWord, Phrase, Word } from "../scenario/measures/kind.ts";
import { editMeasure, removeMeasure, switchMeasure, type Measure } from "../scenario/document.ts";
import type { Remark } from "../outcome/remarks.ts";
import { fill, pieces } from "../texts/fill.ts";
import "../ui/combo-box.ts";
import { cardStyles } from "./measure-card-styles.ts";
import { MeasureMove, type Moves } from "./measure-move.ts";
import { View } from "../ui/view.ts";
import { GestureEnd, type Chosen, type Dismissed } from "../ui/wishes.ts";
import { readDate, readNumber, typed, type Reading } from "./word-input.ts";

const WARNING = "utrecht-alert utrecht-alert--warning";
const ERROR = "utrecht-alert utrecht-alert--error";

@customElement("dimpact-measure-card")
export class MeasureCard extends View {
  @property({ attribute: false }) measure!: Measure;
  @property({ attribute: false }) context!: MeasureContext;
  @property({ attribute: false }) problems: readonly Problem[] = [];
  /** What the simulator says about this measure, already in words. */
  @property({ attribute: false }) remarks: readonly Remark[] = [];

  @property({ attribute: false }) moves: Moves = [];

  @state() private editing: string | null = null;
  @state() private text: string | null = null;
  @state() private message = "";

  static override styles = [...(View.styles as []), cardStyles];

  get #gesture(): string {
    return `measure-${this.measure.id}-${this.editing ?? ""}`;
  }

  /** Goes to the first word; where nothing is chosen in it yet, its list opens. */
  focusFirstWord(): void {
    const first = pieces(this.#sentence.template).find((piece) => "key" in piece);
    const word = first && "key" in first ? this.#sentence.words[first.key] : undefined;
    if (first && "key" in first && word?.missing) this.#open(first.key);
    else this.renderRoot.querySelector<HTMLElement>(".word")?.focus();
  }

  /** After a move the button that made it, or the other one where there is no further to go. */
  focusMove(step: -1 | 1): void {
    const button =
      this.renderRoot.querySelector<HTMLElement>(`[data-move="${step}"]`) ??
      this.renderRoot.querySelector<HTMLElement>("[data-move]");
    button?.focus();
  }

  #moveButton(step: -1 | 1, spoken: string): TemplateResult | typeof nothing {
    if (!this.moves.includes(step)) return nothing;
    const label = step < 0 ? this.t.scenario.moveUp : this.t.scenario.moveDown;
    return html`<button
      class="remove"
      type="button"
      data-move=${step}
      title=${label}
      aria-label="${label}: ${spoken}"
      @click=${() => this.dispatchEvent(new MeasureMove(step))}
    >
      ${step < 0 ? "↑" : "↓"}
    </button>`;
  }

  get #sentence(): Phrase {
    return sentenceOf(this.measure.event, this.context);
  }

  #open(key: string): void {
    this.#isOpening = true;
    this.editing = key;
    this.text = null;
    this.message = "";
    void this.updateComplete.then(() => {
      this.#isOpening = false;
      const editor =
        this.renderRoot.querySelector<HTMLElement>(".editor") ??
        this.renderRoot.querySelector<HTMLElement>(".panel input");
      editor?.focus();
      if (editor instanceof HTMLInputElement && editor.type === "text") editor.select();
    });
  }

  #finish(givenUp: boolean, returnFocus = true): void {
    const key = this.editing;
    if (key === null) return;
    this.dispatchEvent(new GestureEnd(this.#gesture, givenUp));
    this.editing = null;
    if (returnFocus)
      void this.updateComplete.then(() => {
        this.renderRoot.querySelector<HTMLElement>(`[data-word="${key}"]`)?.focus();
      });
  }

  #choose(word: Word, value: string): void {
    if (word.kind === "choice" && value !== word.value)
      this.change(editMeasure(this.measure.id, word.set(value)), this.#gesture);
    this.#finish(false);
  }

  #take(reading: Reading): void {
    this.message = reading.message;
    if (reading.draft) this.change(editMeasure(this.measure.id, reading.draft), this.#gesture);
  }

  #type(word: Word, text: string): void {
    this.text = text;
    this.#take(typed(word, text, this.t));
  }

  #slide(word: NumberWord, event: Event): void {
    const value = Number((event.target as HTMLInputElement).value);
    this.text = null;
    this.#take(readNumber(word, this.t.asTyped(value), this.t));
  }

  #tick(word: ManyWord, value: string, on: boolean): void {
    const all = word
      .groups()
      .flatMap((group) => group.options)
      .map((option) => option.value);
    const chosen = all.filter((one) => (one === value ? on : word.values.includes(one)));
    this.change(editMeasure(this.measure.id, word.set(chosen)), this.#gesture);
  }

  #key(event: KeyboardEvent): void {
    if (this.editing === null) return;
    const inText = event.target instanceof HTMLInputElement && event.target.type !== "checkbox";
    // Without this the key would go on to the word that gets focus, and open it again.
    if (event.key === "Escape" || (event.key === "Enter" && inText)) event.preventDefault();
    if (event.key === "Escape") {
      event.stopPropagation();
      this.#finish(true);
    } else if (event.key === "Enter" && inText) {
      this.#finish(this.message !== "");
    }
  }

  // Opening takes the pressed word away, and focus with it.
  #isOpening = false;

  // A press on a label or a slider takes focus away for a moment before it comes back.
  #isPressing = false;

  #press(): void {
    this.#isPressing = true;
    const release = () => {
      this.#isPressing = false;
    };
    addEventListener("pointerup", release, { once: true });
    addEventListener("pointercancel", release, { once: true });
  }

  #leave(event: FocusEvent): void {
    const to = event.relatedTarget;
    const text = this.renderRoot.querySelector(".text");
    if (this.#isOpening || this.#isPressing || (to instanceof Node && text?.contains(to))) return;
    this.#finish(false, false);
  }

  override render(): TemplateResult {
    const { measure } = this;
    const sentence = this.#sentence;
    const spoken = readAloud(sentence);
    return html`
      <article class="card ${measure.on ? "" : "off"}" aria-label=${spoken}>
        <div
          class="text"
          @pointerdown=${this.#press.bind(this)}
          @keydown=${this.#key.bind(this)}
          @focusout=${this.#leave.bind(this)}
        >
          <p class="sentence">${this.#phrase(sentence)}</p>
          ${this.#panel(sentence)} ${this.#notes()}
        </div>
        <div class="actions no-print">
          <label class="switch">
            <input
              type="checkbox"
              role="switch"
              .checked=${measure.on}
              @change=${(event: Event) => {
                this.change(switchMeasure(measure.id, (event.target as HTMLInputElement).checked));
              }}
            />
            <span class="track" aria-hidden="true"></span>
            <span>${measure.on ? this.t.scenario.on : this.t.scenario.off}</span>
          </label>
          <span class="moves">${this.#moveButton(-1, spoken)}${this.#moveButton(1, spoken)}</span>
          <button
            class="remove"
            type="button"
            aria-label="${this.t.scenario.remove}: ${spoken}"
            @click=${() => {
              this.change(removeMeasure(measure.id));
            }}
          >
            ${this.t.scenario.remove}
          </button>
        </div>
        ${this.#messages(sentence)}
      </article>
    `;
  }

  #phrase(phrase: Phrase): TemplateResult[] {
    return pieces(phrase.template).map((piece) => {
      if ("text" in piece) return html`${piece.text}`;
      const word = phrase.words[piece.key];
      return word ? this.#word(piece.key, word) : html``;
    });
  }

  #word(key: string, word: Word): TemplateResult {
    if (this.editing === key && word.kind === "choice")
      return html`<dimpact-combo-box
        class="editor"
        inline
        .label=${word.label}
        .placeholder=${word.missing ? word.text : ""}
        .value=${word.value}
        .name=${word.missing ? "" : word.text}
        .groups=${word.groups}
        @chosen=${(event: Chosen) => {
          this.#choose(word, event.value);
        }}
        @dismissed=${(event: Dismissed) => {
          this.#finish(true, !event.focusLeft);
        }}
      ></dimpact-combo-box>`;
    if (this.editing === key && word.kind !== "many") return this.#input(word);
    const isOpen = this.editing === key;
    return html`<button
      class="word ${word.missing ? "missing" : ""} ${this.#problemAt(word) ? "wrong" : ""}"
      type="button"
      data-word=${key}
      aria-label=${fill(this.t.scenario.change, { label: word.label, value: word.text })}
      aria-expanded=${word.kind === "many" ? isOpen : nothing}
      @click=${() => {
        if (isOpen) this.#finish(false);
        else this.#open(key);
      }}
    >
      ${word.text}
    </button>`;
  }

  #input(word: Exclude<Word, ManyWord>): TemplateResult {
    const written =
      word.kind === "number"
        ? this.t.asTyped(word.value)
        : word.kind === "date"
          ? readDate(word.value)
          : word.value;
    return html`<input
      class="editor utrecht-textbox utrecht-textbox--html-input ${this.message ? "utrecht-textbox--invalid" : ""}"
      type="text"
      size=${Math.max(written.length, 4)}
      autocomplete="off"
      inputmode=${word.kind === "number" ? "decimal" : "text"}
      aria-label=${word.label}
      aria-invalid=${this.message !== ""}
      aria-describedby="message"
      .value=${this.text ?? written}
      @input=${(event: Event) => {
        this.#type(word, (event.target as HTMLInputElement).value);
      }}
    />`;
  }

  #panel(phrase: Phrase): TemplateResult | typeof nothing {
    const word = this.editing === null ? undefined : phrase.words[this.editing];
    if (!word || word.kind === "choice") return nothing;
    return html`<div class="panel no-print">
      <p class="error" id="message" role="alert">${this.message}</p>
      ${word.kind === "many" ? this.#checks(word) : nothing}
      ${word.kind === "number" && word.slider ? this.#slider(word, word.slider) : nothing}
    </div>`;
  }

  #slider(word: NumberWord, slider: NonNullable<NumberWord["slider"]>): TemplateResult {
    return html`<input
        type="range"
        min=${slider.min}
        max=${slider.max}
        step=${slider.step}
        aria-label=${fill(this.t.editor.slider, { label: word.label })}
        aria-valuetext=${this.t.asTyped(word.value)}
        .value=${String(word.value)}
        @input=${(event: Event) => {
          this.#slide(word, event);
        }}
      />
      <p class="ends quiet" aria-hidden="true">
        <span>${this.t.asTyped(slider.min)}</span><span>${this.t.asTyped(slider.max)}</span>
      </p>`;
  }

  #checks(word: ManyWord): TemplateResult {
    return html`<fieldset class="checks">
        <legend class="visually-hidden">${word.label}</legend>
        ${word
          .groups()
          .flatMap((group) => group.options)
          .map(
            (option) =>
              html`<label class="check">
                <input
                  class="utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom"
                  type="checkbox"
                  .checked=${word.values.includes(option.value)}
                  @change=${(event: Event) => {
                    this.#tick(word, option.value, (event.target as HTMLInputElement).checked);
                  }}
                />
                <span>${option.label}</span>
              </label>`,
          )}
      </fieldset>
      <button
        class="nl-button nl-button--secondary done"
        type="button"
        @click=${() => {
          this.#finish(false);
        }}
      >
        ${this.t.editor.done}
      </button>`;
  }

  #notes(): TemplateResult[] {
    return notesOf(this.measure.event, this.context).map(
      (note) =>
        html`<p class="note quiet">${this.#phrase(note)}</p>
          ${this.#panel(note)}
          ${
            note.explanation === undefined
              ? nothing
              : html`<details class="quiet">
                  <summary>${this.t.scenario.explanation}</summary>
                  <p>${note.explanation}</p>
                </details>`
          }`,
    );
  }

  #problemAt(word: Word): Problem | undefined {
    return this.problems.find((problem) => problem.path.split("/")[3] === word.field);
  }

  #messages(sentence: Phrase): TemplateResult | typeof nothing {
    const { t } = this;
    const missing = Object.values(sentence.words).find((word) => word.missing);
    const items = [
      ...this.remarks.map(({ text, tone }) => ({ text, kind: tone === "warning" ? WARNING : "hint" })),
      ...this.problems.map(({ message }) => ({
        text: this.t.local(message),
        kind: ERROR,
      })),
    ];
    if (this.measure.on && missing && !eventOf(this.measure.event))
      items.push({ text: fill(t.editor.ignored, { label: missing.label }), kind: "hint" });
    else if (this.problems.length > 0) items.push({ text: t.editor.rejected, kind: "hint" });
    if (items.length === 0) return nothing;
    return html`<ul class="messages">
      ${items.map((item) => html`<li class=${item.kind}>${item.text}</li>`)}
    </ul>`;
  }
}
