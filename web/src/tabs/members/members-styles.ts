import { css } from "lit";

export const membersStyles = css`
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.5rem;
    margin-block: 0.25rem 1.25rem;
  }

  .counts li {
    display: flex;
    align-items: baseline;
    gap: 0.375rem;
  }

  .counts strong {
    font-size: var(--basis-text-font-size-lg);
    font-variant-numeric: tabular-nums;
  }

  .utrecht-table thead {
    --utrecht-table-cell-padding-block-start: 0;
    --utrecht-table-cell-padding-block-end: 0;
  }

  .sort {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    min-block-size: 2.75rem;
    font-weight: 700;
    text-align: inherit;
  }

  .number .sort {
    flex-direction: row-reverse;
  }

  .sort:hover {
    color: var(--page-accent-color);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .sort .mark {
    inline-size: 0.75rem;
    font-size: 0.625rem;
  }

  .own {
    --utrecht-table-header-cell-font-weight: 700;
    background: var(--basis-color-action-2-bg-subtle);
    font-weight: 700;
  }

  .utrecht-table .own th:first-child {
    background: var(--basis-color-action-2-bg-subtle);
    box-shadow: inset 3px 0 0 var(--page-accent-color);
    padding-inline-start: 0.625rem;
  }

  .look {
    min-block-size: 1.5rem;
    text-align: start;
  }

  .look:hover {
    color: var(--page-accent-color);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .tag {
    color: var(--page-quiet-color);
    font-size: var(--basis-text-font-size-sm);
    font-weight: 400;
  }

  .indication {
    margin-block-end: 1rem;
  }

  #decisions {
    margin-block-end: 0.5rem;
  }

  .decisions {
    display: grid;
    gap: 0.5rem;
    margin-block-end: 1.25rem;
  }

  .decisions li {
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--page-accent-color);
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75rem 1.25rem;
    margin-block-end: 0.5rem;
  }

  .filters label {
    display: grid;
    gap: 0.25rem;
    font-size: var(--basis-text-font-size-sm);
  }

  .filters select,
  .filters input {
    inline-size: 14rem;
    max-inline-size: 100%;
    min-block-size: 2.75rem;
    padding-block: 0.25rem;
  }

  @media (max-width: 40rem) {
    .filters label,
    .filters select,
    .filters input {
      inline-size: 100%;
    }
  }
`;
