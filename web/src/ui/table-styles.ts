import { css } from "lit";

/** Tables of figures: thin rules, figures to the right, the first column in sight when the rest scrolls. */
export const tableStyles = css`
  .scroll {
    overflow-x: auto;
    overscroll-behavior-x: contain;
  }

  /* Figures stand closer together than the theme's tables of text. */
  .utrecht-table {
    --utrecht-table-font-size: 0.9375rem;
    --utrecht-table-cell-padding-inline-start: 0.625rem;
    --utrecht-table-cell-padding-inline-end: 0.625rem;
    --utrecht-table-cell-padding-block-start: 0.5rem;
    --utrecht-table-cell-padding-block-end: 0.5rem;
    --utrecht-table-header-cell-font-weight: 400;
  }

  .utrecht-table thead {
    --utrecht-table-header-cell-font-weight: 700;
    --utrecht-table-header-cell-font-size: var(--basis-text-font-size-sm);
    --utrecht-table-header-cell-color: var(--page-quiet-color);
  }

  .utrecht-table th,
  .utrecht-table td {
    border-block-end: var(--utrecht-table-row-border-block-end-width) solid
      var(--utrecht-table-row-border-block-end-color);
    vertical-align: baseline;
  }

  .utrecht-table thead th {
    vertical-align: bottom;
  }

  .utrecht-table .number {
    text-align: end;
  }

  .utrecht-table th:first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    background: var(--basis-color-default-bg-document);
  }

  .unit {
    display: block;
    font-weight: 400;
  }

  .utrecht-table .total {
    --utrecht-table-header-cell-font-weight: 700;
    font-weight: 700;
  }

  .utrecht-table .total th,
  .utrecht-table .total td {
    border-block-start: 2px solid var(--basis-color-default-color-document);
  }

  .details {
    --utrecht-table-cell-padding-block-start: 0.25rem;
    --utrecht-table-cell-padding-block-end: 0.25rem;
    --utrecht-table-row-border-block-end-color: transparent;
    --utrecht-table-header-cell-font-size: var(--basis-text-font-size-sm);
    color: var(--page-quiet-color);
    font-size: var(--basis-text-font-size-sm);
  }

  .utrecht-table .details th {
    padding-inline-start: 2.125rem;
  }

  .details.last {
    --utrecht-table-cell-padding-block-end: 0.625rem;
    --utrecht-table-row-border-block-end-color: var(--page-rule-color);
  }

  small {
    font-size: 0.8125rem;
  }

  .expand {
    display: inline-flex;
    align-items: baseline;
    gap: 0.5rem;
    min-block-size: 1.5rem;
    text-align: start;
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

  .nl-data-badge {
    --nl-data-badge-font-size: 0.8125rem;
    --nl-data-badge-font-weight: 400;
  }

  @media (max-width: 40rem) {
    .previous {
      display: none;
    }

    .below {
      display: block;
    }

    .utrecht-table {
      --utrecht-table-font-size: 0.875rem;
      --utrecht-table-cell-padding-inline-start: 0.375rem;
      --utrecht-table-cell-padding-inline-end: 0.375rem;
    }

    .utrecht-table th:first-child {
      padding-inline-start: 0;
    }

    .utrecht-table td:last-child,
    .utrecht-table th:last-child {
      padding-inline-end: 0;
    }

    .utrecht-table .details th {
      padding-inline-start: 1.25rem;
    }
  }

  @media (max-width: 21.99rem) {
    .utrecht-table {
      --utrecht-table-font-size: 0.8125rem;
      --utrecht-table-cell-padding-inline-start: 0.25rem;
      --utrecht-table-cell-padding-inline-end: 0.25rem;
    }

    .utrecht-table thead {
      --utrecht-table-header-cell-font-size: 0.8125rem;
    }

    .expand {
      gap: 0.25rem;
    }
  }

  @media print {
    .utrecht-table {
      --utrecht-table-cell-padding-block-start: 0.25rem;
      --utrecht-table-cell-padding-block-end: 0.25rem;
    }

    .utrecht-table th:first-child {
      position: static;
      background: none;
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
