import { css, html, type TemplateResult } from "lit";
import { language, texts, type Language } from "../texts/index.ts";

/** The wish to read the page in another language. */
export class LanguageChosen extends Event {
  static readonly type = "language-chosen";
  constructor(readonly value: Language) {
    super(LanguageChosen.type, { bubbles: true, composed: true });
  }
}

const names: Record<Language, string> = { nl: "Nederlands", en: "English" };

const button = (code: Language): TemplateResult =>
  html`<button
    type="button"
    lang=${code}
    aria-pressed=${language() === code}
    aria-label="${code.toUpperCase()}, ${names[code]}"
    @click=${(event: Event) => event.currentTarget?.dispatchEvent(new LanguageChosen(code))}
  >
    ${code.toUpperCase()}
  </button>`;

export const languageSwitch = (): TemplateResult =>
  html`<div class="languages" role="group" aria-label=${texts().language}>
    ${button("nl")}${button("en")}
  </div>`;

export const languageSwitchStyles = css`
  .languages {
    display: flex;
  }

  .languages button {
    min-inline-size: 2.5rem;
    min-block-size: 2.5rem;
    border: 0;
    background: none;
    color: var(--page-quiet-color);
    font: inherit;
    cursor: pointer;
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
