import { css } from "lit";

export const explanationStyles = css`
  dialog {
    inline-size: min(34rem, 100vw);
    max-inline-size: none;
    block-size: var(--explanation-size, 100dvh);
    max-block-size: none;
    margin: var(--explanation-start, 0) 0 0 auto;
    padding: 0;
    border: 0;
    border-inline-start: var(--basis-border-width-sm) solid var(--page-rule-color);
    background: var(--basis-color-default-bg-document);
    color: var(--basis-color-default-color-document);
    box-shadow: -6px 0 24px rgb(0 20 50 / 16%);
    overscroll-behavior: contain;
  }

  dialog::backdrop {
    background: rgb(0 20 50 / 24%);
  }

  .panel {
    padding: 0 1.5rem 2rem;
  }

  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    justify-content: space-between;
    padding-block: 0.75rem 0.5rem;
    background: var(--basis-color-default-bg-document);
  }

  .bar .link {
    min-block-size: 2.75rem;
  }

  .link {
    min-block-size: 1.5rem;
    color: var(--page-accent-color);
    font-variant-numeric: inherit;
    text-align: inherit;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  h2 {
    font-size: var(--basis-text-font-size-lg);
    font-weight: 700;
    line-height: 1.35;
    outline-offset: 4px;
  }

  .answer {
    margin-block: 0.125rem 0.75rem;
    font-size: 1.5rem;
    font-weight: 700;
    font-variant-numeric: lining-nums tabular-nums;
  }

  .steps {
    display: grid;
    margin-block: 0.5rem 0;
  }

  .step {
    display: grid;
    gap: 0.25rem;
    padding-block: 0.75rem;
    border-block-start: var(--basis-border-width-sm) solid var(--page-rule-color);
  }

  .sum,
  .inputs li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
    font-variant-numeric: lining-nums tabular-nums;
  }

  .sum {
    font-weight: 700;
  }

  .sum strong::first-letter,
  .name::first-letter {
    text-transform: uppercase;
  }

  .name {
    flex: 1 1 12rem;
  }

  .value {
    margin-inline-start: auto;
    text-align: end;
    white-space: nowrap;
  }

  .inputs {
    display: grid;
    gap: 0.25rem;
    font-size: var(--basis-text-font-size-sm);
  }

  .source {
    display: block;
    color: var(--page-quiet-color);
    font-size: 0.8125rem;
  }

  .formula {
    overflow-wrap: anywhere;
    font-variant-numeric: lining-nums tabular-nums;
    font-size: var(--basis-text-font-size-sm);
    color: var(--page-quiet-color);
  }

  .formula::before {
    content: "= ";
  }

  .nl-data-badge {
    --nl-data-badge-font-size: 0.75rem;
    --nl-data-badge-font-weight: 400;
  }

  details > .steps {
    margin-inline-start: 0.25rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 2px solid var(--page-rule-color);
  }

  details .step:first-child {
    border-block-start: 0;
  }

  summary {
    inline-size: fit-content;
    padding-block: 0.25rem;
    color: var(--page-accent-color);
    font-size: var(--basis-text-font-size-sm);
    cursor: pointer;
  }

  .exact {
    margin-block: 0.25rem;
    padding-block-start: 0.75rem;
    border-block-start: 2px solid var(--basis-color-default-color-document);
    font-weight: 700;
    font-variant-numeric: lining-nums tabular-nums;
  }

  /* As wide as the window, whatever the width of what it stands over. */
  @media (width <= 40rem) {
    dialog {
      inline-size: 100vw;
      block-size: auto;
      max-block-size: min(88dvh, var(--explanation-size, 88dvh));
      margin: var(--explanation-start, auto) 0 0;
      border-inline-start: 0;
      border-block-start: var(--basis-border-width-sm) solid var(--page-rule-color);
    }

    .panel {
      padding-inline: 1rem;
    }
  }
`;
