import { css } from "lit";

export const compareStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1rem;
    margin-block-end: 0.75rem;
  }

  .years {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }

  .years select {
    appearance: auto;
    inline-size: auto;
    min-block-size: 2.75rem;
    padding-block: 0.125rem;
    padding-inline: 0.5rem 1.75rem;
  }

  .offer {
    margin-block-end: 1.25rem;
  }

  .utrecht-table thead th {
    min-inline-size: 6.5rem;
    max-inline-size: 11rem;
    overflow-wrap: anywhere;
  }

  .utrecht-table th:first-child {
    min-inline-size: 8rem;
  }

  .utrecht-table .group th {
    padding-block-start: 1.25rem;
    font-weight: 700;
  }

  .on-screen {
    box-shadow: inset 0 3px 0 var(--page-accent-color);
  }

  .trouble {
    display: block;
    margin-block-start: 0.25rem;
    color: var(--basis-color-negative-color-default);
    font-weight: 400;
    text-align: start;
  }

  .words {
    font-size: var(--basis-text-font-size-sm);
  }

  .look {
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--page-accent-color);
    font: inherit;
    font-weight: 700;
    text-align: inherit;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .look:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
`;
