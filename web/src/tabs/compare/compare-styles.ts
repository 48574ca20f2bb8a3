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

  .unmoved {
    font-weight: 700;
  }

  /* Scenarios have equal room, whatever their names. */
  .utrecht-table {
    table-layout: fixed;
    min-inline-size: 22rem;
  }

  .utrecht-table.with-3 {
    min-inline-size: 34rem;
  }

  .utrecht-table.with-4 {
    min-inline-size: 42rem;
  }

  .utrecht-table.with-5 {
    min-inline-size: 50rem;
  }

  .utrecht-table th:first-child {
    inline-size: 10rem;
  }

  .utrecht-table thead th {
    overflow-wrap: anywhere;
    white-space: normal;
  }

  .utrecht-table .group th {
    padding-block-start: 1.25rem;
    font-weight: 700;
  }

  .group span {
    position: sticky;
    inset-inline-start: 0;
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

  .utrecht-table .words {
    font-size: var(--basis-text-font-size-sm);
    hyphens: auto;
    overflow-wrap: anywhere;
    white-space: normal;
  }

  .utrecht-table .lines {
    font-size: var(--basis-text-font-size-sm);
    text-align: start;
    white-space: normal;
  }

  .lines ul {
    min-inline-size: 12rem;
  }

  .lines li + li {
    margin-block-start: 0.5rem;
  }

  .look {
    min-block-size: 1.5rem;
    color: var(--page-accent-color);
    font-weight: 700;
    text-align: inherit;
    overflow-wrap: anywhere;
  }

  .look:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  @media (max-width: 40rem) {
    .utrecht-table,
    .utrecht-table.with-3 {
      min-inline-size: 27.5rem;
    }

    .utrecht-table.with-4 {
      min-inline-size: 34rem;
    }

    .utrecht-table.with-5 {
      min-inline-size: 41rem;
    }

    .utrecht-table.with-2 {
      min-inline-size: 0;
    }

    .utrecht-table th:first-child {
      inline-size: 7rem;
    }
  }
`;
