/** An amount that tells how it came about when it is selected. */
import { css, html, type TemplateResult } from "lit";
import type { Topic } from "../outcome/topic.ts";
import type { Scenario } from "../engine/types.ts";
import type { Figures } from "../texts/format.ts";

/** Where a figure belongs to another scenario than the one on screen: that one, and its measures in words. */
export interface About {
  scenario: Scenario;
  sentences: readonly string[];
}

export class ExplanationAsked extends Event {
  static readonly type = "explanation-asked";
  /** Filled in by what surrounds the figure, on the event's way up. */
  about: About | null = null;
  constructor(readonly topic: Topic) {
    super(ExplanationAsked.type, { bubbles: true, composed: true });
  }
}

const ask = (event: Event, topic: Topic): void => {
  event.currentTarget?.dispatchEvent(new ExplanationAsked(topic));
};

/** Without a topic the words alone. */
export const amount = (words: string, topic: Topic | null | undefined): TemplateResult | string =>
  topic
    ? html`<button
        class="explained"
        type="button"
        aria-haspopup="dialog"
        .textContent=${words}
        @click=${(event: Event) => {
          ask(event, topic);
        }}
      ></button>`
    : words;

/** A cell of a table with nothing in it but the amount. */
export const figureCell = (words: string, topic: Topic | null, style = ""): TemplateResult =>
  html`<td class="number ${style}">${amount(words, topic)}</td>`;

/** A difference with its direction, or a quiet dash. */
export const differenceCell = (cents: number, topic: Topic | null, t: Figures): TemplateResult =>
  figureCell(
    t.difference(cents),
    cents === 0 ? null : topic,
    cents > 0 ? "more" : cents < 0 ? "less" : "zero",
  );

/** Points at what opens below. */
export const chevron = html`<svg width="8" height="12" viewBox="0 0 8 12" aria-hidden="true">
  <path d="M1.5 1 6.5 6 1.5 11" fill="none" stroke="currentColor" stroke-width="2" />
</svg>`;

export const amountStyles = css`
  .explained {
    margin: -0.125rem 0;
    padding: 0.125rem 0;
    font-variant-numeric: inherit;
    line-height: inherit;
    text-align: inherit;
    white-space: nowrap;
  }

  .explained:hover {
    color: var(--page-accent-color);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
`;
