/** The two ways to carry a change. */
import { html, nothing, type TemplateResult } from "lit";
import { horizonOf } from "../scenario/question.ts";
import type { Document, Way } from "../scenario/document.ts";
import { fill } from "../texts/fill.ts";
import type { Speech } from "../texts/index.ts";

export const ways = (
  document: Document,
  year: number,
  { scenario: t }: Speech,
  choose: (way: Way) => void,
): TemplateResult => {
  const way = (value: Way, label: string, more: string): TemplateResult =>
    html`<label class="way">
      <input
        class="utrecht-radio-button utrecht-radio-button--html-input utrecht-radio-button--custom"
        type="radio"
        name="way"
        .checked=${document.overhead === value}
        @change=${() => {
          choose(value);
        }}
      />
      <span><strong>${label}</strong><span class="quiet more-text">${more}</span></span>
    </label>`;
  // The first way holds for the plan's own year only.
  const isLater = document.overhead === "fixed" && horizonOf(document, year) > 1;
  return html`<fieldset class="ways">
    <legend class="visually-hidden">${t.way}</legend>
    ${way("fixed", t.fixed, t.fixedMore)} ${way("reallocated", t.reallocated, t.reallocatedMore)}
    ${isLater ? html`<p class="quiet">${fill(t.laterYears, { year })}</p>` : nothing}
  </fieldset>`;
};
