import { css, html, type TemplateResult } from "lit";
import type { Language, Speech } from "../texts/index.ts";

/** The wish to read the page in another language. */
export class LanguageChosen extends Event {
  static readonly type = "language-chosen";
  constructor(readonly value: Language) {
    super(LanguageChosen.type, { bubbles: true, composed: true });
  }
}

const names: Record<Language, string> = { nl: "Nederlands", en: "English" };

const button = (code: Language, t: Speech): TemplateResult =>
  html`<button
    type="button"
    lang=${code}
    aria-pressed=${t.code === code}
    aria-label="${code.toUpperCase()}, ${names[code]}"
    @click=${(event: Event) => event.currentTarget?.dispatchEvent(new LanguageChosen(code))}
  >
    ${code.toUpperCase()}
  </button>`;

export const languageSwitch = (t: Speech): TemplateResult =>
  html`<div class="languages" role="group" aria-label=${t.language}>
    ${button("nl", t)}${button("en", t)}
  </div>`;

export const languageSwitchStyles = css`
  .languages {
    display: flex;
  }

  .languages button {
    min-inline-size: 2.5rem;
    min-block-size: 2.5rem;
    color: var(--page-quiet-color);
  }

  .languages button + button {
    border-inline-start: var(--basis-border-width-sm) solid var(--page-rule-color);
  }

  .languages button:hover {
    color: var(--page-accent-color);
    text-decoration: underline;
  }

  .languages button[aria-pressed="true"] {
    color: inherit;
    font-weight: 700;
  }
`;
