import { css } from "lit";

/** Tables of figures: thin rules, figures to the right, the first column in sight when the rest scrolls. */
export const tableStyles = css`
  .scroll {
    overflow-x: auto;
    overscroll-behavior-x: contain;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9375rem;
  }

  caption {
    text-align: start;
  }

  th,
  td {
    padding: 0.5rem 0.625rem;
    border-block-end: var(--basis-border-width-sm) solid var(--page-rule-color);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }

  .scroll > table th:first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    background: var(--basis-color-default-bg-document);
  }

  thead th {
    color: var(--page-quiet-color);
    font-size: var(--basis-text-font-size-sm);
    font-weight: 700;
    vertical-align: bottom;
  }

  th.number {
    text-align: end;
  }

  .unit {
    display: block;
    font-weight: 400;
  }

  .total th,
  .total td {
    border-block-start: 2px solid var(--basis-color-default-color-document);
    font-weight: 700;
  }

  .details th,
  .details td {
    padding-block: 0.25rem;
    border-block-end-color: transparent;
    color: var(--page-quiet-color);
    font-size: var(--basis-text-font-size-sm);
  }

  .details th {
    padding-inline-start: 2.125rem;
  }

  .details.last th,
  .details.last td {
    padding-block-end: 0.625rem;
    border-block-end-color: var(--page-rule-color);
  }

  small {
    font-size: 0.8125rem;
  }

  .expand {
    display: inline-flex;
    align-items: baseline;
    gap: 0.5rem;
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .expand svg {
    flex: none;
    color: var(--page-accent-color);
    transition: rotate 120ms;
  }

  .expand[aria-expanded="true"] svg {
    rotate: 90deg;
  }

  .expand:hover span {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .below {
    display: none;
  }

  .under-table {
    display: grid;
    gap: 0.25rem;
    margin-block-start: 0.625rem;
  }

  .estimate {
    color: var(--page-more-color);
    font-size: var(--basis-text-font-size-sm);
    font-style: italic;
  }

  @media (max-width: 40rem) {
    .previous {
      display: none;
    }

    .below {
      display: block;
    }

    th,
    td {
      padding-inline: 0.375rem;
      font-size: 0.875rem;
    }

    th:first-child {
      padding-inline-start: 0;
    }

    td:last-child,
    th:last-child {
      padding-inline-end: 0;
    }

    .details th {
      padding-inline-start: 1.25rem;
    }
  }

  @media (max-width: 22.99rem) {
    th,
    td,
    thead th {
      padding-inline: 0.25rem;
      font-size: 0.8125rem;
    }

    .expand {
      gap: 0.25rem;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .expand svg {
      transition: none;
    }
  }
`;

export const outcomeStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2rem;
    max-inline-size: 56rem;
  }

  .message {
    margin-block-end: 0.25rem;
    font-size: var(--basis-text-font-size-lg);
    font-weight: 700;
    line-height: 1.35;
    text-wrap: balance;
  }

  .intro {
    margin-block-end: 1rem;
  }
`;
