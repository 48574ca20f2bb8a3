/** Which scenarios there are: switch, name, copy, stack and take away. With one scenario it only offers a second. */
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { MeasureContext } from "../scenario/measures/kind.ts";
import { nameOf } from "../outcome/names.ts";
import {
  addEmpty,
  copyName,
  duplicate,
  isFull,
  LONGEST_NAME,
  remove,
  rename,
  show,
  stack,
} from "../scenario/arrangements.ts";
import { onScreen, type Named, type Workspace } from "../scenario/workspace.ts";
import { details } from "../texts/details/index.ts";
import { fill } from "../texts/fill.ts";
import { switchStyles } from "./scenario-switch-styles.ts";
import { View } from "../ui/view.ts";

@customElement("dimpact-scenario-switch")
export class ScenarioSwitch extends View {
  @property({ attribute: false }) workspace!: Workspace;
  @property({ attribute: false }) context!: MeasureContext;

  static override styles = [...(View.styles as []), switchStyles];

  /** After scenarios came and went the one on screen has the focus. */
  focusOnScreen(): void {
    void this.updateComplete.then(() => {
      const target =
        this.renderRoot.querySelector<HTMLElement>("[aria-current]") ??
        this.renderRoot.querySelector("button");
      target?.focus();
    });
  }

  #addEmpty(): void {
    const { own, places, dataset } = this.context;
    if (own) this.arrange(addEmpty(own, places, dataset.year));
  }

  #duplicate(): void {
    const names = this.workspace.scenarios.map((one) => nameOf(one, this.t));
    const present = nameOf(onScreen(this.workspace), this.t);
    this.arrange(duplicate(copyName(present, names, details(this.t).scenarios)));
  }

  override render(): TemplateResult {
    return this.workspace.scenarios.length === 1 ? this.#offer() : this.#switch();
  }

  #button(words: string, press: () => void): TemplateResult {
    return html`<button class="action" type="button" @click=${press}>${words}</button>`;
  }

  #offer(): TemplateResult {
    const d = details(this.t).scenarios;
    return html`<section class="no-print" aria-label=${d.another}>
      <p class="quiet">${d.another}</p>
      <div class="actions">
        ${this.#button(d.addEmpty, () => {
          this.#addEmpty();
        })}
        ${this.#button(d.duplicate, () => {
          this.#duplicate();
        })}
      </div>
    </section>`;
  }

  #switch(): TemplateResult {
    const d = details(this.t).scenarios;
    const { scenarios, active } = this.workspace;
    return html`<section aria-label=${d.title}>
      <ul class="names">
        ${scenarios.map(
          (named) =>
            html`<li>
              <button
                class="name"
                type="button"
                aria-current=${named.id === active ? "true" : nothing}
                @click=${() => {
                  this.arrange(show(named.id));
                }}
              >
                ${nameOf(named, this.t)}
              </button>
            </li>`,
        )}
      </ul>
      <details class="no-print">
        <summary>${d.manage}</summary>
        ${this.#manage(onScreen(this.workspace))}
      </details>
    </section>`;
  }

  #manage(named: Named): TemplateResult {
    const d = details(this.t).scenarios;
    const { scenarios } = this.workspace;
    return html`<div class="manage">
      <label>
        <span>${d.name}</span>
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          type="text"
          maxlength=${LONGEST_NAME}
          autocomplete="off"
          .value=${nameOf(named, this.t)}
          @change=${(event: Event) => {
            this.#rename(named, event.target as HTMLInputElement);
          }}
          @keydown=${(event: KeyboardEvent) => {
            this.#nameKey(named, event);
          }}
        />
      </label>
      <div class="actions">
        ${this.#button(fill(d.remove, { name: nameOf(named, this.t) }), () => {
          this.arrange(remove);
        })}
        ${
          isFull(this.workspace)
            ? nothing
            : html`${this.#button(d.duplicate, () => {
                this.#duplicate();
              })}
              ${this.#button(d.addEmpty, () => {
                this.#addEmpty();
              })}`
        }
      </div>
      ${
        isFull(this.workspace)
          ? html`<p class="quiet">${d.full}</p>`
          : html`<p class="quiet">${d.stack}</p>
              <div class="actions">
                ${scenarios.filter((other) => other !== named).map((other) => this.#stackButton(named, other))}
              </div>`
      }
    </div>`;
  }

  #stackButton(named: Named, other: Named): TemplateResult {
    const name = `${nameOf(named, this.t)} + ${nameOf(other, this.t)}`;
    return this.#button(name, () => {
      this.arrange(stack(other.id, name));
    });
  }

  #rename(named: Named, input: HTMLInputElement): void {
    const { value } = input;
    // Its own number is no name: it would stay behind in another language.
    if (value.trim() !== nameOf(named, this.t)) this.arrange(rename(value));
    else input.value = nameOf(named, this.t);
  }

  #nameKey(named: Named, event: KeyboardEvent): void {
    const input = event.target as HTMLInputElement;
    if (event.key === "Enter") this.#rename(named, input);
    if (event.key !== "Escape" || input.value === nameOf(named, this.t)) return;
    event.stopPropagation();
    input.value = nameOf(named, this.t);
  }
}
