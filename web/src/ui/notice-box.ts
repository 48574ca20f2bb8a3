/** What the page has to say for once, on top of everything, until it is dismissed. */
import { html, nothing, type TemplateResult } from "lit";
import { isEmbedded } from "./setting.ts";
import type { LocalText } from "../engine/types.ts";
import type { Notice } from "../session/opening.ts";
import { fill } from "../texts/fill.ts";
import type { Speech } from "../texts/index.ts";
import { save } from "./save.ts";

export const noticeBox = (
  { tone, text, items = [], aside }: Notice,
  t: Speech,
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
    ${
      aside
        ? html`<button
              type="button"
              @click=${() => {
                aside.files.forEach(save);
              }}
            >
              ${t.aside.save}
            </button>
            <button
              type="button"
              @click=${() => {
                aside.forget();
                dismiss();
              }}
            >
              ${t.aside.forget}
            </button>`
        : nothing
    }
    <button type="button" @click=${dismiss}>${t.dismiss}</button>
  </div>`;

/** All that there is to see where the page cannot start. */
export const failedPage = (message: string, t: Speech): TemplateResult =>
  html`<div class="failed" role=${isEmbedded() ? nothing : "main"}>
    <div class="utrecht-alert utrecht-alert--error" role="alert">
      <div class="utrecht-alert__content">
        <p class="nl-paragraph">${t.failed}</p>
        <p class="nl-paragraph">${fill(t.failedMore, { message })}</p>
      </div>
    </div>
  </div>`;

/** Over figures that belong to another scenario than the one on screen. */
export const staleBox = (failure: LocalText | null, t: Speech, retry: () => void): TemplateResult =>
  html`<div class="stale utrecht-alert utrecht-alert--warning" role="alert">
    <p>${failure === null ? t.stale.late : fill(t.stale.failed, { message: t.local(failure) })}</p>
    ${failure === null ? nothing : html`<button type="button" class="no-print" @click=${retry}>${t.stale.retry}</button>`}
  </div>`;
