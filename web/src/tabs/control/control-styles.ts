import { css } from "lit";

export const controlStyles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75rem 1.25rem;
    margin-block-end: 0.75rem;
  }

  .filters label {
    display: grid;
    gap: 0.25rem;
    font-size: var(--basis-text-font-size-sm);
  }

  .filters select,
  .filters input:not([type="checkbox"]) {
    inline-size: 14rem;
    max-inline-size: 100%;
    min-block-size: 2.75rem;
    padding-block: 0.25rem;
  }

  .filters .check {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2.75rem;
    cursor: pointer;
  }

  .part {
    border-block-end: var(--basis-border-width-sm) solid var(--page-rule-color);
  }

  .part[open] {
    padding-block-end: 1.5rem;
    border-block-end: 0;
  }

  .part summary {
    min-block-size: 2.75rem;
    padding-block: 0.625rem;
    cursor: pointer;
  }

  .part h3 {
    display: inline;
    margin-inline-end: 0.5rem;
  }

  .source {
    margin-block-end: 0.375rem;
  }

  .cells {
    --utrecht-table-font-size: 0.8125rem;
    --utrecht-table-cell-padding-inline-start: 0.25rem;
    --utrecht-table-cell-padding-inline-end: 0.25rem;
    --utrecht-table-cell-padding-block-start: 0.3125rem;
    --utrecht-table-cell-padding-block-end: 0.3125rem;
  }

  .cells thead {
    --utrecht-table-header-cell-font-size: 0.8125rem;
  }

  .utrecht-table .group {
    padding-inline-start: 0.75rem;
  }

  .cells thead tr:first-child .group {
    border-block-end-color: transparent;
    text-align: end;
  }

  .totals {
    inline-size: auto;
    min-inline-size: min(26rem, 100%);
  }

  .wrong {
    color: var(--page-more-color);
    font-weight: 700;
  }

  .marks {
    white-space: nowrap;
  }

  .mark {
    min-inline-size: 1.5rem;
    min-block-size: 1.5rem;
    margin-inline-end: 0.125rem;
    padding: 0 0.25rem;
    border: 1px solid var(--page-rule-color);
    border-radius: 0.75rem;
    background: var(--basis-color-default-bg-subtle);
    color: var(--page-accent-color);
    font: inherit;
    font-size: 0.75rem;
    font-weight: 400;
    cursor: pointer;
  }

  .mark:hover {
    border-color: currentColor;
  }

  @media (max-width: 40rem) {
    .filters label:not(.check),
    .filters select,
    .filters input:not([type="checkbox"]) {
      inline-size: 100%;
    }
  }
`;
