/** Styles that every view carries: the design system's components and the page's own habits. */
import buttonCss from "@nl-design-system-candidate/button-css/button.css?inline";
import headingCss from "@nl-design-system-candidate/heading-css/heading.css?inline";
import paragraphCss from "@nl-design-system-candidate/paragraph-css/paragraph.css?inline";
import badgeCss from "@nl-design-system-candidate/data-badge-css/data-badge.css?inline";
import alertCss from "@utrecht/alert-css/dist/index.css?inline";
import checkboxCss from "@utrecht/checkbox-css/dist/index.css?inline";
import radioCss from "@utrecht/radio-button-css/dist/index.css?inline";
import selectCss from "@utrecht/select-css/dist/index.css?inline";
import tableCss from "@utrecht/table-css/dist/index.css?inline";
import textboxCss from "@utrecht/textbox-css/dist/index.css?inline";
import { css, unsafeCSS, type CSSResult } from "lit";

export const components: CSSResult = unsafeCSS(
  [
    alertCss,
    badgeCss,
    buttonCss,
    checkboxCss,
    headingCss,
    paragraphCss,
    radioCss,
    selectCss,
    tableCss,
    textboxCss,
  ].join("\n"),
);

export const habits: CSSResult = css`
  :host {
    display: block;
    box-sizing: border-box;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  /* Nothing of the browser's own; any style of a button comes before it. */
  :where(button) {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  :focus-visible {
    outline: var(--basis-focus-outline-width) var(--basis-focus-outline-style)
      var(--basis-focus-outline-color);
    outline-offset: 2px;
  }

  /* Beside a measure an alert is a remark, not a headline. */
  .utrecht-alert {
    --utrecht-alert-border-width: 0;
    --utrecht-alert-padding-block-start: 0.5rem;
    --utrecht-alert-padding-block-end: 0.5rem;
    --utrecht-alert-padding-inline-start: 0.625rem;
    --utrecht-alert-padding-inline-end: 0.625rem;
    border-inline-start-width: 3px;
    font-size: var(--basis-text-font-size-sm);
  }

  input[type="checkbox"].utrecht-checkbox {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--page-accent-color);
  }

  /* The theme takes the arrow away and brings none. */
  select.utrecht-select--html-select:not([multiple]) {
    appearance: auto;
  }

  .quiet {
    color: var(--page-quiet-color);
    font-size: var(--basis-text-font-size-sm);
  }

  .number {
    font-variant-numeric: lining-nums tabular-nums;
    text-align: end;
    white-space: nowrap;
  }

  .more {
    color: var(--page-more-color);
  }

  .less {
    color: var(--page-less-color);
  }

  .zero {
    color: var(--page-quiet-color);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }

  @media print {
    .no-print {
      display: none !important;
    }
  }
`;
