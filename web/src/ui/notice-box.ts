/** What the page has to say for once, on top of everything, until it is dismissed. */
import { html, nothing, type TemplateResult } from "lit";
import { isEmbedded } from "../setting.ts";
import type { Notice } from "../session/opening.ts";
import { fill } from "../texts/fill.ts";
import type { Texts } from "../texts/index.ts";

export const noticeBox = (
  { tone, text, items = [] }: Notice,
  t: Texts,
  dismiss: () => void,
): TemplateResult =>
  html`<div class="notice utrecht-alert utrecht-alert--${tone} no-print" role="alert">
    <div>
      <p>${text}</p>
      ${
        items.length === 0
          ? nothing
          : html`<ul>
              ${items.map((item) => html`<li>${item}</li>`)}
            </ul>`
      }
    </div>
    <button type="button" @click=${dismiss}>${t.dismiss}</button>
  </div>`;

/** All that there is to see where the page cannot start. */
export const failedPage = (message: string, t: Texts): TemplateResult =>
  html`<div class="failed" role=${isEmbedded() ? nothing : "main"}>
    <div class="utrecht-alert utrecht-alert--error" role="alert">
      <div class="utrecht-alert__content">
        <p class="nl-paragraph">${t.failed}</p>
        <p class="nl-paragraph">${fill(t.failedMore, { message })}</p>
      </div>
    </div>
  </div>`;
